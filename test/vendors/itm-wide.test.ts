import { type GraphQLField, type GraphQLObjectType, getNamedType, isLeafType, isNonNullType, isObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Harness } from "../harness.ts";
import { type Any, addresses, startBelow } from "./itm-below.ts";

let graph: Harness;
let project: string;
let agile: string;
let task: string;
beforeAll(async () => {
  ({ graph, project, agile, task } = await startBelow());
});
afterAll(() => graph.close());
const asked = () => addresses(graph.calls("itm"));

type Type = GraphQLObjectType;
type Field = GraphQLField<unknown, unknown>;
const typeOf = (name: string) => graph.tieline.schema.getType(name) as Type;
const fieldsOf = (type: Type) => Object.values(type.getFields()) as Field[];
const needsNothing = ({ args }: Field) => !args.some(({ type }) => isNonNullType(type));

/** Every scalar and nested part of a type; of records that it leads to their ids. */
function everything(type: Type, above: readonly string[] = []): string {
  const fields = fieldsOf(type).filter((field) => needsNothing(field) && !field.name.endsWith("Link"));
  return fields
    .flatMap((field) => {
      const named = getNamedType(field.type);
      if (isLeafType(named)) return [field.name];
      if (!isObjectType(named) || named.name.endsWith("Connection") || above.includes(named.name)) return [];
      if (named.name.startsWith("Itm") === false) return [];
      const isRecord = named.getInterfaces().some(({ name }) => name === "Node");
      return [`${field.name} { ${isRecord ? "id" : everything(named, [...above, type.name])} }`];
    })
    .join(" ");
}

/** Lists below something, with what they are below of, and the operation that reads them. */
const lists = (): [root: string, args: string, operation: string, single: string][] => [
  ["itmProjects", "", "projects.search", "projects.get"],
  ["itmTasks", "", "tasks.search", "tasks.search"],
  ["itmRevenues", "", "revenues.search", "revenues.search"],
  ["itmPurchases", "", "purchases.search", "purchases.search"],
  ["itmProjectProgressReports", `projectId: "${project}"`, "project-progress.list", "project-progress.list"],
  ["itmTaskProgressReports", `projectId: "${project}", taskId: "${task}"`, "task-progress.list", "task-progress.get"],
  ["itmSprints", `projectId: "${agile}"`, "sprints.search", "sprints.get"],
  ["itmSwimlanes", `projectId: "${project}"`, "swimlanes.list", "swimlanes.list"],
  ["itmProfessionalCategories", "", "professional-categories.list", "professional-categories.list"],
  ["itmProjectProfessionalCategories", `projectId: "${project}"`, "project-categories.list", "project-categories.list"],
  ["itmBaselines", `projectId: "${project}"`, "baselines.list", "baselines.get"],
  ["itmTaskTeamMembers", `projectId: "${project}", taskId: "${task}"`, "task-team.list", "task-team.list"],
  ["itmEffortsByCategory", `projectId: "${project}", taskId: "${task}"`, "task-effort.list-by-category", "task-effort.list-by-category"],
  ["itmEffortsByMember", `projectId: "${project}", taskId: "${task}"`, "task-effort.list-by-member", "task-effort.list-by-member"],
  ["itmTaskDependencies", `projectId: "${project}"`, "task-dependencies.list", "task-dependencies.list"],
  ["itmTaskPurchases", `projectId: "${project}", taskId: "${task}"`, "purchases.list-of-task", "purchases.list-of-task"],
  ["itmPurchaseBudgets", `projectId: "${project}"`, "purchase-budgets.list", "purchase-budgets.get"],
  ["itmServicePurchaseBudgets", `serviceId: "7001"`, "service-purchase-budgets.list", "service-purchase-budgets.get"],
  ["itmServicePurchases", `serviceId: "7001"`, "service-purchases.list", "service-purchases.get"],
  ["itmServiceRevenues", `serviceId: "7001"`, "service-revenues.list", "service-revenues.get"],
  ["itmServiceRevenueStatuses", `serviceId: "7001"`, "service-revenue-statuses.list", "service-revenue-statuses.list"],
];

