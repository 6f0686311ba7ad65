import { describe, expect, test } from "vitest";
import type { Column } from "../../../src/engine/model/column.ts";
import { makeRecord } from "../../../src/engine/model/record.ts";
import type { Resource } from "../../../src/engine/model/resource.ts";
import type { ListQuery, Span } from "../../../src/engine/model/source.ts";
import { readFreshness } from "../../../src/server/cache-control.ts";
import { LosslessNumber } from "../../../src/transport/json.ts";
import { FakeClock } from "../../clock.ts";
import { MemoryReplica } from "../../replica/memory-replica.ts";
import { type Row, rowsOf, things, vendorOf } from "../vendor-kit.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

const columnOf = (name: string, kind: Column["kind"], paths = [name]): Column => ({
  name,
  kind,
  paths,
  read: ({ data }) => {
    const value = data[paths[0]!];
    return value === undefined ? undefined : value instanceof LosslessNumber ? value.value : (value as string | null);
  },
});
const columns = [columnOf("id", "id"), columnOf("name", "text"), columnOf("owner", "id"), columnOf("code", "text")];

const rowRecord = (resource: Resource, row: Row, fields?: readonly string[]) =>
  makeRecord(resource, fields ? Object.fromEntries(Object.entries(row).filter(([name]) => fields.includes(name))) : row, {
    fields: fields ? new Set(fields) : "all",
    requested: new Set(["parts"]),
  });

/** A vendor whose things are kept whole, as of now; the vendor's own rows may be others meanwhile. */
function keptVendor({ rows = rowsOf(12), ...options }: Parameters<typeof vendorOf>[1] & { rows?: Row[] } = {}) {
  const clock = new FakeClock();
  const replica = new MemoryReplica();
  const vendor = vendorOf(rows, { clock, replica, ...options });
  replica.addStream(vendor.resource, columns);
  const complete = (fields?: readonly string[]) =>
    replica.complete(
      "Thing",
      rows.map((row) => rowRecord(vendor.resource, row, fields)),
      clock.now(),
      fields ? new Set(fields) : "all",
    );
  complete();
  return { ...vendor, clock, replica, complete };
}

const first = (count: number): Span => ({ offset: 0, count, lookAhead: true });
const idsIn = ({ records }: { records: readonly { id: string }[] }) => records.map(({ id }) => id);

describe("how old what is kept may be", () => {
  test.each([
    ["", 59_999, "replica"],
    ["", minute, "vendor"],
    ["max-age=600", 599_999, "replica"],
    ["max-age=600", 600_000, "vendor"],
    ["max-age=30", 30_000, "vendor"],
    ["max-stale", 90 * day, "replica"],
    ["max-stale=60", 119_999, "replica"],
    ["max-stale=60", 120_000, "vendor"],
    ["max-age=600, max-stale=60", 659_999, "replica"],
    ["max-age=600, max-stale=60", 660_000, "vendor"],
    ["min-fresh=20", 39_999, "replica"],
    ["min-fresh=20", 40_000, "vendor"],
    ["no-cache", 0, "vendor"],
    ["no-store", 0, "vendor"],
    ["max-age=0", 0, "vendor"],
    ["only-if-cached", 90 * day, "replica"],
    ["only-if-cached, max-age=600", 599_999, "replica"],
    ["only-if-cached, max-age=600", 600_000, "nobody"],
    ["only-if-cached, no-cache", 0, "nobody"],
  ] as const)("%j, %d ms later: %s", async (header, ageMs, who) => {
    const { begin, clock, calls } = keptVendor();
    await clock.advance(ageMs);
    const ask = async (read: (request: ReturnType<typeof begin>) => Promise<unknown>) => {
      const request = begin(readFreshness(header));
      const answer = await read(request).then(
        () => (calls().length > 0 ? "vendor" : "replica"),
        ({ code }) => (code === "CACHE_MISS" ? "nobody" : code),
      );
      return { answer, ...request.report() };
    };
    const reads = [
      await ask(({ get }) => get("3", "name")),
      await ask(({ session }) => session.findBy("Thing", { by: "owner" }, "o1", { fields: new Set(["name"]) })),
      await ask(({ session }) => session.list("Thing", { fields: new Set(["name"]) }, first(5))),
      await ask(({ session }) => session.scan("Thing", { fields: new Set(["name", "owner"]) })),
    ];
    // Each after the other: from the vendor's own answers in memory no other read is answered here, and none from old ones.
    expect(reads[0]!.answer).toBe(who);
    for (const { answer, calls: made, replicaHits, ageMs: told } of reads) {
      if (who !== "vendor") expect(answer).toBe(who);
      if (answer === "replica" && replicaHits) expect({ made, told }).toEqual({ made: 0, told: ageMs });
      if (who === "nobody") expect(made).toBe(0);
    }
  });
});

