import type { Relation } from "../clusters/belonging.ts";
import { isLoose, type Kind, type RecordTables } from "../entities/record.ts";
import type { BookReader, Reached, ReachedBy } from "./book-reader.ts";

/** How a link leads from one entity to another. Every link is one of these. */
export type Way =
  | { via: "same"; kind: Kind; billed: boolean }
  /** From a thing to what it belongs to, and back. */
  | { via: "up" | "down"; relation: Relation }
  /** From a record that names another of its vendor, or is billed by it, to that one, and back. */
  | { via: "direct"; relation: "bill" | "part" };

/** A link as the book has it. Ids are those of the records' vendors. */
export interface BookedLink {
  status: "LINKED" | "AMBIGUOUS" | "NONE";
  /** How it leads there, as `ruleOf` calls it; absent where it leads nowhere. */
  rule?: string;
  ids: readonly string[];
}

export interface LinkEnds {
  /** Streams of record files. */
  from: string;
  to: string;
  /** The link leads to one record. */
  one: boolean;
  /** Streams that it leads over, where it does not lead there at once. */
  over?: readonly string[];
  /** The other side's link leads to several, of which the asking record is one. */
  shared?: boolean;
}

/** The way that follows from what records of the two streams denote; undefined where there is none. */
export function wayBetween(tables: RecordTables, from: string, to: string): Way | undefined {
  const [own, other] = [kindOf(tables, from), kindOf(tables, to)];
  if (!own || !other) return undefined;
  if (own === other && !isLoose(own)) return { via: "same", kind: own, billed: own === "event" };
  if (names(tables, from, to) || names(tables, to, from)) return { via: "direct", relation: "part" };
  if (other === "organisation") return { via: "up", relation: "customer" };
  if (own === "organisation") return { via: "down", relation: "customer" };
  if (other === "project") return { via: "up", relation: "project" };
  if (own === "project") return { via: "down", relation: "project" };
  return { via: "direct", relation: "bill" };
}

/** Whether records of a stream hold the id of a rental job or deal in another one. */
function names({ entities }: RecordTables, stream: string, other: string): boolean {
  const parents = entities[stream]?.find((table) => table.stream === stream)?.parents ?? {};
  return [...(parents.opportunity ?? []), ...(parents.deal ?? [])].some((parent) => parent.stream === other);
}

/** The name of the relation: "same-organisation", "customer", "project", "billing", "part". */
function ruleOf(way: Way): string {
  if (way.via === "same") return `same-${way.kind}`;
  return way.relation === "bill" ? "billing" : way.relation;
}

function kindOf({ entities }: RecordTables, stream: string): Kind | undefined {
  const tables = entities[stream] ?? Object.values(entities).flat();
  return tables.find((table) => table.stream === stream)?.kind;
}

/** Answers links from the book, many at once. */
export class BookLinks {
  readonly #reader: BookReader;
  readonly #tables: RecordTables;

  constructor(reader: BookReader, tables: RecordTables) {
    this.#reader = reader;
    this.#tables = tables;
  }

  /** By id; records that the book does not know are missing. */
  async decide(ids: readonly string[], ends: LinkEnds): Promise<Map<string, BookedLink>> {
    const { over = [] } = ends;
    return over.length > 0 ? this.#over(ids, ends, over) : this.#decide(ids, ends);
  }

