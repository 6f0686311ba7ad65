import v8 from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TielineError } from "../../src/errors.ts";
import { type Ask, type Permit, Quota, type QuotaOptions, type Window } from "../../src/transport/quota.ts";
import { FakeClock, settled } from "../clock.ts";
import { errorOf } from "./kit.ts";

const forever = Number.MAX_SAFE_INTEGER;
const minute: Window = { limit: 3, ms: 60_000 };

function quotaOf(windows: readonly Window[], more: Partial<QuotaOptions> = {}) {
  const clock = new FakeClock();
  const quota = new Quota({ vendor: "itm", label: "ITM Platform", windows, clock, concurrency: 1_000, ...more });
  const started: string[] = [];
  /** Asks for a permit and says when it came. */
  const ask = (name: string, more: Partial<Ask> = {}): Promise<Permit> => {
    const permit = quota.acquire({ deadline: forever, ...more });
    permit.then(
      () => started.push(name),
      () => undefined,
    );
    return permit;
  };
  return { clock, quota, ask, started };
}

/** Whether each exact sliding window of the vendor held. Half open: what arrived a whole window ago is out. */
function violations(arrivals: readonly { at: number; weight: number }[], windows: readonly Window[]): number {
  const sorted = [...arrivals].sort((a, b) => a.at - b.at);
  let count = 0;
  for (const { limit, ms } of windows) {
    let oldest = 0;
    let sum = 0;
    for (const { at, weight } of sorted) {
      sum += weight;
      while (sorted[oldest]!.at <= at - ms) sum -= sorted[oldest++]!.weight;
      if (sum > limit) count += 1;
    }
  }
  return count;
}

const windows = fc.array(fc.record({ limit: fc.integer({ min: 1, max: 12 }), ms: fc.integer({ min: 1, max: 3_000 }) }), {
  minLength: 1,
  maxLength: 4,
});

interface Call {
  at: number;
  weight: number;
  priority: number;
  caller: string;
  /** From sending to answering. */
  latency: number;
  /** Where in between it arrives. */
  part: number;
  fails: boolean;
  deadlineIn: number;
  leavesIn: number | undefined;
}

const call: fc.Arbitrary<Call> = fc.record({
  at: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 6_000 })),
  weight: fc.integer({ min: 1, max: 3 }),
  priority: fc.integer({ min: 0, max: 2 }),
  caller: fc.constantFrom("", "a", "b", "c"),
  latency: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 4_000 })),
  part: fc.oneof(fc.constant(0), fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
  fails: fc.boolean(),
  deadlineIn: fc.oneof(fc.constant(forever), fc.integer({ min: 0, max: 20_000 })),
  leavesIn: fc.oneof({ arbitrary: fc.constant(undefined), weight: 4 }, { arbitrary: fc.integer({ min: 0, max: 4_000 }), weight: 1 }),
});

