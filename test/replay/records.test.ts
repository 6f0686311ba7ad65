import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Reading, type Resource, resources } from "./cases.ts";
import type { SentObject } from "./compare.ts";
import { changedOnPurpose, exceptionFor } from "./exceptions.ts";
import { parseSent, replay } from "./replay.ts";
import { type Replay, startReplay } from "./server.ts";

let started: Replay;
beforeAll(async () => {
  started = await startReplay();
});
afterAll(() => started.close());

/** Which of our own records stands for which resource. */
const recordOf: Partial<Record<keyof typeof resources, string>> = {
  zivioMilestone: "SalesMilestone",
  invoice: "Invoice",
  invoiceItem: "InvoiceItem",
  member: "Member",
  opportunity: "Opportunity",
  opportunityItem: "OpportunityItem",
  opportunityCost: "OpportunityCost",
  rentalProject: "Project",
  account: "Account",
  contact: "Contact",
  order: "Order",
  quote: "Quote",
  salesOpportunity: "Opportunity",
  salesProject: "Project",
  user: "User",
  project: "Project",
  task: "Task",
  revenue: "RevenueSearchRow",
  purchase: "PurchaseSearchRow",
  team: "ProjectTeam",
  budget: "ProjectBudget",
  engagement: "PwsEngagementElement",
  contractLineItem: "PwsContractLineItemElement",
  projectorProject: "PwsProjectSummary",
};

const cases = Object.entries(recordOf).flatMap(([name, record]) => {
  const resource: Resource = resources[name as keyof typeof resources];
  return [resource.get, resource.list].flatMap((reading) => (reading ? [{ resource, record, reading, by: reading.operation }] : []));
});

test.each(cases)("$resource.type by $by shows every documented member", async ({ resource, record, reading }) => {
  const sent = ownRecord(resource, record);
  const served = (reading as Reading).body([resource.write(sent)]);
  const out = await replay(started, resource, reading, served, [sent]);
  expect(out.errors).toEqual([]);
  expect(out.rows).toBe(1);
  expect(out.leaves.length).toBeGreaterThan(0);
  expect(out.leaves.filter((leaf) => leaf.finding !== "found" && !exceptionFor(leaf))).toEqual([]);
  expect(out.changed.filter((member) => !changedOnPurpose.has(member))).toEqual([]);
});

function ownRecord({ vendor }: Resource, name: string): SentObject {
  const all = parseSent(readFileSync(new URL(`./records/${vendor}.json`, import.meta.url), "utf8")) as Record<string, SentObject>;
  return all[name]!;
}
