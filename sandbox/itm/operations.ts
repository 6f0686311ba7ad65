import type { Reply } from "../kit/call.ts";
import type { Clock } from "../kit/clock.ts";
import { type JsonObject, pick } from "../kit/json.ts";
import type { Truth, WriteLog } from "../kit/truth.ts";
import { json, message, violation } from "./answers.ts";
import { budgetOf } from "./budget.ts";
import { capacityOf, intervalDays } from "./capacity.ts";
import { changesOf } from "./changes.ts";
import { makeCollections } from "./collections.ts";
import { dependenciesXml } from "./dependencies.ts";
import { ganttOf } from "./gantt.ts";
import type { Dataset, ProjectRecords } from "./model.ts";
import { childOf, type Parents, parentsOf, type Request } from "./parents.ts";
import { projectLists } from "./project-lists.ts";
import { purchaseV1 } from "./purchases.ts";
import type { ItmReadings } from "./readings.ts";
import { readQuery } from "./request.ts";
import { Responses } from "./responses.ts";
import { Searcher } from "./search.ts";
import { sprintOperations } from "./sprints.ts";
import { makeTables } from "./tables.ts";
import { teamOf } from "./team.ts";
import { truthOf } from "./truth.ts";
import { writer } from "./writes/index.ts";

type Handler = (request: Request, parents: Parents) => Reply;

/** Messages for a record that does not exist, by resource; others have a general one. */
const notFoundTexts: Record<string, string> = {
  "purchase-budgets": "Budget account detailsdoesn't exist",
  "service-purchase-budgets": "Budget account details doesn't exist",
  "task-progress": "Task progress id doesn't exist",
};

export interface Operations {
  serve(request: Request): Reply;
  truth: Truth;
}

