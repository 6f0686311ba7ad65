import type { Relation } from "../clusters/belonging.ts";
import type { Kind, RecordTables } from "../entities/record.ts";
import type { BookReader, Reached, ReachedBy } from "./book-reader.ts";

/** How a link leads from one entity to another. Every link is one of these. */
export type Way =
  | { via: "same"; kind: Kind; billed: boolean }
  /** From a thing to what it belongs to, and back. */
  | { via: "up" | "down"; relation: Relation }
  | { via: "billed" };

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
}

/** The way that follows from what records of the two streams denote; undefined where there is none. */
export function wayBetween(tables: RecordTables, from: string, to: string): Way | undefined {
  const [own, other] = [kindOf(tables, from), kindOf(tables, to)];
  if (!own || !other) return undefined;
  if (own === other && own !== "order" && own !== "opportunity") return { via: "same", kind: own, billed: own === "event" };
  if (other === "organisation") return { via: "up", relation: "customer" };
  if (own === "organisation") return { via: "down", relation: "customer" };
  if (other === "project") return { via: "up", relation: "project" };
  if (own === "project") return { via: "down", relation: "project" };
  return { via: "billed" };
}

/** The name of the relation: "same-organisation", "customer", "project", "billing". */
function ruleOf(way: Way): string {
  if (way.via === "same") return `same-${way.kind}`;
  return way.via === "billed" ? "billing" : way.relation;
}

function kindOf({ entities }: RecordTables, stream: string): Kind | undefined {
  return entities[stream]?.find((table) => table.stream === stream)?.kind;
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

  async #follow(refs: readonly string[], way: Way, { from, to }: LinkEnds): Promise<ReachedBy> {
    switch (way.via) {
      case "same": {
        const same = await this.#reader.same(refs, to);
        return way.billed ? merge(same, await this.#reader.bills(refs, to)) : same;
      }
      case "billed":
        return this.#reader.bills(refs, to);
      case "up":
        return this.#reader.up(refs, way.relation, to);
      case "down":
        return this.#pointing(await this.#reader.down(refs, way.relation, to), way.relation, from);
    }
  }

  /** Those whose own link leads here: both sides say the same. */
  async #pointing(reached: ReachedBy, relation: Relation, from: string): Promise<ReachedBy> {
    const all = [...new Set([...reached.values()].flatMap((found) => found.map(({ ref }) => ref)))];
    const back = await this.#reader.up(all, relation, from);
    const target = new Map([...back].map(([ref, found]) => [ref, choose(found, true).meant[0]]));
    return new Map([...reached].map(([ref, found]) => [ref, found.filter((one) => target.get(one.ref) === ref)]));
  }

  /** Records that a rival keeps apart from what these are or belong to. */
  async #heldBack(refs: readonly string[], way: Way, to: string): Promise<Map<string, string[]>> {
    if (refs.length === 0 || way.via === "billed") return new Map();
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
