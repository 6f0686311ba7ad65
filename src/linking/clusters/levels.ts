import type { LinkedKind } from "../evidence/score.ts";

/** Natural log-odds of a link, and by how much it must beat what it rules out. */
export const levels: Readonly<Record<LinkedKind, { threshold: number; margin: number }>> = {
  organisation: { threshold: 4, margin: 3 },
  project: { threshold: 6.1, margin: 2.5 },
  event: { threshold: 3.5, margin: 2 },
  person: { threshold: 3, margin: 2 },
};

/** Natural log-odds from which a pair is a link. */
export function thresholdOf(kind: LinkedKind): number {
  return levels[kind].threshold;
}

/** Log-odds of less than this are forgotten. */
export const floor = -5;
