import { betterTitle, compareTitles, type TitleLevel, viewTitle } from "../entities/titles.ts";
import { compareSchedules, compareSets, type Finding, type Scene } from "./finding.ts";
import { facetOf, type Profile } from "./profile.ts";
import { compareWorkKeys } from "./work-keys.ts";

/** What two projects have in common and what not. Titles count only inside one customer. */
export function compareProjects(a: Profile, b: Profile, scene: Scene): Finding[] {
  const owner = compareOwners(a, b);
  const isInside = owner.level === "same";
  return [
    owner,
    ...compareWorkKeys(a, b, scene),
    ...compareSets(a, b, "engagement", scene, { differs: true }),
    ...compareSets(a, b, "invoice", scene, { counts: true }),
    ...compareSchedules(a, b, scene),
    ...compareProjectTitles(a, b, scene, isInside),
    ...compareStarts(a, b),
    ...compareSets(a, b, "account", scene, { differs: true }),
  ];
}

/** Whether both are of one customer, as far as customers are linked. */
export function compareOwners(a: Profile, b: Profile): Finding {
  const [left, right] = [facetOf(a, "ownerCluster"), facetOf(b, "ownerCluster")];
  const [one, other] = [[...left.values()][0] ?? "", [...right.values()][0] ?? ""];
  if (left.size === 0 || right.size === 0) return { kind: "customer", level: "unknown", a: one, b: other, agrees: false };
  const agrees = [...left.keys()].some((key) => right.has(key));
  return { kind: "customer", level: agrees ? "same" : "differs", a: one, b: other, agrees };
}

function compareProjectTitles(a: Profile, b: Profile, scene: Scene, isInside: boolean): Finding[] {
  let level: TitleLevel | undefined;
  let pair: [string, string] | undefined;
  for (const one of facetOf(a, "title").keys())
    for (const other of facetOf(b, "title").keys()) {
      const found = compareTitles(viewTitle(one), viewTitle(other));
      if (level !== undefined && (found === level || betterTitle(found, level) === level)) continue;
      level = found;
      pair = [one, other];
    }
  if (!level || !pair) return [];
  const agrees = level === "same" || level === "more";
  // How often the title is used by the customer, in the system that uses it most.
  const times = isInside && agrees ? Math.max(...pair.map((title) => scene.frequencies.of("titleInside", titleInside(a, title)))) : 0;
  const isMarked = isInside && level === "same" && times > 1 && viewTitle(pair[0]).marks.length > 0;
  const place = isInside ? (agrees ? (times <= 1 ? ":only" : isMarked ? ":marked" : ":one-of-several") : ":inside") : ":outside";
  return [{ kind: "title", level: `${level}${place}`, a: pair[0], b: pair[1], agrees: agrees && isInside }];
}

/** By what a title inside one customer is counted: the first words of the work, because what follows is left out as often as not. */
export function titleInside(profile: Profile, title: string): string {
  const [owner = ""] = facetOf(profile, "ownerCluster").keys();
  return `${owner}|${viewTitle(title).words.slice(0, 2).join(" ")}`;
}

function compareStarts(a: Profile, b: Profile): Finding[] {
  const [left, right] = [facetOf(a, "date"), facetOf(b, "date")];
  if (left.size === 0 || right.size === 0) return [];
  let least = Number.POSITIVE_INFINITY;
  let pair: [string, string] = ["", ""];
  for (const [one, raw] of left)
    for (const [other, theirs] of right) {
      const days = Math.abs(Number(one) - Number(other));
      if (days < least) [least, pair] = [days, [raw, theirs]];
    }
  const level = least === 0 ? "same" : least <= 7 ? "days" : least <= 31 ? "weeks" : "differs";
  return [{ kind: "start", level, a: pair[0], b: pair[1], agrees: least <= 7 }];
}
