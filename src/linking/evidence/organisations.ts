import { betterName, compareNames, type NameLevel, type NameView, viewName } from "../entities/names.ts";
import { compareSchedules, compareSets, type Finding, type Scene } from "./finding.ts";
import { titleKey } from "./frequencies.ts";
import { facetOf, type Profile } from "./profile.ts";
import { compareWorkKeys } from "./work-keys.ts";

/** What two organisations, or two groups of records taken for one, have in common and what not. */
export function compareOrganisations(a: Profile, b: Profile, scene: Scene): Finding[] {
  return [
    ...compareSets(a, b, "vat", scene, { differs: true }),
    ...compareSets(a, b, "account", scene, { differs: true }),
    ...compareExternalKeys(a, b, scene),
    ...compareOrganisationNames(a, b, scene),
    ...compareSets(a, b, "domain", scene, { differs: true }),
    ...compareSets(a, b, "mailbox", scene, { counts: true }),
    ...compareSets(a, b, "phone", scene, { differs: true }),
    ...comparePlaces(a, b, scene),
    ...compareWorkKeys(a, b, scene),
    ...compareSets(a, b, "engagement", scene, { counts: true }),
    ...compareSets(a, b, "invoice", scene, { counts: true }),
    ...compareSchedules(a, b, scene),
    ...compareSets(a, b, "undertaking", scene, { counts: true }),
    ...compareOrganisationTitles(a, b, scene),
  ];
}

function compareExternalKeys(a: Profile, b: Profile, scene: Scene): Finding[] {
  const forth = externalKey(a, b, scene);
  const back = externalKey(b, a, scene);
  const finding = forth ?? (back && { ...back, a: back.b, b: back.a });
  return finding ? [finding] : [];
}

/** A key that leads to no record at all is a placeholder; one that leads elsewhere says that this is not it. */
function externalKey(from: Profile, to: Profile, scene: Scene): Finding | undefined {
  const keys = facetOf(from, "externalKey");
  if (keys.size === 0) return undefined;
  const targets = new Set([...from.streams.keys()].map((stream) => scene.externalKeyOf(stream)));
  let elsewhere: Finding | undefined;
  for (const [key, raw] of keys)
    for (const stream of targets) {
      if (stream === undefined || !to.streams.has(stream)) continue;
      const ref = `${stream}:${key}`;
      if (to.refs.includes(ref)) return { kind: "external-key", level: "same", a: raw, b: ref, agrees: true };
      if (scene.has(ref) && !from.refs.includes(ref))
        elsewhere = { kind: "external-key", level: "differs", a: raw, b: to.refs.find((one) => one.startsWith(stream))!, agrees: false };
    }
  return elsewhere;
}

function compareOrganisationNames(a: Profile, b: Profile, scene: Scene): Finding[] {
  let level: NameLevel | undefined;
  let pair: [NameView, NameView] | undefined;
  for (const one of facetOf(a, "name").keys())
    for (const other of facetOf(b, "name").keys()) {
      const views: [NameView, NameView] = [viewName(one), viewName(other)];
      const found = compareNames(...views, scene.frequencies);
      const isBetter =
        level === undefined ||
        (found !== level && betterName(found, level) === found) ||
        (found === level && clashes(pair!) && !clashes(views));
      if (!isBetter) continue;
      level = found;
      pair = views;
    }
  if (level === undefined || pair === undefined) return [];
  const [left, right] = pair;
  const isAlike = level === "same" || level === "order" || level === "typo";
  const common = Math.max(scene.frequencies.ofName(left), scene.frequencies.ofName(right));
  const rarity = isAlike ? (common <= 1 ? ":rare" : common === 2 ? ":twice" : ":common") : "";
  const agrees = isAlike || level === "more" || level === "acronym";
  const findings: Finding[] = [{ kind: "name", level: `${level}${rarity}`, a: left.raw, b: right.raw, agrees }];
  if (!agrees) return findings;
  if (left.form && right.form) {
    const isSame = left.form === right.form;
    findings.push({ kind: "legal-form", level: isSame ? "same" : "differs", a: left.form, b: right.form, agrees: isSame });
  }
  if (left.detail !== right.detail) findings.push({ kind: "name-detail", level: "differs", a: left.raw, b: right.raw, agrees: false });
  if (left.remark !== right.remark) findings.push({ kind: "site", level: "differs", a: left.raw, b: right.raw, agrees: false });
  return findings;
}

function clashes([a, b]: [NameView, NameView]): boolean {
  return a.form !== undefined && b.form !== undefined && a.form !== b.form;
}

function comparePlaces(a: Profile, b: Profile, scene: Scene): Finding[] {
  const [postcode] = compareSets(a, b, "postcode", { ...scene, maxShare: 50 }, { differs: true });
  if (!postcode) return [];
  const [street] = compareSets(a, b, "street", scene, {});
  if (postcode.agrees && street) return [{ ...street, kind: "address", level: "street" }];
  return [{ ...postcode, kind: "address", level: postcode.agrees ? "postcode" : "differs" }];
}

/** Titles that few customers have; those of one title and first day are told by `undertaking`. */
function compareOrganisationTitles(a: Profile, b: Profile, scene: Scene): Finding[] {
  const left = new Map([...facetOf(a, "title").keys()].map((title) => [titleKey(title), title]));
  if (left.size === 0) return [];
  let common = 0;
  let rare = 0;
  let pair: [string, string] | undefined;
  const seen = new Set<string>();
  for (const title of facetOf(b, "title").keys()) {
    const key = titleKey(title);
    const same = left.get(key);
    if (same === undefined || seen.has(key)) continue;
    seen.add(key);
    const frequency = scene.frequencies.of("title", key);
    if (frequency <= 2) rare += 1;
    else common += 1;
    if (!pair || frequency <= 2) pair = [same, title];
  }
  if (!pair)
    return facetOf(b, "title").size > 0
      ? [{ kind: "title", level: "none", a: [...left.values()][0]!, b: [...facetOf(b, "title").keys()][0]!, agrees: false }]
      : [];
  const level =
    rare >= 2 ? "rare-several" : rare === 1 ? (common > 0 ? "rare-and-common" : "rare") : common >= 2 ? "common-several" : "common";
  return [{ kind: "title", level, a: pair[0], b: pair[1], agrees: true }];
}
