import { type GraphQLNamedType, getNamedType, isNonNullType } from "graphql";
import { afterEach, describe, expect, it } from "vitest";
import { strategyByValue } from "../../src/engine/read/strategy.ts";
import { type Harness, startHarness } from "../harness.ts";
import { hopsOf } from "./answer.ts";
import { page, pages } from "./formulas.ts";

/** Lists below many records whose vendor filters by one of them at a time. */
const running: Harness[] = [];
afterEach(async () => {
  for (const harness of running.splice(0)) await harness.close();
});

async function over(scale = 1): Promise<Harness> {
  const harness = await startHarness({ scale });
  running.push(harness);
  return harness;
}

interface Account {
  id: string;
  opportunities: { nodes: { vendorId: string }[]; totalCount: number };
}

const below = "opportunities(first: 1000) { nodes { vendorId description } totalCount }";

/** The opportunities of the first accounts, all in one question and then each alone. */
async function opportunitiesOf(harness: Harness, first: number) {
  const { cirrusAccounts } = await harness.data(`{ cirrusAccounts(first: ${first}) { nodes { id ${below} } } }`);
  const together: Account[] = cirrusAccounts.nodes;
  const hops = hopsOf(harness.calls("cirrus"));
  const alone: Account[] = [];
  for (const { id } of together) alone.push((await harness.data(`{ cirrusAccount(id: "${id}") { id ${below} } }`)).cirrusAccount);
  return { together, alone, hops };
}

describe("opportunities of Cirrus, which are filtered by one account at a time,", () => {
  it("of many accounts come with the whole list, when that takes fewer calls", async () => {
    const harness = await over();
    const whole = (await harness.data("{ cirrusOpportunities(first: 0) { totalCount } }")).cirrusOpportunities.totalCount;
    const { together, alone, hops } = await opportunitiesOf(harness, 40);
    expect(pages(whole, page.cirrus)).toBeLessThan(40);
    expect(hops).toEqual({ "accounts.list": 1, "opportunities.list": pages(whole, page.cirrus) });
    // The same rows, in the same order, as the vendor's own filter gives.
    expect(together).toEqual(alone);
    expect(together.filter(({ opportunities }) => opportunities.nodes.length > 1).length).toBeGreaterThan(5);
  });

  it("of a list never seen are looked at once, and then come the shorter way", async () => {
    const harness = await over();
    const { together, alone, hops } = await opportunitiesOf(harness, 40);
    const whole = (await harness.data("{ cirrusOpportunities(first: 0) { totalCount } }")).cirrusOpportunities.totalCount;
    // The look is the first page of them.
    expect(hops).toEqual({ "accounts.list": 1, "opportunities.list": pages(whole, page.cirrus) });
    expect(together).toEqual(alone);
  });

  it("of few accounts come one by one", async () => {
    const harness = await over();
    await harness.data("{ cirrusOpportunities(first: 0) { totalCount } }");
    const { together, alone, hops } = await opportunitiesOf(harness, 3);
    expect(hops).toEqual({ "accounts.list": 1, "opportunities.list accountid": 3 });
    expect(together).toEqual(alone);
  });

  it("of a long list come one by one, after one look at it", async () => {
    const harness = await over(4);
    const { together, alone, hops } = await opportunitiesOf(harness, 12);
    expect(hops).toEqual({ "accounts.list": 1, "opportunities.list": 1, "opportunities.list accountid": 12 });
    expect(together).toEqual(alone);
    // Its length is known by now.
    await harness.data("{ cirrusAccounts(first: 12) { nodes { opportunities(first: 5) { nodes { vendorId } } } } }");
    expect(hopsOf(harness.calls("cirrus"))).toEqual({ "accounts.list": 1, "opportunities.list accountid": 12 });
  });

  it("are narrowed by the vendor in both ways", async () => {
    const harness = await over();
    const where = "where: { closed: { eq: 1 } }";
    const query = (first: number) => `{ cirrusAccounts(first: ${first}) { nodes { id opportunities(${where}) { nodes { vendorId } } } } }`;
    const few = (await harness.data(query(3))).cirrusAccounts.nodes;
    await harness.data("{ cirrusOpportunities(first: 0) { totalCount } }");
    const many = (await harness.data(query(40))).cirrusAccounts.nodes;
    expect(many.slice(0, 3)).toEqual(few);
    expect(Object.keys(hopsOf(harness.calls("cirrus")))).toEqual(["accounts.list", "opportunities.list closed"]);
    const alone = [];
    for (const { id } of many)
      alone.push(
        (await harness.data(`{ cirrusAccount(id: "${id}") { id opportunities(${where}) { nodes { vendorId } } } }`)).cirrusAccount,
      );
    expect(many).toEqual(alone);
    expect(alone.some(({ opportunities }) => opportunities.nodes.length > 0)).toBe(true);
  });
});

it("every list that can be read whole for many records shows them what the vendor's filter does", async () => {
  const harness = await over(0.3);
  const { catalogue, upstreams, schema } = harness.tieline;
  const roots = Object.values(schema.getQueryType()!.getFields()).filter(({ args }) => !args.some((arg) => isNonNullType(arg.type)));
  let compared = 0;
  for (const { type, relations, vendor } of catalogue.resources.values()) {
    const root = roots.find((field) => catalogue.nodeType(getNamedType(field.type)) === type)?.name;
    for (const [name, relation] of Object.entries(relations)) {
      const target = catalogue.nodeType(getNamedType(catalogue.field(type, name)?.type) as GraphQLNamedType);
      const resource = target && catalogue.resources.get(target);
      if (!root || relation.kind !== "many" || !resource) continue;
      const [single, several] = [1, 1000].map((count) => strategyByValue(upstreams.get(vendor)!, resource, relation, { count }).kind);
      if (single === several) continue;
      const rows = `${name}(first: 1000) { nodes { vendorId } }`;
      // Its length is known, so that it is read whole.
      await harness.tieline.startRequest({ deadlineMs: 60_000 }).session.list(target, {}, { offset: 0, count: 1, lookAhead: false });
      const { list } = await harness.data(`{ list: ${root}(first: 30) { nodes { id ${rows} } } }`);
      const isWhole = harness.calls("cirrus").every(({ query }) => !query.some(([key]) => key === (relation.filter ?? relation.by)));
      for (const parent of list.nodes)
        expect([type, (await harness.data(`{ node(id: "${parent.id}") { id ... on ${type} { ${rows} } } }`)).node]).toEqual([type, parent]);
      compared += Number(isWhole && list.nodes.some((parent: Record<string, { nodes: unknown[] }>) => parent[name]!.nodes.length > 0));
    }
  }
  expect(compared).toBeGreaterThan(5);
}, 120_000);
