import { closest, distance } from "fastest-levenshtein";

/** The name that is meant; undefined where none is near, because a far-fetched one misleads. */
export function nearestName(given: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const folded = new Map(known.map((name) => [name.toLowerCase(), name]));
  const nearest = closest(given.toLowerCase(), [...folded.keys()]);
  const most = Math.max(1, Math.floor(Math.max(given.length, nearest.length) * maxShare));
  return distance(given.toLowerCase(), nearest) <= most ? folded.get(nearest) : undefined;
}

/** This part of a name may be wrong. */
const maxShare = 0.4;

/** " Did you mean maxShare?", or nothing. */
export function suggest(given: string, known: readonly string[]): string {
  const nearest = nearestName(given, known);
  return nearest === undefined ? "" : ` Did you mean ${nearest}?`;
}