/** Serves every documented operation. */
export function makeOperations(
  dataset: Dataset,
  readings: ItmReadings,
  shuffle: string | undefined,
  clock: Clock,
  log: WriteLog,
): Operations {
  const { contract, fill, world } = dataset;
  const tables = makeTables(dataset, readings, shuffle);
  const searcher = new Searcher(contract, readings, world.seed);
  const responses = new Responses(contract, searcher, shuffle);
  const collections = makeCollections(dataset);

  const handlers: Record<string, Handler> = {
    ...projectLists({ dataset, readings, responses, searcher, projects: tables.projects }),
    ...sprintOperations(dataset, collections, responses),
    "projects.get": ofProject((request, { record }) => responses.one(request, record)),
    "project-budget.get": ofProject((request, project) => responses.one(request, budgetOf(dataset, project))),
    "project-team.get": ofProject((request, project) => responses.one(request, teamOf(dataset, project))),
    "change-history.get": ofProject(changes),
    "resource-capacity.get": capacity,
    "tasks.search": (request) => responses.search(request, tables.tasks()),
    "tasks.search-of-project": ofProject((request, project) => responses.search(request, tables.tasks(project))),
    "tasks.list-of-project": ofProject((request, project) => responses.page(request, tables.tasks(project))),
    "tasks.get": (request, { task }) => responses.oneByPost(request, task!),
    "gantt.get": ofProject((request, project) => responses.one(request, ganttOf(dataset, project))),
    "task-dependencies.list": ofProject(dependencies),
    "baselines.list": (request, parents) => responses.list(request, collections.rows("baselines", parents).map(withoutProject)),
    "baselines.get-active": (request, parents) =>
      responses.one(request, collections.rows("baselines", parents).find((row) => row.IsActive)!),
    "task-effort.list-by-category": (request, parents) => responses.list(request, collections.rows("task-effort-by-category", parents)),
    "task-effort.list-by-member": (request, parents) => responses.list(request, collections.rows("task-effort-by-member", parents)),
    "task-progress.get": taskProgress,
    "purchases.search": (request) => responses.search(request, tables.purchases()),
    "purchases.list-of-project": ofProject((request, project) =>
      responses.list(
        request,
        project.purchases().map((purchase) => purchaseV1(dataset, purchase)),
      ),
    ),
    "purchases.list-of-task": ofProject(purchasesOfTask),
    "purchases.get": ofProject((request, project) => {
      const purchase = childOf(request, "Purchase", project.purchases());
      return responses.oneByPost(request, documented("Purchase", purchase));
    }),
    "revenues.search": (request) => responses.search(request, tables.revenues()),
    "revenues.search-of-project": ofProject((request, project) => responses.search(request, tables.revenues(project))),
    "revenues.list-of-project": ofProject((request, project) => responses.page(request, tables.revenueRecords(project))),
    "revenues.get": ofProject((request, project) => {
      const revenue = childOf(request, "Revenue", project.revenues());
      return responses.one(request, documented("Revenue", revenue));
    }),
    "revenues.list-tasks-of-period": ofProject(tasksOfPeriod),
  };

  const write = writer({ dataset, collections, clock, log, readings });
  return { serve, truth: truthOf(dataset, collections, log) };

  function serve(request: Request): Reply {
    if (request.match.operation.kind === "write") return write(request);
    const parents = parentsOf(dataset, request);
    const { id, operation, params } = request.match;
    const handler = handlers[id];
    if (handler) return handler(request, parents);
    const resource = id.split(".")[0]!;
    const { shape, type } = operation.answer ?? {};
    if (shape === "list" && collections.has(resource)) return responses.list(request, collections.rows(resource, parents));
    if (shape === "one" && collections.has(resource)) {
      const record = collections.find(resource, parents, Object.values(params).at(-1)!);
      return record ? responses.one(request, record) : notFound(resource);
    }
    throw new Error(`No way to answer ${id} with ${shape} of ${type}`);
  }

  function documented(type: string, record: JsonObject): JsonObject {
    return pick(record, Object.keys(contract.types[type]!));
  }

  function changes({ call }: Request, project: ProjectRecords): Reply {
    const { fromDate } = readQuery(call, (name) => name === "fromDate");
    if (fromDate !== undefined && Number.isNaN(Date.parse(fromDate))) throw violation("fromDate is a date");
    return json(200, changesOf(dataset, project, fromDate));
  }

  function capacity({ call, match }: Request): Reply {
    const { StartDate, Interval, NumberOfIntervals } = readQuery(call, (name) => name in match.operation.query!);
    if (!/^\d{4}-\d\d-\d\d$/.test(StartDate ?? "")) throw violation("StartDate is a day");
    if (!Interval || !(Interval in intervalDays)) throw violation("Interval is one of day, week, month, quarter");
    const count = Number(NumberOfIntervals);
    if (!Number.isInteger(count) || count < 1 || count > 15) throw violation("NumberOfIntervals is 1 to 15");
    return json(200, capacityOf(dataset, StartDate!, Interval, count));
  }

  function dependencies({ call }: Request, project: ProjectRecords): Reply {
    readQuery(call, () => false);
    const xml = dependenciesXml(project);
    const { dependenciesShape: shape } = readings;
    const type = { xml: "application/xml", braces: "application/json", xmlAsJson: "application/json", xmlAsText: "text/plain" }[shape];
    const body = shape === "braces" ? `{\n${xml}}\n` : xml;
    return { status: 200, headers: { "content-type": `${type}; charset=utf-8` }, body };
  }

  function taskProgress(request: Request, parents: Parents): Reply {
    const record = collections.find("task-progress", parents, request.match.params.TaskProgressId!);
    if (!record) return notFound("task-progress");
    return readings.taskProgressShape === "object" ? responses.one(request, record) : responses.list(request, [record]);
  }

  /** Rows are empty but for their ids, as in the documented sample. */
  function purchasesOfTask(request: Request, project: ProjectRecords, { task }: Parents): Reply {
    const own = project.purchases().filter((purchase) => purchase.DependingOnTaskId === task!.Id);
    return responses.list(
      request,
      own.map(({ Id }) => ({ ...zeros("TaskPurchase"), Id })),
    );
  }

  function zeros(type: string): JsonObject {
    const zero = ([name, field]: [string, { type: string }]) => {
      if (contract.types[field.type]) return [name, zeros(field.type)];
      if (field.type.startsWith("map")) return [name, {}];
      return [name, field.type === "string" ? "" : field.type === "boolean" ? false : 0];
    };
    return Object.fromEntries(Object.entries(contract.types[type]!).map(zero));
  }

  function tasksOfPeriod(request: Request, project: ProjectRecords): Reply {
    childOf(request, "Revenue", project.revenues());
    const tasks = project.tasks().filter((task) => task.KindId === 3);
    return responses.list(
      request,
      tasks.map(({ Id, Name }) => fill("RevenuePeriodTask", String(Id), { Id, Name, Status: null, IsSelected: false })),
    );
  }
}

function ofProject(handle: (request: Request, project: ProjectRecords, parents: Parents) => Reply): Handler {
  return (request, parents) => handle(request, parents.project!, parents);
}

function notFound(resource: string): Reply {
  return message(400, notFoundTexts[resource] ?? "Record doesn't exist");
}

/** The list of baselines leaves their project out. */
function withoutProject(row: JsonObject): JsonObject {
  return { ...row, ProjectId: 0, ProjectName: null, ProjectNo: null };
}
