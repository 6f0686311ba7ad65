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

/** Does this answer tell of a trouble that may pass? */
export function mayPass({ status }: Response): boolean {
  return passing.has(status);
}

/** How many retries one vendor gets within a minute: some always, more when there are many calls. */
const few = 10;
const part = 0.2;
const minuteMs = 60_000;

/**
 * Sends a read again after a failure that may pass: with growing, jittered pauses, never beyond the deadline, and not so
 * often that the retries of all requests together become a burden on a vendor in trouble.
 */
export const retry =
  ({ vendor, clock, attempts = 3, random = Math.random, worthRetrying = mayPass }: RetryOptions): Layer =>
  (next) => {
    const calls: number[] = [];
    const retries: number[] = [];

    return async (request) => {
      count(calls);
      for (let attempt = 1; ; attempt++) {
        const outcome = await next(request).then(
          (response) => ({ response, error: undefined }),
          (error: unknown) => ({ response: undefined, error }),
        );
        const { response, error } = outcome;
        const final = attempt === attempts || !request.safe || request.scope.signal.aborted;
        const passes = response ? worthRetrying(response) : isPassing(error, attempt);
        const pause = Math.max(backoff(attempt, random), response ? pauseOf(response, clock.now()) : pauseIn(error));
        // A call above the quota waits for its permit like any other, and so burdens nobody.
        const paced = response ? response.status === 429 : isBudget(error);
        if (final || !passes || clock.now() + pause >= request.scope.deadline || !(paced || spend())) {
          if (response) return response;
          throw error;
        }
        await clock.sleep(pause, request.scope.signal);
        request.scope.note(vendor, { retries: 1 });
      }
    };

    function spend(): boolean {
      const now = clock.now();
      expire(calls, now);
      expire(retries, now);
      if (retries.length >= few + part * calls.length) return false;
      count(retries);
      return true;
    }

    function count(times: number[]): void {
      const now = clock.now();
      expire(times, now);
      times.push(now);
    }
  };

function expire(times: number[], now: number): void {
  while (times.length > 0 && times[0]! <= now - minuteMs) times.shift();
}

/**
 * A second attempt after a timeout already costs twice the time: there is no third. An outage that names the time of its
 * end is a refusal of ours, which spares the vendor; a spent quota that names it (a login's) is waited for.
 */
function isPassing(error: unknown, attempt: number): boolean {
  if (!(error instanceof TielineError)) return false;
  if (isBudget(error)) return error.retryAfterMs !== undefined;
  if (error.code === "UPSTREAM_UNAVAILABLE") return error.retryAfterMs === undefined;
  return error.code === "UPSTREAM_TIMEOUT" && attempt === 1;
}

function isBudget(error: unknown): boolean {
  return error instanceof TielineError && error.code === "UPSTREAM_BUDGET";
}

function pauseIn(error: unknown): number {
  return (error instanceof TielineError && error.retryAfterMs) || 0;
}

/** About 200, 800, 3200 ms, each from half to the whole of it. */
function backoff(attempt: number, random: () => number): number {
  return 200 * 4 ** (attempt - 1) * (0.5 + random() / 2);
}
