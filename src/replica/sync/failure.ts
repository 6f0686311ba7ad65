import { hasTrait, TielineError } from "../../errors.ts";
import type { SyncError } from "./status.ts";

const firstWaitMs = 30_000;
const longestWaitMs = 15 * 60_000;

/** An error as it is kept and shown: our own sentence, never a vendor's text. */
export function describeFailure(error: unknown, at: number): SyncError {
  if (error instanceof TielineError) return { code: error.code, message: error.text, at };
  const message = "The sync failed because of a mistake of the program or of its store. The next attempt may succeed.";
  return { code: "INTERNAL_SERVER_ERROR", message, at };
}

/** How long to wait after so many failures in a row: as long as the vendor asks, else longer each time. `random` is from 0 to 1. */
export function waitAfter(error: unknown, failures: number, random: number): number {
  const doubled = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(failures - 1, 20));
  const own = isWorthRetrying(error) ? doubled / 2 + (doubled / 2) * random : longestWaitMs;
  const asked = error instanceof TielineError ? (error.retryAfterMs ?? 0) : 0;
  return Math.max(own, asked);
}

/** May the same read succeed before somebody changes something? */
export function isWorthRetrying(error: unknown): boolean {
  return !(error instanceof TielineError) || hasTrait(error, "retryable");
}
