import { TielineError, type VendorName } from "../../errors.ts";
import type { Clock } from "../clock.ts";
import { pauseOf } from "../pause.ts";
import type { Layer, Response } from "../send.ts";

export interface RetryOptions {
  vendor: VendorName;
  clock: Clock;
  /** How often a request is sent at most. */
  attempts?: number;
  /** From 0 to 1, for jitter. */
  random?: () => number;
  /** Answers after which the same read may succeed; by default 408, 429, 500, 502, 503 and 504. */
  worthRetrying?(response: Response): boolean;
}

const passing = new Set([408, 429, 500, 502, 503, 504]);

/** Sends a read again after a failure that may pass: with growing, jittered pauses, never beyond the deadline. */
export const retry =
  ({ vendor, clock, attempts = 3, random = Math.random, worthRetrying }: RetryOptions): Layer =>
  (next) =>
  async (request) => {
    const again = worthRetrying ?? ((response: Response) => passing.has(response.status));
    for (let attempt = 1; ; attempt++) {
      const outcome = await next(request).then(
        (response) => ({ response, error: undefined }),
        (error: unknown) => ({ response: undefined, error }),
      );
      const { response, error } = outcome;
      const final = attempt === attempts || !request.safe || request.scope.signal.aborted;
      const passes = response ? again(response) : mayPass(error, attempt);
      const pause = Math.max(backoff(attempt, random), response ? pauseOf(response, clock.now()) : 0);
      if (final || !passes || clock.now() + pause >= request.scope.deadline) {
        if (response) return response;
        throw error;
      }
      await clock.sleep(pause, request.scope.signal);
      request.scope.note(vendor, { retries: 1 });
    }
  };

/** A second attempt after a timeout already costs twice the time: there is no third. */
function mayPass(error: unknown, attempt: number): boolean {
  if (!(error instanceof TielineError)) return false;
  return error.code === "UPSTREAM_UNAVAILABLE" || (error.code === "UPSTREAM_TIMEOUT" && attempt === 1);
}

/** About 200, 800, 3200 ms, each from half to the whole of it. */
function backoff(attempt: number, random: () => number): number {
  return 200 * 4 ** (attempt - 1) * (0.5 + random() / 2);
}
