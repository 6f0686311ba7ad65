import { afterEach, expect, it } from "vitest";
import { expectWithin, open, type Till, vendorKeys } from "../explain/kit.ts";
import { hopsOf } from "./answer.ts";

/** Links that are asked by key, because none is decided ahead here: exactly these calls, which the price has in its bounds. */

const tills: Till[] = [];
afterEach(async () => {
  for (const till of tills.splice(0)) await till.close();
});

const itmProjects = { "auth.login": 1, "projects.search": 1 };
const orders = { "orders.list": 2, "orders.get": 2 };
const milestones = { "sales_milestones.list": 1 };

const questions: [link: string, query: string, hops: Record<string, Record<string, number>>][] = [
  [
    "a sale's project",
    "{ cirrusOpportunities(first: 20) { nodes { itmProject { name } } } }",
    { cirrus: { "opportunities.list": 1, ...orders }, itm: itmProjects },
  ],
  [
    "a sale's rental jobs",
    "{ cirrusOpportunities(first: 20) { nodes { currentRmsOpportunities { nodes { subject } } } } }",
    { cirrus: { "opportunities.list": 1, ...orders }, itm: itmProjects },
  ],
  [
    "the milestones of a purchase",
    "{ itmPurchases(first: 20) { nodes { zivioMilestones { nodes { title } } } } }",
    { zivio: milestones, cirrus: { "accounts.list": 1 }, itm: { ...itmProjects, "purchases.search": 1, "projects.search Id": 1 } },
  ],
  [
    "the milestones of a rental purchase order",
    "{ currentRmsPurchaseOrders(first: 20) { nodes { zivioMilestones { nodes { title } } } } }",
    { zivio: milestones, currentRms: { "purchase_orders.list": 1 } },
  ],
  [
    "the projects of a rental member",
    "{ currentRmsMembers(first: 20) { nodes { itmProjects { nodes { name } } } } }",
    { currentRms: { "members.list": 1 }, cirrus: { "accounts.list": 1 }, itm: itmProjects },
  ],
  [
    "the milestones of a rental job",
    "{ currentRmsOpportunities(first: 20) { nodes { zivioMilestones { nodes { title } } } } }",
    {
      zivio: milestones,
      currentRms: { "opportunities.list": 1, "members.list id_in": 2, "members.list name_cont_any": 1, "projects.show": 1 },
      cirrus: { "accounts.list": 1 },
      itm: itmProjects,
    },
  ],
  [
    "the client of an engagement",
    "{ projectorEngagements(first: 20) { nodes { clientRecord { cirrusAccount { name } } } } }",
    { cirrus: { "accounts.list": 1 }, projector: { PwsAuthenticate: 1, PwsGetEngagementList: 1, PwsGetClient: 1 } },
  ],
];

it.each(questions)("%s", async (_link, query, hops) => {
  const till = await open();
  tills.push(till);
  const price = await till.price(query);
  const counts = await till.cost(query);
  const made = Object.values(vendorKeys).map((vendor) => [vendor, hopsOf(till.calls(vendor))] as const);
  expect(Object.fromEntries(made.filter(([, calls]) => Object.keys(calls).length > 0))).toEqual(hops);
  expectWithin(price, counts);
});
