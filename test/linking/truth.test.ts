import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startHarness } from "../harness.ts";
import { kinds, type Measure, measureLinks } from "./measure.ts";

/** Another draw of names, keys and traps for each; traps do not become fewer in a small world. */
const seeds = ["1", "2", "3", "4", "5"];
const scale = 0.5;

/**
 * The least share of the provable links that is found, where it is not 98 in 100. What is lost: an invoice number that only
 * a third system knows; a code in a custom field of a long list, which the vendor cannot search; two true links through
 * one ambiguous record.
 */
const least: Readonly<Record<string, number>> = {
  "ZivioMilestone.currentRmsInvoices": 0.75,
  "CurrentRmsInvoice.zivioMilestones": 0.75,
  "ProjectorContractLineItemMilestone.currentRmsInvoices": 0.88,
  "CurrentRmsInvoice.projectorMilestones": 0.88,
  "CurrentRmsInvoice.itmProject": 0.92,
  "ItmProject.currentRmsInvoices": 0.88,
  "ItmProject.currentRmsOpportunities": 0.88,
};

/**
 * Links that lead over another one lose what that one loses, and nothing else: `missed` records that it does not lead to, or all of a
 * record that it leads nowhere from.
 */
const over: Readonly<Record<string, { missed: string } | { none: string }>> = {
  "ZivioMilestone.currentRmsOpportunities": { missed: "ItmProject.currentRmsOpportunities" },
  "ProjectorContractLineItemMilestone.currentRmsOpportunities": { missed: "ItmProject.currentRmsOpportunities" },
  "CurrentRmsOpportunity.cirrusOpportunities": { missed: "ItmProject.cirrusOpportunities" },
  // The vendor finds orders by account alone.
  "ItmProject.cirrusOpportunities": { none: "ItmProject.cirrusAccount" },
};

const bySeed = new Map<string, Map<string, Measure>>();

beforeAll(async () => {
  for (const seed of seeds) {
    const harness = await startHarness({ seed, scale });
    bySeed.set(seed, await measureLinks(harness.world, harness.tieline).finally(() => harness.close()));
  }
}, 180_000);
afterAll(() => bySeed.clear());

function measuresOf(name: string): Measure[] {
  return seeds.map((seed) => bySeed.get(seed)!.get(name)!);
}

/** What a link misses, and the one that it leads over does not. */
function lostByItself(seed: string, name: string, step: { missed: string } | { none: string }): string[] {
  const measureOf = (link: string) => bySeed.get(seed)!.get(link)!;
  const { missed } = measureOf(name);
  if ("none" in step) return missed.filter((words) => !measureOf(step.none).none.has(endsOf(words).from));
  const lost = new Set(measureOf(step.missed).missed.map((words) => endsOf(words).to));
  return missed.filter((words) => !lost.has(endsOf(words).to));
}

/** The records of "a -> b (why)". */
function endsOf(missed: string): { from: string; to: string } {
  const [from, , to] = missed.split(" ");
  return { from: from!, to: to! };
}

const sum = (measures: readonly Measure[], count: "findable" | "foundFindable") => measures.reduce((total, each) => total + each[count], 0);

/** The contract's table of links. */
const table: readonly (readonly [type: string, fields: string])[] = [
  [
    "ZivioMilestone",
    "itmProject cirrusAccount currentRmsInvoices projectorMilestones currentRmsOpportunities itmPurchases currentRmsPurchaseOrders",
  ],
  [
    "ItmProject",
    "cirrusAccount currentRmsMembers cirrusOpportunities currentRmsProjects currentRmsOpportunities projectorProjects currentRmsInvoices zivioMilestones projectorMilestones",
  ],
  ["ItmRevenue", "zivioMilestones projectorMilestones currentRmsInvoices"],
  ["ItmPurchase", "zivioMilestones"],
  ["CirrusAccount", "currentRmsMembers currentRmsInvoices itmProjects zivioMilestones projectorEngagements projectorClients"],
  ["CirrusOpportunity", "itmProject currentRmsOpportunities"],
  ["CirrusOrder", "currentRmsInvoices"],
  ["CurrentRmsMember", "cirrusAccount itmProjects"],
  ["CurrentRmsProject", "itmProject cirrusAccount"],
  ["CurrentRmsOpportunity", "itmProject cirrusAccount cirrusOpportunities zivioMilestones projectorMilestones"],
  ["CurrentRmsPurchaseOrder", "zivioMilestones"],
  ["CurrentRmsInvoice", "cirrusAccount itmProject cirrusOrders zivioMilestones projectorMilestones"],
  ["ProjectorEngagement", "cirrusAccount"],
  ["ProjectorClient", "cirrusAccount"],
  ["ProjectorProject", "itmProject"],
  ["ProjectorContractLineItemMilestone", "itmProject cirrusAccount zivioMilestones currentRmsInvoices currentRmsOpportunities"],
];
const names = table.flatMap(([type, fields]) => fields.split(" ").map((field) => `${type}.${field}`));

describe("Links of five worlds, held against the truth", () => {
  it("are those of the contract, no more and no less", () => {
    for (const seed of seeds) expect([...bySeed.get(seed)!.keys()].sort()).toEqual([...names].sort());
    expect(Object.keys(kinds).sort()).toEqual(table.map(([type]) => type).sort());
  });

  it.each(names)("%s: none is wrong", (name) => {
    expect(measuresOf(name).flatMap(({ wrong }) => wrong)).toEqual([]);
  });

  it.each(names)("%s: what two records prove is found", (name) => {
    const measures = measuresOf(name);
    expect(sum(measures, "findable")).toBeGreaterThan(0);
    const step = over[name];
    if (step !== undefined) return expect(seeds.flatMap((seed) => lostByItself(seed, name, step))).toEqual([]);
    expect(sum(measures, "foundFindable") / sum(measures, "findable")).toBeGreaterThanOrEqual(least[name] ?? 0.98);
  });
});
