import { viewName } from "../entities/names.ts";
import { viewTitle } from "../entities/titles.ts";
import type { Frequencies } from "../evidence/frequencies.ts";
import { titleKey } from "../evidence/frequencies.ts";
import { type Facet, facetOf, type Profile } from "../evidence/profile.ts";
import type { LinkedKind } from "../evidence/score.ts";

/** Most records of one block: a key of more is no reason to compare. */
const maxBlock = 40;
/** Of keys that say little by themselves, less; of a whole customer or project, more. */
const maxBlocks: Readonly<Record<string, number>> = {
  title: 8,
  postcode: 12,
  pair: 16,
  start: 20,
  end: 12,
  initials: 8,
  schedule: 8,
  undertaking: 8,
  ownerCluster: 300,
  projectCluster: 300,
};
/** Most records that a word may stand in, to be rare. */
const rareWord = 24;

type Keys = (profile: Profile, frequencies: Frequencies) => Iterable<string>;

const all = (profile: Profile, ...facets: readonly Facet[]): string[] =>
  facets.flatMap((facet) => [...facetOf(profile, facet).keys()].map((key) => `${facet} ${key}`));

const work = (profile: Profile): string[] =>
  (["code", "po", "reference"] as const).flatMap((facet) => [...facetOf(profile, facet).keys()].map((key) => `work ${key}`));

/** The keys by which records of a kind come to be compared: two that share none are not. */
const keysOf: Readonly<Record<LinkedKind, Keys>> = {
  organisation: (profile, frequencies) => [
    ...all(profile, "vat", "account", "domain", "mailbox", "phone", "postcode", "engagement", "invoice", "schedule", "undertaking"),
    ...work(profile),
    ...profile.refs.map((ref) => `id ${ref.slice(ref.indexOf(":") + 1)}`),
    ...[...facetOf(profile, "externalKey").keys()].map((key) => `id ${key}`),
    ...[...facetOf(profile, "title").keys()].map((title) => `title ${titleKey(title)}`),
    ...nameKeys(profile, frequencies),
  ],
  project: (profile) => [
    ...all(profile, "engagement", "invoice", "schedule"),
    ...work(profile),
    ...all(profile, "ownerCluster").flatMap((owner) => titleWords(profile).map((word) => `${owner} ${word}`)),
  ],
  event: (profile) => [
    ...all(profile, "invoice", "schedule", "projectCluster"),
    ...all(profile, "ownerCluster").flatMap((owner) => [...facetOf(profile, "amount").keys()].map((amount) => `${owner} ${amount}`)),
    ...all(profile, "po", "reference").flatMap((key) => [...facetOf(profile, "amount").keys()].map((amount) => `${key} ${amount}`)),
  ],
  person: (profile) => [
    ...all(profile, "mailbox", "phone"),
    ...all(profile, "ownerCluster").flatMap((owner) =>
      [...facetOf(profile, "name").keys()].map((name) => `${owner} ${name.slice(-4).toLowerCase()}`),
    ),
  ],
};

function titleWords(profile: Profile): string[] {
  return [...facetOf(profile, "title").keys()].flatMap((title) => viewTitle(title).words.map((word) => word.slice(0, 4)));
}

function nameKeys(profile: Profile, frequencies: Frequencies): string[] {
  return [...facetOf(profile, "name").keys()].flatMap((name) => {
    const { core, words } = viewName(name);
    const telling = words.filter((word) => word !== "and");
    const rare = telling.filter((word) => word.length > 2 && frequencies.count(word) <= rareWord);
    return [
      `name ${core}`,
      `words ${[...words].sort().join("")}`,
      `start ${core.slice(0, 7)}`,
      `end ${core.slice(-7)}`,
      `initials ${telling.map((word) => word[0]).join("")}`,
      ...telling.filter((word) => word.length >= 2 && word.length <= 4).map((word) => `initials ${word}`),
      ...rare.map((word) => `word ${word}`),
      ...telling.slice(1).map((word, i) => `pair ${telling[i]} ${word}`),
    ];
  });
}

const largest = (key: string) => maxBlocks[key.slice(0, key.indexOf(" "))] ?? maxBlock;

/** Pairs of profiles that share a key, by their places in the list; each once. `may` leaves out pairs that cannot be one thing. */
export function pairsOf(
  kind: LinkedKind,
  profiles: readonly Profile[],
  frequencies: Frequencies,
  may: (a: Profile, b: Profile) => boolean,
): [number, number][] {
  const blocks = new Map<string, number[]>();
  profiles.forEach((profile, i) => {
    for (const key of new Set(keysOf[kind](profile, frequencies))) {
      const block = blocks.get(key);
      if (block) block.push(i);
      else blocks.set(key, [i]);
    }
  });
  const seen = new Set<number>();
  const pairs: [number, number][] = [];
  for (const [key, block] of blocks) {
    if (block.length < 2 || block.length > largest(key)) continue;
    for (let x = 0; x < block.length; x++)
      for (let y = x + 1; y < block.length; y++) {
        const [i, j] = [block[x]!, block[y]!];
        const id = i * profiles.length + j;
        if (seen.has(id)) continue;
        seen.add(id);
        if (may(profiles[i]!, profiles[j]!)) pairs.push([i, j]);
      }
  }
  return pairs;
}
