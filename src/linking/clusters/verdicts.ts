import type { Profile } from "../evidence/profile.ts";

/** Pairs of refs, as "a b" with a < b. */
export type Pairs = ReadonlySet<string>;

/** What people decided: pairs that are one, and pairs that must never be. */
export class Verdicts {
  #forbidden: Pairs = new Set();
  #pinned: Pairs = new Set();
  /** By record, those that it was pinned to. */
  #partners: ReadonlyMap<string, ReadonlySet<string>> = new Map();

  /** Returns the records of pairs that were decided otherwise before. */
  replace(forbidden: Pairs, pinned: Pairs): Set<string> {
    const changed = [...differences(this.#forbidden, forbidden), ...differences(this.#pinned, pinned)];
    this.#forbidden = forbidden;
    this.#pinned = pinned;
    this.#partners = partnersOf(pinned);
    return new Set(changed.flatMap((pair) => pair.split(" ")));
  }

  pinnedWith(ref: string): ReadonlySet<string> | undefined {
    return this.#partners.get(ref);
  }

  /** The pair that was decided to be one, of a record of each group. */
  pinBetween(a: Profile, b: Profile): readonly [string, string] | undefined {
    if (this.#partners.size === 0) return undefined;
    for (const ref of a.refs) {
      const others = this.#partners.get(ref);
      const other = others && b.refs.find((one) => others.has(one));
      if (other !== undefined) return [ref, other];
    }
    return undefined;
  }

  isForbidden(a: Profile, b: Profile): boolean {
    const forbidden = this.#forbidden;
    if (forbidden.size === 0) return false;
    return a.refs.some((one) => b.refs.some((other) => forbidden.has(one < other ? `${one} ${other}` : `${other} ${one}`)));
  }
}

/** What is in one of the two alone. */
function differences(a: Pairs, b: Pairs): string[] {
  return [...[...a].filter((one) => !b.has(one)), ...[...b].filter((one) => !a.has(one))];
}

function partnersOf(pairs: Pairs): Map<string, Set<string>> {
  const partners = new Map<string, Set<string>>();
  for (const pair of pairs) {
    const [a, b] = pair.split(" ") as [string, string];
    partners.set(a, (partners.get(a) ?? new Set()).add(b));
    partners.set(b, (partners.get(b) ?? new Set()).add(a));
  }
  return partners;
}
