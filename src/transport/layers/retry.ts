import { TielineError, type VendorName } from "../../errors.ts";
import type { Clock } from "../clock.ts";
import { readRetryAfter } from "../retry-after.ts";
import type { Layer, Response } from "../send.ts";

export interface RetryOptions {
  vendor: VendorName;
  clock: Clock;
  /** How often a request is sent at most. */
  attempts?: number;
  /** From 0 to 1, for jitter. */
  random?: () => number;
  /** Responses after which the same read may succeed; by default 408, 429, 500, 502, 503 and 504. */
  worthRetrying?(response: Response): boolean;
}

const transientStatuses = new Set([408, 429, 500, 502, 503, 504]);

/** May the same request succeed a little later? */
export function isTransient({ status }: Response): boolean {
  return transientStatuses.has(status);
}

/**
 * Retries reads after transient failures: with exponential backoff and jitter, never beyond the deadline, and within a retry
 * budget, so that retries do not overload a vendor in trouble.
 */
export const retry =
  ({ vendor, clock, attempts = 3, random = Math.random, worthRetrying = isTransient }: RetryOptions): Layer =>
  (next) => {
    const budget = new RetryBudget(clock);

    return async (request) => {
      budget.noteCall();
      for (let attempt = 1; ; attempt++) {
        const { response, error } = await next(request).then(
          (response) => ({ response, error: undefined }),
          (error: unknown) => ({ response: undefined, error }),
        );
        const isLast = attempt === attempts || !request.safe || request.scope.signal.aborted;
        const mayRetry = response ? worthRetrying(response) : isTransientError(error, attempt);
        const waitMs = Math.max(backoffMs(attempt, random), response ? readRetryAfter(response, clock.now()) : retryAfterIn(error));
        // A retry after a rate limit waits for a permit like any call, so it adds no load.
        const isPaced = response ? response.status === 429 : isBudgetError(error);
        if (isLast || !mayRetry || clock.now() + waitMs >= request.scope.deadline || !(isPaced || budget.spend())) {
          if (response) return response;
          throw error;
        }
        await clock.sleep(waitMs, request.scope.signal);
        request.scope.note(vendor, { retries: 1 });
      }
    };
  };

/** Retries that one vendor gets within a minute: a base, and a share of its calls. */
const baseRetries = 10;
const retriesPerCall = 0.2;
const minuteMs = 60_000;

class RetryBudget {
  readonly #clock: Clock;
  readonly #calls: number[] = [];
  readonly #retries: number[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  noteCall(): void {
    const now = this.#clock.now();
    expire(this.#calls, now);
    this.#calls.push(now);
  }

  /** False when the budget is exhausted. */
  spend(): boolean {
    const now = this.#clock.now();
    expire(this.#calls, now);
    expire(this.#retries, now);
    if (this.#retries.length >= baseRetries + retriesPerCall * this.#calls.length) return false;
    this.#retries.push(now);
    return true;
  }
}

function expire(times: number[], now: number): void {
  while (times.length > 0 && times[0]! <= now - minuteMs) times.shift();
}

/**
 * A timeout is retried once, because it costs the most time. UPSTREAM_UNAVAILABLE with a time is our circuit breaker, which
 * must not be retried; UPSTREAM_BUDGET with a time (of a login) is waited for.
 */
function isTransientError(error: unknown, attempt: number): boolean {
  if (!(error instanceof TielineError)) return false;
  if (isBudgetError(error)) return error.retryAfterMs !== undefined;
  if (error.code === "UPSTREAM_UNAVAILABLE") return error.retryAfterMs === undefined;
  return error.code === "UPSTREAM_TIMEOUT" && attempt === 1;
}

export function isBudgetError(error: unknown): boolean {
  return error instanceof TielineError && error.code === "UPSTREAM_BUDGET";
}

function retryAfterIn(error: unknown): number {
  return (error instanceof TielineError && error.retryAfterMs) || 0;
}

/** 200, 800, 3200 ms, with jitter from half to the whole of it. */
function backoffMs(attempt: number, random: () => number): number {
  return 200 * 4 ** (attempt - 1) * (0.5 + random() / 2);
}
