import { LRUCache } from "lru-cache";
import { TielineError } from "../errors.ts";
import type { Clock } from "../transport/clock.ts";
import { Windows } from "../transport/quota/windows.ts";
import type { Caller } from "./caller.ts";

interface CallerState {
  recent: Windows;
  running: number;
}

const minuteMs = 60_000;
/** A request that is refused because others run may try again after this time. */
const busyMs = 1_000;
/** Callers that are remembered; tokens may name any number of them. */
const maxCallers = 10_000;

/** Counts the requests of each caller: those in any 60 seconds, and those at once. */
export class RequestLimits {
  readonly #clock: Clock;
  readonly #callers = new LRUCache<string, CallerState>({ max: maxCallers });

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Counts a request. What it returns is to be called when the request ends. Throws RATE_LIMITED; what is refused does not count. */
  enter({ name, limits }: Caller): () => void {
    const { requestsPerMinute, concurrency } = limits;
    if (requestsPerMinute === undefined && concurrency === undefined) return () => undefined;
    const state = this.#callers.get(name) ?? { recent: new Windows(windowsOf(requestsPerMinute)), running: 0 };
    this.#callers.set(name, state);
    const now = this.#clock.now();
    if (concurrency !== undefined && state.running >= concurrency)
      throw limited(`${count(concurrency, "request")} of this caller may run at once, and so many do.`, busyMs);
    const freeAt = state.recent.earliestStart(1, now, now);
    if (freeAt > now)
      throw limited(`This caller may send ${count(requestsPerMinute!, "request")} in a minute, and has sent them.`, freeAt - now);
    state.recent.add({ end: now, weight: 1 });
    state.running += 1;
    let isOver = false;
    return () => {
      if (!isOver) state.running -= 1;
      isOver = true;
    };
  }
}

function windowsOf(requestsPerMinute: number | undefined) {
  return requestsPerMinute === undefined ? [] : [{ limit: requestsPerMinute, ms: minuteMs }];
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}

function limited(message: string, retryAfterMs: number): TielineError {
  const advice = `Try again in ${Math.max(1, Math.ceil(retryAfterMs / 1000))} s.`;
  return new TielineError("RATE_LIMITED", message, { retryAfterMs, advice });
}
