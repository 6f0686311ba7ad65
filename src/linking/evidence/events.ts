import { compareSets, type Finding, type Scene } from "./finding.ts";
import { facetOf, type Profile } from "./profile.ts";
import { compareOwners } from "./projects.ts";
import { compareWorkKeys } from "./work-keys.ts";

/** What two billing events have in common and what not. Amounts and days count only inside one project or customer. */
export function compareEvents(a: Profile, b: Profile, scene: Scene): Finding[] {
  const owner = compareOwners(a, b);
  const project = compareProject(a, b);
  const place = project.level === "same" ? "project" : owner.level === "same" && project.level === "unknown" ? "customer" : "outside";
  return [
    owner,
    project,
    ...compareSets(a, b, "invoice", scene, { differs: true }),
    ...compareWorkKeys(a, b, scene),
    ...compareMoney(a, b, scene, place),
    ...compareLabels(a, b, place),
  ];
}

function compareProject(a: Profile, b: Profile): Finding {
  const [left, right] = [facetOf(a, "projectCluster"), facetOf(b, "projectCluster")];
  const [one, other] = [[...left.values()][0] ?? "", [...right.values()][0] ?? ""];
  if (left.size === 0 || right.size === 0) return { kind: "project", level: "unknown", a: one, b: other, agrees: false };
  const agrees = [...left.keys()].some((key) => right.has(key));
  return { kind: "project", level: agrees ? "same" : "differs", a: one, b: other, agrees };
}

/** Amount and day together: an equal amount on another day may be the next instalment. */
function compareMoney(a: Profile, b: Profile, scene: Scene, place: string): Finding[] {
  const amount = nearest(a, b, "amount");
  const date = nearest(a, b, "date");
  if (!amount) return [];
  const share = amount.distance / Math.max(1, Math.abs(Number(amount.keyA)));
  const money = amount.distance === 0 ? "equal" : share <= 0.005 ? "close" : share <= 0.03 ? "near" : isTaxed(a, b) ? "taxed" : "differs";
  const days = !date ? "undated" : date.distance === 0 ? "day" : date.distance <= 10 ? "days" : date.distance <= 45 ? "weeks" : "apart";
  const agrees = money !== "differs" && days !== "apart";
  const rarity = money === "equal" && place !== "project" ? (scene.frequencies.of("amount", amount.keyA) <= 1 ? ":rare" : ":common") : "";
  return [
    {
      kind: "amount",
      level: `${money}:${days}:${place}${rarity}`,
      a: `${amount.a} ${date?.a ?? ""}`.trim(),
      b: `${amount.b} ${date?.b ?? ""}`.trim(),
      agrees,
    },
  ];
}

/** Shares of tax that one system may add, and another not. */
const taxes = [0.19, 0.2, 0.21, 0.22, 0.23, 0.24, 0.25];

/** Whether an amount is another with tax, to the cent or nearly. */
function isTaxed(a: Profile, b: Profile): boolean {
  for (const one of facetOf(a, "amount").keys())
    for (const other of facetOf(b, "amount").keys()) {
      const [net, gross] = [Number(one), Number(other)].sort((x, y) => x - y) as [number, number];
      if (net > 0 && taxes.some((tax) => Math.abs(net * (1 + tax) - gross) <= 1 + gross * 0.0001)) return true;
    }
  return false;
}

function nearest(a: Profile, b: Profile, facet: "amount" | "date") {
  let best: { distance: number; a: string; b: string; keyA: string } | undefined;
  for (const [one, raw] of facetOf(a, facet))
    for (const [other, theirs] of facetOf(b, facet)) {
      const distance = Math.abs(Number(one) - Number(other));
      if (!best || distance < best.distance) best = { distance, a: raw, b: theirs, keyA: one };
    }
  return best;
}

/** "Phase 2" of "Roadshow 2024 - Phase 2": the label of one stands in the other's. */
function compareLabels(a: Profile, b: Profile, place: string): Finding[] {
  const [left, right] = [facetOf(a, "label"), facetOf(b, "label")];
  if (left.size === 0 || right.size === 0) return [];
  let level = "differs";
  let pair: [string, string] = [[...left.values()][0]!, [...right.values()][0]!];
  for (const [one, raw] of left)
    for (const [other, theirs] of right) {
      const found =
        one === other ? "same" : stands(one, other) || stands(other, one) ? "within" : shareWords(one, other) ? "share" : "differs";
      if (found === "differs" || level === "same" || (level === "within" && found === "share")) continue;
      level = found;
      pair = [raw, theirs];
    }
  return [
    {
      kind: "label",
      level: `${level}:${place === "outside" ? place : "inside"}`,
      a: pair[0],
      b: pair[1],
      agrees: level === "same" || level === "within",
    },
  ];
}

function stands(part: string, whole: string): boolean {
  return ` ${whole} `.includes(` ${part} `);
}

function shareWords(a: string, b: string): boolean {
  const words = new Set(b.split(" ").filter((word) => word.length > 3));
  return a.split(" ").some((word) => words.has(word));
}
