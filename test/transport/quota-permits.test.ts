import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import { settled } from "../clock.ts";
import { errorOf } from "./kit.ts";
import { forever, minute, quotaOf } from "./quota-kit.ts";

describe("permits", () => {
  test("a permit given back twice counts once", async () => {
    const { ask, started } = quotaOf([], { concurrency: 2 });
    const first = await ask("first");
    await ask("second");
    void ask("third");
    void ask("fourth");
    first.done();
    first.done();
    first.lost();
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
    (await ask("lost")).lost();
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

describe("permits for calls that are decided later", () => {
  test("nothing is spent until the call is sent, and then only what it weighs", async () => {
    const { clock, quota } = quotaOf([{ limit: 10, ms: 1_000 }], { flightMs: 500 });
    const permit = await quota.reserve({ deadline: forever, weight: 6 });
    expect(quota.budget().left).toBe(4);
    await clock.advance(10_000);
    // Nobody knows when it will be sent: at the earliest now.
    expect(quota.budget()).toEqual({ left: 4, resetAt: clock.now() + 1_000 });
    permit.spend(2);
    expect(quota.budget()).toEqual({ left: 8, resetAt: clock.now() + 1_500 });
    await clock.advance(100);
    permit.done();
    expect(quota.budget()).toEqual({ left: 8, resetAt: clock.now() + 1_000 });
  });

  test("a place that is held is missing for others until the window has passed after sending", async () => {
    const { clock, quota, ask, started } = quotaOf([{ limit: 1, ms: 1_000 }], { flightMs: 0 });
    const held = await quota.reserve({ deadline: forever });
    void ask("next");
    await clock.advance(5_000);
    expect(started).toEqual([]);
    held.spend();
    await clock.advance(999);
    expect(started).toEqual([]);
    await clock.advance(1);
    expect(started).toEqual(["next"]);
  });

  test.each([
    ["released", "release"],
    ["given up as if it were over", "done"],
  ] as const)("one that is %s leaves no trace, and the next one starts at once", async (_name, end) => {
    const { quota, ask, started } = quotaOf([{ limit: 1, ms: 1_000 }], { concurrency: 1 });
    const held = await quota.reserve({ deadline: forever });
    const next = ask("next");
    await settled();
    expect(started).toEqual([]);
    held[end]();
    held[end]();
    await next;
    expect(started).toEqual(["next"]);
    expect(quota.budget().left).toBe(0);
  });

  test("what turns out lighter lets others in at once", async () => {
    const { quota, ask, started } = quotaOf([minute]);
    const held = await quota.reserve({ deadline: forever, weight: 3 });
    void ask("a");
    void ask("b");
    void ask("c");
    held.spend(1);
    await settled();
    expect(started).toEqual(["a", "b"]);
  });

  test("it cannot be spent twice, for more than was asked, or after it was released", async () => {
    const { quota } = quotaOf([minute]);
    const permit = await quota.reserve({ deadline: forever });
    expect(() => permit.spend(2)).toThrow("no more than was requested");
    permit.spend();
    expect(() => permit.spend()).toThrow("once");
    permit.release();
    expect(quota.budget().left).toBe(2);
    const other = await quota.reserve({ deadline: forever });
    other.release();
    expect(() => other.spend()).toThrow("once");
  });
});

test("places come back in the order of the answers, not of the calls", async () => {
  const { clock, quota, ask } = quotaOf([{ limit: 2, ms: 1_000 }], { flightMs: 500 });
  const start = clock.now();
  await ask("slow");
  const quick = await ask("quick");
  await clock.advance(100);
  quick.done();
  expect(quota.budget()).toEqual({ left: 0, resetAt: start + 1_100 });
  await clock.advance(1_000);
  expect(quota.budget()).toEqual({ left: 1, resetAt: start + 1_500 });
});

test("a call that is heavier than all of the quota is refused with a sentence of its own", async () => {
  const { ask } = quotaOf([minute]);
  expect(await errorOf(ask("heavy", { weight: 4 }))).toMatchObject({
    code: "UPSTREAM_BUDGET",
    vendor: "itm",
    message: "This call weighs more than the whole quota of ITM Platform.",
  });
});

test("the caller's signal keeps no listener once the permit is there or the caller has left", async () => {
  const { clock, ask } = quotaOf([{ limit: 1, ms: 1_000 }], { flightMs: 0 });
  const callers = Array.from({ length: 3 }, () => new AbortController());
  const permits = callers.map(({ signal }, i) => ask(`${i}`, { signal }));
  await clock.advance(1_000);
  const left = errorOf(permits[2]!);
  callers[2]!.abort(new Error("gone"));
  await left;
  for (const { signal } of callers) expect(getEventListeners(signal, "abort")).toEqual([]);
});
