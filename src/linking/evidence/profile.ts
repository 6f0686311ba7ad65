import type { Role } from "../entities/record.ts";

/**
 * What is compared of a record beside its own values: what belongs to it. `schedule` are amounts with their days,
 * `undertaking` titles with their first days, `work` all codes and orders,
 * `titleInside` titles of one customer, `id` its own ref, `ownerCluster` and `projectCluster` what it is already known to
 * belong to.
 */
export type Facet = Role | "id" | "schedule" | "undertaking" | "work" | "titleInside" | "ownerCluster" | "projectCluster";

/** By canonical form, the value as it was sent. */
export type Facets = Partial<Record<Facet, ReadonlyMap<string, string>>>;

/** Records that are taken for one thing, with the values of all of them. */
export interface Profile {
  /** Sorted. */
  refs: readonly string[];
  /** Records of each stream. */
  streams: ReadonlyMap<string, number>;
  facets: Facets;
}

const none: ReadonlyMap<string, string> = new Map();

export function facetOf({ facets }: Profile, facet: Facet): ReadonlyMap<string, string> {
  return facets[facet] ?? none;
}

/** The values of both. */
export function mergeProfiles(a: Profile, b: Profile): Profile {
  const streams = new Map(a.streams);
  for (const [stream, count] of b.streams) streams.set(stream, (streams.get(stream) ?? 0) + count);
  const facets: Facets = { ...a.facets };
  for (const [facet, values] of Object.entries(b.facets) as [Facet, ReadonlyMap<string, string>][]) {
    const known = facets[facet];
    facets[facet] = known ? mergeValues(known, values) : values;
  }
  return { refs: [...a.refs, ...b.refs].sort(), streams, facets };
}

function mergeValues(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const merged = new Map(a);
  for (const [key, raw] of b) {
    const known = merged.get(key);
    // The same text whichever comes first.
    if (known === undefined || raw < known) merged.set(key, raw);
  }
  return merged;
}

/** Makes a profile value by value. */
export class ProfileBuilder {
  readonly #facets: Partial<Record<Facet, Map<string, string>>> = {};

  add(facet: Facet, key: string, raw: string): this {
    this.#facets[facet] ??= new Map();
    const values = this.#facets[facet];
    const known = values.get(key);
    if (known === undefined || raw < known) values.set(key, raw);
    return this;
  }

  build(ref: string, stream: string): Profile {
    return { refs: [ref], streams: new Map([[stream, 1]]), facets: this.#facets };
  }
}
