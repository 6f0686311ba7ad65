import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Cache, type CacheOptions, includesFields } from "../../../src/engine/memory/cache.ts";
import { type FieldSet, makeRecord, type VendorRecord } from "../../../src/engine/model/record.ts";
import { FakeClock } from "../../clock.ts";
import { errorOf, scope } from "../../transport/kit.ts";
import { rowsOf, things, vendorOf } from "../vendor-kit.ts";

const minute = 60_000;
const hour = 60 * minute;

function cacheOf(options: Partial<CacheOptions> = {}) {
  const clock = new FakeClock();
  return { clock, cache: new Cache({ clock, maxBytes: 10_000, maxAgeMs: minute, ...options }) };
}

const record = (id: string, text = ""): VendorRecord => makeRecord(things, { id, text }, { fields: "all" });
const answerOf = (...records: VendorRecord[]) => ({ records });
const nothing = answerOf();

/** Bytes that a cache counts for these answers, by key. */
function bytesOf(entries: Record<string, { records: VendorRecord[] }>): number {
  const { cache } = cacheOf({ maxBytes: Number.POSITIVE_INFINITY });
  for (const [key, answer] of Object.entries(entries)) cache.set(key, answer, undefined);
  return cache.bytes;
}

const limited = (maxAgeMs: number) => ({ ...scope(), maxAgeMs });

describe("age", () => {
  test("an answer is fresh, then stale, then expired, then nothing", async () => {
    const { clock, cache } = cacheOf();
    cache.set("a", nothing, undefined);
    const freshnessAfter = async (ms: number) => {
      await clock.advance(ms);
      return cache.freshness(cache.get("a")!, things, scope());
    };
    expect(await freshnessAfter(0)).toBe("fresh");
    expect(await freshnessAfter(minute - 1)).toBe("fresh");
    expect(await freshnessAfter(1)).toBe("stale");
    expect(await freshnessAfter(minute - 1)).toBe("stale");
    expect(await freshnessAfter(1)).toBe("expired");
    expect(await freshnessAfter(24 * hour - 2 * minute - 1)).toBe("expired");
    expect(await freshnessAfter(1)).toBeUndefined();
  });

  test("a resource's own maximum age wins over the configured one", async () => {
    const { clock, cache } = cacheOf();
    cache.set("a", nothing, undefined);
    await clock.advance(2 * minute);
    expect(cache.freshness(cache.get("a")!, { ...things, maxAgeMs: hour }, scope())).toBe("fresh");
    expect(cache.freshness(cache.get("a")!, { ...things, maxAgeMs: 90_000 }, scope())).toBe("stale");
  });

  test("a caller that sets a maximum age gets nothing beyond it, and all that is younger", async () => {
    const { clock, cache } = cacheOf();
    cache.set("a", nothing, undefined);
    expect(cache.freshness(cache.get("a")!, things, limited(0))).toBeUndefined();
    await clock.advance(10_000);
    expect(cache.freshness(cache.get("a")!, things, limited(10_001))).toBe("fresh");
    expect(cache.freshness(cache.get("a")!, things, limited(10_000))).toBeUndefined();
    await clock.advance(minute);
    expect(cache.freshness(cache.get("a")!, things, limited(hour))).toBe("fresh");
    await clock.advance(hour);
    expect(cache.freshness(cache.get("a")!, things, limited(hour))).toBeUndefined();
  });

  test("a clock that is set back makes no answer older than now", async () => {
    const { clock, cache } = cacheOf();
    cache.set("a", nothing, undefined, clock.now() + 5_000);
    expect(cache.ageOf(cache.get("a")!)).toBe(0);
  });
});

