import type { Database, Value } from "../../replica/database.ts";
import type { Relation } from "../clusters/belonging.ts";

/** A record that was reached from another. */
export interface Reached {
  ref: string;
  entity: string;
  rank: number;
  /** The record that the asking one belongs to by itself: it is this one, or one of the same entity. */
  by: string;
}

/** By the record that asks, in the order of refs. Records that the book does not have are missing. */
export type ReachedBy = Map<string, Reached[]>;

/** Most refs of one statement. */
const atOnce = 1_000;

/** Reads decided links, many at once. Refs are those of record files. */
export class BookReader {
  readonly #database: Pick<Database, "all" | "dialect">;

  constructor(database: Pick<Database, "all" | "dialect">) {
    this.#database = database;
  }

  /** Records of the stream that are of the same entity. */
  same(refs: readonly string[], stream: string): Promise<ReachedBy> {
    return this.#reach(refs, (list) => [
      `SELECT r.ref, m.ref, m.entity, 0, r.ref FROM link_record r
        LEFT JOIN link_record m ON m.entity = r.entity AND m.stream = ? AND m.ref <> r.ref WHERE ${list}`,
      [stream],
    ]);
  }

  /** Records of the stream that are of the entities to which these belong. */
  up(refs: readonly string[], relation: Relation, stream: string): Promise<ReachedBy> {
    return this.#reach(refs, (list) => [
      `SELECT r.ref, m.ref, m.entity, b.rank, b.target FROM link_record r
        LEFT JOIN link_belonging b ON b.ref = r.ref AND b.relation = ?
        LEFT JOIN link_record t ON t.ref = b.target
        LEFT JOIN link_record m ON m.entity = t.entity AND m.stream = ? WHERE ${list}`,
      [relation, stream],
    ]);
  }

  /** Records of the stream that belong to what is of the same entities as these. */
  down(refs: readonly string[], relation: Relation, stream: string): Promise<ReachedBy> {
    return this.#reach(refs, (list) => [
      `SELECT r.ref, c.ref, c.entity, b.rank, b.target FROM link_record r
        LEFT JOIN link_record m ON m.entity = r.entity
        LEFT JOIN link_belonging b ON b.target = m.ref AND b.relation = ?
        LEFT JOIN link_record c ON c.ref = b.ref AND c.stream = ? WHERE ${list}`,
      [relation, stream],
    ]);
  }

  /** Records of the stream that these name themselves, or that name these: what bills them without being their event, what they are part of. */
  async direct(refs: readonly string[], relation: Relation, stream: string): Promise<ReachedBy> {
    const [forth, back] = await Promise.all(
      (["ref target", "target ref"] as const).map((ends) => {
        const [own, other] = ends.split(" ");
        return this.#reach(refs, (list) => [
          `SELECT r.ref, m.ref, m.entity, b.rank, r.ref FROM link_record r
            LEFT JOIN link_belonging b ON b.${own} = r.ref AND b.relation = ?
            LEFT JOIN link_record m ON m.ref = b.${other} AND m.stream = ? WHERE ${list}`,
          [relation, stream],
        ]);
      }),
    );
    return mergeReached(forth!, back!);
  }

  /** Records of the stream from which a rival keeps what is of the same entities as these. */
  async rivals(refs: readonly string[], stream: string): Promise<ReachedBy> {
    const [forth, back] = await Promise.all(
      (["a b", "b a"] as const).map((ends) => {
        const [own, other] = ends.split(" ");
        return this.#reach(refs, (list) => [
          `SELECT r.ref, o.ref, o.entity, 0, m.ref FROM link_record r
            LEFT JOIN link_record m ON m.entity = r.entity
            LEFT JOIN link_candidate c ON c.${own} = m.ref AND c.why = 'rival'
            LEFT JOIN link_record o ON o.ref = c.${other} AND o.stream = ? WHERE ${list}`,
          [stream],
        ]);
      }),
    );
    return mergeReached(forth!, back!);
  }

  /** What records belong to by themselves, whatever the rank. */
  async belongings(refs: readonly string[], relation: Relation): Promise<Map<string, string[]>> {
    const found = new Map<string, string[]>();
    for (let at = 0; at < refs.length; at += atOnce) {
      const some = refs.slice(at, at + atOnce);
      const rows = await this.#database.all(
        `SELECT ref, target FROM link_belonging WHERE ${this.#database.dialect.inList("ref", some)} AND relation = ?`,
        [some, relation],
      );
      for (const [ref, target] of rows) found.set(String(ref), [...(found.get(String(ref)) ?? []), String(target)]);
    }
    return found;
  }

  async #reach(
    refs: readonly string[],
    statement: (list: string) => readonly [sql: string, parameters: readonly Value[]],
  ): Promise<ReachedBy> {
    const found: ReachedBy = new Map();
    for (let at = 0; at < refs.length; at += atOnce) {
      const some = refs.slice(at, at + atOnce);
      const [sql, parameters] = statement(this.#database.dialect.inList("r.ref", some));
      for (const [from, ref, entity, rank, by] of await this.#database.all(sql, [...parameters, some])) {
        const known = found.get(String(from)) ?? [];
        if (ref !== null) known.push({ ref: String(ref), entity: String(entity), rank: Number(rank), by: String(by) });
        found.set(String(from), known);
      }
    }
    for (const reached of found.values()) reached.sort((a, b) => a.rank - b.rank || compareRefs(a.ref, b.ref));
    return found;
  }
}

/** Shorter ids first, so that the older of two duplicates comes first. */
function compareRefs(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

function mergeReached(a: ReachedBy, b: ReachedBy): ReachedBy {
  return new Map([...a].map(([ref, reached]) => [ref, [...reached, ...(b.get(ref) ?? [])]]));
}
