import { hasTrait, TielineError } from "../../errors.ts";
import type { Freshness } from "../../transport/send.ts";

/** Answers older than that stand in for no vendor, unless the caller allows any age. */
export const oldestMs = 24 * 60 * 60_000;

/** Does the caller say itself how old a kept answer may be? */
export function namesAge({ maxAgeMs, minFreshMs, maxStaleMs }: Freshness): boolean {
  return maxAgeMs !== undefined || minFreshMs !== undefined || maxStaleMs !== undefined;
}

/**
 * A kept answer younger than this serves the caller before a vendor is asked, in milliseconds. `lifetimeMs` is how long it counts
 * as fresh by its resource. A maximum age of the caller replaces that; a maximum age of 0 asks the vendor in any case.
 */
export function servedBelow({ maxAgeMs, minFreshMs, maxStaleMs = 0 }: Freshness, lifetimeMs: number): number {
  if (maxAgeMs === 0) return 0;
  if (minFreshMs !== undefined) return Math.min(maxAgeMs ?? lifetimeMs, lifetimeMs) - minFreshMs;
  return (maxAgeMs ?? lifetimeMs) + maxStaleMs;
}

/** A kept answer younger than this stands in where the vendor fails. A caller that names an age gets nothing beyond it. */
export function standsInBelow(freshness: Freshness, lifetimeMs: number): number {
  const { maxAgeMs = lifetimeMs, maxStaleMs } = freshness;
  if (maxStaleMs !== undefined) return maxAgeMs + maxStaleMs;
  return namesAge(freshness) ? servedBelow(freshness, lifetimeMs) : oldestMs;
}

/** May what is kept durably stand in after this error? A refusal is an answer, except to a caller that takes stale ones by name. */
export function mayStandIn(error: unknown, { maxStaleMs }: Freshness): error is TielineError {
  if (hasTrait(error, "servesStale")) return true;
  const isRefusal = error instanceof TielineError && (error.code === "UPSTREAM_REFUSED" || error.code === "UPSTREAM_AUTH");
  return isRefusal && maxStaleMs !== undefined;
}

/** What suits all of these callers: for a call that they share. It takes what is kept only where it is fresh by its resource too. */
export function strictest(callers: readonly Freshness[]): Freshness {
  const ages = callers.flatMap(({ maxAgeMs }) => maxAgeMs ?? []);
  const margins = callers.flatMap(({ minFreshMs }) => minFreshMs ?? []);
  if (ages.length === 0 && margins.length === 0) return {};
  return { ...(ages.length > 0 && { maxAgeMs: Math.min(...ages) }), minFreshMs: Math.max(0, ...margins) };
}
