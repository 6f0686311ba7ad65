import { distance } from "fastest-levenshtein";
import { viewName } from "../entities/names.ts";
import { plainWords } from "../entities/values.ts";
import { compareSets, type Finding, type Scene } from "./finding.ts";
import { facetOf, type Profile } from "./profile.ts";
import { compareOwners } from "./projects.ts";

/** What two persons have in common and what not. */
export function comparePersons(a: Profile, b: Profile, scene: Scene): Finding[] {
  return [
    compareOwners(a, b),
    ...compareSets(a, b, "mailbox", scene, { differs: true }),
    ...compareSets(a, b, "phone", scene, { differs: true }),
    ...comparePersonNames(a, b, scene),
  ];
}

const ranks = ["same", "typo", "initial", "surname", "differs"];

function comparePersonNames(a: Profile, b: Profile, scene: Scene): Finding[] {
  let best = ranks.length;
  let pair: [string, string] | undefined;
  for (const [one, raw] of facetOf(a, "name"))
    for (const [other, theirs] of facetOf(b, "name")) {
      const rank = ranks.indexOf(compareTwo(plainWords(one), plainWords(other)));
      if (rank < best) [best, pair] = [rank, [raw, theirs]];
    }
  if (!pair) return [];
  const rarity = best <= 1 ? (scene.frequencies.ofName(viewName(pair[0])) <= 1 ? ":rare" : ":common") : "";
  return [{ kind: "name", level: `${ranks[best]}${rarity}`, a: pair[0], b: pair[1], agrees: best <= 2 }];
}

function compareTwo(a: readonly string[], b: readonly string[]): string {
  const [one, other] = [[...a].sort().join(" "), [...b].sort().join(" ")];
  if (one === other) return "same";
  if (distance(one, other) <= 1 + Number(one.length > 12)) return "typo";
  if (a.at(-1) !== b.at(-1)) return "differs";
  return a[0]?.[0] === b[0]?.[0] && (a[0]?.length === 1 || b[0]?.length === 1) ? "initial" : "surname";
}
