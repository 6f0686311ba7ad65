import { describe, expect, test } from "vitest";
import { Cache, type CacheOptions, holds, weigh } from "../../src/resource/cache.ts";
import type { Columns } from "../../src/resource/model.ts";
import { call } from "../../src/resource/upstream.ts";
import { LosslessNumber } from "../../src/transport/json.ts";
import { FakeClock } from "../clock.ts";
import { errorOf, scope } from "../transport/kit.ts";
import { rowsOf, things, vendorOf } from "./vendor-kit.ts";

const minute = 60_000;
const hour = 60 * minute;

function cacheOf(options: Partial<CacheOptions> = {}) {
  const clock = new FakeClock();
  return { clock, cache: new Cache({ clock, maxBytes: 10_000, maxAgeMs: minute, ...options }) };
}

const limited = (maxAgeMs: number) => ({ ...scope(), maxAgeMs });

describe("age", () => {
  test("an answer is fresh, then stale, then old, then nothing", async () => {
    const { clock, cache } = cacheOf();
    cache.set("a", 1, undefined, 10);
    const seen = async (ms: number) => {
      await clock.advance(ms);
      return cache.standing(cache.get("a")!, things, scope());
    };
    expect(await seen(0)).toBe("fresh");
    expect(await seen(minute - 1)).toBe("fresh");
    expect(await seen(1)).toBe("stale");
    expect(await seen(minute - 1)).toBe("stale");
    expect(await seen(1)).toBe("old");
    expect(await seen(24 * hour - 2 * minute - 1)).toBe("old");
    expect(await seen(1)).toBeUndefined();
  });

  test("a resource's own time goes before the configured one", async () => {
    const { clock, cache } = cacheOf();
    cache.set("a", 1, undefined, 10);
    await clock.advance(2 * minute);
    expect(cache.standing(cache.get("a")!, { ...things, maxAgeMs: hour }, scope())).toBe("fresh");
    expect(cache.standing(cache.get("a")!, { ...things, maxAgeMs: 90_000 }, scope())).toBe("stale");
  });

  test("a caller that sets a limit gets nothing beyond it, and nothing that is not fresh", async () => {
    const { clock, cache } = cacheOf();
    cache.set("a", 1, undefined, 10);
    expect(cache.standing(cache.get("a")!, things, limited(0))).toBeUndefined();
    await clock.advance(10_000);
    expect(cache.standing(cache.get("a")!, things, limited(10_001))).toBe("fresh");
    expect(cache.standing(cache.get("a")!, things, limited(10_000))).toBeUndefined();
    await clock.advance(minute);
    expect(cache.standing(cache.get("a")!, things, limited(hour))).toBeUndefined();
  });

  test("a clock that is set back makes no answer older than now", async () => {
    const { clock, cache } = cacheOf();
    cache.set("a", 1, undefined, 10, clock.now() + 5_000);
    expect(cache.ageOf(cache.get("a")!)).toBe(0);
  });
});

describe("memory", () => {
  test("what was not used for longest goes first when it is full", () => {
    const { cache } = cacheOf({ maxBytes: 4 * 1_101 });
    for (const key of ["a", "b", "c", "d"]) cache.set(key, key, undefined, 1_000);
    cache.get("a");
    cache.set("e", "e", undefined, 1_000);
    expect(["a", "b", "c", "d", "e"].filter((key) => cache.get(key))).toEqual(["a", "c", "d", "e"]);
  });

  test("an answer larger than all of it is not kept and drives nothing out", () => {
    const { cache } = cacheOf();
    cache.set("a", 1, undefined, 100);
    cache.set("b", 2, undefined, 100_000);
    expect(cache.get("a")).toBeDefined();
    expect(cache.get("b")).toBeUndefined();
  });

  test("nothing is kept when nothing counts as fresh", () => {
    const { cache } = cacheOf({ maxAgeMs: 0 });
    cache.set("a", 1, undefined, 10);
    expect(cache.keeps).toBe(false);
    expect(cache.get("a")).toBeUndefined();
  });

  test("a row weighs about what its text does, whatever stands in it", () => {
    const row = (name: string) => ({ id: "1", name, price: new LosslessNumber("1.50"), lines: [{ ok: true, none: null }] });
    const more = weigh(row("x".repeat(1_000))) - weigh(row("x"));
    expect(more).toBe(2 * 999);
    expect(weigh([row("x"), row("x")])).toBeGreaterThan(2 * weigh(row("x")));
    expect(weigh(undefined)).toBe(16);
  });

  test("many records read over a day take no more than is allowed", async () => {
    const { clock, begin, cache, state } = vendorOf(rowsOf(500), { maxBytes: 20_000, capacity: 50, pageSize: 50 });
    for (let i = 0; i < 10; i++) {
      const { get } = begin();
      const ids = Array.from({ length: 50 }, (_, j) => String(50 * i + j + 1));
      await Promise.all(ids.map((id) => get(id)));
      await clock.advance(minute);
    }
    expect(state.log).toHaveLength(10);
    const kept = state.rows.filter(({ id }) => cache.get(`Thing id ${id}`));
    expect(kept.length).toBeGreaterThan(10);
    expect(kept.length).toBeLessThan(100);
    expect(kept.at(-1)).toBe(state.rows.at(-1));
  });
});

