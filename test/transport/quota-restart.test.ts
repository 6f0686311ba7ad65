import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { systemClock } from "../../src/transport/clock.ts";
import { openFileStore } from "../../src/transport/quota/file.ts";
import { MemoryStore, type QuotaStore } from "../../src/transport/quota/store.ts";
import { Quota, type Window } from "../../src/transport/quota.ts";
import { FakeClock } from "../clock.ts";
import { errorOf } from "./kit.ts";
import { forever, minute, violations } from "./quota-kit.ts";

function quotaOn(store: MemoryStore, clock: FakeClock, windows: readonly Window[] = [minute], account = "company", flightMs = 0): Quota {
  return new Quota({ vendor: "itm", label: "ITM Platform", windows, clock, store, account, flightMs });
}

describe("a successor", () => {
  test("knows what was spent and goes on when the windows allow", async () => {
    const [clock, store] = [new FakeClock(), new MemoryStore()];
    const first = quotaOn(store, clock);
    for (let i = 0; i < 3; i++) (await first.acquire({ deadline: forever })).done();
    await clock.advance(15_000);
    const second = quotaOn(store, clock);
    expect(second.budget()).toEqual({ left: 0, resetAt: clock.now() + 45_000 });
    expect(await errorOf(second.acquire({ deadline: clock.now() + 44_999 }))).toMatchObject({
      code: "UPSTREAM_BUDGET",
      retryAfterMs: 45_000,
    });
    await clock.advance(45_000);
    expect(quotaOn(store, clock).budget().left).toBe(3);
  });

  test("of another account has a budget of its own", async () => {
    const [clock, store] = [new FakeClock(), new MemoryStore()];
    await quotaOn(store, clock).acquire({ deadline: forever });
    expect(quotaOn(store, clock, [minute], "another").budget().left).toBe(3);
    expect(quotaOn(store, clock).budget().left).toBe(2);
  });

  test("counts a call from the latest time at which it may have arrived, with its weight", async () => {
    const [clock, store] = [new FakeClock(), new MemoryStore()];
    await quotaOn(store, clock, [minute], "company", 800).acquire({ deadline: forever, weight: 2 });
    await clock.advance(100);
    expect(quotaOn(store, clock).budget()).toEqual({ left: 1, resetAt: clock.now() + 60_000 });
    expect(quotaOn(store, clock, [minute], "company", 800).budget()).toEqual({ left: 1, resetAt: clock.now() + 60_700 });
  });

  test("may rely on every call that its longest window still holds: only older ones may be forgotten", async () => {
    const clock = new FakeClock();
    const told: unknown[] = [];
    const store: QuotaStore = {
      load: (key, after) => {
        told.push([key, after]);
        return [];
      },
      append: (key, { end, weight }, before) => told.push([key, end, weight, before]),
      close: () => undefined,
    };
    const windows = [minute, { limit: 100, ms: 3_600_000 }];
    const start = clock.now();
    const quota = new Quota({ vendor: "itm", label: "ITM Platform", windows, clock, store, flightMs: 800 });
    await clock.advance(5_000);
    await quota.acquire({ deadline: forever, weight: 2 });
    expect(told).toEqual([
      ["itm", start - 3_600_000],
      ["itm", start + 5_800, 2, start + 5_000 - 3_600_000],
    ]);
  });

  test("does not count what was reserved but never sent", async () => {
    const [clock, store] = [new FakeClock(), new MemoryStore()];
    await quotaOn(store, clock).reserve({ deadline: forever });
    expect(quotaOn(store, clock).budget().left).toBe(3);
  });

  test("keeps to narrower windows than were spent under", async () => {
    const [clock, store] = [new FakeClock(), new MemoryStore()];
    const first = quotaOn(store, clock);
    for (let i = 0; i < 3; i++) (await first.acquire({ deadline: forever })).done();
    const narrow = quotaOn(store, clock, [{ limit: 2, ms: 60_000 }]);
    expect(narrow.budget()).toEqual({ left: 0, resetAt: clock.now() + 60_000 });
    expect(narrow.waitFor(2)).toBe(60_000);
  });

  test("is not locked out by a clock that was ahead", async () => {
    const [clock, store] = [new FakeClock(Date.parse("2030-01-01T00:00:00Z")), new MemoryStore()];
    for (let i = 0; i < 3; i++) await quotaOn(store, clock).acquire({ deadline: forever });
    const now = new FakeClock(Date.parse("2026-01-01T00:00:00Z"));
    expect(quotaOn(store, now).budget()).toEqual({ left: 0, resetAt: now.now() + 60_000 });
  });
});

test("however often it is killed, no window of the vendor holds more than its limit", async () => {
  const windows = fc.array(fc.record({ limit: fc.integer({ min: 1, max: 8 }), ms: fc.integer({ min: 10, max: 3_000 }) }), {
    minLength: 1,
    maxLength: 3,
  });
  const life = fc.record({
    calls: fc.integer({ min: 0, max: 10 }),
    ms: fc.integer({ min: 0, max: 2_500 }),
    latency: fc.integer({ min: 0, max: 700 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  let made = 0;
  await fc.assert(
    fc.asyncProperty(windows, fc.array(life, { minLength: 2, maxLength: 8 }), async (given, lives) => {
      const [clock, store] = [new FakeClock(), new MemoryStore()];
      const arrivals: { at: number; weight: number }[] = [];
      for (const { calls, ms, latency, part } of lives) {
        const quota = quotaOn(store, clock, given, "company", 500);
        const killed = new AbortController();
        for (let i = 0; i < calls; i++) {
          quota.acquire({ deadline: forever, signal: killed.signal }).then(
            async (permit) => {
              arrivals.push({ at: clock.now() + part * Math.min(latency, 500), weight: 1 });
              await clock.sleep(latency);
              permit.done();
            },
            () => undefined,
          );
        }
        await clock.advance(ms);
        killed.abort();
      }
      made += arrivals.length;
      expect(violations(arrivals, given)).toBe(0);
    }),
    { numRuns: 300 },
  );
  expect(made).toBeGreaterThan(1_000);
});

describe("on disk", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tieline-quota-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test("a process that is killed in the midst leaves no burst to its successor", async () => {
    const child = spawn(process.execPath, ["--import", "tsx", fileURLToPath(new URL("quota-spender.ts", import.meta.url)), folder], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = once(child, "exit");
    const [told] = await once(child.stdout, "data");
    child.kill("SIGKILL");
    expect(await ended).toEqual([null, "SIGKILL"]);
    expect(String(told)).toBe("spent 5\n");

    const warnings: string[] = [];
    const store = openFileStore(folder, (sentence) => warnings.push(sentence));
    const windows = [{ limit: 6, ms: 3_600_000 }];
    const quota = new Quota({ vendor: "itm", label: "ITM Platform", windows, clock: systemClock, store, account: "company" });
    expect(warnings).toEqual([]);
    expect(quota.budget().left).toBe(1);
    await quota.acquire({ deadline: forever });
    const error = await errorOf(quota.acquire({ deadline: Date.now() + 1_000_000 }));
    expect(error.code).toBe("UPSTREAM_BUDGET");
    expect(error.retryAfterMs).toBeGreaterThan(3_000_000);
    store.close();
  });
});