describe("every list and every single read", () => {
  it("shows all that is documented, by the calls expected", async () => {
    for (const [root, args, operation, single] of lists()) {
      const query = fieldsOf(graph.tieline.schema.getQueryType()!);
      const connection = getNamedType(query.find(({ name }) => name === root)!.type) as Type;
      const type = typeOf(connection.name.replace(/Connection$/, ""));
      const all = everything(type);
      const listed = await graph.data(`{ ${root}(${args ? `${args}, ` : ""}first: 2) { totalCount nodes { ${all} } } }`);
      const { nodes, totalCount } = listed[root];
      expect([root, nodes.length > 0, totalCount >= nodes.length]).toEqual([root, true, true]);
      expect([root, graph.operations("itm").filter((name) => name === operation)]).toEqual([root, [operation]]);
      const field = query.find(({ type: returned }) => getNamedType(returned) === type && !returned.toString().endsWith("Connection"))!;
      const one = await graph.data(`{ ${field.name}(id: "${nodes[0].id}") { ${all} } node(id: "${nodes[0].id}") { id } }`);
      expect([root, one[field.name].id, one.node.id]).toEqual([root, nodes[0].id, nodes[0].id]);
      expect([root, new Set(graph.operations("itm")).has(single)]).toEqual([root, true]);
      expect(Object.entries(one[field.name]).filter(([, value]) => value !== null).length).toBeGreaterThan(1);
    }
  });
});

