import { explainPair } from "../clusters/explain.ts";
import { thresholdOf } from "../clusters/levels.ts";
import type { LinkIndex } from "../clusters/link-index.ts";
import { ruleOf, streamOf, vendorOf } from "../clusters/links.ts";
import { learnedModels } from "../evidence/learned-models.ts";
import { confidenceOf, type Evidence, type LinkedKind } from "../evidence/score.ts";
import type { Explained, Remedy } from "./link-book.ts";

/** What a vendor's own key says is as certain as anything here. */
const ownWeight = 30;

/** Why two records are linked, or why not; undefined where one is unknown or their kinds differ. */
export function explained(index: LinkIndex, a: string, b: string): Explained | undefined {
  if (a === b) return ownKey(index, a);
  const explanation = explainPair(index, a, b);
  if (!explanation) return undefined;
  const { status, vetoes, evidence, ...rest } = explanation;
  const isPinned = status === "LINKED" && evidence.some(({ kind, level }) => kind === "decision" && level === "pinned");
  const told = vetoes.includes("forbidden") ? "FORBIDDEN" : isPinned ? "PINNED" : status === "LINKED" ? "AUTO" : status;
  return { ...rest, status: told, vetoes, evidence, rule: ruleOf(evidence) };
}

/** The record itself holds the other's id. */
function ownKey(index: LinkIndex, ref: string): Explained | undefined {
  const kind = index.kindOf(ref);
  if (!kind) return undefined;
  const evidence: Evidence = { kind: "own-key", level: "same", a: ref, b: ref, agrees: true, weight: ownWeight };
  return { status: "AUTO", kind, confidence: confidenceOf(ownWeight), prior: 0, evidence: [evidence], vetoes: [], rule: "own-key" };
}

/** Pairs that remedies are told of. */
const mostRemedies = 5;
/** Changes that are told of each. */
const mostChanges = 4;

/** The records that come nearest to being linked with this one, and what would link them. */
export function remediesOf(index: LinkIndex, ref: string): Remedy[] {
  const own = vendorOf(streamOf(ref));
  const apart = index.apartFrom(ref).flatMap(({ a, b, score, why }) => {
    const other = a.refs.includes(ref) ? b : a;
    const partner = other.refs.find((one) => vendorOf(streamOf(one)) !== own);
    return partner === undefined ? [] : { partner, score, why, vetoes: index.vetoes(index.kindOf(ref)!, a.profile, b.profile) };
  });
  apart.sort((one, other) => other.score.total - one.score.total || (one.partner < other.partner ? -1 : 1));
  return apart.slice(0, mostRemedies).map(({ partner, score, why, vetoes }) => {
    const kind = index.kindOf(ref)!;
    const total = score.evidence.reduce((sum, one) => (one.kind === "rival" ? sum : sum + one.weight), score.prior);
    const lacking = Math.max(0, thresholdOf(kind) - total);
    const rival = score.evidence.find((one) => one.kind === "rival");
    const changes = [
      ...vetoes.map(
        (veto) => vetoSentences[veto] ?? `The two are kept apart because a cluster takes one record of ${veto.slice("one-of-".length)}.`,
      ),
      ...(why === "rival" && rival ? [`Another record fits as well: "${rival.a}" and "${rival.b}". Pin one, or forbid the other.`] : []),
      ...(lacking > 0 ? gains(kind, score.evidence, lacking) : []),
    ];
    return {
      with: partner,
      kind,
      confidence: confidenceOf(index.stated(kind, score).total),
      lacking,
      changes: changes.slice(0, mostChanges),
    };
  });
}

const vetoSentences: Readonly<Record<string, string>> = {
  "vat-differs": "Their valid tax numbers differ: correct one of them.",
  forbidden: "Somebody decided that they are not one: undo that decision.",
};

/** Single changes that add what is lacking, the smallest first. */
function gains(kind: LinkedKind, evidence: readonly Evidence[], lacking: number): string[] {
  const { weights } = learnedModels[kind];
  const disagreeing = evidence
    .filter((one) => one.weight < 0 && one.kind !== "rival")
    .map((one) => ({
      gain: -one.weight,
      text: `Without the difference in ${one.kind} ("${one.a}", "${one.b}") ${one.weight.toFixed(2)} would not count against it.`,
    }));
  const missing = Object.entries(weights).flatMap(([name, levels]) => {
    const best = Math.max(levels.same ?? 0, levels["same:rare"] ?? 0);
    const now = evidence.find((one) => one.kind === name);
    const gain = best - (now?.weight ?? 0);
    if (best <= 0 || now?.agrees) return [];
    return [{ gain, text: `The same ${name} in both would add ${gain.toFixed(2)}.` }];
  });
  return [...disagreeing, ...missing]
    .filter(({ gain }) => gain >= lacking)
    .sort((one, other) => one.gain - other.gain || (one.text < other.text ? -1 : 1))
    .map(({ text }) => text);
}