describe("columns", () => {
  const columns = (...names: string[]): Columns => new Set(names);

  test("an answer holds what was asked for, and what came without being named", () => {
    expect(holds(columns("name", "owner"), columns("name"), things)).toBe(true);
    expect(holds(columns("name"), columns("name", "owner"), things)).toBe(false);
    expect(holds(columns("name"), undefined, things)).toBe(false);
    expect(holds(undefined, columns("name"), things)).toBe(true);
    expect(holds(undefined, undefined, things)).toBe(true);
  });

  test("members that come only by name are not in an answer that did not name them", () => {
    expect(holds(undefined, columns("name", "parts"), things)).toBe(false);
    expect(holds(columns("name", "parts"), columns("parts"), things)).toBe(true);
    expect(holds(undefined, columns("parts"), { ...things, include: ["others", "parts"] })).toBe(false);
    expect(holds(undefined, columns("parts"), { ...things, include: undefined! })).toBe(true);
  });
});

describe("reads under way", () => {
  const name = new Set(["name"]);
  const both = new Set(["name", "owner"]);

  test("are found by who wants no more than they ask for, as long as they last", async () => {
    const { cache } = cacheOf();
    const ends: (() => void)[] = [];
    const read = (columns: Columns) => cache.read("a", columns, () => new Promise<void>((resolve) => ends.push(resolve)));
    const [narrow, wide] = [read(name), read(both)];
    expect(cache.underWay("a", name, things)?.columns).toBe(name);
    expect(cache.underWay("a", both, things)?.columns).toBe(both);
    expect(cache.underWay("a", new Set(["code"]), things)).toBeUndefined();
    expect(cache.underWay("b", name, things)).toBeUndefined();
    ends[0]!();
    await narrow;
    expect(cache.underWay("a", name, things)?.columns).toBe(both);
    ends[1]!();
    await wide;
    expect(cache.underWay("a", name, things)).toBeUndefined();
  });

  test("are over when they fail", async () => {
    const { cache } = cacheOf();
    const error = new Error("lost");
    expect(await errorOf(cache.read("a", name, () => Promise.reject(error)))).toBe(error);
    expect(cache.underWay("a", name, things)).toBeUndefined();
  });
});

describe("writes", () => {
  const write = { operation: "things.create", method: "POST" as const, path: "/", body: "{}", safe: false };

  test("a write makes everything that was read before unknown", async () => {
    const { begin, asked, upstream } = vendorOf(rowsOf(3));
    await begin().get("1");
    await call(upstream, { request: write, read: () => undefined }, scope());
    asked();
    await begin().get("1");
    expect(asked()).toHaveLength(1);
  });

  test("so does one that failed: it may have been done all the same", async () => {
    const { begin, asked, upstream, state } = vendorOf(rowsOf(3));
    await begin().get("1");
    state.failure = "UPSTREAM_TIMEOUT";
    await errorOf(call(upstream, { request: write, read: () => undefined }, scope()));
    state.failure = undefined;
    asked();
    await begin().get("1");
    expect(asked()).toHaveLength(1);
  });
});
