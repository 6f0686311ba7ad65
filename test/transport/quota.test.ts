import { describe, expect, test } from "vitest";
import { settled } from "../clock.ts";
import { errorOf } from "./kit.ts";
import { forever, minute, quotaOf } from "./quota-kit.ts";

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
