import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TielineError } from "../../src/errors.ts";
import { Quota, type Window } from "../../src/transport/quota.ts";
import { FakeClock } from "../clock.ts";
import { forever, quotaOf, violations } from "./quota-kit.ts";

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
  /** How long it holds its place before it is decided. */
  heldFor: number | undefined;
  /** What it weighs then; 0: there was nothing to send. */
  spends: number;
  /** The pause for which the vendor refuses it. */
  refusedFor: number | undefined;
}

function seldom(max: number): fc.Arbitrary<number | undefined> {
  return fc.oneof({ arbitrary: fc.constant(undefined), weight: 4 }, { arbitrary: fc.integer({ min: 0, max }), weight: 1 });
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
  leavesIn: seldom(4_000),
  heldFor: seldom(1_500),
  spends: fc.integer({ min: 0, max: 3 }),
  refusedFor: seldom(2_000),
});

describe("no window of the vendor ever holds more than its limit", () => {
  test("whatever the windows, weights, shares, flights, failures, refusals, departures and late decisions", async () => {
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

          const make = async (call: Call) => {
            const { weight, priority, caller, latency, part, fails, deadlineIn, leavesIn, heldFor, refusedFor } = call;
            await clock.sleep(call.at);
            const leaving = new AbortController();
            const deadline = clock.now() + deadlineIn;
            if (leavesIn !== undefined) void clock.sleep(leavesIn).then(() => leaving.abort(new Error("left")));
            try {
              const ask = { weight, priority, caller, deadline, signal: leaving.signal };
              const permit = await (heldFor === undefined ? quota.acquire(ask) : quota.reserve(ask));
              decisions += 1;
              running += 1;
              most = Math.max(most, running);
              if (clock.now() > deadline) late += 1;
              const spends = heldFor === undefined ? weight : Math.min(weight, call.spends);
              if (heldFor !== undefined) {
                await clock.sleep(heldFor);
                if (spends > 0) permit.spend(spends);
              }
              // What failed may arrive after the failure.
              if (spends > 0) arrivals.push({ at: clock.now() + part * (fails ? flightMs : Math.min(latency, flightMs)), weight: spends });
              await clock.sleep(spends > 0 ? latency : 0);
              running -= 1;
              if (spends > 0 && refusedFor !== undefined) permit.refused(refusedFor);
              if (fails) permit.lost();
              else permit.done();
              permit.done();
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
          await clock.advance(60_000);
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
