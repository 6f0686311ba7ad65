import type { Sandbox } from "../../sandbox/index.ts";
import { linksOf } from "../../sandbox/world/truth.ts";
import type { App } from "../../src/app.ts";
import type { VendorRecord } from "../../src/engine/model/record.ts";
import { isKeepable } from "../../src/graph/streams.ts";
import type { Decision } from "../../src/linking/decision.ts";

/** What the world calls the records of each type. */
export const kinds: Readonly<Record<string, string>> = {
  ZivioMilestone: "zivio.milestone",
  ItmProject: "itm.project",
  ItmRevenue: "itm.revenue",
  ItmPurchase: "itm.purchase",
  CirrusAccount: "cirrus.account",
  CirrusOpportunity: "cirrus.opportunity",
  CirrusOrder: "cirrus.order",
  CurrentRmsMember: "currentRms.member",
  CurrentRmsProject: "currentRms.project",
  CurrentRmsOpportunity: "currentRms.opportunity",
  CurrentRmsInvoice: "currentRms.invoice",
  CurrentRmsPurchaseOrder: "currentRms.purchaseOrder",
  ProjectorClient: "projector.client",
  ProjectorEngagement: "projector.engagement",
  ProjectorProject: "projector.project",
  ProjectorContractLineItemMilestone: "projector.milestone",
};

export interface Measure {
  /** Links that are true, and those of them that two records alone prove. */
  truths: number;
  findable: number;
  /** Found links that are true, and those of them that two records alone prove. */
  found: number;
  foundFindable: number;
  ambiguous: number;
  /** Found links that are not true, in words. */
  wrong: string[];
  /** Provable links that were not found, in words. */
  missed: string[];
  /** Records that the link leads nowhere from. */
  none: Set<string>;
}

const refOf = ({ id, resource }: VendorRecord) => `${kinds[resource.type]}:${id.split("/").at(-1)}`;
const wordsOf = ({ status, rule, key }: Decision) => [status, rule, key].filter(Boolean).join(" ");

/** Decides every link of every record of the world, and holds it against the truth: by `Type.field`. */
export async function measureLinks(world: Sandbox["world"], tieline: App, only?: string): Promise<Map<string, Measure>> {
  const truths = linksOf(world);
  const byPlace = new Map<string, Map<string, boolean>>();
  for (const { from, to, findable } of truths) {
    const place = `${from} ${to.slice(0, to.indexOf(":"))}`;
    const known = byPlace.get(place) ?? new Map<string, boolean>();
    byPlace.set(place, known.set(to, findable));
  }
  const measures = new Map<string, Measure>();
  const context = tieline.startRequest({ deadlineMs: 600_000 });
  /** What the vendor does not list is read by the ids that the world knows. */
  const recordsOf = async (type: string) => {
    if (isKeepable(tieline.catalogue, type))
      return (await context.session.list(type, {}, { offset: 0, count: 100_000, lookAhead: false })).records;
    const ids = new Set(truths.flatMap(({ from }) => (from.startsWith(`${kinds[type]}:`) ? from.slice(from.indexOf(":") + 1) : [])));
    const fields = tieline.catalogue.members(type);
    return (await Promise.all([...ids].map((id) => context.session.get(type, id, fields)))).filter((record) => record !== null);
  };
  for (const [type, fields] of Object.entries(tieline.catalogue.links)) {
    const shown = Object.entries(fields).filter(([field]) => tieline.catalogue.fieldType(type, field) !== undefined);
    const records = await recordsOf(type);
    for (const [field, { target }] of shown) {
      if (only && only !== `${type}.${field}`) continue;
      const measure: Measure = { truths: 0, findable: 0, found: 0, foundFindable: 0, ambiguous: 0, wrong: [], missed: [], none: new Set() };
      const decisions = await Promise.all(records.map((record) => context.links.decide(record, field)));
      records.forEach((record, i) => {
        const decision = decisions[i]!;
        if (decision.status === "UNKNOWN") throw decision.error;
        if (decision.status === "NONE") measure.none.add(refOf(record));
        if (decision.status === "AMBIGUOUS") measure.ambiguous += 1;
        const expected = byPlace.get(`${refOf(record)} ${kinds[target]}`) ?? new Map<string, boolean>();
        const got = decision.targets.map(refOf);
        for (const to of got) if (!expected.has(to)) measure.wrong.push(`${refOf(record)} -> ${to} (${wordsOf(decision)})`);
        for (const [to, findable] of expected) {
          const isFound = got.includes(to);
          measure.truths += 1;
          measure.found += Number(isFound);
          measure.findable += Number(findable);
          measure.foundFindable += Number(isFound && findable);
          if (findable && !isFound) measure.missed.push(`${refOf(record)} -> ${to} (${wordsOf(decision)})`);
        }
      });
      measures.set(`${type}.${field}`, measure);
    }
  }
  context.end();
  return measures;
}
