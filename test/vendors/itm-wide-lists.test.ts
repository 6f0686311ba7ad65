import { type GraphQLInputObjectType, getNamedType } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Call } from "../../sandbox/kit/server.ts";
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

describe("relations", () => {
  it("of a task are read below its project and itself, a call each", async () => {
    const { itmTask } = await graph.data(`{ itmTask(id: "${task}") {
      progressReports { totalCount nodes { taskId task { vendorId } project { vendorId } taskManagers { displayName } } }
      teamMembers { nodes { taskId userRoleCode } } effortsByCategory { nodes { category { categoryTypeIdCode } } }
      effortsByMember { nodes { taskUserId user { userId } } } taskPurchases { nodes { vendorId purchase { vendorId name } } }
      purchases { nodes { vendorId } } revenues { nodes { dependingOnTaskId } } children { nodes { vendorId } }
    } }`);
    expect(itmTask.progressReports.totalCount).toBe(2);
    expect(itmTask.progressReports.nodes[0]).toMatchObject({ taskId: task, task: { vendorId: task }, project: { vendorId: project } });
    expect(itmTask.effortsByMember.nodes[0].taskUserId).toBe(`${task}1`);
    expect(itmTask.taskPurchases.nodes.map((each: Any) => each.purchase.vendorId)).toEqual(
      itmTask.purchases.nodes.map((each: Any) => each.vendorId),
    );
    const below = ["progress/", "team/", "effortbyprofessionalcategory", "effortbyteammember"];
    expect(asked().sort()).toEqual(
      [
        ...below.map((name) => `/tieline/project/${project}/task/${task}/${name}`),
        `/v2/tieline/Projects/${project}/TaskPurchases/${task}`,
        // The task, its children, the project of its reports; what depends on it, and the purchases themselves.
        ...["tasks", "tasks", "purchases", "purchases", "revenues"].map((name) => `/v2/tieline/${name}/search`),
      ].sort(),
    );
  });

  it("of several projects cost a call for each project, and lead back without one", async () => {
    const { itmProjects } = await graph.data(`{ itmProjects(first: 2, where: { id: { in: ["${project}", "${agile}"] } }) { nodes {
      vendorId name swimlanes { nodes { project { name } } } taskDependencies { totalCount nodes { from fromTask { vendorId project { name } } } }
      professionalCategories { nodes { professionalCategoryId professionalCategory { vendorId name } category { name } } }
    } } }`);
    for (const { name, swimlanes, taskDependencies, professionalCategories } of itmProjects.nodes) {
      expect(swimlanes.nodes.map((each: Any) => each.project.name)).toEqual([name, name]);
      expect(taskDependencies.totalCount).toBe(taskDependencies.nodes.length);
      for (const each of taskDependencies.nodes) expect(each.fromTask).toEqual({ vendorId: each.from, project: { name } });
      for (const each of professionalCategories.nodes)
        expect(each.professionalCategory).toEqual({ vendorId: each.professionalCategoryId, name: each.category.name });
    }
    const ids = [project, agile];
    expect(asked().sort()).toEqual(
      [
        ...ids.flatMap((id) => [`/tieline/project/${id}/swimlanes`, `/tieline/project/${id}/taskdependencies`]),
        ...ids.map((id) => `/v2/tieline/Projects/${id}/Categories`),
        ...["/v2/tieline/ProfessionalCategories", "/v2/tieline/projects/search", "/v2/tieline/tasks/search"],
      ].sort(),
    );
  });

  it("show a task, a purchase and a revenue alone, as the vendor does", async () => {
    const { itmTasks, itmPurchases, itmRevenues } = await graph.data(`{
      itmTasks(first: 1) { nodes { id projectId vendorId alone { id name } } }
      itmPurchases(first: 1) { nodes { id projectId vendorId alone { id name } } }
      itmRevenues(first: 1) { nodes { id projectId vendorId alone { id no } } }
    }`);
    const [[one], [two], [three]] = [itmTasks.nodes, itmPurchases.nodes, itmRevenues.nodes];
    for (const each of [one, two, three]) expect(each.alone.id).toBe(each.id);
    const calls = graph.calls("itm").filter(({ path }) => !path.endsWith("/search"));
    expect(calls.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
      `GET /v2/tieline/Projects/${three.projectId}/Revenues/${three.vendorId}`,
      `POST /v2/tieline/Projects/${one.projectId}/Tasks/${one.vendorId}`,
      `POST /v2/tieline/projects/${two.projectId}/purchases/${two.vendorId}`,
    ]);
  });

  it("lead from a purchase to its budget and back", async () => {
    const { itmPurchases } = await graph.data(`{ itmPurchases(first: 1, where: { projectId: { eq: "${project}" } }) { nodes {
      vendorId projectCostId projectCost { vendorId budgetAccountName purchases { nodes { projectCostId } } }
    } } }`);
    const [{ projectCostId, projectCost }] = itmPurchases.nodes;
    expect(projectCost.vendorId).toBe(projectCostId);
    for (const each of projectCost.purchases.nodes) expect(each.projectCostId).toBe(projectCostId);
    expect(asked()).toEqual([
      "/v2/tieline/purchases/search",
      `/tieline/project/${project}/purchases/budget/${projectCostId}`,
      "/v2/tieline/purchases/search",
    ]);
    expect(JSON.parse(graph.calls("itm").at(-1)!.body).Filter).toEqual({ ProjectCostId: Number(projectCostId) });
  });

  it("lead from a sprint to its tasks, and from a revenue's month to those that it may be recognised by", async () => {
    const { itmSprints, itmRevenues } = await graph.data(`{
      itmSprints(projectId: "${agile}", orderBy: [{ field: NAME, direction: DESC }]) { nodes { vendorId name project { vendorId }
        tasks { nodes { sprintId projectId kindIdCode task { sprint { name } } sprint { name } } } } }
      itmRevenues(first: 1) { nodes { vendorId projectId tasksOfPeriod(monthPeriod: "202605", first: 1) { nodes { id monthPeriod revenue { vendorId } task { vendorId projectId } vendorId } } } }
    }`);
    expect(itmSprints.nodes.map((each: Any) => each.name)).toEqual(["Sprint 2", "Sprint 1"]);
    for (const { vendorId, name, tasks } of itmSprints.nodes)
      for (const each of tasks.nodes)
        expect(each).toEqual({ sprintId: vendorId, projectId: agile, kindIdCode: "TASK", task: { sprint: { name } }, sprint: { name } });
    const [{ vendorId, projectId, tasksOfPeriod }] = itmRevenues.nodes;
    const [first] = tasksOfPeriod.nodes;
    expect(first).toMatchObject({ monthPeriod: "202605", revenue: { vendorId }, task: { vendorId: first.vendorId, projectId } });
    expect(asked()).toContain(`/v2/tieline/Projects/${projectId}/Revenues/${vendorId}/Periods/202605`);
    const { itmRevenuePeriodTask } = await graph.data(`{ itmRevenuePeriodTask(id: "${first.id}") { vendorId revenueId } }`);
    expect(itmRevenuePeriodTask).toEqual({ vendorId: first.vendorId, revenueId: vendorId });
  });

  it("lead from what a service buys and brings to its budgets and statuses", async () => {
    const { itmServicePurchases, itmServiceRevenues } = await graph.data(`{
      itmServicePurchases(serviceId: "7001") { nodes { budgetAccountName purchaseBudget { budgetAccountName } } }
      itmServiceRevenues(serviceId: "7001") { nodes { revenueStatusId revenueStatusName status { vendorId revenueStatusName } } }
    }`);
    for (const each of itmServicePurchases.nodes) expect(each.purchaseBudget).toEqual({ budgetAccountName: each.budgetAccountName });
    for (const each of itmServiceRevenues.nodes)
      expect(each.status).toEqual({ vendorId: each.revenueStatusId, revenueStatusName: each.revenueStatusName });
    expect(graph.operations("itm").sort()).toEqual([
      ...["service-purchase-budgets.get", "service-purchases.list", "service-revenue-statuses.list", "service-revenues.list"],
    ]);
  });
});

