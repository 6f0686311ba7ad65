import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Reading, type Resource, resources } from "./cases.ts";
import type { Leaf } from "./check.ts";
import { cirrusRecords, cirrusResources } from "./cirrus.ts";
import type { SentObject } from "./compare.ts";
import { goods } from "./current-rms.ts";
import { exceptionFor, redacted } from "./exceptions.ts";
import { resources as itmResources, ownRecords } from "./itm.ts";
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

const all: Readonly<Record<string, Resource>> = { ...resources, ...cirrusResources };
const named = Object.entries({ ...recordOf, ...cirrusRecords }).map(([name, record]): [Resource, string] => [all[name]!, record]);
const ofGoods = [...goods].map(([record, resource]): [Resource, string] => [resource, record]);

const cases = [...named, ...ofGoods].flatMap(([resource, record]) => {
  // What a row of the list lacks is read by get, for each: then the list is not all there is.
  const readings = resource.list?.singly?.length ? [resource.get] : [resource.get, resource.list];
  return readings.flatMap((reading) => (reading ? [{ resource, record, reading, by: reading.operation }] : []));
});

const itmCases = Object.entries(itmResources).flatMap(([name, resource]: [string, Resource]) => {
  const [row, single = row] = ownRecords[name as keyof typeof ownRecords];
  const readings = [
    { reading: resource.get, record: single },
    { reading: resource.list, record: row },
  ];
  return readings.flatMap(({ reading, record }) => (reading ? [{ resource, record, reading, by: reading.operation }] : []));
});

test.each([...cases, ...itmCases])("$resource.type by $by shows every documented member", async ({ resource, record, reading }) => {
  const sent = ownRecord(resource, record);
  const served = (reading as Reading).body([resource.write(sent)]);
  const out = await replay(started, resource, reading, served, [sent]);
  expect(out.errors).toEqual([]);
  expect(out.rows).toBe(1);
  expect(out.leaves.length).toBeGreaterThan(0);
  expect(out.leaves.filter((leaf) => leaf.finding !== "found" && holdsValue(leaf) && !isText(leaf) && !exceptionFor(leaf))).toEqual([]);
  // XML holds texts alone: which of them are numbers or lists, our record knows and the vendor does not say.
  if (resource.vendor !== "projector") expect(out.changed.filter((member) => !redacted.has(member))).toEqual([]);
});

/** Of null and of an empty list nothing can be lost: the graph does not ask for what is inside an object that is none. */
function holdsValue({ sent }: Leaf): boolean {
  return sent !== null && !(Array.isArray(sent) && sent.length === 0);
}

/** Documented as any text, so that our record holds a text; the graph reads a date in it, and keeps others in `raw`. */
function isText({ finding, owner, member }: Leaf): boolean {
  const texts = ["CirrusOpportunity.estimatedEndDate", "CurrentRmsRate.startsAt", "CurrentRmsRate.endsAt"];
  return finding === "unreadable" && texts.includes(`${owner}.${member}`);
}

function ownRecord({ vendor }: Resource, name: string): SentObject {
  const all = parseSent(readFileSync(new URL(`./records/${vendor}.json`, import.meta.url), "utf8")) as Record<string, SentObject>;
  return all[name]!;
}
