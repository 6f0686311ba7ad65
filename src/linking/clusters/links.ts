import type { RecordTables } from "../entities/record.ts";
import { confidenceOf, type Evidence, type LinkedKind, type Score } from "../evidence/score.ts";
import type { Cluster } from "./cluster.ts";
import { type LinkIndex, linkedKinds } from "./link-index.ts";

/** Two records that denote one thing, or may do so. */
export interface RecordLink {
  a: string;
  b: string;
  /** The kinds of evidence that speak most for it: "vat+name". */
  rule: string;
  /** Probability: the logistic function of the prior and the weights of all evidence. */
  confidence: number;
}

/** A link that is not certain. */
export interface Candidate extends RecordLink {
  kind: LinkedKind;
  why: "weak" | "rival" | "veto";
}

/** Candidates offered for one record. */
const maxCandidates = 8;
/** Below this nobody needs to look at it. */
const leastConfidence = 0.002;

/** Every pair of records of two vendors that stand in one cluster. */
export function* linksOf(index: LinkIndex, tables: RecordTables): Generator<RecordLink & { kind: LinkedKind; score: Score }> {
  for (const kind of linkedKinds)
    for (const cluster of index.result(kind).clusters)
      for (const join of cluster.joined()) {
        const { a, b } = join;
        const score = index.stated(kind, index.scoreOfJoin(kind, join));
        const rule = ruleOf(score.evidence);
        const confidence = confidenceOf(score.total);
        for (const one of a.refs)
          for (const other of b.refs) if (isPair(one, other, tables)) yield { ...inOrder(one, other), rule, confidence, kind, score };
      }
}

/** The best pairs that were left apart: for each record at most `maxCandidates`. */
export function* candidatesOf(index: LinkIndex, tables: RecordTables): Generator<Candidate> {
  for (const kind of linkedKinds) {
    const apart = index
      .result(kind)
      .apart.filter(({ score, why }) => why !== "veto" && confidenceOf(index.stated(kind, score).total) >= leastConfidence);
    const name = (cluster: Cluster) => cluster.name;
    apart.sort((one, other) => other.score.total - one.score.total || (name(one.a) + name(one.b) < name(other.a) + name(other.b) ? -1 : 1));
    const offered = new Map<string, number>();
    for (const { a, b, score, why } of apart) {
      const pairs = a.refs.flatMap((one) => b.refs.filter((other) => isPair(one, other, tables)).map((other) => [one, other] as const));
      for (const [one, other] of pairs) {
        const counts = [offered.get(one) ?? 0, offered.get(other) ?? 0];
        if (Math.min(...counts) >= maxCandidates) continue;
        offered.set(one, counts[0]! + 1);
        offered.set(other, counts[1]! + 1);
        yield {
          ...inOrder(one, other),
          rule: ruleOf(score.evidence),
          confidence: confidenceOf(index.stated(kind, score).total),
          kind,
          why,
        };
      }
    }
  }
}

/** Whether two records are a pair that callers ask for: of two vendors, and of one kind as these name it. */
export function isPair(a: string, b: string, { streams }: RecordTables): boolean {
  const [one, other] = [streamOf(a), streamOf(b)];
  return vendorOf(one) !== vendorOf(other) && streams[one]?.pairKind === streams[other]?.pairKind;
}

export function streamOf(ref: string): string {
  return ref.slice(0, ref.indexOf(":"));
}

export function vendorOf(stream: string): string {
  return stream.slice(0, stream.indexOf("."));
}

function inOrder(a: string, b: string): { a: string; b: string } {
  return a < b ? { a, b } : { a: b, b: a };
}

export function ruleOf(evidence: readonly Evidence[]): string {
  const speaking = evidence
    .filter(({ kind, weight, agrees }) => agrees && weight >= 0.5 && kind !== "calibration")
    .sort((one, other) => other.weight - one.weight);
  return (
    speaking
      .slice(0, 3)
      .map(({ kind }) => kind)
      .join("+") || "none"
  );
}
