import { confidenceOf, type Evidence, type LinkedKind, type Score } from "../evidence/score.ts";
import type { Cluster, Joined } from "./cluster.ts";
import type { LinkIndex } from "./link-index.ts";

/** Why two records are linked, or why not. */
export interface Explanation {
  status: "LINKED" | "CANDIDATE" | "NONE";
  kind: LinkedKind;
  /** The logistic function of `prior` and the weights of `evidence`, added. */
  confidence: number;
  prior: number;
  evidence: readonly Evidence[];
  /** What keeps them apart, whatever speaks for them: "vat-differs", "one-of-<stream>", "forbidden". */
  vetoes: readonly string[];
}

/** Below this two records are no candidates. */
const leastCandidate = 0.002;

/**
 * Explains a pair of records of one kind; undefined where a ref is unknown or the kinds differ. Linked records are explained
 * by the join that brought their groups together, others by what their groups have in common and what not.
 */
export function explainPair(index: LinkIndex, a: string, b: string): Explanation | undefined {
  const [one, other] = [index.clusterOf(a), index.clusterOf(b)];
  const kind = index.kindOf(a);
  if (!one || !other || !kind || kind !== index.kindOf(b) || a === b) return undefined;
  if (one === other) {
    const join = joinOf(one, a, b);
    return explained("LINKED", kind, seenFrom(join.a.refs.includes(a), index.stated(kind, index.scoreOfJoin(kind, join))), []);
  }
  const score = index.stated(kind, index.scoreOf(kind, one, other));
  const vetoes = index.vetoes(kind, one.profile, other.profile);
  const isCandidate = vetoes.length === 0 && confidenceOf(score.total) >= leastCandidate;
  return explained(isCandidate ? "CANDIDATE" : "NONE", kind, seenFrom(one.name < other.name, score), vetoes);
}

function joinOf(cluster: Cluster, a: string, b: string): Joined {
  for (const join of cluster.joined()) {
    const [left, right] = [join.a.refs, join.b.refs];
    if ((left.includes(a) && right.includes(b)) || (left.includes(b) && right.includes(a))) return join;
  }
  throw new Error(`${a} and ${b} are in one cluster, and no join brought them together.`);
}

/** Values of the first record asked for stand in `a`. */
function seenFrom(isFirst: boolean, score: Score): Score {
  return isFirst ? score : { ...score, evidence: score.evidence.map((one) => ({ ...one, a: one.b, b: one.a })) };
}

function explained(
  status: Explanation["status"],
  kind: LinkedKind,
  { total, prior, evidence }: Score,
  vetoes: readonly string[],
): Explanation {
  return { status, kind, confidence: confidenceOf(total), prior, evidence, vetoes };
}
