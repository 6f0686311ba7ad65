import { afterEach, describe, expect, it } from "vitest";
import type { Call } from "../../sandbox/kit/server.ts";
import { type Harness, type HarnessOptions, startHarness } from "../harness.ts";
import type { Any } from "./itm-below.ts";

let graph: Harness;
afterEach(() => graph.close());

/** The graph, and two projects that have tasks and revenues. */
async function start(options: HarnessOptions = {}): Promise<[string, string]> {
  graph = await startHarness(options);
  const { itmRevenues } = await graph.data("{ itmRevenues(first: 100) { nodes { projectId } } }");
  const [one, two] = new Set<string>(itmRevenues.nodes.map(({ projectId }: Any) => projectId));
  return [one!, two!];
}

const list = (where: string, more = "") => `{ itmTasks(where: ${where}${more}) { totalCount nodes { vendorId projectId name } } }`;
const revenues = (id: string) => `{ itmProject(id: "${id}") { revenues { nodes { vendorId projectId project { vendorId } } } } }`;
const told = ({ operation, path, body }: Call) => [operation, path, body ? JSON.parse(body).Filter : undefined];
const searches = () => graph.calls("itm").flatMap((call) => (/^(tasks|revenues)\./.test(call.operation ?? "") ? [told(call)] : []));
const ofTasks = (id: string, filter?: object) => ["tasks.search-of-project", `/v2/tieline/Projects/${id}/Tasks/Search`, filter];
const ofAll = (filter: object) => ["tasks.search", "/v2/tieline/tasks/search", filter];

describe("a question of one project", () => {
  it.each([
    ["eq", (id: string) => `{ projectId: { eq: "${id}" } }`],
    ["in", (id: string) => `{ projectId: { in: ["${id}"] } }`],
  ])("by %s is asked of the project's own search, without the project in filter or columns", async (_, where) => {
    const [one, two] = await start();
    const { itmTasks } = await graph.data(list(where(one)));
    expect(searches()).toEqual([ofTasks(one)]);
    expect(JSON.parse(graph.calls("itm").at(-1)!.body).Columns.$in).toEqual(["Id", "Name"]);
    expect(itmTasks.nodes.length).toBeGreaterThan(0);
    for (const { projectId } of itmTasks.nodes) expect(projectId).toBe(one);
    const same = await graph.data(list(`{ projectId: { in: ["${one}", "${two}"] } }`, ", first: 500"));
    expect(itmTasks.nodes).toEqual(same.itmTasks.nodes.filter(({ projectId }: Any) => projectId === one));
    expect(itmTasks.totalCount).toBe(itmTasks.nodes.length);
  });

  it("keeps the rest of its filter, its order and its pages", async () => {
    const [one] = await start();
    const all = await graph.data(list(`{ projectId: { eq: "${one}" } }`, ", orderBy: { field: NAME, direction: DESC }"));
    const where = `{ projectId: { eq: "${one}" }, id: { ne: "${all.itmTasks.nodes[0].vendorId}" } }`;
    const page = (after = "") =>
      graph.data(
        `{ itmTasks(first: 1${after}, where: ${where}, orderBy: { field: NAME, direction: DESC }) { nodes { vendorId } pageInfo { endCursor } } }`,
      );
    const first = await page();
    const filter = { Id: { $ne: Number(all.itmTasks.nodes[0].vendorId) } };
    expect(searches()).toEqual([ofTasks(one, filter)]);
    const second = await page(`, after: "${first.itmTasks.pageInfo.endCursor}"`);
    expect(searches()).toEqual([ofTasks(one, filter)]);
    const ids = [first, second].flatMap(({ itmTasks }) => itmTasks.nodes.map(({ vendorId }: Any) => vendorId));
    expect(ids).toEqual(all.itmTasks.nodes.slice(1, 3).map(({ vendorId }: Any) => vendorId));
  });

  it("that does not exist has no rows, and that is no error", async () => {
    await start();
    const { data, errors } = await graph.ask(list(`{ projectId: { eq: "99999999" } }`));
    expect([data, errors]).toEqual([{ itmTasks: { totalCount: 0, nodes: [] } }, undefined]);
    expect(searches()).toEqual([ofTasks("99999999")]);
  });

  it.each([
    ["several projects", (one: string, two: string) => `{ projectId: { in: ["${one}", "${two}"] } }`, "in"],
    [
      "two tests of the project",
      (one: string, two: string) => `{ and: [{ projectId: { eq: "${one}" } }, { projectId: { ne: "${two}" } }] }`,
      "both",
    ],
    ["a project that cannot be", () => `{ projectId: { eq: "P-1" } }`, "none"],
  ])("is none with %s: the whole account is asked", async (_, where, kind) => {
    const [one, two] = await start();
    const ids = [Number(one), Number(two)];
    const { itmTasks } = await graph.data(list(where(one, two), ", first: 500"));
    const filter = { in: { ProjectId: { $in: ids } }, both: { ProjectId: { $in: [ids[0]], $ne: ids[1] } }, none: { Id: -1 } }[kind]!;
    expect(searches()).toEqual([ofAll(filter)]);
    const found = new Set(itmTasks.nodes.map(({ projectId }: Any) => projectId));
    expect(found).toEqual(new Set({ in: [one, two], both: [one], none: [] }[kind]));
  });

  it("finds the project of revenues that never show it", async () => {
    const [one] = await start();
    await graph.close();
    graph = await startHarness({ each: { itm: { readings: { revenueProjectId: "missing" } } } });
    const { itmProject } = await graph.data(revenues(one));
    expect(itmProject.revenues.nodes.length).toBeGreaterThan(0);
    for (const node of itmProject.revenues.nodes) expect(node).toMatchObject({ projectId: one, project: { vendorId: one } });
  });

  it("follows a corrected route, and tests the project in the filter where that has no place for it", async () => {
    const correct = (route: string) => ({ operations: { itm: { "tasks.search-of-project": route } } });
    const [one] = await start({ tieline: correct("POST /v2/tasks/search") });
    const { itmTasks } = await graph.data(list(`{ projectId: { eq: "${one}" } }`));
    expect(searches()).toEqual([["tasks.search", "/v2/tieline/tasks/search", { ProjectId: Number(one) }]]);
    expect(new Set(itmTasks.nodes.map(({ projectId }: Any) => projectId))).toEqual(new Set([one]));
  });
});

