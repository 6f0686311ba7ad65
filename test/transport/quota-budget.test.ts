import { describe, expect, test } from "vitest";
import { settled } from "../clock.ts";
import { errorOf } from "./kit.ts";
import { minute, quotaOf } from "./quota-kit.ts";

describe("the price of waiting", () => {
  test("it tells how long so many calls would wait", async () => {
    const { clock, quota, ask } = quotaOf([minute], { flightMs: 0 });
    expect([0, 1, 3, 4, 6, 7].map((calls) => quota.waitFor(calls))).toEqual([0, 0, 0, 60_000, 60_000, 120_000]);
    for (let i = 0; i < 3; i++) (await ask("x")).done();
    await clock.advance(20_000);
    expect([1, 3, 4].map((calls) => quota.waitFor(calls))).toEqual([40_000, 40_000, 100_000]);
    expect(quota.waitFor(1, 2)).toBe(40_000);
  });

  test("those who wait already and a pause come first, and asking spends nothing", async () => {
    const { clock, quota, ask } = quotaOf([minute], { flightMs: 0 });
    for (let i = 0; i < 5; i++) void ask("x");
    expect([1, 2].map((calls) => quota.waitFor(calls))).toEqual([60_000, 120_000]);
    expect(quota.waiting).toBe(2);
    quota.pause(clock.now() + 70_000);
    expect(quota.waitFor()).toBe(70_000);
  });

  test("without windows nobody waits", () => {
    expect(quotaOf([]).quota.waitFor(1_000)).toBe(0);
  });

  test("what it says is when the last one starts", async () => {
    const { clock, quota, ask } = quotaOf(
      [
        { limit: 2, ms: 1_000 },
        { limit: 5, ms: 10_000 },
      ],
      { flightMs: 0 },
    );
    const start = clock.now();
    const expected = quota.waitFor(12);
    const last = Array.from({ length: 12 }, () => ask("x")).at(-1)!;
    await clock.drain();
    expect((await last).waitedMs).toBe(expected);
    expect(clock.now()).toBe(start + expected);
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

describe("every window", () => {
  const windows = [
    { limit: 5, ms: 1_000 },
    { limit: 60, ms: 60_000 },
  ];

  test("is told as it stands, with our share of its limit", async () => {
    const { clock, quota, ask } = quotaOf(windows, { flightMs: 0, share: 0.5 });
    const start = clock.now();
    (await ask("x", { weight: 2 })).done();
    await clock.advance(400);
    expect(quota.windows()).toEqual([
      { limit: 2, ms: 1_000, left: 0, resetAt: start + 1_000 },
      { limit: 30, ms: 60_000, left: 28, resetAt: start + 60_000 },
    ]);
  });

  test("has nothing left while the vendor wants to be left alone, until then or until it has room itself", async () => {
    const { clock, quota, ask } = quotaOf(windows, { flightMs: 0 });
    const start = clock.now();
    (await ask("x")).done();
    quota.pause(start + 5_000);
    await clock.advance(4_999);
    expect(quota.windows()).toEqual([
      { limit: 5, ms: 1_000, left: 0, resetAt: start + 5_000 },
      { limit: 60, ms: 60_000, left: 0, resetAt: start + 60_000 },
    ]);
    await clock.advance(1);
    expect(quota.windows().map(({ left }) => left)).toEqual([5, 59]);
  });
});
