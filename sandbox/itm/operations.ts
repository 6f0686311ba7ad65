import type { Match } from "../kit/contract.ts";
import type { Call, Reply } from "../kit/server.ts";
import { breach, json, message, Refused } from "./answers.ts";
import { changesOf, makeCollections, type Parents, serviceIds } from "./collections.ts";
import type { Row } from "./filter.ts";
import { capacityOf, dependenciesXml, ganttOf, intervalDays } from "./planning.ts";
import type { ItmReadings } from "./readings.ts";
import type { ProjectBook, Records } from "./records.ts";
import { readNoBody, readPaging, readQuery, readSearch, type Search } from "./request.ts";
import { Searcher, shuffled, type Table } from "./search.ts";
import { makeTables } from "./tables.ts";
import { filteredLists, filterV1 } from "./v1.ts";
import { budgetOf, purchaseV1, teamOf } from "./work.ts";

/** A call whose operation is known; `v1` tells which of the two addresses it came to. */
export interface Request {
  call: Call;
  match: Match;
  v1: boolean;
}

/** Serves every documented read operation. */
export function makeOperations(records: Records, readings: ItmReadings, shuffle: string | undefined): (request: Request) => Reply {
  const { contract, fill, world } = records;
  const tables = makeTables(records, readings, shuffle);
  const searcher = new Searcher(contract, readings, world.seed);
  const collections = makeCollections(records);
  const order = (rows: readonly Row[]) => shuffled(rows, shuffle);

  const special: Record<string, (request: Request, parents: Parents) => Reply> = {
    "projects.list": projectsList,
    "projects.search": (request) => projectsSearch(request.call),
    "projects.get": (request) => one(request, required(request).project),
    "project-budget.get": (request) => one(request, budgetOf(fill, required(request))),
    "project-team.get": (request) => one(request, teamOf(world, fill, required(request))),
    "change-history.get": changes,
    "resource-capacity.get": capacity,
    "tasks.search": (request) => searched(request, tables.tasks()),
    "tasks.search-of-project": (request) => searched(request, tables.tasks(required(request))),
    "tasks.list-of-project": (request) => paged(request, { ...tables.tasks(required(request)), preferred: undefined }),
    "tasks.get": (request, { task }) => posted(request, task!),
    "gantt.get": (request) => one(request, ganttOf(records, required(request))),
    "task-dependencies.list": dependencies,
    "baselines.list": (request, parents) => list(request, collections.rows("baselines", parents).map(withoutProject)),
    "baselines.get-active": (request, parents) => one(request, collections.rows("baselines", parents).find((row) => row.IsActive)!),
    "sprints.search": (request, parents) =>
      sprintPage(request, readSearch(request.call), { rows: sprints(parents), fields: contract.types.Sprint! }),
    "sprints.get": oneSprint,
    "sprints.list-allocated-tasks": allocatedTasks,
    "task-effort.list-by-category": (request, parents) => list(request, collections.rows("task-effort-by-category", parents)),
    "task-effort.list-by-member": (request, parents) => list(request, collections.rows("task-effort-by-member", parents)),
    "task-progress.get": taskProgress,
    "purchases.search": (request) => searched(request, tables.purchases),
    "purchases.list-of-project": (request) =>
      list(
        request,
        required(request).purchases.map((row) => purchaseV1(fill, row)),
      ),
    "purchases.list-of-task": purchasesOfTask,
    "purchases.get": (request) => posted(request, typed("Purchase", child(request, "Purchase", required(request).purchases))),
    "revenues.search": (request) => searched(request, tables.revenues()),
    "revenues.search-of-project": (request) => searched(request, tables.revenues(required(request))),
    "revenues.list-of-project": (request) => paged(request, tables.revenueRecords(required(request))),
    "revenues.get": (request) => one(request, typed("Revenue", child(request, "Revenue", required(request).revenues))),
    "revenues.list-tasks-of-period": tasksOfPeriod,
  };

  return (request) => {
    const parents = parentsOf(request);
    const { id, operation, params } = request.match;
    const handler = special[id];
    if (handler) return handler(request, parents);
    const resource = id.split(".")[0]!;
    const { shape, type } = operation.answer ?? {};
    if (shape === "list" && collections.has(resource)) return list(request, collections.rows(resource, parents));
    if (shape === "one" && collections.has(resource)) {
      const record = collections.find(resource, parents, Object.values(params).at(-1)!);
      return record ? one(request, record) : notFound(resource);
    }
    throw new Error(`No way to answer ${id} with ${shape} of ${type}`);
  };

  function parentsOf(request: Request): Parents {
    const { params, id } = request.match;
    const parents: Parents = {};
    if (params.ProjectId !== undefined) parents.book = required(request);
    if (params.TaskId !== undefined) {
      const task = parents.book?.tasks.find((row) => String(row.Id) === params.TaskId);
      if (!task)
        throw new Refused(
          request.v1 ? message(400, "Task doesn't exist") : message(400, "Task does not exists.<br/>", undefined, { Id: 0 }),
        );
      parents.task = task;
    }
    if (params.ServiceId !== undefined) {
      if (!serviceIds.map(String).includes(params.ServiceId)) throw new Refused(message(400, "Service doesn't exist"));
      parents.serviceId = Number(params.ServiceId);
    }
    if (id === "sprints.list-allocated-tasks" && !sprintOf(parents, params.SprintId!))
      throw new Refused(message(400, `Sprint ${params.SprintId} does not exists.`, undefined, { Id: 0 }));
    return parents;
  }

  /** Three ways to say that a project is not there, and none of them is a 404. */
  function required({ match, v1 }: Request): ProjectBook {
    const id = match.params.ProjectId!;
    const book = records.book(id);
    if (book) return book;
    if (match.id.startsWith("sprints."))
      throw new Refused(message(500, `Project ${id} does not exist`, undefined, { Id: Number(id) || 0 }));
    throw new Refused(v1 ? message(400, "Project doesn't exist") : message(400, "Project does not exist.<br/>", undefined, { Id: 0 }));
  }

  function child({ match }: Request, kind: "Purchase" | "Revenue", rows: Row[]): Row {
    const id = match.params[`${kind}Id`]!;
    const row = rows.find((r) => String(r.Id) === id);
    if (!row) throw new Refused(message(400, `${kind} ${id} does not exist`, undefined, { [`${kind}Id`]: null }));
    return row;
  }

  function notFound(resource: string): Reply {
    const text: Record<string, string> = {
      "purchase-budgets": "Budget account detailsdoesn't exist",
      "service-purchase-budgets": "Budget account details doesn't exist",
      "task-progress": "Task progress id doesn't exist",
    };
    return message(400, text[resource] ?? "Record doesn't exist");
  }

  /** A record's documented members only. */
  function typed(type: string, row: Row): Row {
    return Object.fromEntries(Object.keys(contract.types[type]!).map((name) => [name, row[name]]));
  }

  function one({ call, match }: Request, record: Row): Reply {
    readQuery(call, (name) => name in (match.operation.query ?? {}));
    return json(200, record);
  }

  function posted(request: Request, record: Row): Reply {
    readNoBody(request.call);
    return one(request, record);
  }

  function list({ call, match }: Request, rows: Row[]): Reply {
    const ordered = order(rows);
    if (filteredLists.has(match.id)) return json(200, filterV1(contract.types, match.operation.answer!.type!, ordered, call));
    readQuery(call, (name) => name in (match.operation.query ?? {}));
    return json(200, ordered);
  }

  function scope({ match }: Request): string {
    return `${match.id} ${Object.values(match.params).join(" ")}`;
  }

  function searched(request: Request, table: Table): Reply {
    return searcher.page(table, readSearch(request.call), scope(request));
  }

  function paged(request: Request, table: Table): Reply {
    return searcher.page(table, readPaging(request.call), scope(request));
  }

  function sprintPage(request: Request, search: Search, table: Table): Reply {
    return searcher.wholePage({ ...table, rows: order(table.rows) }, search, scope(request));
  }

  function projectsList(request: Request): Reply {
    if (request.v1) {
      const rows = order(records.books.map((book) => book.projectV1));
      return json(200, filterV1(contract.types, "ProjectV1", rows, request.call));
    }
    const search = readPaging(request.call);
    if (readings.projectsListShape === "v2") return searcher.page({ ...tables.projects, preferred: undefined }, search, scope(request));
    return bareProjects(search);
  }

  function projectsSearch(call: Call): Reply {
    const search = readSearch(call);
    if (readings.projectsSearchShape === "v1") return bareProjects(search);
    return searcher.page(tables.projects, search, "projects.search");
  }

  /** v1 records without an envelope; paging still cuts them, columns do not. */
  function bareProjects(search: Search): Reply {
    const rows = searcher.select(tables.projects, search);
    return json(
      200,
      searcher.slice(rows, search).slice.map((row) => records.book(String(row.Id))!.projectV1),
    );
  }

  function changes(request: Request): Reply {
    const { fromDate } = readQuery(request.call, (name) => name === "fromDate");
    if (fromDate !== undefined && Number.isNaN(Date.parse(fromDate))) throw breach("fromDate is a date");
    return json(200, changesOf(records, required(request), fromDate));
  }

  function capacity({ call, match }: Request): Reply {
    const { StartDate, Interval, NumberOfIntervals } = readQuery(call, (name) => name in match.operation.query!);
    if (!/^\d{4}-\d\d-\d\d$/.test(StartDate ?? "")) throw breach("StartDate is a day");
    if (!Interval || !(Interval in intervalDays)) throw breach("Interval is one of day, week, month, quarter");
    const count = Number(NumberOfIntervals);
    if (!Number.isInteger(count) || count < 1 || count > 15) throw breach("NumberOfIntervals is 1 to 15");
    return json(200, capacityOf(records, StartDate!, Interval, count));
  }

  function dependencies(request: Request): Reply {
    readQuery(request.call, () => false);
    const xml = dependenciesXml(required(request));
    const { dependenciesShape: shape } = readings;
    const type = { xml: "application/xml", braces: "application/json", xmlAsJson: "application/json", xmlAsText: "text/plain" }[shape];
    const body = shape === "braces" ? `{\n${xml}}\n` : xml;
    return { status: 200, headers: { "content-type": `${type}; charset=utf-8` }, body };
  }

  /** Only agile projects have sprints. */
  function sprints(parents: Parents): Row[] {
    return parents.book?.project.MethodTypeId === 2 ? collections.rows("sprints", parents) : [];
  }

  function sprintOf(parents: Parents, id: string): Row | undefined {
    return sprints(parents).find((row) => String(row.Id).toLowerCase() === id.toLowerCase());
  }

  function oneSprint(request: Request, parents: Parents): Reply {
    const id = request.match.params.SprintId!;
    const sprint = sprintOf(parents, id);
    return sprint ? one(request, sprint) : message(500, `Sprint ${id} does not exist`, undefined, { Id: 0 });
  }

  function allocatedTasks(request: Request, parents: Parents): Reply {
    const sprint = sprintOf(parents, request.match.params.SprintId!)!;
    const rows = parents
      .book!.tasks.filter((task) => (task.Sprint as Row | null)?.Name === sprint.Name)
      .map((task) => collections.nested("SprintTask", String(task.Id), { ...task, JiraId: 0, Swimlane: { Id: 7842, Name: "Default" } }));
    return sprintPage(request, readPaging(request.call), { rows, fields: contract.types.SprintTask! });
  }

  function taskProgress(request: Request, parents: Parents): Reply {
    const id = request.match.params.TaskProgressId!;
    const record = collections.find("task-progress", parents, id);
    if (!record) return notFound("task-progress");
    return readings.taskProgressShape === "object" ? one(request, record) : list(request, [record]);
  }

  /** Rows are empty but for their ids, as the vendor shows them. */
  function purchasesOfTask(request: Request, { book, task }: Parents): Reply {
    const ids = book!.purchases.filter((row) => row.DependingOnTaskId === task!.Id).map((row) => row.Id);
    return list(
      request,
      ids.map((Id) => ({ ...zeros("TaskPurchase"), Id })),
    );
  }

  function zeros(type: string): Row {
    const zero = ([name, field]: [string, { type: string }]) => {
      if (contract.types[field.type]) return [name, zeros(field.type)];
      if (field.type.startsWith("map")) return [name, {}];
      return [name, field.type === "string" ? "" : field.type === "boolean" ? false : 0];
    };
    return Object.fromEntries(Object.entries(contract.types[type]!).map(zero));
  }

  function tasksOfPeriod(request: Request, { book }: Parents): Reply {
    child(request, "Revenue", book!.revenues);
    const rows = book!.tasks.filter((task) => task.KindId === 3);
    return list(
      request,
      rows.map((task) => fill("RevenuePeriodTask", String(task.Id), { Id: task.Id, Name: task.Name, Status: null, IsSelected: false })),
    );
  }
}

/** The list of baselines leaves their project out. */
function withoutProject(row: Row): Row {
  return { ...row, ProjectId: 0, ProjectName: null, ProjectNo: null };
}
