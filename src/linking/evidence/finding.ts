import type { Frequencies } from "./frequencies.ts";
import { type Facet, facetOf, type Profile } from "./profile.ts";

/** One comparison of two profiles: what was compared, how it came out, and a value of each side as it was sent. */
export interface Finding {
  kind: string;
  level: string;
  a: string;
  b: string;
  agrees: boolean;
}

/** What comparisons need to know beside the two profiles. */
export interface Scene {
  frequencies: Frequencies;
  /** A value on more records of one stream than this is generic. */
  maxShare: number;
  /** What was found to be telling, while frequencies do not change. */
  telling: WeakMap<ReadonlyMap<string, string>, readonly KeyedValue[]>;
  /** Stream whose ids a stream's external keys are. */
  externalKeyOf(stream: string): string | undefined;
  has(ref: string): boolean;
}

/** The canonical form, and the value as it was sent. */
export type KeyedValue = readonly [key: string, raw: string];

export type Compare = (a: Profile, b: Profile, scene: Scene) => Finding[];

/** Values of a facet that are not generic. */
export function tellingValues(profile: Profile, facet: Facet, { frequencies, maxShare, telling }: Scene): readonly KeyedValue[] {
  const values = facetOf(profile, facet);
  if (values.size === 0) return none;
  const known = telling.get(values);
  if (known) return known;
  const found = [...values].filter(([key]) => frequencies.of(facet, key) <= maxShare);
  telling.set(values, found);
  return found;
}

const none: readonly KeyedValue[] = [];

interface Options {
  /** The name of the finding, where it is not the facet's. */
  kind?: string;
  /** Several agreements say more than one. */
  counts?: true;
  /** Two values that differ say something. */
  differs?: true;
}

/**
 * Compares two sets of values: `same` where a value agrees that one record of each stream shows, `shared` where others show
 * it as well, `several` for more than one agreement, `differs`.
 */
export function compareSets(a: Profile, b: Profile, facet: Facet, scene: Scene, { kind = facet, counts, differs }: Options): Finding[] {
  const left = facetOf(a, facet);
  const right = facetOf(b, facet);
  if (left.size === 0 || right.size === 0) return [];
  const [small, large] = left.size <= right.size ? [left, right] : [right, left];
  let rare = 0;
  let best: string | undefined;
  for (const key of small.keys()) {
    if (!large.has(key)) continue;
    const frequency = scene.frequencies.of(facet, key);
    if (frequency > scene.maxShare) continue;
    if (frequency <= 1) rare += 1;
    if (best === undefined || (frequency <= 1 && scene.frequencies.of(facet, best) > 1)) best = key;
  }
  if (best !== undefined) {
    const level = counts && rare > 1 ? "several" : rare > 0 ? "same" : "shared";
    return [{ kind, level, a: left.get(best)!, b: right.get(best)!, agrees: true }];
  }
  if (!differs) return [];
  const [one] = tellingValues(a, facet, scene);
  const [other] = tellingValues(b, facet, scene);
  return one && other ? [{ kind, level: "differs", a: one[1], b: other[1], agrees: false }] : [];
}

interface Entry {
  amount: number;
  day: number;
  raw: string;
  key: string;
}

const read = new WeakMap<ReadonlyMap<string, string>, readonly Entry[]>();

function entriesOf(profile: Profile): readonly Entry[] {
  const schedule = facetOf(profile, "schedule");
  const known = read.get(schedule);
  if (known) return known;
  const entries = [...schedule].map(([key, raw]) => {
    const [amount, day] = key.split("@").map(Number);
    return { amount: amount!, day: day!, raw, key };
  });
  entries.sort((one, other) => one.amount - other.amount || one.day - other.day);
  read.set(schedule, entries);
  return entries;
}

/** Days by which two systems date one event differently. */
const nearDays = 20;
/** Share by which two systems state one amount differently, through rounding or a rate. */
const nearShare = 0.02;

/**
 * Compares amounts with their days. Exact: both agree; near: the amount agrees and the day nearly, or the day agrees and the
 * amount nearly.
 */
export function compareSchedules(a: Profile, b: Profile, scene: Scene): Finding[] {
  const left = entriesOf(a);
  const right = entriesOf(b);
  if (left.length === 0 || right.length === 0) return [];
  let exact = 0;
  let near = 0;
  let best: readonly [Entry, Entry] | undefined;
  let from = 0;
  for (const one of left) {
    while (from < right.length && right[from]!.amount < one.amount * (1 - nearShare)) from++;
    let found: "exact" | "near" | undefined;
    for (let i = from; i < right.length && right[i]!.amount <= one.amount * (1 + nearShare) && found !== "exact"; i++) {
      const other = right[i]!;
      const days = Math.abs(one.day - other.day);
      const isEqual = one.amount === other.amount;
      if (isEqual && days === 0 && scene.frequencies.of("schedule", one.key) <= 2) {
        found = "exact";
        best = [one, other];
      } else if ((isEqual && days <= nearDays) || days <= 2) {
        found ??= "near";
        best ??= [one, other];
      }
    }
    if (found === "exact") exact += 1;
    else if (found === "near") near += 1;
  }
  const least = Math.min(left.length, right.length);
  if (best === undefined)
    return [{ kind: "schedule", level: least > 1 ? "none-of-several" : "none", a: left[0]!.raw, b: right[0]!.raw, agrees: false }];
  const [one, other] = best;
  const count = (n: number) => (n >= 3 ? "3" : String(n));
  const part = exact + near >= least ? "all" : "some";
  const level = exact > 0 ? `exact-${count(exact)}-${part}` : `near-${count(near)}-${part}`;
  return [{ kind: "schedule", level, a: one.raw, b: other.raw, agrees: true }];
}