describe("what the replica says", () => {
  test("is what the vendor would say: ids, an alternate key, values, lists, totals and ends", async () => {
    const { begin, calls } = keptVendor();
    const { session, get } = begin(readFreshness("only-if-cached"));
    expect(await get("3", "name")).toMatchObject({ name: "Thing 3" });
    expect((await session.findBy("Thing", { by: "owner" }, "o1")).map(({ id }) => id)).toEqual(["2", "5", "8", "11"]);
    expect((await session.findBy("Thing", { by: "code" }, "c10")).map(({ id }) => id)).toEqual(["10"]);
    const query: ListQuery = {
      where: { attribute: "owner", operator: "in", value: ["o0", "o2"] },
      order: [{ attribute: "name", descending: true }],
    };
    expect(await session.list("Thing", query, { ...first(3), counted: true })).toMatchObject({ total: 8, hasMore: true });
    expect(idsIn(await session.list("Thing", query, first(3)))).toEqual(["9", "7", "6"]);
    expect(idsIn(await session.list("Thing", query, { offset: 0, count: 2, lookAhead: false, fromEnd: true }))).toEqual(["10", "1"]);
    expect((await session.scan("Thing", {})).map(({ id }) => id)).toEqual(rowsOf(12).map(({ id }) => id));
    expect(calls()).toEqual([]);
  });

  test("a record that is not there is null; so is one that the vendor deleted", async () => {
    const { begin, calls, replica } = keptVendor();
    replica.bury("Thing", "2");
    const { get, session } = begin(readFreshness("max-age=60"));
    expect(await get("99")).toBeNull();
    expect(await get("2")).toBeNull();
    expect((await session.scan("Thing", {})).map(({ id }) => id)).not.toContain("2");
    expect(calls()).toEqual([]);
  });

  test("of a stream that is not complete only the records that are there are known", async () => {
    const { begin, calls, replica } = keptVendor();
    replica.setState("Thing", { completeSince: undefined });
    const { get, session } = begin(readFreshness("max-age=60"));
    expect(await get("3")).toMatchObject({ name: "Thing 3" });
    expect(calls()).toEqual([]);
    expect(await get("99")).toBeNull();
    expect(calls()).toHaveLength(1);
    expect(await session.scan("Thing", {})).toHaveLength(12);
    expect(calls().length).toBeGreaterThan(0);
    const only = begin(readFreshness("only-if-cached, max-age=0"));
    await expect(only.session.scan("Thing", {})).rejects.toMatchObject({ code: "CACHE_MISS", vendor: "itm" });
  });

  test("a record is as old as it was last seen, whatever its stream is", async () => {
    const { begin, calls, clock, replica, resource } = keptVendor();
    await clock.advance(10 * minute);
    replica.put(rowRecord(resource, { ...rowsOf(1)[0]!, name: "Seen later" }), clock.now() - 10_000);
    const request = begin(readFreshness("max-age=60"));
    expect(await request.get("1")).toMatchObject({ name: "Seen later" });
    expect(request.report()).toMatchObject({ calls: 0, replicaHits: 1, ageMs: 10_000, status: "ok" });
    expect(await request.get("2")).toMatchObject({ name: "Thing 2" });
    expect(calls()).toHaveLength(1);
  });

  test("members that are not kept are read from the vendor, and are missing where no call is allowed", async () => {
    const { begin, calls, complete } = keptVendor();
    complete(["id", "name"]);
    const request = begin(readFreshness("max-age=60"));
    expect(await request.get("3", "name")).toMatchObject({ name: "Thing 3" });
    expect(calls()).toEqual([]);
    expect(await request.get("3", "name", "owner")).toMatchObject({ name: "Thing 3", owner: "o2" });
    expect(calls()).toHaveLength(1);
    const { session } = begin(readFreshness("only-if-cached"));
    const { records } = await session.list("Thing", { fields: new Set(["name", "code"]), onLoadError: "keep" }, first(12));
    expect(records).toHaveLength(12);
    expect(records.find(({ id }) => id === "5")).toMatchObject({ data: { name: "Thing 5" }, loadError: { code: "CACHE_MISS" } });
    expect(calls()).toEqual([]);
  });

  test("what the columns cannot say as the vendor does is asked of the vendor: its options, its patterns, its collation", async () => {
    const { begin, calls } = keptVendor({ adapter: { maxValues: () => 10 } });
    const { session } = begin(readFreshness("max-age=60"));
    const queries: ListQuery[] = [
      { options: { search: "Thing" } },
      { where: { attribute: "name", operator: "contains", value: "thing" } },
      { where: { attribute: "name", operator: "matches", value: "T%" } },
      { where: { attribute: "elsewhere", operator: "eq", value: "x" } },
      { order: [{ attribute: "elsewhere", descending: false }] },
    ];
    for (const query of queries) {
      await session.list("Thing", query, first(3)).catch(() => undefined);
      expect(calls().length, JSON.stringify(query)).toBeGreaterThan(0);
    }
    const other = keptVendor();
    const only = other.begin(readFreshness("only-if-cached, max-age=60")).session;
    expect(idsIn(await only.list("Thing", queries[1]!, first(3)))).toEqual(["1", "10", "11"]);
    await expect(only.list("Thing", { options: { search: "other" } }, first(3))).rejects.toMatchObject({ code: "CACHE_MISS" });
    expect(other.calls()).toEqual([]);
  });

  test("memory is asked first", async () => {
    const { begin, calls, replica, state } = keptVendor();
    await begin({ maxAgeMs: 0 }).session.scan("Thing", { fields: new Set(["name"]) });
    calls();
    state.rows = [];
    replica.reads.length = 0;
    const request = begin();
    expect(await request.get("3", "name")).toMatchObject({ name: "Thing 3" });
    expect(await request.session.scan("Thing", { fields: new Set(["name"]) })).toHaveLength(12);
    expect({ reads: replica.reads, calls: calls() }).toEqual({ reads: [], calls: [] });
    expect(request.report()).not.toHaveProperty("replicaHits");
  });
});