describe("the plain list of a project's revenues", () => {
  it("shows what no sample of a search does, and knows its project", async () => {
    const [one] = await start();
    const shown = "vendorId name firstRevenueDate repeatsOnValue isConsiderActualValue isRevenueTaskAssociated";
    const { itmProject } = await graph.data(`{ itmProject(id: "${one}") { revenuesInFull { ${shown} projectId project { vendorId } } } }`);
    expect(searches()).toEqual([["revenues.list-of-project", `/v2/tieline/Projects/${one}/Revenues`, undefined]]);
    expect(graph.calls("itm").at(-1)!.query).toEqual([
      ["page", "1"],
      ["pageSize", "500"],
    ]);
    const again = await graph.data(`{ itmProject(id: "${one}") { revenues { nodes { ${shown} projectId project { vendorId } } } } }`);
    expect(itmProject.revenuesInFull).toEqual(again.itmProject.revenues.nodes);
    expect(itmProject.revenuesInFull[0]).toMatchObject({ projectId: one, repeatsOnValue: expect.any(Number) });
  });
});

describe("what is kept", () => {
  const ofThese = (...ids: string[]) =>
    `{ itmProjects(where: { id: { in: [${ids.map((id) => `"${id}"`)}] } }) { nodes { revenues { nodes { vendorId projectId project { vendorId } } } } } }`;
  const ofRevenues = (id: string) => ["revenues.search-of-project", `/v2/tieline/Projects/${id}/Revenues/Search`, undefined];
  const ofBoth = (one: string, two: string) => [
    ["revenues.search", "/v2/tieline/revenues/search", { ProjectId: { $in: [Number(one), Number(two)] } }],
  ];

  it("of one project answers for it among several", async () => {
    const [one, two] = await start({ tieline: { cacheMaxAgeMs: 60_000 } });
    const alone = await graph.data(ofThese(one));
    expect(searches()).toEqual([ofRevenues(one)]);
    const both = await graph.data(ofThese(one, two));
    expect(searches()).toEqual([ofRevenues(two)]);
    expect(both.itmProjects.nodes).toContainEqual(alone.itmProjects.nodes[0]);
  });

  it("of several projects answers for each of them", async () => {
    const [one, two] = (await start({ tieline: { cacheMaxAgeMs: 60_000 } })).sort() as [string, string];
    const both = await graph.data(ofThese(one, two));
    expect(searches()).toEqual(ofBoth(one, two));
    const each = [await graph.data(ofThese(one)), await graph.data(ofThese(two))];
    expect(searches()).toEqual([]);
    expect(both.itmProjects.nodes).toEqual(each.map(({ itmProjects }) => itmProjects.nodes[0]));
  });
});
