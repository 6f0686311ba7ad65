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

/** A profile of one record in little memory: its stream, then for each facet its name, the number of its values, and these. */
export type PackedProfile = readonly (string | number)[];

export function packProfile({ streams, facets }: Profile): PackedProfile {
  const packed: (string | number)[] = [...streams.keys()];
  for (const facet in facets) {
    const values = facets[facet as Facet]!;
    packed.push(facet, values.size);
    for (const [key, raw] of values) packed.push(key, raw === key ? key : raw);
  }
  return packed.slice();
}

export function unpackProfile(ref: string, packed: PackedProfile): Profile {
  const facets: Partial<Record<Facet, Map<string, string>>> = {};
  for (let at = 1; at < packed.length; ) {
    const [facet, size] = [packed[at] as Facet, packed[at + 1] as number];
    const values = new Map<string, string>();
    for (let i = 0; i < size; i++) values.set(packed[at + 2 + 2 * i] as string, packed[at + 3 + 2 * i] as string);
    facets[facet] = values;
    at += 2 + 2 * size;
  }
  return { refs: [ref], streams: new Map([[packed[0] as string, 1]]), facets };
}