describe("where the vendor fails", () => {
  test.each(["UPSTREAM_UNAVAILABLE", "UPSTREAM_TIMEOUT", "UPSTREAM_BUDGET", "UPSTREAM_BAD_RESPONSE"] as const)(
    "the replica stands in: %s",
    async (code) => {
      const { begin, clock, state } = keptVendor();
      await clock.advance(10 * minute);
      state.failure = code;
      const request = begin();
      expect(await request.get("3", "name")).toMatchObject({ name: "Thing 3" });
      expect(await request.session.findBy("Thing", { by: "owner" }, "o1")).toHaveLength(4);
      expect(idsIn(await request.session.list("Thing", {}, first(2)))).toEqual(["1", "10"]);
      expect(await request.session.scan("Thing", {})).toHaveLength(12);
      expect(request.report()).toMatchObject({ status: "stale", complete: false, reason: code, ageMs: 10 * minute, replicaHits: 4 });
    },
  );

  test("nothing stands in beyond a day, or beyond the caller's age, unless the caller takes stale answers", async () => {
    const { begin, clock, state } = keptVendor();
    state.failure = "UPSTREAM_UNAVAILABLE";
    await clock.advance(10 * minute);
    const read = (header: string) => begin(readFreshness(header)).get("3", "name");
    await expect(read("max-age=300")).rejects.toMatchObject({ code: "UPSTREAM_UNAVAILABLE" });
    await expect(read("no-cache")).rejects.toMatchObject({ code: "UPSTREAM_UNAVAILABLE" });
    expect(await read("no-cache, max-stale")).toMatchObject({ name: "Thing 3" });
    await clock.advance(day);
    await expect(read("")).rejects.toMatchObject({ code: "UPSTREAM_UNAVAILABLE" });
    expect(await read("no-cache, max-stale")).toMatchObject({ name: "Thing 3" });
  });

  test.each(["UPSTREAM_AUTH", "UPSTREAM_REFUSED"] as const)(
    "a refusal is an answer, except to those who take stale ones: %s",
    async (code) => {
      const { begin, clock, state } = keptVendor();
      await clock.advance(10 * minute);
      state.failure = code;
      await expect(begin().get("3", "name")).rejects.toMatchObject({ code });
      await expect(begin().session.scan("Thing", {})).rejects.toMatchObject({ code });
      const request = begin(readFreshness("no-cache, max-stale"));
      expect(await request.get("3", "name")).toMatchObject({ name: "Thing 3" });
      expect(await request.session.scan("Thing", {})).toHaveLength(12);
      expect(request.report()).toMatchObject({ status: "stale", reason: code });
    },
  );
});

test("what passes is kept, once, with the time at which the vendor was asked; nobody waits for it", async () => {
  const { begin, clock, replica, state } = keptVendor();
  state.latencyMs = 500;
  const asked = clock.now();
  const waiting = begin({ maxAgeMs: 0 }).session.scan("Thing", {});
  await clock.advance(2000);
  await waiting;
  expect(replica.passed).toHaveLength(12);
  expect(new Set(replica.passed.map(({ record }) => record)).size).toBe(12);
  expect(replica.passed.slice(0, 10).every(({ seenAt }) => seenAt === asked)).toBe(true);
  replica.passed.length = 0;
  // Out of memory nothing passes.
  await begin().session.scan("Thing", {});
  expect(replica.passed).toEqual([]);
});

test("who may not read the vendor gets nothing that is kept of it", async () => {
  const { begin, replica } = keptVendor();
  const { session } = begin({ readable: new Set(["cirrus"]), ...readFreshness("only-if-cached") });
  for (const read of [
    () => session.get("Thing", "3"),
    () => session.findBy("Thing", { by: "owner" }, "o1"),
    () => session.list("Thing", {}, first(2)),
    () => session.scan("Thing", {}),
  ])
    await expect(read()).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(replica.reads).toEqual([]);
});

test("records of a type that is no stream are as before", async () => {
  const replica = new MemoryReplica();
  const { begin, calls } = vendorOf(rowsOf(3), { replica });
  expect(await begin().get("1", "name")).toMatchObject({ name: "Thing 1" });
  expect(calls()).toHaveLength(1);
  expect(await begin().get("1", "name")).toMatchObject({ name: "Thing 1" });
  expect({ calls: calls(), reads: replica.reads, passed: replica.passed }).toEqual({ calls: [], reads: [], passed: [] });
  expect(things.type).toBe("Thing");
});
