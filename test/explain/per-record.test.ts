import { parse } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatPlan } from "../../src/cli/plan.ts";
import type { VendorName } from "../../src/errors.ts";
import { readShape } from "../../src/explain/estimate.ts";
import { callsOf, expectWithin, open, type Till, vendorKeys } from "./kit.ts";

/** Fields for which the vendor documents no call that serves several records: what is said of them, and what they cost. */
let till: Till;
beforeAll(async () => {
  till = await open();
});
afterAll(() => till.close());

const cases: [string, VendorName, string, { field: string; records: number }[]][] = [
  [
    "payments of invoices",
    "current-rms",
    "{ currentRmsInvoices(first: 10) { nodes { number memberTransactions { nodes { vendorId } } } } }",
    [{ field: "CurrentRmsInvoice.memberTransactions", records: 10 }],
  ],
  [
    "costs of opportunities, by edges",
    "current-rms",
    "{ currentRmsOpportunities(first: 7) { edges { node { opportunityCosts { nodes { vendorId } } } } } }",
    [{ field: "CurrentRmsOpportunity.opportunityCosts", records: 7 }],
  ],
  [
    "budgets of projects",
    "itm",
    "{ itmProjects(first: 15) { nodes { name budget { topDownBudget { topDownRevenue } } } } }",
    [{ field: "ItmProject.budget", records: 15 }],
  ],
  [
    "charts and teams of projects",
    "itm",
    "{ itmProjects(first: 12) { nodes { name gantt { __typename } team { members { key } } } } }",
    [
      { field: "ItmProject.gantt", records: 12 },
      { field: "ItmProject.team", records: 12 },
    ],
  ],
];

describe.each(cases)("%s", (_, vendor, query, perRecord) => {
  it("are said to take a call each, and do", async () => {
    till.forget();
    const cold = await till.price(query);
    expect(cold.vendors[vendor]!.perRecord).toEqual(perRecord);
    const made = await till.cost(query);
    expect(callsOf(cold, "expected")).toEqual(made);
    expectWithin(cold, made);
    const records = perRecord.reduce((sum, each) => sum + each.records, 0);
    expect(made[vendorKeys[vendor]]).toBeGreaterThan(records);
    // Also where the calls are known one by one.
    const known = await till.price(query, { maxAgeMs: 0 });
    expect([known.known, known.vendors[vendor]!.perRecord]).toEqual([true, perRecord]);
    for (const { field, records } of perRecord)
      expect(formatPlan(known)).toContain(`${field}  one call for each ${field.split(".")[0]}: up to ${records}`);
  });
});

it("lists and links that are read for many records at once are not among them", async () => {
  const plan = await till.price(`{
    itmProjects(first: 20) { nodes { name tasks { nodes { name } } cirrusAccount { name } currentRmsInvoices { nodes { number } } } }
    currentRmsInvoices(first: 20) { nodes { number member { name } invoiceItems { name } } }
  }`);
  for (const { perRecord } of Object.values(plan.vendors)) expect(perRecord).toEqual([]);
});

it("lists nested in other records have a bound where the replica tells the length of the list", () => {
  const { catalogue, upstreams } = till.tieline;
  const document = parse("{ itmProjects(first: 20) { nodes { tasks(first: 5) { nodes { name } } } } }");
  const shape = (tasks?: number) =>
    readShape({
      catalogue,
      // Nothing was ever read here.
      upstreams: new Map([...upstreams].map(([name, upstream]) => [name, { ...upstream, lastRowCounts: new Map() }])),
      document,
      variables: {},
      rowsKept: ({ type }) => (type === "ItmTask" ? tasks : undefined),
    }).sums.get("itm")!.most;
  const unknown = shape();
  expect(unknown).toBeGreaterThan(1_000);
  // 20 projects, one by one at worst, and three pages of 500 with what may have come since, twice; beside the projects' own pages.
  expect(shape(1_000)).toBeLessThanOrEqual(2 * 20 + 2 * 3 + 5);
  expect(shape(100_000)).toBeGreaterThan(shape(1_000));
});

it("one record alone is not many", async () => {
  const [id] = till.world.projects.flatMap(({ seen }) => seen.itm?.id ?? []);
  const plan = await till.price(`{ itmProject(id: "${id}") { name budget { topDownBudget { topDownRevenue } } } }`);
  expect(plan.vendors.itm!.perRecord).toEqual([]);
});
