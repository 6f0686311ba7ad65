import type { Clock } from "../src/transport/clock.ts";

interface Sleeper {
  at: number;
  wake(): void;
}

/** Lets every promise that can go on do so, and what those start. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Time that stands still until a test moves it: sleepers wake in order, and whatever they start is done before the next one. */
export class FakeClock implements Clock {
  #now: number;
  /** Sorted by time; those of one instant in the order in which they lay down. */
  readonly #sleepers: Sleeper[] = [];

  constructor(now = Date.parse("2026-05-01T12:00:00Z")) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const leave = () => {
        this.#sleepers.splice(this.#sleepers.indexOf(sleeper), 1);
        reject(signal?.reason);
      };
      const wake = () => {
        signal?.removeEventListener("abort", leave);
        resolve();
      };
      const sleeper = { at: this.#now + Math.max(0, ms), wake };
      const later = this.#sleepers.findIndex(({ at }) => at > sleeper.at);
      this.#sleepers.splice(later < 0 ? this.#sleepers.length : later, 0, sleeper);
      signal?.addEventListener("abort", leave, { once: true });
    });
  }

  /** How many are asleep: none is left behind when a layer has cleared its timers. */
  get sleeping(): number {
    return this.#sleepers.length;
  }

  /** When the next one wakes up. */
  get next(): number | undefined {
    return this.#sleepers[0]?.at;
  }

  async advance(ms: number): Promise<void> {
    await this.advanceTo(this.#now + ms);
  }

  async advanceTo(until: number): Promise<void> {
    await settled();
    for (let first = this.#sleepers[0]; first && first.at <= until; first = this.#sleepers[0]) {
      this.#sleepers.shift();
      this.#now = Math.max(this.#now, first.at);
      first.wake();
      await settled();
    }
    this.#now = Math.max(this.#now, until);
  }

  /** Moves on until nobody sleeps any more. */
  async drain(): Promise<void> {
    await settled();
    while (this.next !== undefined) await this.advanceTo(this.next);
  }
}
