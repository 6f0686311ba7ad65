import { afterEach, describe, expect, it } from "vitest";
import type { ItmReadings } from "../../sandbox/itm/readings.ts";
import type { Call } from "../../sandbox/kit/server.ts";
import { type Harness, type HarnessOptions, startHarness } from "../harness.ts";
import { measureLinks } from "../linking/measure.ts";
import type { Any } from "./itm-below.ts";

let graph: Harness;
afterEach(() => graph.close());

/** The graph under these readings, and three projects that have revenues. */
async function start(readings: Partial<ItmReadings>, options: HarnessOptions = {}): Promise<string[]> {
  graph = await startHarness({ ...options, each: { itm: { readings } } });
  const ids = graph.world.projects.flatMap(({ key, seen }) =>
    seen.itm && graph.world.milestones.some(({ project, seen }) => project === key && seen.itm) ? [String(seen.itm.id)] : [],
  );
  return ids.slice(0, 3);
}

const money = "vendorId projectedAmount { amount currencyId exchangeRate appliedDate baseAmount } actualAmount { amount }";
const ofProjects = (ids: readonly string[], of = money) =>
  `{ itmProjects(where: { id: { in: [${ids.map((id) => `"${id}"`)}] } }) { nodes { vendorId revenues { nodes { ${of} } } } } }`;
const ofOne = (id: string) => `{ itmProject(id: "${id}") { revenues { nodes { ${money} } } } }`;
const listed = (of = money, more = "first: 500") => `{ itmRevenues(${more}) { nodes { ${of} } } }`;
const whole = {
  amount: expect.stringMatching(/^\d/),
  currencyId: expect.stringMatching(/^\d+$/),
  exchangeRate: expect.stringMatching(/^\d/),
  appliedDate: expect.any(String),
  baseAmount: expect.stringMatching(/^\d/),
};
const searches = () =>
  graph
    .calls("itm")
    .flatMap(({ operation, path, body }: Call) => (operation?.startsWith("revenues.") ? [[path, JSON.parse(body).Filter]] : []));
const ofAll = "/v2/tieline/revenues/search";
const own = (id: string) => `/v2/tieline/Projects/${id}/Revenues/Search`;

describe.each(["columns", "base"] as const)("money of revenues, where the search of all shows its %s", (revenueMoney) => {
  it("is whole, and the same for one project, for several and in the list of all", async () => {
    const ids = await start({ revenueMoney });
    const several = (await graph.data(ofProjects(ids))).itmProjects.nodes;
    const all = new Map<string, Any>((await graph.data(listed())).itmRevenues.nodes.map((node: Any) => [node.vendorId, node]));
    expect(several.map(({ vendorId }: Any) => vendorId).sort()).toEqual([...ids].sort());
    for (const { vendorId, revenues } of several) {
      expect(revenues.nodes.length).toBeGreaterThan(0);
      const { itmProject } = await graph.data(ofOne(vendorId));
      expect(revenues.nodes).toEqual(itmProject.revenues.nodes);
      for (const node of revenues.nodes) {
        expect(node).toEqual({ vendorId: node.vendorId, projectedAmount: whole, actualAmount: { amount: expect.any(String) } });
        expect(all.get(node.vendorId)).toEqual(node);
        const alone = await graph.data(`{ itmRevenue(id: "${node.vendorId}") { ${money} } }`);
        expect(alone.itmRevenue).toEqual(node);
      }
    }
  });

  it("in the base currency costs no more than the search of all", async () => {
    const ids = await start({ revenueMoney });
    const base = "projectedAmount { baseAmount }";
    const { itmProjects } = await graph.data(ofProjects(ids, base));
    expect(itmProjects.nodes[0].revenues.nodes[0].projectedAmount.baseAmount).toMatch(/^\d/);
    expect(searches().map(([path]) => path)).toEqual([ofAll]);
    await graph.data(listed(base, "first: 10"));
    expect(searches().map(([path]) => path)).toEqual([ofAll]);
  });

  it("decides the links of revenues", async () => {
    await start({ revenueMoney });
    const measures = await measureLinks(graph.world, graph.tieline);
    for (const link of ["ItmRevenue.zivioMilestones", "ItmRevenue.projectorMilestones", "ItmRevenue.currentRmsInvoices"]) {
      const { wrong, foundFindable, findable } = measures.get(link)!;
      expect.soft(wrong, link).toEqual([]);
      expect.soft(foundFindable, link).toBeGreaterThan(findable * 0.97);
      expect.soft(foundFindable, link).toBeGreaterThan(0);
    }
  });
});

