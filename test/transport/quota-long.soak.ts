import v8 from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { Quota, type Window } from "../../src/transport/quota.ts";
import { forever } from "./quota-kit.ts";

/** Time for long runs: one sleeper at a time, and no promise between waking and going on but the quota's own. */
class BareClock {
  time = 0;
  #sleeper: { at: number; signal: AbortSignal | undefined; wake: () => void } | undefined;

  now(): number {
    return this.time;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((wake) => {
      this.#sleeper = { at: this.time + ms, signal, wake };
    });
  }

  get next(): number {
    return this.#sleeper && !this.#sleeper.signal?.aborted ? this.#sleeper.at : Number.POSITIVE_INFINITY;
  }

  wake(): void {
    const sleeper = this.#sleeper;
    this.#sleeper = undefined;
    sleeper?.wake();
  }
}

/** The vendor's own count, as calls arrive. */
class SlidingCount {
  readonly #window: Window;
  #arrivals: { at: number; weight: number }[] = [];
  #oldest = 0;
  #sum = 0;

  constructor(window: Window) {
    this.#window = window;
  }

  holds(at: number, weight: number): boolean {
    this.#arrivals.push({ at, weight });
    this.#sum += weight;
    while (this.#arrivals[this.#oldest]!.at <= at - this.#window.ms) this.#sum -= this.#arrivals[this.#oldest++]!.weight;
    if (this.#oldest > 50_000) {
      this.#arrivals = this.#arrivals.slice(this.#oldest);
      this.#oldest = 0;
    }
    return this.#sum <= this.#window.limit;
  }
}

interface LongRun {
  windows: readonly Window[];
  decisions: number;
  flightMs: number;
  /** A call's weight, and how long its answer takes. */
  weight(): number;
  latency(): number;
  part(): number;
  halfway?(): void;
}

/** Constant demand: four callers who ask again as soon as they have started. */
async function longRun({ windows, decisions, flightMs, weight, latency, part, halfway }: LongRun) {
  const clock = new BareClock();
  const quota = new Quota({ vendor: "itm", label: "ITM Platform", windows, clock, flightMs, concurrency: 32 });
  const counts = windows.map((window) => new SlidingCount(window));
  const events: { at: number; happen(): void }[] = [];
  const outcome = { made: 0, weight: 0, violations: 0, elapsed: 0 };

  function demand(): void {
    const w = weight();
    void quota.acquire({ deadline: forever, weight: w }).then((permit) => {
      const takes = latency();
      const arrives = () => {
        if (!counts.every((count) => count.holds(clock.time, w))) outcome.violations += 1;
      };
      if (takes === 0) {
        arrives();
        permit.done();
      } else {
        events.push(
          { at: clock.time + part() * Math.min(takes, flightMs), happen: arrives },
          { at: clock.time + takes, happen: permit.done },
        );
      }
      outcome.weight += w;
      outcome.made += 1;
      if (outcome.made === decisions >> 1) halfway?.();
      if (outcome.made < decisions) demand();
    });
  }

  for (let i = 0; i < 4; i++) demand();
  while (true) {
    for (let seen = -1; seen !== outcome.made; ) {
      seen = outcome.made;
      for (let i = 0; i < 4; i++) await undefined;
    }
    if (outcome.made >= decisions && events.length === 0) return { ...outcome, elapsed: clock.time };
    let first = -1;
    for (let i = 0; i < events.length; i++) if (first < 0 || events[i]!.at < events[first]!.at) first = i;
    const at = Math.min(first < 0 ? Number.POSITIVE_INFINITY : events[first]!.at, clock.next);
    if (at === Number.POSITIVE_INFINITY) continue;
    clock.time = Math.max(clock.time, at);
    if (clock.next <= at) clock.wake();
    else events.splice(first, 1)[0]!.happen();
  }
}

/** The same numbers each time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The part of the tightest window that was used. */
function usedOf({ elapsed, weight }: { elapsed: number; weight: number }, windows: readonly Window[]): number {
  return weight / Math.min(...windows.map(({ limit, ms }) => Math.floor(elapsed / ms + 1) * limit));
}

v8.setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

const published = [
  { limit: 5, ms: 1_000 },
  { limit: 100, ms: 60_000 },
  { limit: 4_000, ms: 3_600_000 },
  { limit: 10_000, ms: 86_400_000 },
];

describe("in the long run", () => {
  test("a million decisions in four windows with random flights violate none, waste nothing and remember nothing old", async () => {
    const random = dice(7);
    const began = process.cpuUsage();
    const heap = () => {
      collectGarbage();
      return process.memoryUsage().heapUsed;
    };
    let before = 0;
    let firstHalf = 0;
    const run = await longRun({
      windows: published,
      decisions: 1_000_000,
      flightMs: 800,
      weight: () => 1,
      latency: () => 1 + Math.floor(random() * 1_200),
      part: random,
      halfway: () => {
        firstHalf = process.cpuUsage(began).user;
        before = heap();
      },
    });
    const secondHalf = process.cpuUsage(began).user - firstHalf;
    const grown = heap() - before;
    expect(run.made).toBeGreaterThanOrEqual(1_000_000);
    expect(run.violations).toBe(0);
    // Half a million entries would be some 30 MB.
    expect(grown).toBeLessThan(15e6);
    expect(usedOf(run, published)).toBeGreaterThanOrEqual(0.98);
    // A decision takes no more work when half a million were made before it, however fast the machine is.
    expect(secondHalf).toBeLessThan(1.5 * firstHalf);
  }, 300_000);

  test.each([
    ["of Current RMS", [{ limit: 60, ms: 60_000 }], 1],
    ["of ITM Platform", published, 1],
    ["of Projector", [{ limit: 1_200, ms: 60_000 }], 3],
  ] as const)(
    "constant demand uses at least 98 percent of the tightest window %s",
    async (_name, windows, heaviest) => {
      const random = dice(11);
      const weight = () => 1 + Math.floor(random() * heaviest);
      const latency = () => 20 + Math.floor(random() * 480);
      const run = await longRun({ windows, decisions: 100_000, flightMs: 1_000, weight, latency, part: random });
      expect(run.violations).toBe(0);
      expect(usedOf(run, windows)).toBeGreaterThanOrEqual(0.98);
      expect(usedOf(run, windows)).toBeLessThanOrEqual(1.001);
    },
    300_000,
  );
});