describe("what is no record", () => {
  it.each([
    ["ItmGantt", "gantt.get", (): string => `itmGantt(projectId: "${project}")`],
    ["ItmChangeHistory", "change-history.get", (): string => `itmChangeHistory(projectId: "${project}", fromDate: "2020-01-01T00:00:00Z")`],
    [
      "ItmResourceCapacity",
      "resource-capacity.get",
      (): string => `itmResourceCapacity(startDate: "2026-01-05", interval: WEEK, numberOfIntervals: 3)`,
    ],
  ] as const)("%s is shown whole", async (type, operation, field) => {
    const { answer } = await graph.data(`{ answer: ${field()} { ${everything(typeOf(type))} } }`);
    expect(graph.operations("itm").filter((name) => name === operation)).toEqual([operation]);
    for (const [name, value] of Object.entries(answer)) expect([name, value === null]).toEqual([name, false]);
  });

  it("leads to the records that it names", async () => {
    const { itmGantt, itmResourceCapacity, itmChangeHistory } = await graph.data(`{
      itmGantt(projectId: "${project}") {
        tasks { rows { vendorId task { vendorId } children { vendorId task { vendorId } lockStatus lockStatusCode } } }
        dependencies { rows { fromTaskId fromTask { vendorId } toTaskId toTask { vendorId } type typeCode lagUnitCode } }
        assignments { rows { eventId event { vendorId } } }
      }
      itmResourceCapacity(startDate: "2026-01-05", interval: DAY, numberOfIntervals: 1) {
        projects { projectId project { vendorId } projectMethodTypeCode tasks { taskId task { vendorId } parentTask { vendorId } categories { categoryTypeCode } } }
      }
      itmChangeHistory(projectId: "${project}") { tasks changedTasks { vendorId } revenue changedRevenue { vendorId } }
    }`);
    const [top] = itmGantt.tasks.rows;
    for (const row of [top, ...top.children]) expect(row.task.vendorId).toBe(row.vendorId);
    expect(top.children[0]).toMatchObject({ lockStatus: "locked", lockStatusCode: "LOCKED" });
    for (const row of itmGantt.dependencies.rows)
      expect([row.fromTask.vendorId, row.toTask.vendorId, row.typeCode, row.lagUnitCode]).toEqual([
        row.fromTaskId,
        row.toTaskId,
        "FINISH_TO_START",
        "D",
      ]);
    for (const row of itmGantt.assignments.rows) expect(row.event.vendorId).toBe(row.eventId);
    for (const each of itmResourceCapacity.projects) expect(each.project.vendorId).toBe(each.projectId);
    for (const each of itmResourceCapacity.projects[0].tasks)
      expect([each.task.vendorId, each.parentTask, each.categories[0].categoryTypeCode]).toEqual([each.taskId, null, "INTERNAL"]);
    expect(itmChangeHistory.changedTasks.map((each: Any) => each.vendorId)).toEqual(itmChangeHistory.tasks);
    expect(itmChangeHistory.changedRevenue.map((each: Any) => each.vendorId)).toEqual(itmChangeHistory.revenue);
    const tasks = graph.operations("itm").filter((name) => name === "tasks.search");
    // One for each depth of the question, however many tasks it names.
    expect(tasks.length).toBeLessThanOrEqual(3);
  });

  it("changes are asked for from an instant on", async () => {
    const { itmProject } = await graph.data(
      `{ itmProject(id: "${project}") { changeHistory(fromDate: "2999-01-01T00:00:00Z") { tasks projectGeneral } } }`,
    );
    expect(itmProject.changeHistory).toEqual({ tasks: [], projectGeneral: [] });
    expect(asked()[1]).toBe(`/v2/tieline/Projects/${project}/changeHistory?fromDate=2999-01-01T00:00:00Z`);
  });

  it("a board's columns and the baseline in force stand in the project", async () => {
    const { itmProject } = await graph.data(`{ itmProject(id: "${agile}") {
      taskStatuses { vendorId name type { idCode } } activeBaseline { id baselineName projectName isActive project { vendorId } }
    } }`);
    expect(itmProject.taskStatuses.map((each: Any) => each.type.idCode)).toEqual(["BACKLOG", "TO_DO", "IN_PROGRESS", "DONE", "ARCHIVE"]);
    expect(itmProject.activeBaseline).toMatchObject({ baselineName: "Baseline 1", isActive: true, project: { vendorId: agile } });
    expect(itmProject.activeBaseline.projectName).not.toBeNull();
    expect(graph.operations("itm").sort()).toEqual(["baselines.get-active", "projects.get", "task-statuses.list"]);
  });

  it("the older form shows what stands only there, and the rest comes from the search", async () => {
    const { itmProjects } = await graph.data(`{ itmProjects(first: 2, where: { id: { in: ["${project}", "${agile}"] } }) { nodes {
      vendorId inOlderForm { vendorId code accountId assessment { assessmentName } projectTeam { projectManagers { emailAddress } } active }
      purchasesInOlderForm { name typeIcon isDocumentAttached actualAmount { amount currencySymbol } project { vendorId } }
    } } }`);
    for (const { vendorId, inOlderForm, purchasesInOlderForm } of itmProjects.nodes) {
      expect(inOlderForm).toMatchObject({ vendorId, code: expect.any(String), accountId: "2207" });
      expect(inOlderForm.assessment.assessmentName).toEqual(expect.any(String));
      expect(inOlderForm.projectTeam.projectManagers).toHaveLength(1);
      for (const each of purchasesInOlderForm)
        expect(each).toMatchObject({
          typeIcon: expect.any(String),
          isDocumentAttached: false,
          actualAmount: { currencySymbol: "£" },
          project: { vendorId },
        });
    }
    const each = [project, agile].sort().flatMap((id) => [`/tieline/project/${id}/purchases`, `/tieline/projects?ProjectId=${id}`]);
    expect(asked().sort()).toEqual([...each, "/v2/tieline/projects/search"].sort());
  });

  it("is refused when the vendor did not look at what was asked", async () => {
    const body = JSON.stringify([{ ProjectId: 1, ProjectName: "Another" }]);
    graph.vendors.itm.faults.add({ kind: "error", status: 200, body, on: "/tieline/projects", times: 1 });
    const { errors } = await graph.ask(`{ itmTask(id: "${task}") { project { inOlderForm { name } } } }`);
    expect(errors?.[0]?.extensions?.code).toBe("UPSTREAM_BAD_RESPONSE");
  });
});
