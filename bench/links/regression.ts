/** Examples of one signature: the same features, so many true and false. */
export interface Group {
  features: readonly number[];
  positives: number;
  negatives: number;
}

export interface RegressionOptions {
  features: number;
  /** Strength of the pull to zero (L2). */
  ridge: number;
  /** For each feature, the sign that its weight may have: an agreement never speaks against, a disagreement never for. */
  signs: readonly (-1 | 0 | 1)[];
  rounds: number;
}

/** Logistic regression over binary features by damped diagonal Newton steps, projected onto the signs. Deterministic. */
export function regress(
  groups: readonly Group[],
  { features, ridge, signs, rounds }: RegressionOptions,
): { prior: number; weights: number[] } {
  const weights = new Float64Array(features);
  let prior = 0;
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(features);
    const curvature = new Float64Array(features);
    let priorGradient = 0;
    let priorCurvature = 1e-6;
    for (const { features: all, positives, negatives } of groups) {
      let total = prior;
      for (const j of all) total += weights[j]!;
      const p = 1 / (1 + Math.exp(-total));
      const count = positives + negatives;
      const error = positives - count * p;
      // A little more than the true curvature, for steps that several features make together.
      const bend = count * Math.max(p * (1 - p), 1e-4) * (all.length + 1) * 0.5;
      priorGradient += error;
      priorCurvature += bend;
      for (const j of all) {
        gradient[j] = gradient[j]! + error;
        curvature[j] = curvature[j]! + bend;
      }
    }
    prior += priorGradient / priorCurvature;
    for (let j = 0; j < features; j++) {
      const next = weights[j]! + (gradient[j]! - ridge * weights[j]!) / (curvature[j]! + ridge);
      weights[j] = signs[j] === 1 ? Math.max(0, next) : signs[j] === -1 ? Math.min(0, next) : next;
    }
  }
  return { prior, weights: [...weights] };
}
