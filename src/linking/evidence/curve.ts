import type { Curve, Score } from "./score.ts";

/** What experience adds to a sum, or takes from it: on a line between the nearest points, beyond them as at the nearest. */
export function gainOf(total: number, curve: Curve): number {
  const above = curve.findIndex(([sum]) => sum > total);
  if (above === -1 || above === 0) {
    const [sum, found] = curve.at(above === 0 ? 0 : -1) ?? [0, 0];
    return found - sum;
  }
  const [[x0, y0], [x1, y1]] = [curve[above - 1]!, curve[above]!];
  return y0 + ((total - x0) / (x1 - x0)) * (y1 - y0) - total;
}

/** The score as it is stated. The gain, which is no agreement of the two, is evidence of its own, so that all of it adds up exactly. */
export function stated(score: Score, curve: Curve): Score {
  const gain = gainOf(score.total, curve);
  // Rivals share one probability: none is stated higher than its share.
  const weight = score.evidence.some(({ kind }) => kind === "rival") ? Math.min(0, gain) : gain;
  if (weight === 0) return score;
  const evidence = [...score.evidence, { kind: "calibration", level: "learned", a: "", b: "", agrees: false, weight }];
  return { ...score, evidence, total: score.total + weight };
}
