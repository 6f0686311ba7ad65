import { afterEach, expect, it } from "vitest";
import { type Harness, startHarness, type VendorKey } from "../harness.ts";
import { hopsOf, idsOf } from "./answer.ts";
import { accountList, batches, itmList, login, memberList, page, pages, revenueList, someKeys, sweep, zivioList } from "./formulas.ts";
import { watchRows } from "./rows.ts";

const running: Harness[] = [];
afterEach(async () => {
  for (const harness of running.splice(0)) await harness.close();
});

/** What a question takes of a graph that has seen nothing: its data, the calls of each hop, and records that came more than once. */
async function cold(query: string) {
  const harness = await startHarness();
  running.push(harness);
  const rows = watchRows(harness);
  const data = await harness.data(query);
  const vendors = Object.keys(harness.vendors) as VendorKey[];
  const hops = Object.fromEntries(vendors.map((vendor) => [vendor, hopsOf(harness.calls(vendor))]));
  expect(rows.size).toBeGreaterThan(0);
  return { data, hops, world: harness.world, calls: harness.counts(), twice: [...rows].filter(([, by]) => by.length > 1) };
}

const sum = (calls: Record<string, number>) => Object.values(calls).reduce((all, each) => all + each, 0);

it("invoices are read once with all that their links and the links these follow look at", async () => {
  const { data, hops, world, calls, twice } = await cold(
    "{ currentRmsInvoices(first: 5) { nodes { __typename vendorId number member { name } zivioMilestones { nodes { title } } } } }",
  );
  expect(idsOf(data, "CurrentRmsInvoice").size).toBe(5);
  expect(hops).toEqual({
    currentRms: {
      "invoices.list": pages(5, page.currentRms),
      // The jobs billed, and the rental project of the one whose own code and order do not tell.
      "opportunities.list id_in": someKeys,
      "projects.show": someKeys,
    },
    // Candidates of the project stand in no filter of Zivio, and Projector's milestones in no list of their own.
    zivio: { "sales_milestones.list": zivioList(world) },
    itm: { "auth.login": login, "projects.search": itmList(world), "revenues.search": revenueList(world) },
    projector: sweep(world),
    cirrus: {},
  });
  // A second read of the five invoices, for the lines that only the link to their project looks at, made it 15.
  expect(sum(calls)).toBe(14);
  expect(twice).toEqual([]);
});

it("a hundred milestones with their projects, those projects' accounts and invoices are read once each", async () => {
  const { data, hops, world, calls, twice } = await cold(`{
    zivioMilestones(first: 100) {
      nodes {
        __typename vendorId title rate ccy status dueOn
        itmProject {
          __typename vendorId name internalCode
          cirrusAccount {
            __typename vendorId name number
            currentRmsInvoices(first: 5) { nodes { __typename vendorId number statusName chargeTotal dueAt member { __typename vendorId } } }
          }
        }
      }
    }
  }`);
  const count = (type: string) => idsOf(data, type).size;
  expect([count("ZivioMilestone"), count("ItmProject") > 10, count("CirrusAccount") > 5, count("CurrentRmsInvoice") > 10]).toEqual([
    ...[100, true, true, true],
  ]);
  expect(hops).toEqual({
    zivio: { "sales_milestones.list": pages(100, page.zivio) },
    itm: { "auth.login": login, "projects.search": itmList(world) },
    cirrus: { "accounts.list": accountList(world) },
    currentRms: {
      "members.list": memberList(world),
      "invoices.list member_id_in": batches(count("CurrentRmsMember"), page.currentRms),
    },
    projector: {},
  });
  expect(sum(calls)).toBe(10);
  expect(twice).toEqual([]);
});
