import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Limit } from "../../src/transport/quota/limit.ts";
import { Windows } from "../../src/transport/quota/windows.ts";
import { Quota, type Window } from "../../src/transport/quota.ts";
import { FakeClock } from "../clock.ts";
import { errorOf } from "./kit.ts";
import { forever, quotaOf } from "./quota-kit.ts";

const sixty: Window = { limit: 60, ms: 60_000 };

async function refuse(quota: Quota, pauseMs: number): Promise<void> {
  const permit = await quota.acquire({ deadline: forever });
  permit.refused(pauseMs);
  permit.done();
}

describe("a refusal", () => {
  test("lowers what is allowed, which grows again with quiet, a step a minute, to what is documented", async () => {
    const { clock, quota } = quotaOf([sixty], { flightMs: 0 });
    await refuse(quota, 1_000);
    await clock.advance(1_000);
    const seen = [quota.budget().left];
    for (let minute = 0; minute < 5; minute++) {
      await clock.advance(60_000);
      seen.push(quota.budget().left);
    }
    // The call that was refused may count for the vendor: it holds its place in the first minute.
    expect(seen).toEqual([41, 48, 54, 60, 60, 60]);
  });

  test("to many calls under way is one refusal", async () => {
    const { clock, quota } = quotaOf([sixty], { flightMs: 0 });
    const permits = await Promise.all(Array.from({ length: 10 }, () => quota.acquire({ deadline: forever })));
    await clock.advance(100);
    for (const permit of permits) {
      permit.refused(5_000);
      permit.done();
      await clock.advance(10);
    }
    await clock.advance(5_000);
    expect(quota.budget().left).toBe(42 - 10);
    await refuse(quota, 5_000);
    await clock.advance(5_000);
    expect(quota.budget().left).toBe(29 - 11);
  });

  test.each([
    ["which names a short pause lowers the fullest window", 500, 40, 30_000],
    ["which names a short pause lowers the shortest of equally full windows", 500, 0, 1_000],
    ["whose pause is longer than a window lowers another one", 25_000, 40, 30_000],
    ["whose pause is longer than two lowers the third", 31_000, 40, 60_000],
    ["whose pause is longer than all lowers the longest", 600_000, 40, 60_000],
  ] as const)("%s", (_name, pauseMs, inSecond, step) => {
    const windows = new Windows([
      { limit: 100, ms: 1_000 },
      { limit: 100, ms: 30_000 },
      { limit: 100, ms: 60_000 },
    ]);
    const now = 1_000_000;
    // Inside the second and third window, but no longer inside the first.
    windows.add({ end: now - 2_000, weight: inSecond });
    expect(windows.lower(now, pauseMs)).toBe(true);
    // Each window grows at its own pace: that tells which it was.
    expect(windows.nextRaise(now) - now - pauseMs).toBe(step);
  });

  test("lowers the window of which the largest part is used, not the largest use", () => {
    const windows = new Windows([
      { limit: 10, ms: 30_000 },
      { limit: 1_000, ms: 60_000 },
    ]);
    const now = 1_000_000;
    windows.add({ end: now, weight: 9 });
    windows.lower(now, 500);
    expect(windows.states(now).map(({ limit }) => limit)).toEqual([7, 1_000]);
  });

  test("whose pause is as long as a window may be that window's", () => {
    const windows = new Windows([
      { limit: 10, ms: 30_000 },
      { limit: 1_000, ms: 60_000 },
    ]);
    windows.add({ end: 1_000_000, weight: 9 });
    windows.lower(1_000_000, 30_000);
    expect(windows.states(1_000_000).map(({ limit }) => limit)).toEqual([7, 1_000]);
  });

  test("without windows lowers how many calls are under way at once", async () => {
    const { clock, quota, ask, started } = quotaOf([], { concurrency: 8 });
    await refuse(quota, 1_000);
    for (let i = 0; i < 20; i++) void ask("x");
    await clock.advance(1_000);
    expect(started).toHaveLength(5);
    await clock.advance(9_999);
    expect(started).toHaveLength(5);
    await clock.advance(1);
    expect(started).toHaveLength(6);
    await clock.advance(60_000);
    expect(started).toHaveLength(8);
  });

  test("does not lock a heavy call out that the documented limit allows", async () => {
    const { clock, quota, ask, started } = quotaOf([{ limit: 10, ms: 1_000 }], { flightMs: 0 });
    for (let i = 0; i < 20; i++) {
      await refuse(quota, 1_000);
      await clock.advance(1_000);
    }
    await clock.advance(1_000);
    const heavy = ask("heavy", { weight: 10 });
    await clock.advance(0);
    expect(started).toEqual(["heavy"]);
    (await heavy).done();
  });

  test("wakes those who wait when the limit has grown, not only when a place is free", async () => {
    const { clock, quota, ask, started } = quotaOf([{ limit: 10, ms: 3_600_000 }], { flightMs: 0 });
    for (let i = 0; i < 6; i++) (await ask("early")).done();
    await clock.advance(1_000);
    await refuse(quota, 1_000);
    for (let i = 0; i < 3; i++) void ask("late");
    await clock.advance(1_000);
    // Seven of ten are allowed, and made: one more each minute.
    expect(started.filter((name) => name === "late")).toHaveLength(0);
    await clock.advance(60_000);
    expect(started.filter((name) => name === "late")).toHaveLength(1);
    await clock.advance(120_000);
    expect(started.filter((name) => name === "late")).toHaveLength(3);
  });
});

