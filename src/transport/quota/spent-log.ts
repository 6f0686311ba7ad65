import type { Clock } from "../clock.ts";
import type { QuotaStore } from "./store.ts";
import type { Entry } from "./windows.ts";

export interface SpentLogOptions {
  clock: Clock;
  store: QuotaStore | undefined;
  /** Whose quota it is. */
  key: string;
  longestMs: number;
  flightMs: number;
}

/** What was spent of one quota, as far as it still counts, across restarts. */
export class SpentLog {
  readonly #options: SpentLogOptions;

  constructor(options: SpentLogOptions) {
    this.#options = options;
  }

  /** Entries in the future come from a clock that was ahead: they must not block longer than the windows last. */
  load(): Entry[] {
    const { clock, store, key, longestMs, flightMs } = this.#options;
    const now = clock.now();
    const spent = store?.load(key, now - longestMs) ?? [];
    return spent.map(({ end, weight }) => ({ end: Math.min(end, now + flightMs), weight }));
  }

  /** Saves a call before it leaves: a process killed after that has recorded it. */
  append(end: number, weight: number, now: number): void {
    const { store, key, longestMs } = this.#options;
    store?.append(key, { end, weight }, now - longestMs);
  }
}