describe("no window of the vendor ever holds more than its limit", () => {
  test("whatever the windows, weights, shares, flights, failures and departures", async () => {
    let decisions = 0;
    await fc.assert(
      fc.asyncProperty(
        windows,
        fc.oneof(fc.constant(1), fc.double({ min: 0.05, max: 1, noNaN: true })),
        fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1_500 })),
        fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined }),
        fc.array(call, { minLength: 1, maxLength: 60, size: "max" }),
        async (given, share, flightMs, concurrency, calls) => {
          const clock = new FakeClock();
          const start = clock.now();
          const quota = new Quota({ vendor: "itm", label: "ITM Platform", windows: given, clock, share, flightMs, concurrency });
          const arrivals: { at: number; weight: number }[] = [];
          let running = 0;
          let settledCalls = 0;
          let late = 0;
          let most = 0;

          const make = async ({ at, weight, priority, caller, latency, part, fails, deadlineIn, leavesIn }: Call) => {
            await clock.sleep(at);
            const leaving = new AbortController();
            const deadline = clock.now() + deadlineIn;
            if (leavesIn !== undefined) void clock.sleep(leavesIn).then(() => leaving.abort(new Error("left")));
            try {
              const permit = await quota.acquire({ weight, priority, caller, deadline, signal: leaving.signal });
              decisions += 1;
              running += 1;
              most = Math.max(most, running);
              if (clock.now() > deadline) late += 1;
              // What failed may arrive after the failure.
              arrivals.push({ at: clock.now() + part * (fails ? flightMs : Math.min(latency, flightMs)), weight });
              await clock.sleep(latency);
              running -= 1;
              permit.done(!fails);
              permit.done(true);
            } catch (error) {
              if ((error as Error).message !== "left") expect((error as TielineError).code).toBe("UPSTREAM_BUDGET");
            }
            settledCalls += 1;
          };
          for (const each of calls) void make(each);
          await clock.drain();

          const ours = given.map(({ limit, ms }) => ({ limit: Math.max(1, Math.floor(limit * share)), ms }));
          expect(violations(arrivals, ours)).toBe(0);
          expect(late).toBe(0);
          expect(most).toBeLessThanOrEqual(concurrency ?? 16);
          // Nobody is forgotten, and in the end everything is as it was.
          expect(settledCalls).toBe(calls.length);
          expect(quota.waiting).toBe(0);
          await clock.advance(10_000);
          expect(quota.budget()).toEqual({ left: Math.min(...ours.map(({ limit }) => limit)), resetAt: clock.now() });
          expect(clock.now()).toBeGreaterThan(start);
        },
      ),
      { numRuns: 1_000 },
    );
    expect(decisions).toBeGreaterThan(5_000);
  }, 60_000);

  test("with zero flight every call starts at the first instant at which it fits", async () => {
    const plain = fc.record({ at: fc.integer({ min: 0, max: 3_000 }), weight: fc.integer({ min: 1, max: 2 }) });
    const atLeastTwo = windows.map((all) => all.map(({ limit, ms }) => ({ limit: limit + 1, ms })));
    await fc.assert(
      fc.asyncProperty(atLeastTwo, fc.array(plain, { minLength: 1, maxLength: 40, size: "max" }), async (given, calls) => {
        const { clock, quota } = quotaOf(given, { flightMs: 0 });
        const start = clock.now();
        const inOrder = [...calls].sort((a, b) => a.at - b.at);
        const actual: number[] = [];
        inOrder.forEach(async ({ at, weight }, i) => {
          await clock.sleep(at);
          const permit = await quota.acquire({ deadline: forever, weight });
          actual[i] = clock.now() - start;
          permit.done();
        });
        await clock.drain();
        expect(actual).toEqual(firstFits(inOrder, given));
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  test("one window refuses exactly those that could not start in time, and says exactly when they could", async () => {
    const plain = fc.record({
      at: fc.integer({ min: 0, max: 3_000 }),
      weight: fc.integer({ min: 1, max: 2 }),
      patience: fc.integer({ min: 0, max: 3_000 }),
    });
    const window = fc.record({ limit: fc.integer({ min: 2, max: 6 }), ms: fc.integer({ min: 1, max: 2_000 }) });
    await fc.assert(
      fc.asyncProperty(window, fc.array(plain, { minLength: 1, maxLength: 40, size: "max" }), async (given, calls) => {
        const { clock, quota } = quotaOf([given], { flightMs: 0 });
        const inOrder = [...calls].sort((a, b) => a.at - b.at);
        const actual: number[] = [];
        inOrder.forEach(async ({ at, weight, patience }, i) => {
          await clock.sleep(at);
          const asked = clock.now();
          const outcome = quota.acquire({ deadline: asked + patience, weight });
          actual[i] = await outcome.then(
            (permit) => {
              permit.done();
              return permit.waitedMs;
            },
            (error: TielineError) => -error.retryAfterMs!,
          );
          if (actual[i] < 0) expect(clock.now()).toBe(asked);
        });
        await clock.drain();
        const kept: { at: number; weight: number }[] = [];
        const expected = inOrder.map(({ at, weight, patience }) => {
          const waits = firstFits([...kept, { at, weight }], [given]).at(-1)! - at;
          if (waits > patience) return -waits;
          kept.push({ at, weight });
          return waits;
        });
        expect(actual).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  }, 30_000);
});

/** When calls that arrive at once start, first come first served, by trying. */
function firstFits(calls: readonly { at: number; weight: number }[], windows: readonly Window[]): number[] {
  const starts: { at: number; weight: number }[] = [];
  for (const { at, weight } of calls) {
    const soonest = Math.max(at, starts.at(-1)?.at ?? 0);
    const instants = [soonest, ...starts.flatMap((start) => windows.map(({ ms }) => start.at + ms)).filter((each) => each > soonest)];
    const fits = (now: number) =>
      windows.every(
        ({ limit, ms }) => weight + starts.filter((start) => start.at > now - ms).reduce((sum, each) => sum + each.weight, 0) <= limit,
      );
    starts.push({ at: instants.sort((a, b) => a - b).find(fits)!, weight });
  }
  return starts.map((start) => start.at);
}

describe("priorities and turns", () => {
  test("lower priorities go first, equal ones in the order of asking", async () => {
    const { clock, ask, started } = quotaOf([{ limit: 1, ms: 1_000 }], { flightMs: 0 });
    void ask("running");
    for (const [name, priority] of [
      ["c", 5],
      ["a", 0],
      ["d", 5],
      ["b", 0],
    ] as const)
      void ask(name, { priority });
    await clock.advance(10_000);
    expect(started).toEqual(["running", "a", "b", "c", "d"]);
  });

  test("a caller with a hundred waiting calls does not starve another", async () => {
    const { clock, ask, started } = quotaOf([{ limit: 1, ms: 1_000 }], { flightMs: 0 });
    for (let i = 0; i < 100; i++) void ask("many", { caller: "many" });
    for (let i = 0; i < 3; i++) void ask("few", { caller: "few" });
    await clock.advance(5_000);
    expect(started).toEqual(["many", "many", "few", "many", "few", "many"]);
    await clock.advance(200_000);
    expect(started).toHaveLength(103);
  });

  test("a caller that asks again and again takes every second turn", async () => {
    const { clock, ask, started } = quotaOf([{ limit: 1, ms: 1_000 }], { flightMs: 0 });
    for (let i = 0; i < 20; i++) void ask("many", { caller: "many" });
    const again = (): unknown => ask("single", { caller: "single" }).then(again);
    again();
    await clock.advance(8_000);
    expect(started.slice(1)).toEqual(["many", "single", "many", "single", "many", "single", "many", "single"]);
  });

  test("what waits at one priority takes no turn away at another", async () => {
    const { clock, ask, started } = quotaOf([{ limit: 1, ms: 1_000 }], { flightMs: 0 });
    void ask("running");
    for (let i = 0; i < 50; i++) void ask("background", { caller: "a", priority: 9 });
    for (let i = 0; i < 3; i++) void ask("b", { caller: "b" });
    void ask("a", { caller: "a" });
    await clock.advance(4_000);
    expect(started).toEqual(["running", "b", "a", "b", "b"]);
  });

  test("a newcomer at a lower rank has its turn beside those who wait there", async () => {
    const { clock, ask, started } = quotaOf([{ limit: 1, ms: 1_000 }], { flightMs: 0 });
    void ask("running");
    for (let i = 0; i < 30; i++) void ask("first", { caller: "a" });
    for (let i = 0; i < 30; i++) void ask("a", { caller: "a", priority: 9 });
    await clock.advance(20_000);
    void ask("b", { caller: "b", priority: 9 });
    await clock.advance(13_000);
    expect(started.slice(-3)).toEqual(["a", "b", "a"]);
  });
});

describe("refusals", () => {
  test("a call that cannot start before its deadline is refused at once, with the time when it could", async () => {
    const { clock, quota, ask } = quotaOf([minute]);
    for (let i = 0; i < 3; i++) (await ask("x")).done();
    await clock.advance(10_000);
    const error = await errorOf(quota.acquire({ deadline: clock.now() + 49_999 }));
    expect(error).toMatchObject({ code: "UPSTREAM_BUDGET", vendor: "itm", retryAfterMs: 50_000 });
    expect(error.message).toContain("ITM Platform");
    const inTime = ask("in time", { deadline: clock.now() + 50_000 });
    await clock.advance(50_000);
    expect((await inTime).waitedMs).toBe(50_000);
  });

  test("those who wait count: the fourth behind three others waits for their places", async () => {
    const { clock, quota, ask } = quotaOf([minute], { flightMs: 0 });
    for (let i = 0; i < 6; i++) void ask("x");
    const error = await errorOf(quota.acquire({ deadline: clock.now() + 100_000 }));
    expect(error.retryAfterMs).toBe(120_000);
    expect(quota.waiting).toBe(3);
  });

  test("a call under way may be answered any moment, so nobody is refused because of its flight", async () => {
    const { clock, ask } = quotaOf([{ limit: 1, ms: 1_000 }], { flightMs: 1_000 });
    const first = await ask("first");
    const second = ask("second", { deadline: clock.now() + 1_500 });
    await clock.advance(100);
    first.done();
    await clock.advance(1_000);
    expect((await second).waitedMs).toBe(1_100);
  });

  test("a long window that is hardly used does not lengthen the advice", async () => {
    const { clock, quota, ask } = quotaOf([{ limit: 10_000, ms: 86_400_000 }]);
    (await ask("x")).done();
    quota.pause(clock.now() + 5_000);
    expect((await errorOf(quota.acquire({ deadline: clock.now() + 4_000 }))).retryAfterMs).toBe(5_000);
  });

  test("a call larger than a whole window is refused at once and for good", async () => {
    const { quota } = quotaOf([minute, { limit: 100, ms: 3_600_000 }]);
    const error = await errorOf(quota.acquire({ weight: 4, deadline: forever }));
    expect(error).toMatchObject({ code: "UPSTREAM_BUDGET", vendor: "itm", retryAfterMs: undefined });
    expect((await quota.acquire({ weight: 3, deadline: forever })).waitedMs).toBe(0);
  });

  test("a call whose turn comes after its deadline is refused, not started", async () => {
    const { clock, ask, started } = quotaOf([], { concurrency: 1 });
    const first = await ask("first");
    const second = errorOf(ask("second", { deadline: clock.now() + 100 }));
    void ask("third");
    await clock.advance(101);
    first.done();
    await settled();
    expect(await second).toMatchObject({ code: "UPSTREAM_BUDGET", retryAfterMs: 0 });
    expect(started).toEqual(["first", "third"]);
  });

  test("a call may start at its deadline", async () => {
    const { clock, ask } = quotaOf([{ limit: 1, ms: 1_000 }], { flightMs: 0 });
    await ask("first");
    const second = ask("second", { deadline: clock.now() + 1_000 });
    await clock.advance(1_000);
    expect((await second).waitedMs).toBe(1_000);
  });
});

describe("leaving", () => {
  test("a caller that leaves while waiting frees its place in the queue", async () => {
    const { clock, quota, ask, started } = quotaOf([{ limit: 1, ms: 1_000 }], { flightMs: 0 });
    const caller = new AbortController();
    void ask("first");
    const second = errorOf(ask("second", { signal: caller.signal }));
    void ask("third");
    const gone = new Error("gone");
    caller.abort(gone);
    expect(await second).toBe(gone);
    expect(quota.waiting).toBe(1);
    await clock.advance(1_000);
    expect(started).toEqual(["first", "third"]);
  });

  test("a heavy call that leaves lets lighter ones through at once", async () => {
    const { ask, started } = quotaOf([minute]);
    const caller = new AbortController();
    await ask("first", { weight: 2 });
    const heavy = errorOf(ask("heavy", { weight: 3, signal: caller.signal }));
    void ask("light");
    await settled();
    expect(started).toEqual(["first"]);
    caller.abort(new Error("gone"));
    await heavy;
    await settled();
    expect(started).toEqual(["first", "light"]);
  });

  test("a caller that has left before gets no permit", async () => {
    const { quota } = quotaOf([minute]);
    expect(await errorOf(quota.acquire({ deadline: forever, signal: AbortSignal.abort(new Error("gone")) }))).toMatchObject({
      message: "gone",
    });
    expect(quota.budget().left).toBe(3);
  });

  test("leaving after the permit was given changes nothing", async () => {
    const { quota, ask } = quotaOf([minute]);
    const caller = new AbortController();
    const permit = await ask("first", { signal: caller.signal });
    caller.abort(new Error("gone"));
    expect(quota.budget().left).toBe(2);
    permit.done();
  });

  test("the last one to leave takes the alarm with it", async () => {
    const { clock, ask } = quotaOf([{ limit: 1, ms: 1_000 }]);
    const caller = new AbortController();
    void ask("first");
    const second = errorOf(ask("second", { signal: caller.signal }));
    expect(clock.sleeping).toBe(1);
    caller.abort(new Error("gone"));
    await second;
    expect(clock.sleeping).toBe(0);
  });
});

describe("permits", () => {
  test("a permit given back twice counts once", async () => {
    const { ask, started } = quotaOf([], { concurrency: 2 });
    const first = await ask("first");
    await ask("second");
    void ask("third");
    void ask("fourth");
    first.done();
    first.done();
    first.done(false);
    await settled();
    expect(started).toEqual(["first", "second", "third"]);
  });

  test("an answer frees the place one window after the answer, a slow one after the flight", async () => {
    const { clock, quota, ask } = quotaOf([{ limit: 1, ms: 1_000 }], { flightMs: 500 });
    const start = clock.now();
    const quick = await ask("quick");
    expect(quota.budget()).toEqual({ left: 0, resetAt: start + 1_500 });
    await clock.advance(200);
    quick.done();
    expect(quota.budget()).toEqual({ left: 0, resetAt: start + 1_200 });
    await clock.advance(1_000);
    const slow = await ask("slow");
    await clock.advance(900);
    slow.done();
    expect(quota.budget()).toEqual({ left: 0, resetAt: start + 1_200 + 1_500 });
  });

  test("a call that failed keeps its place until it can no longer arrive", async () => {
    const { clock, quota, ask } = quotaOf([{ limit: 1, ms: 1_000 }], { flightMs: 500 });
    const start = clock.now();
    (await ask("lost")).done(false);
    expect(quota.budget().resetAt).toBe(start + 1_500);
  });

  test("an answer after its place has long expired does no harm", async () => {
    const { clock, quota, ask } = quotaOf([minute], { flightMs: 100 });
    const slow = await ask("slow");
    await clock.advance(120_000);
    expect(quota.budget().left).toBe(3);
    slow.done();
    expect(quota.budget().left).toBe(3);
  });
});

describe("limits beside the windows", () => {
  test("without windows only concurrency holds", async () => {
    const { quota, ask, started } = quotaOf([], { concurrency: 2 });
    const permits = [await ask("1"), await ask("2")];
    void ask("3");
    await settled();
    expect(started).toEqual(["1", "2"]);
    expect(quota.budget().left).toBe(Number.POSITIVE_INFINITY);
    permits[0]!.done();
    await settled();
    expect(started).toEqual(["1", "2", "3"]);
  });

  test("no more calls are under way than the connection pool has sockets", async () => {
    const { ask, started } = quotaOf([], { concurrency: undefined });
    for (let i = 0; i < 20; i++) void ask("x");
    await settled();
    expect(started).toHaveLength(16);
  });

  test("the share leaves its part to others, but never nothing to us", async () => {
    expect(quotaOf([{ limit: 60, ms: 60_000 }], { share: 0.5 }).quota.budget().left).toBe(30);
    expect(quotaOf([{ limit: 5, ms: 1_000 }], { share: 0.01 }).quota.budget().left).toBe(1);
  });
});

describe("pause", () => {
  test("nothing starts before it is over, then what waits goes on", async () => {
    const { clock, quota, ask, started } = quotaOf([minute]);
    quota.pause(clock.now() + 5_000);
    expect(quota.budget()).toEqual({ left: 0, resetAt: clock.now() + 5_000 });
    const first = ask("first");
    await clock.advance(4_999);
    expect(started).toEqual([]);
    await clock.advance(1);
    expect((await first).waitedMs).toBe(5_000);
    expect(quota.budget().left).toBe(2);
  });

  test("it moves the alarm of those who wait already", async () => {
    const { clock, quota, ask, started } = quotaOf([{ limit: 1, ms: 1_000 }], { flightMs: 0 });
    void ask("first");
    void ask("second");
    quota.pause(clock.now() + 3_000);
    await clock.advance(2_999);
    expect(started).toEqual(["first"]);
    await clock.advance(1);
    expect(started).toEqual(["first", "second"]);
  });

  test("a shorter one does not end a longer one", async () => {
    const { clock, quota, ask, started } = quotaOf([]);
    quota.pause(clock.now() + 5_000);
    quota.pause(clock.now() + 1_000);
    void ask("first");
    await clock.advance(4_999);
    expect(started).toEqual([]);
    await clock.advance(1);
    expect(started).toEqual(["first"]);
  });

  test("those who cannot wait for its end are refused at once", async () => {
    const { clock, quota, ask } = quotaOf([{ limit: 1, ms: 1_000 }], { flightMs: 0 });
    void ask("first");
    const hasty = errorOf(ask("hasty", { deadline: clock.now() + 4_000 }));
    const patient = ask("patient", { deadline: clock.now() + 6_000 });
    await clock.advance(500);
    quota.pause(clock.now() + 5_000);
    expect(await hasty).toMatchObject({ code: "UPSTREAM_BUDGET", retryAfterMs: 5_000 });
    await clock.advance(5_000);
    expect((await patient).waitedMs).toBe(5_500);
  });
});

describe("budget", () => {
  test("an untouched quota has all left, from now on", () => {
    const { clock, quota } = quotaOf([minute, { limit: 100, ms: 3_600_000 }]);
    expect(quota.budget()).toEqual({ left: 3, resetAt: clock.now() });
  });

  test("it tells of the tightest window", async () => {
    const { clock, quota, ask } = quotaOf(
      [
        { limit: 5, ms: 1_000 },
        { limit: 6, ms: 60_000 },
      ],
      { flightMs: 0 },
    );
    const start = clock.now();
    for (let i = 0; i < 4; i++) await ask("x");
    expect(quota.budget()).toEqual({ left: 1, resetAt: start + 1_000 });
    await clock.advance(1_000);
    expect(quota.budget()).toEqual({ left: 2, resetAt: start + 60_000 });
  });

  test("of two that are spent, the one that stays so longer counts", async () => {
    const { clock, quota, ask } = quotaOf(
      [
        { limit: 2, ms: 1_000 },
        { limit: 2, ms: 60_000 },
      ],
      { flightMs: 0 },
    );
    for (let i = 0; i < 2; i++) await ask("x");
    expect(quota.budget()).toEqual({ left: 0, resetAt: clock.now() + 60_000 });
  });
});

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

v8.setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

const published = [
  { limit: 5, ms: 1_000 },
  { limit: 100, ms: 60_000 },
  { limit: 4_000, ms: 3_600_000 },
  { limit: 10_000, ms: 86_400_000 },
];

describe("in the long run", () => {
  test("a million decisions in four windows with random flights violate none and remember nothing old", async () => {
    const random = dice(7);
    const began = performance.now();
    const heap = () => {
      collectGarbage();
      return process.memoryUsage().heapUsed;
    };
    let before = 0;
    const run = await longRun({
      windows: published,
      decisions: 1_000_000,
      flightMs: 800,
      weight: () => 1,
      latency: () => 1 + Math.floor(random() * 1_200),
      part: random,
      halfway: () => {
        before = heap();
      },
    });
    const grown = heap() - before;
    expect(run.made).toBeGreaterThanOrEqual(1_000_000);
    expect(run.violations).toBe(0);
    // Half a million entries would be some 30 MB.
    expect(grown).toBeLessThan(15e6);
    expect(performance.now() - began).toBeLessThan(20_000);
  }, 60_000);

  test.each([
    ["of Current RMS", [{ limit: 60, ms: 60_000 }], 1],
    ["of ITM Platform", published, 1],
    ["of Projector", [{ limit: 1_200, ms: 60_000 }], 3],
  ] as const)(
    "constant demand uses at least 98 percent of the tightest window %s",
    async (_name, windows, heaviest) => {
      const random = dice(11);
      const weight = () => 1 + Math.floor(random() * heaviest);
      const run = await longRun({ windows, decisions: 100_000, flightMs: 0, weight, latency: () => 0, part: random });
      const possible = Math.min(...windows.map(({ limit, ms }) => Math.floor(run.elapsed / ms + 1) * limit));
      expect(run.violations).toBe(0);
      expect(run.weight / possible).toBeGreaterThanOrEqual(0.98);
      expect(run.weight / possible).toBeLessThanOrEqual(1.001);
    },
    60_000,
  );
});
