import { afterEach, describe, expect, it } from "vitest";
import { FakeClock } from "../clock.ts";
import { type Harness, startHarness } from "../harness.ts";
import type { Any } from "./itm-below.ts";

const hour = 60 * 60_000;
let graph: Harness;
afterEach(() => graph.close());

async function start(readings: object): Promise<FakeClock> {
  const clock = new FakeClock();
  graph = await startHarness({ clock, each: { itm: { readings } } });
  return clock;
}

const observations = () => graph.tieline.upstreams.get("itm")!.observations;
/** Does the graph say that the list of projects has a total? Costs no call. */
const reportsTotal = async () => {
  const { vendors } = await graph.data("{ vendors { name capabilities { type tellsTotal } } }");
  const { capabilities } = vendors.find(({ name }: Any) => name === "itm");
  return capabilities.find(({ type }: Any) => type === "ItmProject").tellsTotal;
};

describe("a search without a total", () => {
  const last = "{ itmProjects(last: 3) { nodes { vendorId } } }";

  it("is observed, and expected without one for an hour", async () => {
    const clock = await start({ projectsSearchShape: "v1" });
    expect([await reportsTotal(), observations().lacksTotal("ItmProject")]).toEqual([true, false]);
    await graph.data("{ itmProjects(first: 2) { nodes { vendorId } } }");
    expect([await reportsTotal(), observations().lacksTotal("ItmProject")]).toEqual([false, true]);

    await clock.advance(hour - 1);
    const { errors } = await graph.ask(last);
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(["BAD_USER_INPUT"]);
    expect(graph.operations("itm")).toEqual([]);

    await clock.advance(1);
    expect([await reportsTotal(), observations().lacksTotal("ItmProject")]).toEqual([true, false]);
    await graph.ask(last);
    expect(graph.operations("itm")).toContain("projects.search");
    expect(await reportsTotal()).toBe(false);
  });

  it("is observed for its own type only", async () => {
    await start({ projectsSearchShape: "v1" });
    await graph.data("{ itmProjects(first: 2) { nodes { vendorId } } itmTasks(first: 2) { nodes { vendorId } } }");
    expect(["ItmProject", "ItmTask"].map((type) => observations().lacksTotal(type))).toEqual([true, false]);
  });
});

describe("rows that leave out their project", () => {
  it("are observed; for an hour they are requested for one project at a time", async () => {
    const clock = await start({ revenueProjectId: "missing" });
    const { itmProjects } = await graph.data("{ itmProjects(first: 2) { nodes { vendorId } } }");
    const ids: string[] = itmProjects.nodes.map(({ vendorId }: Any) => vendorId);
    const query = `{ itmProjects(where: { id: { in: [${ids.map((id) => `"${id}"`)}] } }) { nodes { revenues { nodes { vendorId projectId } } } } }`;
    const searches = () => graph.operations("itm").filter((operation) => operation.startsWith("revenues."));
    const single = ["revenues.search-of-project", "revenues.search-of-project"];
    expect(observations().hides("ItmRevenue", "ProjectId")).toBe(false);

    const first = await graph.data(query);
    expect(first.itmProjects.nodes.flatMap(({ revenues }: Any) => revenues.nodes).length).toBeGreaterThan(0);
    for (const [i, { revenues }] of first.itmProjects.nodes.entries())
      for (const { projectId } of revenues.nodes) expect(projectId).toBe(ids[i]);
    expect(searches()).toEqual(["revenues.search", ...single]);
    expect(observations().hides("ItmRevenue", "ProjectId")).toBe(true);

    await clock.advance(hour - 1);
    expect(await graph.data(query)).toEqual(first);
    expect(searches()).toEqual(single);

    await clock.advance(1);
    expect(observations().hides("ItmRevenue", "ProjectId")).toBe(false);
    expect(await graph.data(query)).toEqual(first);
    expect(searches()).toEqual(["revenues.search", ...single]);
  });
});