describe("who waits at a refusal", () => {
  test("is refused when what is left is too little for the deadline, and the others start when they were told", async () => {
    const { clock, quota, ask, started } = quotaOf([{ limit: 10, ms: 10_000 }], { flightMs: 0 });
    const permit = await ask("refused");
    for (let i = 0; i < 9; i++) (await ask("early")).done();
    // Ten more fit after ten seconds: by what is documented, all start then.
    const within = (ms: number) => ask(`within ${ms}`, { deadline: clock.now() + ms });
    const patient = Array.from({ length: 7 }, () => within(10_000));
    const hasty = Array.from({ length: 3 }, () => errorOf(within(10_000)));
    const tolerant = [within(25_000)];
    permit.refused(1_000);
    permit.done();
    // Seven of ten for ten seconds after the pause, then eight.
    for (const error of await Promise.all(hasty)) expect(error).toMatchObject({ code: "UPSTREAM_BUDGET", retryAfterMs: 11_000 });
    await clock.advance(10_000);
    for (const each of patient) expect((await each).waitedMs).toBe(10_000);
    expect(quota.waiting).toBe(1);
    await clock.advance(1_000);
    expect((await tolerant[0]!).waitedMs).toBe(11_000);
    expect(started).toHaveLength(18);
  });

  test("is told the truth while the limit grows, however it grows", async () => {
    const windows = fc.array(fc.record({ limit: fc.integer({ min: 1, max: 20 }), ms: fc.integer({ min: 1_000, max: 200_000 }) }), {
      minLength: 1,
      maxLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(windows, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 5_000 }), async (given, calls, pause) => {
        const { clock, quota, ask } = quotaOf(given, { flightMs: 0 });
        await refuse(quota, pause);
        await clock.advance(pause);
        const told = quota.waitFor(calls);
        const last = Array.from({ length: calls }, () => ask("x")).at(-1)!;
        last.then(
          (permit) => permit.done(),
          () => undefined,
        );
        await clock.drain();
        expect((await last).waitedMs).toBe(told);
      }),
      { numRuns: 200 },
    );
  });
});

describe("a learned limit", () => {
  test("is never above the documented one, never nothing, and whole again after ten quiet steps", () => {
    const refusal = fc.record({ after: fc.integer({ min: 0, max: 5_000 }), pause: fc.integer({ min: 0, max: 3_000 }) });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.array(refusal, { maxLength: 40 }), (documented, refusals) => {
        const limit = new Limit(documented, 1_000);
        let now = 1_000_000;
        let quiet = now;
        for (const { after, pause } of refusals) {
          now += after;
          const before = limit.allowed(now);
          quiet = now + pause;
          limit.lower(now, quiet);
          expect(limit.allowed(now)).toBeLessThanOrEqual(before);
          expect(limit.allowed(now)).toBeGreaterThanOrEqual(Math.max(1, documented / 10));
          expect(limit.allowed(quiet + 3_000)).toBeLessThanOrEqual(documented);
          expect(limit.nextRaise(now)).toBeGreaterThan(now);
        }
        expect(limit.allowed(quiet + 9_000)).toBe(documented);
        expect(limit.nextRaise(quiet + 9_000)).toBe(Number.POSITIVE_INFINITY);
      }),
    );
  });
});

describe("a vendor that is stricter than documented", () => {
  /** Serves so many calls a minute for an hour, whatever it documents; how many it served and refused, minute by minute. */
  async function hour(limitAt: (minute: number) => number) {
    const clock = new FakeClock();
    const quota = new Quota({ vendor: "itm", label: "ITM Platform", windows: [sixty], clock, flightMs: 1_000 });
    const start = clock.now();
    let served: number[] = [];
    const minutes = Array.from({ length: 60 }, () => ({ served: 0, refused: 0 }));
    const demand = async (): Promise<void> => {
      while (clock.now() < start + 3_600_000) {
        const permit = await quota.acquire({ deadline: forever });
        await clock.sleep(50);
        const now = clock.now();
        const minute = minutes[Math.floor((now - start) / 60_000)] ?? { served: 0, refused: 0 };
        served = served.filter((at) => at > now - 60_000);
        if (served.length < limitAt((now - start) / 60_000)) {
          served.push(now);
          minute.served += 1;
        } else {
          minute.refused += 1;
          permit.refused(served[0]! + 60_000 - now);
        }
        await clock.sleep(50);
        permit.done();
      }
    };
    for (let i = 0; i < 4; i++) void demand();
    while (clock.now() < start + 3_600_000) await clock.advance(60_000);
    const sum = (from: number, to: number, name: "served" | "refused") =>
      minutes.slice(from, to).reduce((total, minute) => total + minute[name], 0);
    return { sum };
  }

  test("is refused by seldom, and most of what it gives is used", async () => {
    const { sum } = await hour(() => 30);
    // Less than one a minute; who believes the document is refused in every one, by each call under way.
    expect(sum(5, 60, "refused")).toBeLessThan(55);
    expect(sum(5, 60, "served")).toBeGreaterThan(55 * 30 * 0.7);
  });

  test("is used as documented again when it gives what it documents", async () => {
    const { sum } = await hour((minute) => (minute < 20 ? 20 : 60));
    expect(sum(40, 60, "refused")).toBe(0);
    expect(sum(40, 60, "served")).toBeGreaterThan(20 * 60 * 0.97);
  });
});
