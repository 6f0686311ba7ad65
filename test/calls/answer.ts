import { type DocumentNode, isCompositeType, Kind, parse, print, type SelectionNode, TypeInfo, visit, visitWithTypeInfo } from "graphql";
import type { Call } from "../../sandbox/kit/server.ts";
import type { World } from "../../sandbox/world/model.ts";
import { linksOf } from "../../sandbox/world/truth.ts";
import type { App } from "../../src/app.ts";

/** What the world calls the records of each type. */
const kinds: Readonly<Record<string, string>> = {
  ZivioMilestone: "zivio.milestone",
  ItmProject: "itm.project",
  ItmRevenue: "itm.revenue",
  CirrusAccount: "cirrus.account",
  CirrusOrder: "cirrus.order",
  CurrentRmsMember: "currentRms.member",
  CurrentRmsProject: "currentRms.project",
  CurrentRmsOpportunity: "currentRms.opportunity",
  CurrentRmsInvoice: "currentRms.invoice",
  ProjectorEngagement: "projector.engagement",
  ProjectorProject: "projector.project",
  ProjectorContractLineItemMilestone: "projector.milestone",
};

/** The same question with the name and id of every record: neither costs a call, and by them the answer is held against the world. */
export function withIds(query: string, { schema }: App): string {
  const types = new TypeInfo(schema);
  const field = (name: string): SelectionNode => ({ kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } });
  const document: DocumentNode = visit(
    parse(query),
    visitWithTypeInfo(types, {
      SelectionSet(node) {
        const type = types.getParentType();
        if (!type || !isCompositeType(type) || !("getFields" in type) || !type.getFields().vendorId) return undefined;
        return { ...node, selections: [...node.selections, field("__typename"), field("vendorId")] };
      },
    }),
  );
  return print(document);
}

export type Shown = Readonly<Record<string, unknown>>;

/** Every record of an answer, wherever it stands. */
export function recordsIn(value: unknown): Shown[] {
  if (Array.isArray(value)) return value.flatMap(recordsIn);
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap(recordsIn);
  return "vendorId" in value ? [value, ...inside] : inside;
}

/** The distinct vendor ids of the records of one type. */
export const idsOf = (data: unknown, type: string) =>
  new Set(recordsIn(data).flatMap(({ __typename, vendorId }) => (__typename === type ? [String(vendorId)] : [])));

export interface Verdict {
  /** Links that the answer shows and that are true, and those that are not. */
  right: string[];
  wrong: string[];
  /** Links that are provable and that the answer does not show. */
  missed: string[];
}

const refOf = ({ __typename, vendorId }: Shown) => `${kinds[String(__typename)]}:${String(vendorId).split("/").at(-1)}`;

/** Holds the links of an answer against what is true, by `Type.field`; of a field that shows only how it was decided, that. */
export function judgeLinks(data: unknown, world: World, { catalogue }: App): Map<string, Verdict> {
  const truths = new Map<string, Map<string, boolean>>();
  for (const { from, to, evidence, findable } of linksOf(world)) {
    const place = `${from} ${to.slice(0, to.indexOf(":"))}`;
    // What only a third record tells may be found: no rule promises it.
    const provable = findable && evidence.some((each) => each !== "via_milestone" && each !== "amount");
    truths.set(place, (truths.get(place) ?? new Map<string, boolean>()).set(to, provable));
  }
  const verdicts = new Map<string, Verdict>();
  for (const record of recordsIn(data)) {
    const links = catalogue.links[String(record.__typename)] ?? {};
    for (const [field, { target }] of Object.entries(links)) {
      if (!(field in record) && !(`${field}Link` in record)) continue;
      const name = `${String(record.__typename)}.${field}`;
      const verdict = verdicts.get(name) ?? { right: [], wrong: [], missed: [] };
      verdicts.set(name, verdict);
      const expected = truths.get(`${refOf(record)} ${kinds[target]}`) ?? new Map<string, boolean>();
      const provable = [...expected].filter(([, isProvable]) => isProvable).map(([to]) => to);
      const told = (to: string) => `${refOf(record)} -> ${to}`;
      if (field in record) {
        const found = recordsOf(record[field]).map(refOf);
        for (const to of found) verdict[expected.has(to) ? "right" : "wrong"].push(told(to));
        for (const to of provable) if (!found.includes(to)) verdict.missed.push(told(to));
      } else if ((record[`${field}Link`] as Shown).status === "LINKED") verdict[expected.size > 0 ? "right" : "wrong"].push(told("?"));
      else if (provable.length > 0) verdict.missed.push(told(provable.join()));
    }
  }
  return verdicts;
}

/** The records that stand directly in a link's field: an object, or the rows of a connection. */
function recordsOf(value: unknown): Shown[] {
  if (value === null || value === undefined) return [];
  return "nodes" in (value as Shown) ? ((value as Shown).nodes as Shown[]) : [value as Shown];
}

/** What a call asked for: its operation, and the filters that hold keys. Two calls of one name are pages or batches of one hop. */
export function hopOf({ operation = "?", query, body }: Call): string {
  const filters = query.flatMap(([name]) => (plain.test(name) ? [] : [name.replace(/^q(\[g\]\[\d\])?\[|\]\[\]$|\]$/g, "")]));
  if (body.startsWith("{")) filters.push(...Object.keys((JSON.parse(body) as { Filter?: object }).Filter ?? {}));
  return [operation, ...new Set(filters)].join(" ");
}

/** Page, order and scope: everything that is not a question. */
const plain = /^(page|per_page|limit|sort|sorting|active|filtermode|include\[\]|q\[m\]|q\[s\]\[\]|q\[membership_type_eq\])$/;

/** How often each hop was made at a vendor. */
export function hopsOf(calls: readonly Call[]): Record<string, number> {
  const hops: Record<string, number> = {};
  for (const call of calls) hops[hopOf(call)] = (hops[hopOf(call)] ?? 0) + 1;
  return hops;
}
