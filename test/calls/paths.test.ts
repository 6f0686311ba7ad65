import { afterEach, describe, expect, it } from "vitest";
import type { World } from "../../sandbox/world/model.ts";
import { makeWorld } from "../../sandbox/world/world.ts";
import { encodeId } from "../../src/graph/ids.ts";
import { type Harness, startHarness, type VendorKey } from "../harness.ts";
import { hopsOf } from "./answer.ts";
import { batches, page, zivioList } from "./formulas.ts";

const running: Harness[] = [];
afterEach(async () => {
  for (const harness of running.splice(0)) await harness.close();
});

async function over(world: World): Promise<Harness> {
  const harness = await startHarness({ world, tieline: { cacheMaxAgeMs: 60_000 } });
  running.push(harness);
  return harness;
}

/** A world whose Cirrus shows exactly so many accounts. */
function worldOfAccounts(count: number): World {
  const world = makeWorld({ scale: 1.5 });
  let shown = 0;
  const organisations = world.organisations.map((each) => {
    if (!each.seen.cirrus || shown++ < count) return each;
    const { cirrus: _, ...seen } = each.seen;
    return { ...each, seen };
  });
  return { ...world, organisations };
}

const byIds = `query ($ids: [ID!]!) { nodes(ids: $ids) {
  id ... on CirrusAccount { name } ... on CurrentRmsInvoice { number } ... on ProjectorEngagement { engagementName }
} }`;

const large = worldOfAccounts(220);
const accounts = large.organisations.flatMap(({ seen }) => (seen.cirrus ? [encodeId("CirrusAccount", String(seen.cirrus.id))] : []));
const invoices = large.invoices.map(({ ids }) => encodeId("CurrentRmsInvoice", String(ids.currentRms)));
const contracts = [...new Set(large.projects.flatMap(({ seen }) => seen.projector?.engagementUid ?? []))].map((uid) =>
  encodeId("ProjectorEngagement", uid),
);

/** The hops of a question to a vendor, cold; asked again it costs nothing and says the same. */
async function hopsToIds(vendor: VendorKey, ids: readonly string[]) {
  const harness = await over(large);
  const first = await harness.data(byIds, { ids });
  expect(first.nodes.map(({ id }: { id: string }) => id)).toEqual(ids);
  const hops = hopsOf(harness.calls(vendor));
  expect(await harness.data(byIds, { ids })).toEqual(first);
  expect(harness.calls(vendor)).toEqual([]);
  return hops;
}

describe("of 220 accounts of Cirrus, which takes no list of ids,", () => {
  it.each([
    [1, { "accounts.get": 1 }],
    [2, { "accounts.get": 2 }],
    [5, { "accounts.get": 5 }],
    [20, { "accounts.list": 5 }],
    [40, { "accounts.list": 5 }],
    [200, { "accounts.list": 5 }],
  ])("%i by id cost %o, whichever way is shorter", async (count, hops) => {
    expect(accounts).toHaveLength(220);
    expect(await hopsToIds("cirrus", accounts.slice(-count))).toEqual(hops);
  });
});

describe("ids of", () => {
  it.each([1, 5, 100, 102, 250])("Current RMS: %i invoices come in batches of a page", async (count) => {
    const ids = invoices.slice(0, count);
    const hops = count === 1 ? { "invoices.show": 1 } : { "invoices.list id_in": batches(count, page.currentRms) };
    expect(await hopsToIds("currentRms", ids)).toEqual(hops);
  });

  it.each([1, 100, 101, 200])("Projector: %i engagements come a hundred at a time", async (count) => {
    const ids = contracts.slice(0, count);
    expect(ids).toHaveLength(count);
    expect(await hopsToIds("projector", ids)).toEqual({ PwsAuthenticate: 1, PwsGetEngagement: batches(count, page.projector) });
  });
});

describe("milestones of Zivio, which has no read of one,", () => {
  it.each([1, 40])("%i by id cost the pages of the one list", async (count) => {
    const seen = await over(large);
    const { zivioMilestones } = await seen.data("{ zivioMilestones(first: 100) { nodes { id } } }");
    const ids = zivioMilestones.nodes.slice(-count).map(({ id }: { id: string }) => id);
    expect(await hopsToIds("zivio", ids)).toEqual({ "sales_milestones.list": zivioList(large) });
  });

  it("of fifty projects cost the pages of the one list", async () => {
    const harness = await over(large);
    const query = "{ itmProjects(first: 50) { nodes { internalCode zivioMilestones { nodes { title } } } } }";
    const { itmProjects } = await harness.data(query);
    expect(
      itmProjects.nodes.filter(({ zivioMilestones }: { zivioMilestones: { nodes: [] } }) => zivioMilestones.nodes.length > 0),
    ).not.toEqual([]);
    expect(hopsOf(harness.calls("zivio"))).toEqual({ "sales_milestones.list": zivioList(large) });
  });
});
