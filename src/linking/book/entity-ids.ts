import { createHash } from "node:crypto";
import type { LinkedKind } from "../evidence/score.ts";

/** A record's place: the entity that it is of, and since when. */
export interface Place {
  entity: string;
  since: number;
}

/** A cluster, by its records. */
export interface Grouping {
  kind: LinkedKind;
  /** Sorted. */
  refs: readonly string[];
}

/** What has become of an id whose records are all in other entities. */
export interface Redirect {
  id: string;
  kind: LinkedKind;
  into: string;
}

/**
 * Gives clusters ids that stay. An id goes with the most of its records; what splits off gets another, and an id that has no records any
 * more leads to where the most of them went. A new id follows from the first record, so that a store that is made anew comes to the
 * same ids.
 */
export class EntityIds {
  readonly #places = new Map<string, Place>();
  readonly #sizes = new Map<string, number>();

  /** As an earlier process left it: records, and ids that have none. */
  constructor(places: Iterable<readonly [ref: string, place: Place]> = []) {
    for (const [ref, place] of places) this.#move(ref, place);
  }

  placeOf(ref: string): Place | undefined {
    return this.#places.get(ref);
  }

  /** Places these clusters, which together have all records of those that they come from, and records that are gone. */
  settle(groupings: readonly Grouping[], gone: readonly string[], at: number): Redirect[] {
    const before = new Map<string, Map<Grouping, number>>();
    for (const grouping of groupings)
      for (const ref of grouping.refs) {
        const id = this.#places.get(ref)?.entity;
        if (id === undefined) continue;
        const counts = before.get(id) ?? new Map<Grouping, number>();
        before.set(id, counts.set(grouping, (counts.get(grouping) ?? 0) + 1));
      }
    const claims = [...before].flatMap(([id, counts]) => [...counts].map(([grouping, count]) => ({ id, grouping, count })));
    claims.sort((a, b) => b.count - a.count || compare(a.grouping.refs[0]!, b.grouping.refs[0]!) || compare(a.id, b.id));
    const given = new Map<Grouping, string>();
    const taken = new Set<string>();
    for (const { id, grouping } of claims) {
      if (given.has(grouping) || taken.has(id)) continue;
      given.set(grouping, id);
      taken.add(id);
    }
    for (const ref of gone) this.#move(ref, undefined);
    for (const grouping of groupings) {
      const id = given.get(grouping) ?? this.#mint(grouping, taken);
      taken.add(id);
      given.set(grouping, id);
    }
    for (const [{ refs }, id] of given)
      for (const ref of refs) if (this.#places.get(ref)?.entity !== id) this.#move(ref, { entity: id, since: at });
    const left = [...before].filter(([id]) => !this.#sizes.has(id));
    return left.map(([id, counts]) => {
      const [heir] = [...counts].sort(([a, one], [b, other]) => other - one || compare(a.refs[0]!, b.refs[0]!))[0]!;
      return { id, kind: heir.kind, into: given.get(heir)! };
    });
  }

  #move(ref: string, to: Place | undefined): void {
    const from = this.#places.get(ref)?.entity;
    if (from !== undefined) {
      const size = this.#sizes.get(from)! - 1;
      if (size > 0) this.#sizes.set(from, size);
      else this.#sizes.delete(from);
    }
    if (to) {
      this.#places.set(ref, to);
      this.#sizes.set(to.entity, (this.#sizes.get(to.entity) ?? 0) + 1);
    } else this.#places.delete(ref);
  }

  /** An id that no records have: a split gives back the id that a merge took. */
  #mint({ kind, refs }: Grouping, taken: ReadonlySet<string>): string {
    for (let n = 0; ; n++) {
      const id = createHash("sha256")
        .update(JSON.stringify([kind, refs[0], n]))
        .digest("base64url")
        .slice(0, 16);
      if (!this.#sizes.has(id) && !taken.has(id)) return id;
    }
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
