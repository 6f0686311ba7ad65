import { viewName } from "../entities/names.ts";
import { viewTitle } from "../entities/titles.ts";
import { plainWords } from "../entities/values.ts";
import { countedAs, rareWord, titleKey } from "../evidence/frequencies.ts";
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
type Keys = (profile: Profile) => Iterable<string>;

const all = (profile: Profile, ...facets: readonly Facet[]): string[] =>
  facets.flatMap((facet) => [...facetOf(profile, facet).keys()].map((key) => `${facet} ${key}`));

const work = (profile: Profile): string[] =>
  (["code", "po", "reference"] as const).flatMap((facet) => [...facetOf(profile, facet).keys()].map((key) => `work ${key}`));

/** The keys by which records of a kind come to be compared: two that share none are not. */
const blocksOf: Readonly<Record<LinkedKind, Keys>> = {
  organisation: (profile) => [
    ...all(profile, "vat", "account", "domain", "mailbox", "phone", "postcode", "engagement", "invoice", "schedule", "undertaking"),
    ...work(profile),
    ...profile.refs.map((ref) => `id ${ref.slice(ref.indexOf(":") + 1)}`),
    ...[...facetOf(profile, "externalKey").keys()].map((key) => `id ${key}`),
    ...[...facetOf(profile, "title").keys()].map((title) => `title ${titleKey(title)}`),
    ...nameKeys(profile),
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
      [...facetOf(profile, "name").keys()].flatMap((name) => plainWords(name).map((word) => `${owner} ${word.slice(0, 4)}`)),
    ),
  ],
};

function titleWords(profile: Profile): string[] {
  return [...facetOf(profile, "title").keys()].flatMap((title) => viewTitle(title).words.map((word) => word.slice(0, 4)));
}

function nameKeys(profile: Profile): string[] {
  return [...facetOf(profile, "name").keys()].flatMap((name) => {
    const { core, words } = viewName(name);
    const telling = words.filter((word) => word !== "and");
    return [
      `name ${core}`,
      `words ${[...words].sort().join("")}`,
      `start ${core.slice(0, 7)}`,
      `end ${core.slice(-7)}`,
      `initials ${telling.map((word) => word[0]).join("")}`,
      ...telling.filter((word) => word.length >= 2 && word.length <= 4).map((word) => `initials ${word}`),
      ...telling.filter((word) => word.length > 2).map((word) => `word ${word}`),
      ...telling.slice(1).map((word, i) => `pair ${telling[i]} ${word}`),
    ];
  });
}

/** What else comparisons of a kind count, beside what blocks are made of. */
const counted: Readonly<Record<LinkedKind, readonly Facet[]>> = {
  organisation: ["street"],
  project: ["account", "titleInside"],
  event: ["amount", "work"],
  person: ["name"],
};

/** Before keys that make no pairs. */
const silent = "~";

/** The keys of a record: those of its blocks, and those under which it is found when a count changes that its comparisons look at. */
export function keysOf(kind: LinkedKind, profile: Profile): Set<string> {
  const keys = new Set(blocksOf[kind](profile));
  for (const facet of counted[kind])
    for (const key of facetOf(profile, facet).keys()) keys.add(`${silent}${facet} ${countedAs(facet, key)}`);
  if (kind === "organisation")
    for (const name of facetOf(profile, "name").keys())
      for (const word of viewName(name).words) if (word.length <= 2 || word === "and") keys.add(`${silent}word ${word}`);
  return keys;
}

/** Whether the key is no reason to compare. */
export function isSilent(key: string): boolean {
  return key.startsWith(silent);
}

/** Keys of the records whose comparisons look at this count. */
export function countKeys(facet: Facet | "word", key: string): string[] {
  const plain = facet === "code" || facet === "po" || facet === "reference" ? `work ${key}` : `${facet} ${key}`;
  return [plain, `${silent}${plain}`];
}

/** What a count means for comparisons: counts of one rank are alike. */
export function rankOf(facet: Facet | "word", count: number, maxShare: number): number {
  return ranks(facet, maxShare).filter((limit) => count > limit).length;
}

function ranks(facet: Facet | "word", maxShare: number): readonly number[] {
  if (facet === "word") return [4, 12, rareWord];
  return facet === "postcode" ? [1, 2, maxShare, 50] : [1, 2, maxShare];
}

/** Most records that may share a key, for it to be a reason to compare them. */
export function blockLimit(key: string): number {
  return maxBlocks[kindOf(key)] ?? maxBlock;
}

/** The word that a key is made of. */
export function wordOf(key: string): string | undefined {
  return kindOf(key) === "word" ? key.slice("word ".length) : undefined;
}

function kindOf(key: string): string {
  return key.slice(0, key.indexOf(" "));
}