  /** One link after the other. What leads to several where one is wanted is doubtful; a list has those whose own link leads back here. */
  async #over(
    ids: readonly string[],
    { from, to, one, shared = false }: LinkEnds,
    over: readonly string[],
  ): Promise<Map<string, BookedLink>> {
    const stops = [from, ...over, to];
    const reached = await this.#walk(ids, stops);
    const back =
      !one && !shared ? await this.#walk([...new Set([...reached.values()].flatMap((each) => each.ids))], stops.toReversed()) : undefined;
    return new Map(
      [...reached].map(([id, link]): [string, BookedLink] => {
        if (link.status !== "LINKED") return [id, link];
        if (one) return [id, link.ids.length > 1 ? { ...link, status: "AMBIGUOUS" } : link];
        const meant = link.ids.filter((each) => !back || back.get(each)?.ids.join() === id);
        if (meant.length > 0) return [id, { ...link, ids: meant }];
        return [id, { ...link, status: "AMBIGUOUS" }];
      }),
    );
  }

  /** Over streams that follow each other: all that can be reached. */
  async #walk(ids: readonly string[], stops: readonly string[]): Promise<Map<string, BookedLink>> {
    const [from, to, ...rest] = stops as [string, string, ...string[]];
    const first = await this.#decide(ids, { from, to, one: false });
    if (rest.length === 0) return first;
    const next = await this.#walk(
      [...new Set([...first.values()].flatMap((link) => (link.status === "LINKED" ? link.ids : [])))],
      [to, ...rest],
    );
    return new Map(
      [...first].map(([id, link]): [string, BookedLink] => {
        if (link.status !== "LINKED") return [id, { ...link, ids: [] }];
        const all = link.ids.flatMap((each) => next.get(each) ?? []);
        const linked = all.filter(({ status }) => status === "LINKED");
        const found = linked.length > 0 ? linked : all.filter(({ status }) => status === "AMBIGUOUS");
        const [best] = found;
        if (!best) return [id, { status: "NONE", ids: [] }];
        return [id, { status: best.status, rule: `${link.rule} > ${best.rule}`, ids: distinct(found.flatMap((each) => each.ids)) }];
      }),
    );
  }

  async #decide(ids: readonly string[], ends: LinkEnds): Promise<Map<string, BookedLink>> {
    const { from, to } = ends;
    const way = wayBetween(this.#tables, from, to);
    const links = new Map<string, BookedLink>();
    if (!way) return links;
    const refs = ids.map((id) => `${from}:${id}`);
    const reached = await this.#follow(refs, way, ends);
    const none: string[] = [];
    for (const [ref, found] of reached) {
      const { meant, doubtful } = choose(found, ends.one && way.via !== "down");
      if (meant.length === 0 && doubtful.length === 0) none.push(ref);
      if (meant.length > 0) links.set(idOf(ref), { status: "LINKED", rule: ruleOf(way), ids: meant.map(idOf) });
      else if (doubtful.length > 0) links.set(idOf(ref), { status: "AMBIGUOUS", rule: ruleOf(way), ids: doubtful.map(idOf) });
      else links.set(idOf(ref), { status: "NONE", ids: [] });
    }
    for (const [ref, others] of await this.#heldBack(none, way, to))
      if (others.length > 0) links.set(idOf(ref), { status: "AMBIGUOUS", rule: ruleOf(way), ids: others.map(idOf) });
    return links;
  }

  async #follow(refs: readonly string[], way: Way, { from, to, shared = false }: LinkEnds): Promise<ReachedBy> {
    switch (way.via) {
      case "same": {
        const same = await this.#reader.same(refs, to);
        return way.billed ? merge(same, await this.#reader.direct(refs, "bill", to)) : same;
      }
      case "direct":
        return this.#reader.direct(refs, way.relation, to);
      case "up":
        return this.#up(refs, way.relation, to);
      case "down":
        return this.#pointing(await this.#reader.down(refs, way.relation, to), way.relation, { from, shared });
    }
  }

  /** What the lowest rank that leads anywhere leads to. */
  async #up(refs: readonly string[], relation: Relation, stream: string): Promise<ReachedBy> {
    const reached = await this.#reader.up(refs, relation, stream);
    return new Map([...reached].map(([ref, found]) => [ref, found.filter(({ rank }) => rank === found[0]!.rank)]));
  }

  /** Those whose own link leads here: both sides say the same. */
  async #pointing(reached: ReachedBy, relation: Relation, { from, shared }: { from: string; shared: boolean }): Promise<ReachedBy> {
    const all = [...new Set([...reached.values()].flatMap((found) => found.map(({ ref }) => ref)))];
    const back = await this.#up(all, relation, from);
    const targets = new Map([...back].map(([ref, found]) => [ref, choose(found, !shared).meant]));
    return new Map([...reached].map(([ref, found]) => [ref, found.filter((one) => targets.get(one.ref)?.includes(ref))]));
  }

  /** Records that a rival keeps apart from what these are or belong to. */
  async #heldBack(refs: readonly string[], way: Way, to: string): Promise<Map<string, string[]>> {
    if (refs.length === 0 || way.via === "direct") return new Map();
    if (way.via === "same") return namesOf(await this.#reader.rivals(refs, to));
    if (way.via === "down") return new Map();
    const targets = await this.#reader.belongings(refs, way.relation);
    const rivals = await this.#reader.rivals([...new Set([...targets.values()].flat())], to);
    return new Map(
      [...targets].map(([ref, list]) => [ref, distinct(list.flatMap((one) => rivals.get(one)?.map((each) => each.ref) ?? []))]),
    );
  }
}

/** What the lowest rank leads to. A link to one record needs one entity; of its duplicates it takes what the record itself says. */
function choose(found: readonly Reached[], one: boolean): { meant: string[]; doubtful: string[] } {
  if (!one || found.length === 0) return { meant: distinct(found.map(({ ref }) => ref)), doubtful: [] };
  const first = found.filter(({ rank }) => rank === found[0]!.rank);
  const refs = distinct(first.map(({ ref }) => ref));
  if (new Set(first.map(({ entity }) => entity)).size > 1) return { meant: [], doubtful: refs };
  return { meant: [first.find(({ ref, by }) => ref === by)?.ref ?? refs[0]!], doubtful: [] };
}

function merge(a: ReachedBy, b: ReachedBy): ReachedBy {
  return new Map([...a].map(([ref, found]) => [ref, [...found, ...(b.get(ref) ?? [])]]));
}

function namesOf(reached: ReachedBy): Map<string, string[]> {
  return new Map([...reached].map(([ref, found]) => [ref, distinct(found.map((one) => one.ref))]));
}

function distinct(refs: readonly string[]): string[] {
  return [...new Set(refs)];
}

function idOf(ref: string): string {
  return ref.slice(ref.indexOf(":") + 1);
}
