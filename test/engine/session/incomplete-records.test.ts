import { afterEach, describe, expect, it } from "vitest";
import { type Harness, startHarness } from "../../harness.ts";

const running: Harness[] = [];
afterEach(async () => {
  for (const harness of running.splice(0)) await harness.close();
});

/** Rows lack a member that only the record itself shows; one of these records cannot be read. */
describe("a list of which one record cannot be completed", () => {
  const lists: [kind: string, args: (harness: Harness) => Promise<string>, member: string, on: (vendorId: string) => string][] = [
    ["a root list", async () => "itmProjects(first: 3)", "description", (id) => `/projects/${id}`],
    ["records that name one", projectWithSprints, "creatorId", (id) => `/Sprints/${id}`],
  ];

  it.each(lists)("%s shows all the others, with an error at the missing field", async (_, listOf, member, on) => {
    const harness = await startHarness();
    running.push(harness);
    const query = `{ list: ${await listOf(harness)} { nodes { vendorId name ${member} } } }`;
    const { list } = await harness.data(query);
    const [first, ...others] = list.nodes;
    expect(others.length).toBeGreaterThan(0);
    harness.vendors.itm.faults.add({ kind: "error", status: 422, body: "{}", on: on(first.vendorId) });
    const { data, errors } = await harness.ask(query);
    expect(JSON.parse(JSON.stringify(data)).list.nodes).toEqual([{ ...first, [member]: null }, ...others]);
    expect(errors?.map(({ path, extensions }) => [path, extensions?.code, extensions?.vendor])).toEqual([
      [["list", "nodes", 0, member], "UPSTREAM_REFUSED", "itm"],
    ]);
  });

  it.each([
    ["are decided by what the rows hold", "v2", ["description"], /LINKED|NONE|AMBIGUOUS/],
    ["are unknown where the rows lack what they need, without an error of their own", "v1", ["code", "description"], /UNKNOWN/],
  ] as const)("links of its records %s", async (_, projectsSearchShape, missing, status) => {
    const harness = await startHarness({ each: { itm: { readings: { projectsSearchShape } } } });
    running.push(harness);
    const query = "{ itmProjects(first: 2) { nodes { vendorId code description cirrusAccountLink { status } } } }";
    for (const { vendorId } of (await harness.data(query)).itmProjects.nodes)
      harness.vendors.itm.faults.add({ kind: "error", status: 422, body: "{}", on: `/projects/${vendorId}` });
    const { data, errors } = await harness.ask(query);
    const { nodes } = JSON.parse(JSON.stringify(data)).itmProjects;
    expect(nodes).toHaveLength(2);
    for (const { cirrusAccountLink } of nodes) expect(cirrusAccountLink.status).toMatch(status);
    const concerned = nodes.flatMap((_node: unknown, i: number) => missing.map((field) => ["itmProjects", "nodes", i, field]));
    expect(errors?.map(({ path }) => path)).toEqual(concerned);
  });
});

/** The sprints of the first project that has more than one. */
async function projectWithSprints(harness: Harness): Promise<string> {
  const { itmProjects } = await harness.data("{ itmProjects(first: 60) { nodes { vendorId sprints(first: 2) { nodes { vendorId } } } } }");
  const found = itmProjects.nodes.find(({ sprints }: { sprints: { nodes: unknown[] } }) => sprints.nodes.length > 1);
  return `itmSprints(projectId: "${found.vendorId}", first: 3)`;
}
