import { LRUCache } from "lru-cache";
import { TielineError } from "../errors.ts";
import type { Clock } from "../transport/clock.ts";
import type { Caller } from "./caller.ts";

interface CallerState {
  /** When those of the last minute began, while they are limited; milliseconds since 1970, the oldest first. */
  recent: number[];
  running: number;
}

const minuteMs = 60_000;
/** A request that is refused because others run may try again after this time. */
const busyMs = 1_000;
/** Callers that are remembered; tokens may name any number of them. */
const maxCallers = 10_000;

/** Counts the requests of each caller: those in any 60 seconds, and those at once. Limits may change from one request to the next. */
export class RequestLimits {
  readonly #clock: Clock;
  readonly #callers = new LRUCache<string, CallerState>({ max: maxCallers });

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Counts a request. What it returns is to be called when the request ends. Throws RATE_LIMITED; what is refused does not count. */
  enter({ name, limits }: Caller): () => void {
    const { requestsPerMinute, concurrency } = limits;
    const state = this.#callers.get(name) ?? { recent: [], running: 0 };
    this.#callers.set(name, state);
    if (concurrency !== undefined && state.running >= concurrency)
      throw limited(`${count(concurrency, "request")} of this caller may run at once, and so many do.`, busyMs);
    if (requestsPerMinute !== undefined) countRecent(state, requestsPerMinute, this.#clock.now());
    state.running += 1;
    let isOver = false;
    return () => {
      if (!isOver) state.running -= 1;
      isOver = true;
    };
  }
}

function countRecent({ recent }: CallerState, limit: number, now: number): void {
  const expired = recent.findIndex((start) => start > now - minuteMs);
  recent.splice(0, expired < 0 ? recent.length : expired);
  const oldest = recent.at(-limit);
  if (recent.length >= limit && oldest !== undefined)
    throw limited(`This caller may send ${count(limit, "request")} in a minute, and has sent them.`, oldest + minuteMs - now);
  recent.push(now);
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}

function limited(message: string, retryAfterMs: number): TielineError {
  const advice = `Try again in ${Math.max(1, Math.ceil(retryAfterMs / 1000))} s.`;
  return new TielineError("RATE_LIMITED", message, { retryAfterMs, advice });
}
