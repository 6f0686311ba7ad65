import type { Score } from "../evidence/score.ts";

/** Anything that stands for a group of records. */
export interface Group {
  /** Those of its records. */
  streams: { keys(): Iterable<string>; has(stream: string): boolean };
}

/** A group by its records, sorted. */
export interface NamedGroup extends Group {
  refs: readonly string[];
}

/** Two groups that were compared. */
export interface Edge<G> {
  a: G;
  b: G;
  total: number;
  /** They must stay apart, whatever speaks for them. */
  forbidden: boolean;
}

/** What a group was compared with. */
export type Edges<G> = ReadonlyMap<G, Edge<G>>;

export interface Rival<G> {
  rival: G;
  total: number;
}

/** Groups that `a` may be joined with instead of `b`, and that are not what `b` is: those above `least`. */
export function* rivalsOf<G extends Group>(
  a: G,
  b: G,
  { least, threshold, edgesOf }: { least: number; threshold: number; edgesOf(group: G): Edges<G> },
): Generator<Rival<G>> {
  for (const [rival, edge] of edgesOf(a)) {
    if (edge.total <= least || edge.forbidden || rival === b || !shareStream(rival, b)) continue;
    const between = edgesOf(b).get(rival);
    if (!between || between.forbidden || between.total < threshold) yield { rival, total: edge.total };
  }
}

function shareStream(a: Group, b: Group): boolean {
  for (const stream of a.streams.keys()) if (b.streams.has(stream)) return true;
  return false;
}

/** Two groups that were left apart. */
export interface Apart<G> {
  a: G;
  b: G;
  score: Score;
  why: "weak" | "rival" | "veto";
}

/** Log-odds by which two pairs that are no links may differ and still be a tie. */
const tie = 0.05;

export interface ApartOptions<G> {
  score: Score;
  threshold: number;
  margin: number;
  edgesOf(group: G): Edges<G>;
}

/** Why two groups were left apart, and what that leaves of their probability. */
export function apartOf<G extends NamedGroup>(
  { a, b, forbidden }: Edge<G>,
  { score, threshold, margin, edgesOf }: ApartOptions<G>,
): Apart<G> {
  if (forbidden) return { a, b, score, why: "veto" };
  const isWeak = score.total < threshold;
  const least = score.total - (isWeak ? tie : margin);
  const given = { least, threshold, edgesOf };
  const ofA = [...rivalsOf(a, b, given)];
  const ofB = [...rivalsOf(b, a, given)];
  return { a, b, score: shareOut(score, { a, b, ofA, ofB }), why: isWeak ? "weak" : "rival" };
}

interface Contest<G> {
  a: G;
  b: G;
  ofA: readonly Rival<G>[];
  ofB: readonly Rival<G>[];
}

/** Only one of several rivals can be right: each has its share of the probability. */
function shareOut<G extends NamedGroup>(score: Score, { a, b, ofA, ofB }: Contest<G>): Score {
  const rivals = [...ofA, ...ofB].sort((one, other) => other.total - one.total || (nameOf(one.rival) < nameOf(other.rival) ? -1 : 1));
  const [best] = rivals;
  if (!best) return score;
  // The rivals of the two sides do not rule each other out: where each vendor has two alike, two pairs are right at once.
  const sumOf = (side: readonly Rival<G>[]) => side.reduce((sum, { total }) => sum + Math.exp(total), 0);
  const weight = -Math.log1p(Math.max(sumOf(ofA), sumOf(ofB)));
  const told = ({ refs }: NamedGroup) => refs.join(", ");
  const isRivalOfA = ofA.includes(best);
  const evidence = [
    ...score.evidence,
    {
      kind: "rival",
      level: rivals.length === 1 ? "one" : "several",
      a: isRivalOfA ? told(a) : told(best.rival),
      b: isRivalOfA ? told(best.rival) : told(b),
      agrees: false,
      weight,
    },
  ];
  // Added in the order of the evidence, so that the sum is the same for whoever adds it up.
  return { ...score, evidence, total: evidence.reduce((sum, one) => sum + one.weight, score.prior) };
}

function nameOf({ refs }: NamedGroup): string {
  return refs[0]!;
}