describe("memory", () => {
  test("the least recently used entry leaves a full cache first", () => {
    const { cache } = cacheOf({ maxBytes: 4 * bytesOf({ a: answerOf(record("a")) }) });
    const keys = ["a", "b", "c", "d", "e"];
    for (const key of keys.slice(0, 4)) cache.set(key, answerOf(record(key)), undefined);
    cache.get("a");
    cache.set("e", answerOf(record("e")), undefined);
    expect(keys.filter((key) => cache.get(key))).toEqual(["a", "c", "d", "e"]);
  });

  test("an answer larger than the cache is not kept and evicts nothing", () => {
    const { cache } = cacheOf();
    cache.set("a", answerOf(record("1")), undefined);
    cache.set("b", answerOf(record("2")), undefined);
    cache.set("b", answerOf(record("2", "x".repeat(100_000))), undefined);
    expect(cache.get("a")).toBeDefined();
    expect(cache.get("b")).toBeUndefined();
  });

  test("nothing is kept when nothing counts as fresh", () => {
    const { cache } = cacheOf({ maxAgeMs: 0 });
    cache.set("a", answerOf(record("1")), undefined);
    expect(cache.isEnabled).toBe(false);
    expect(cache.get("a")).toBeUndefined();
    expect(cache.bytes).toBe(0);
  });

  test("a record counts with its members; a changed form counts beside what was sent, but not its values again", () => {
    const long = "x".repeat(1_000);
    const size = (each: VendorRecord) => bytesOf({ a: answerOf(each) });
    expect(size(record("1", long)) - size(record("1", "x".repeat(500)))).toBeGreaterThanOrEqual(496);
    const changed = makeRecord({ ...things, reshape: (sent) => ({ ...sent, more: true }) }, { id: "1", text: long }, { fields: "all" });
    const added = size(changed) - size(record("1", long));
    expect(added).toBeGreaterThan(0);
    expect(added).toBeLessThan(100);
  });

  test("a record that several entries share counts once, until the last of them leaves", () => {
    const { cache } = cacheOf({ maxBytes: Number.POSITIVE_INFINITY });
    const shared = record("1", "x".repeat(5_000));
    const entryBytes = bytesOf({ a: nothing });
    const recordBytes = bytesOf({ a: answerOf(shared) }) - entryBytes;
    cache.set("a", answerOf(shared), undefined);
    cache.set("b", answerOf(shared, shared), undefined);
    expect(cache.bytes).toBe(2 * entryBytes + recordBytes);
    cache.set("a", nothing, undefined);
    expect(cache.bytes).toBe(2 * entryBytes + recordBytes);
    cache.set("b", nothing, undefined);
    expect(cache.bytes).toBe(2 * entryBytes);
    cache.clear();
    expect(cache.bytes).toBe(0);
  });

  test("the bytes counted are those of the entries kept, and never more than allowed, whatever is stored", () => {
    const records = Array.from({ length: 6 }, (_, i) => record(String(i), "x".repeat(200 * i)));
    const keys = ["a", "bb", "ccc", "dddd"];
    const answers = fc.array(fc.constantFrom(...records), { maxLength: 5 }).map((some) => answerOf(...some));
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.record({ set: fc.constantFrom(...keys), answer: answers }) },
      { weight: 3, arbitrary: fc.record({ get: fc.constantFrom(...keys) }) },
      { weight: 1, arbitrary: fc.constant({ clear: true }) },
    );
    let evicted = 0;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.integer({ min: 500, max: 6_000 }), (steps, maxBytes) => {
        const { cache } = cacheOf({ maxBytes });
        const stored = new Set<string>();
        for (const each of steps) {
          if ("set" in each) {
            cache.set(each.set, each.answer, undefined);
            stored.add(each.set);
          } else if ("get" in each) cache.get(each.get);
          else {
            cache.clear();
            stored.clear();
          }
          const kept = keys.flatMap((key) => {
            const entry = cache.peek<{ records: VendorRecord[] }>(key);
            return entry ? [[key, entry.answer] as const] : [];
          });
          if (kept.length < stored.size) evicted += 1;
          expect(cache.bytes).toBe(bytesOf(Object.fromEntries(kept)));
          expect(cache.bytes).toBeLessThanOrEqual(maxBytes);
        }
      }),
      { numRuns: 300 },
    );
    expect(evicted).toBeGreaterThan(100);
  });

  test("many records read over a day take no more than is allowed", async () => {
    const { clock, begin, cache, state } = vendorOf(rowsOf(500), { maxBytes: 20_000, maxIds: 50, pageSize: 50 });
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
    expect(cache.bytes).toBeLessThanOrEqual(20_000);
  });
});

describe("fields", () => {
  const fields = (...names: string[]): FieldSet => new Set(names);

  test("an answer includes the fields that were requested, or all that come without being named", () => {
    expect(includesFields(fields("name", "owner"), fields("name"), things)).toBe(true);
    expect(includesFields(fields("name"), fields("name", "owner"), things)).toBe(false);
    expect(includesFields(fields("name"), undefined, things)).toBe(false);
    expect(includesFields(undefined, fields("name"), things)).toBe(true);
    expect(includesFields(undefined, undefined, things)).toBe(true);
  });

  test("opt-in members are not in an answer that was not requested with their names", () => {
    expect(includesFields(undefined, fields("name", "parts"), things)).toBe(false);
    expect(includesFields(fields("name", "parts"), fields("parts"), things)).toBe(true);
    expect(includesFields(undefined, fields("parts"), { ...things, optIn: ["others", "parts"] })).toBe(false);
    expect(includesFields(undefined, fields("parts"), { ...things, optIn: undefined! })).toBe(true);
  });
});

describe("reads in flight", () => {
  const name = new Set(["name"]);
  const both = new Set(["name", "owner"]);

  test("a read is found by whoever needs no more than it requests, as long as it lasts", async () => {
    const { cache } = cacheOf();
    const ends: (() => void)[] = [];
    const read = (fields: FieldSet) => cache.read("a", fields, () => new Promise<void>((resolve) => ends.push(resolve)));
    const [narrow, wide] = [read(name), read(both)];
    expect(cache.inFlight("a", name, things)?.fields).toBe(name);
    expect(cache.inFlight("a", both, things)?.fields).toBe(both);
    expect(cache.inFlight("a", new Set(["code"]), things)).toBeUndefined();
    expect(cache.inFlight("b", name, things)).toBeUndefined();
    ends[0]!();
    await narrow;
    expect(cache.inFlight("a", name, things)?.fields).toBe(both);
    ends[1]!();
    await wide;
    expect(cache.inFlight("a", name, things)).toBeUndefined();
  });

  test("a read that fails is over", async () => {
    const { cache } = cacheOf();
    const error = new Error("lost");
    expect(await errorOf(cache.read("a", name, () => Promise.reject(error)))).toBe(error);
    expect(cache.inFlight("a", name, things)).toBeUndefined();
  });
});

describe("writes", () => {
  const write = { operation: "things.create", method: "POST" as const, path: "/", body: "{}", safe: false };

  test("a write clears everything that was read before", async () => {
    const { begin, calls, upstream } = vendorOf(rowsOf(3));
    await begin().get("1");
    await upstream.call({ request: write, read: () => undefined }, scope());
    calls();
    await begin().get("1");
    expect(calls()).toHaveLength(1);
  });

  test("a write that failed clears it as well, because it may have been done all the same", async () => {
    const { begin, calls, upstream, state } = vendorOf(rowsOf(3));
    await begin().get("1");
    state.failure = "UPSTREAM_TIMEOUT";
    await errorOf(upstream.call({ request: write, read: () => undefined }, scope()));
    state.failure = undefined;
    calls();
    await begin().get("1");
    expect(calls()).toHaveLength(1);
  });
});
