import type { Clock } from "./clock.ts";

export interface Window {
  limit: number;
  /** Length in milliseconds. */
  ms: number;
}

/** A vendor's own count of the calls that arrived, in exact sliding windows. A call that is refused does not count. */
export class Quota {
  /** Arrival time and weight, oldest first. */
  readonly #arrivals: [at: number, weight: number][] = [];
  /** Calls refused so far: zero for a client that keeps within the quota. */
  violations = 0;

  readonly windows: Window[];
  readonly clock: Clock;

  constructor(windows: Window[], clock: Clock) {
    this.windows = windows;
    this.clock = clock;
  }

  /** Counts the call, or says when (milliseconds since 1970) one more of this weight would fit. */
  arrive(weight = 1): { ok: true } | { ok: false; resetAt: number; window: Window } {
    const now = this.clock.now();
    const longest = Math.max(0, ...this.windows.map((w) => w.ms));
    while (this.#arrivals.length && this.#arrivals[0]![0] <= now - longest) this.#arrivals.shift();
    for (const window of this.windows) {
      const inside = this.#arrivals.filter(([at]) => at > now - window.ms);
      let sum = inside.reduce((total, [, w]) => total + w, weight);
      if (sum <= window.limit) continue;
      this.violations += 1;
      let resetAt = now + window.ms;
      for (const [at, w] of inside) {
        sum -= w;
        resetAt = at + window.ms;
        if (sum <= window.limit) break;
      }
      return { ok: false, resetAt, window };
    }
    this.#arrivals.push([now, weight]);
    return { ok: true };
  }

  /** Weight counted in the window that ends now. */
  used(window: Window): number {
    const now = this.clock.now();
    return this.#arrivals.filter(([at]) => at > now - window.ms).reduce((total, [, w]) => total + w, 0);
  }
}

/** The standard header of a 429: whole seconds to wait, rounded up so that a client that waits as told is never early. */
export function retryAfter(resetAt: number, clock: Clock): { "retry-after": string } {
  return { "retry-after": String(Math.max(1, Math.ceil((resetAt - clock.now()) / 1000))) };
}