describe("where the search of all shows the base amount alone", () => {
  const base = { revenueMoney: "base" } as const;

  it("each project's own search is asked for the rest; from then on at once", async () => {
    const ids = (await start(base)).sort();
    const first = await graph.data(ofProjects(ids));
    const [[path, filter], ...rest] = searches() as [[string, Any], ...[string, Any][]];
    expect([path, filter]).toEqual([ofAll, { ProjectId: { $in: ids.map(Number) } }]);
    expect(rest.map(([each]) => each).sort()).toEqual(ids.map(own));
    for (const [each, { Id }] of rest) {
      const project = first.itmProjects.nodes.find(({ vendorId }: Any) => own(vendorId) === each);
      const numbers = project.revenues.nodes.map(({ vendorId }: Any) => Number(vendorId)).sort();
      expect([...(Id.$in ?? [Id])].sort()).toEqual(numbers);
    }
    expect(await graph.data(ofProjects(ids))).toEqual(first);
    expect(searches().sort()).toEqual(ids.map((id) => [own(id), undefined]));
  });

  it("what was read whole is kept", async () => {
    const ids = await start(base, { tieline: { cacheMaxAgeMs: 60_000 } });
    const first = await graph.data(listed(money, "first: 20"));
    const projects = searches().length;
    expect(projects).toBeGreaterThan(1);
    expect(await graph.data(listed(money, "first: 20"))).toEqual(first);
    expect(searches()).toEqual([]);
    const both = await graph.data(ofProjects(ids));
    const again = await graph.data(ofProjects(ids));
    expect(searches()).toEqual([]);
    expect(again).toEqual(both);
  });

  it("a revenue that does not name its project says what is lacking, on the field that lacks it", async () => {
    const [id] = await start({ ...base, revenueProjectId: "missing" });
    const { data, errors } = await graph.ask(listed(money, "first: 2"));
    const [one] = (data as Any).itmRevenues.nodes;
    expect(one).toEqual({
      vendorId: expect.stringMatching(/^\d+$/),
      projectedAmount: { ...whole, amount: null, currencyId: null, exchangeRate: null, appliedDate: null },
      actualAmount: { amount: null },
    });
    const parts = ["amount", "currencyId", "exchangeRate", "appliedDate"].map((part) => ["projectedAmount", part]);
    const paths = [0, 1].flatMap((i) => [...parts, ["actualAmount", "amount"]].map((rest) => ["itmRevenues", "nodes", i, ...rest]));
    expect(errors?.map(({ path }) => path).sort()).toEqual(paths.sort());
    const [{ message, extensions }] = errors as [Any];
    expect(extensions).toMatchObject({ code: "UPSTREAM_BAD_RESPONSE", vendor: "itm" });
    expect(message).toMatch(
      /^ITM Platform does not tell ProjectedAmount\.Amount, .* of this ItmRevenue, and not the ProjectId whose list would/,
    );
    expect(message).toMatch(/Ask for it through the record that ProjectId names\.$/);
    const { itmProject } = await graph.data(ofOne(id!));
    expect(itmProject.revenues.nodes[0].projectedAmount).toEqual(whole);
  });

  it("a link that an invoice number decides needs no amount; one that the amount decides asks the projects", async () => {
    await start(base);
    const linked = (rule: string) => `{ itmRevenues(first: 500) { nodes { no zivioMilestonesLink { status rule } ${rule} } } }`;
    const { itmRevenues } = await graph.data(linked("vendorId projectId"));
    const rules = new Set(itmRevenues.nodes.map(({ zivioMilestonesLink: { rule } }: Any) => rule));
    expect([...rules]).toEqual(expect.arrayContaining(["invoice-number", "amount-and-date"]));
    const asked = searches().filter(([path]) => path !== ofAll);
    const open = new Set(itmRevenues.nodes.map(({ projectId }: Any) => own(projectId)));
    expect(asked.length).toBeGreaterThan(0);
    // Projects whose revenues need no amount are left alone.
    expect(asked.length).toBeLessThan(open.size);
  });

  it("the price counts a call for each project from the time it was seen", async () => {
    const ids = await start(base, { tieline: { cacheMaxAgeMs: 60_000 } });
    const plan = async (query: string) => {
      const { extensions } = await graph.ask(query, {}, { explain: true });
      return (extensions as Any).tieline.plan.vendors.itm.calls;
    };
    await graph.data(ofProjects(ids, "name"));
    await graph.data(listed("projectedAmount { amount }", "first: 1"));
    expect((await plan(ofProjects(ids, "name"))).expected).toBe(0);
    const { min, max } = await plan(ofProjects(ids));
    await graph.data(ofProjects(ids));
    expect(searches().length).toBe(ids.length);
    expect(min).toBeGreaterThan(1);
    expect(min).toBeLessThanOrEqual(ids.length);
    expect(max).toBeGreaterThanOrEqual(ids.length);
  });
});