describe("lists in one piece", () => {
  it("are read once, whatever part of them is asked for", async () => {
    const page = (args: string) =>
      graph.data(
        `{ answer: itmTaskDependencies(projectId: "${project}", ${args}) { totalCount nodes { vendorId } pageInfo { hasNextPage endCursor } } }`,
      );
    const { answer: all } = await page("first: 1000");
    const ids = all.nodes.map((each: Any) => each.vendorId);
    expect(ids.length).toBeGreaterThan(2);
    const { answer: first } = await page("first: 1");
    expect(first).toMatchObject({ totalCount: ids.length, nodes: [{ vendorId: ids[0] }], pageInfo: { hasNextPage: true } });
    const { answer: rest } = await page(`first: 1000, after: "${first.pageInfo.endCursor}"`);
    expect(rest.nodes.map((each: Any) => each.vendorId)).toEqual(ids.slice(1));
    expect(rest.pageInfo.hasNextPage).toBe(false);
    const { answer: last } = await page("last: 1");
    expect(last.nodes).toEqual([{ vendorId: ids.at(-1) }]);
    expect(asked()).toEqual([`/tieline/project/${project}/taskdependencies`]);
  });

  it("that leave rows out are refused", async () => {
    const { itmSprints } = await graph.data(`{ itmSprints(projectId: "${agile}", first: 1) { nodes { vendorId } } }`);
    const body = JSON.stringify({ total: 3, page: 0, pageSize: 1, list: [{ Id: 1 }] });
    graph.vendors.itm.faults.add({ kind: "error", status: 200, body, on: "/AllocatedTasks/", times: 1 });
    const { errors } = await graph.ask(
      `{ itmSprintTasks(projectId: "${agile}", sprintId: "${itmSprints.nodes[0].vendorId}") { nodes { vendorId } } }`,
    );
    expect(errors?.[0]?.extensions?.code).toBe("UPSTREAM_BAD_RESPONSE");
  });

  it("of what does not exist are empty, and records of it are null", async () => {
    const answer = await graph.data(`{
      a: itmSwimlanes(projectId: "1") { totalCount nodes { id } } b: itmSprints(projectId: "1") { nodes { id } }
      c: itmServiceRevenues(serviceId: "1") { nodes { id } } d: itmTaskTeamMembers(projectId: "${project}", taskId: "1") { nodes { id } }
      e: itmSwimlane(id: "${project}/1") { id } f: itmSprint(id: "${agile}/83338240-51d4-4c0f-b764-c8a7876a156a") { id }
      g: itmServicePurchase(id: "1/2") { id } h: itmPurchaseBudget(id: "${project}/1") { id } i: itmProfessionalCategory(id: "1") { id }
      j: itmTaskProgressReport(id: "${project}/${task}/1") { id } k: itmGantt(projectId: "1") { type }
    }`);
    const { a, b, c, d, ...records } = answer;
    expect([a, b, c, d]).toEqual([{ totalCount: 0, nodes: [] }, { nodes: [] }, { nodes: [] }, { nodes: [] }]);
    expect(new Set(Object.values(records))).toEqual(new Set([null]));
  });

  it.each([
    ["itmSwimlane", "7", "<project>/<id>"],
    ["itmTaskProgressReport", "7/8", "<project>/<task>/<id>"],
    ["itmServicePurchase", "7/", "<service>/<id>"],
  ])("%s says how a record is named", async (field, id, shape) => {
    const { errors } = await graph.ask(`{ ${field}(id: "${id}") { id } }`);
    expect(errors?.[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT" }, message: expect.stringContaining(shape) });
    expect(graph.calls("itm")).toEqual([]);
  });
});

describe("filters", () => {
  const cases = (): [root: string, args: string][] => [
    ["itmProjectProgressReports", `projectId: "${project}"`],
    ["itmTaskProgressReports", `projectId: "${project}", taskId: "${task}"`],
    ["itmServicePurchases", `serviceId: "7001"`],
    ["itmServiceRevenues", `serviceId: "7002"`],
  ];

  it("of the older lists find what they name, each as a parameter", async () => {
    const names: string[] = [];
    for (const [root, args] of cases()) {
      const query = Object.values(graph.tieline.schema.getQueryType()!.getFields());
      const field = query.find(({ name }) => name === root)!;
      const where = getNamedType(field.args.find(({ name }) => name === "where")!.type) as GraphQLInputObjectType;
      const filters = Object.keys(where.getFields()).filter((name) => name !== "and");
      const inner = (name: string) => (name.startsWith("assessment") ? `assessment { ${name} }` : name);
      const { [root]: list } = await graph.data(`{ ${root}(${args}) { nodes { vendorId ${filters.map(inner).join(" ")} } } }`);
      for (const name of filters) {
        const valueIn = (each: Any) => each[name] ?? each.assessment?.[name] ?? null;
        const row = list.nodes.find((each: Any) => valueIn(each) !== null);
        const wanted = JSON.stringify(valueIn(row));
        const { answer } = await graph.data(`{ answer: ${root}(${args}, where: { ${name}: { eq: ${wanted} } }) { nodes { vendorId } } }`);
        expect([name, answer.nodes.map((each: Any) => each.vendorId)]).toEqual([name, expect.arrayContaining([row.vendorId])]);
        const sent = graph.calls("itm")[0]!.query;
        expect([name, sent.length]).toEqual([name, 1]);
        names.push(sent[0]![0]);
      }
    }
    expect(names).toEqual(
      expect.arrayContaining(["Assessment.AssesmentId", "PurchaseStatus.StatusDate", "ActualAmountDetail.ActualAmount", "RevenueNo"]),
    );
  });

  it("of the older lists hold together, and nothing but equality can be asked", async () => {
    const { answer } = await graph.data(`{ answer: itmServiceRevenues(serviceId: "7001", where: {
      revenueNo: { eq: "SR-2" }, and: [{ revenueName: { eq: "Service revenue 2" } }]
    }) { nodes { revenueNo } } }`);
    expect(answer.nodes).toEqual([{ revenueNo: "SR-2" }]);
    expect(asked()).toEqual(["/tieline/service/7001/revenues?RevenueNo=SR-2&RevenueName=Service revenue 2"]);
    const { errors } = await graph.ask(`{ itmServiceRevenues(serviceId: "7001", where: { revenueNo: { ne: "SR-2" } }) { nodes { id } } }`);
    expect(errors?.[0]?.extensions?.code).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  it("of sprints are those of a search below their project", async () => {
    const { itmSprints } = await graph.data(
      `{ itmSprints(projectId: "${agile}", first: 1, where: { name: { contains: "2" } }) { totalCount nodes { name } } }`,
    );
    expect(itmSprints).toEqual({ totalCount: 1, nodes: [{ name: "Sprint 2" }] });
    const [{ path, body }] = graph.calls("itm") as [Call];
    expect([path, JSON.parse(body)]).toEqual([
      `/v2/tieline/Projects/${agile}/Sprints/Search`,
      {
        Filter: { Name: { $regex: "2" } },
        Columns: { $in: ["Id", "Name", "ProjectId"] },
        sortBy: "Id",
        sortOrder: "asc",
        page: 1,
        pageSize: 1,
      },
    ]);
  });
});
