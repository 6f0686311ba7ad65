import { plainWords } from "../entities/values.ts";
import { type NameView, viewName, type WordCounts } from "../entities/names.ts";
import { viewTitle } from "../entities/titles.ts";
import type { Facet, Profile } from "./profile.ts";

/**
 * How many records of one stream show a value. A value of many is generic, whatever it looks like: a switchboard, a holding's
 * mail domain, "see contract" in a number's place. A rare value that agrees says more than a common one (term frequency).
 */
export class Frequencies implements WordCounts {
  /** By facet and key, the records of each stream. */
  readonly #counts = new Map<string, Map<string, number>>();
  readonly #words = new Map<string, number>();

  add(profile: Profile): void {
    this.#count(profile, 1);
  }

  remove(profile: Profile): void {
    this.#count(profile, -1);
  }

  /** Records of the stream that has most of them. */
  of(facet: Facet, key: string): number {
    let most = 0;
    for (const count of this.#counts.get(`${facet} ${key}`)?.values() ?? []) if (count > most) most = count;
    return most;
  }

  /** Names that have the word. */
  count(word: string): number {
    return this.#words.get(word) ?? 0;
  }

  ofName({ core }: NameView): number {
    return this.of("name", core);
  }

  #count({ streams, facets }: Profile, by: 1 | -1): void {
    const [stream] = streams.keys();
    for (const [facet, values] of Object.entries(facets) as [Facet, ReadonlyMap<string, string>][]) {
      if (facet === "ownerCluster" || facet === "projectCluster" || facet === "id") continue;
      for (const key of new Set([...values.keys()].map((each) => countedAs(facet, each)))) {
        const at = `${facet} ${key}`;
        const counts = this.#counts.get(at) ?? new Map<string, number>();
        const count = (counts.get(stream!) ?? 0) + by;
        if (count > 0) counts.set(stream!, count);
        else counts.delete(stream!);
        if (counts.size > 0) this.#counts.set(at, counts);
        else this.#counts.delete(at);
      }
      if (facet === "name") this.#countWords(values, by);
    }
  }

  #countWords(names: ReadonlyMap<string, string>, by: 1 | -1): void {
    for (const word of new Set([...names.keys()].flatMap((name) => viewName(name).words))) {
      const count = (this.#words.get(word) ?? 0) + by;
      if (count > 0) this.#words.set(word, count);
      else this.#words.delete(word);
    }
  }
}

function countedAs(facet: Facet, key: string): string {
  if (facet === "name") return viewName(key).core || plainWords(key).join("");
  if (facet === "title") return titleKey(key);
  return key;
}

/** A title without spelling. */
export function titleKey(text: string): string {
  const { core, marks } = viewTitle(text);
  return `${core} ${marks.join(" ")}`.trim();
}
