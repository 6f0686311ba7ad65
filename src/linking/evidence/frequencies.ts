import { type NameView, viewName, type WordCounts } from "../entities/names.ts";
import { viewTitle } from "../entities/titles.ts";
import { plainWords } from "../entities/values.ts";
import type { Facet, Profile } from "./profile.ts";

/** Most names that a rare word stands in. */
export const rareWord = 24;

/** Facets whose values are compared however many have them. */
const uncounted: ReadonlySet<Facet> = new Set<Facet>([
  "ownerCluster",
  "projectCluster",
  "id",
  "externalKey",
  "label",
  "date",
  "currency",
  "country",
]);

/**
 * How many records of one stream show a value. A value of many is generic, whatever it looks like: a switchboard, a holding's
 * mail domain, "see contract" in a number's place. A rare value that agrees says more than a common one (term frequency).
 */
export class Frequencies implements WordCounts {
  readonly #counts = new Map<string, Map<string, Count>>();
  /** Streams by their numbers. */
  readonly #streams: string[] = [];
  readonly #words = new Map<string, number>();
  readonly #changed: Changed;

  constructor(changed: Changed = () => {}) {
    this.#changed = changed;
  }

  add(profile: Profile): void {
    this.#count(profile, 1);
  }

  remove(profile: Profile): void {
    this.#count(profile, -1);
  }

  /** Records of the stream that has most of them. */
  of(facet: Facet, key: string): number {
    return mostOf(this.#counts.get(facet)?.get(key));
  }

  /** Names that have the word. */
  count(word: string): number {
    return this.#words.get(word) ?? 0;
  }

  /** Whether so many names have the word that it tells none from the others. */
  isCommon(word: string): boolean {
    return this.count(word) > rareWord;
  }

  ofName({ core }: NameView): number {
    return this.of("name", core);
  }

  #count({ streams, facets }: Profile, by: 1 | -1): void {
    const [stream] = streams.keys();
    for (const [facet, values] of Object.entries(facets) as [Facet, ReadonlyMap<string, string>][]) {
      if (uncounted.has(facet)) continue;
      const counts = this.#counts.get(facet) ?? new Map<string, Count>();
      this.#counts.set(facet, counts);
      for (const key of isSpelt(facet) ? new Set([...values.keys()].map((each) => countedAs(facet, each))) : values.keys()) {
        const count = counts.get(key);
        const changed = change(count, this.#numberOf(stream!), by);
        if (changed === 0) counts.delete(key);
        else counts.set(key, changed);
        const [before, after] = [mostOf(count), mostOf(changed)];
        if (after !== before) this.#changed(facet, key, before, after);
      }
      if (facet === "name") this.#countWords(values, by);
    }
  }

  #numberOf(stream: string): number {
    const known = this.#streams.indexOf(stream);
    return known < 0 ? this.#streams.push(stream) - 1 : known;
  }

  #countWords(names: ReadonlyMap<string, string>, by: 1 | -1): void {
    for (const word of new Set([...names.keys()].flatMap((name) => viewName(name).words))) {
      const count = (this.#words.get(word) ?? 0) + by;
      if (count > 0) this.#words.set(word, count);
      else this.#words.delete(word);
      this.#changed("word", word, count - by, count);
    }
  }
}

/** Is told of each count that has changed. */
export type Changed = (facet: Facet | "word", key: string, before: number, after: number) => void;

/** Of one value, the records of each stream: a number for each, most values being in one stream alone. The stream is in the low bits. */
type Count = number | readonly number[];

const lowBits = 64;

function mostOf(count: Count | undefined): number {
  if (count === undefined) return 0;
  if (typeof count === "number") return Math.floor(count / lowBits);
  return count.reduce((most, one) => Math.max(most, Math.floor(one / lowBits)), 0);
}

/** 0 where none is left. */
function change(count: Count | undefined, stream: number, by: 1 | -1): Count {
  const all = count === undefined ? [] : typeof count === "number" ? [count] : [...count];
  const at = all.findIndex((one) => one % lowBits === stream);
  if (at < 0) all.push(by * lowBits + stream);
  else if (all[at]! + by * lowBits < lowBits) all.splice(at, 1);
  else all[at]! += by * lowBits;
  return all.length === 0 ? 0 : all.length === 1 ? all[0]! : all;
}

/** Whether spellings of a value are counted as one. */
function isSpelt(facet: Facet): boolean {
  return facet === "name" || facet === "title";
}

/** The form in which a value is counted. */
export function countedAs(facet: Facet, key: string): string {
  if (facet === "name") return viewName(key).core || plainWords(key).join("");
  if (facet === "title") return titleKey(key);
  return key;
}

/** A title without spelling. */
export function titleKey(text: string): string {
  const { core, marks } = viewTitle(text);
  return `${core} ${marks.join(" ")}`.trim();
}
