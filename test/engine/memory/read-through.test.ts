import { describe, expect, test } from "vitest";
import { byId, cachedRecords } from "../../../src/engine/memory/read-through.ts";
import type { VendorRecord } from "../../../src/engine/model/record.ts";
import { settled } from "../../clock.ts";
import { type Row, rowsOf, vendorOf } from "../vendor-kit.ts";

const minute = 60_000;

describe("across requests", () => {
  test("a record is not read again while it is fresh", async () => {
    const { begin, calls, clock } = vendorOf(rowsOf(3));
    await begin().get("1");
    expect(calls()).toHaveLength(1);
    await clock.advance(1_000);
    const second = begin();
    expect(await second.get("1")).toMatchObject({ name: "Thing 1" });
    expect(calls()).toEqual([]);
    expect(second.report()).toMatchObject({ calls: 0, cacheHits: 1, ageMs: 1_000, complete: true, status: "ok" });
  });

  test("a record that does not exist is not requested again", async () => {
    const { begin, calls } = vendorOf(rowsOf(3));
    expect(await begin().get("99")).toBeNull();
    calls();
    expect(await begin().get("99")).toBeNull();
    expect(calls()).toEqual([]);
  });

  test("the keys that need no call are known beforehand", async () => {
    const { begin, calls, resource, clock } = vendorOf(rowsOf(3));
    await begin().get("1", "name");
    calls();
    const known = (keys: string[], ...fields: string[]) => [
      ...cachedRecords(begin().context(), { resource, group: byId, keys, fields: new Set(fields) }).keys(),
    ];
    expect(known(["1", "2"], "name")).toEqual(["1"]);
    expect(known(["1"], "owner")).toEqual([]);
    await clock.advance(10 * minute);
    expect(known(["1"], "name")).toEqual([]);
    expect(calls()).toEqual([]);
  });

  test("records of a list answer later single reads", async () => {
    const { begin, calls } = vendorOf(rowsOf(5));
    await begin().list();
    calls();
    const { get } = begin();
    expect(await Promise.all(["1", "3", "5"].map((id) => get(id, "name")))).toMatchObject([{ id: "1" }, { id: "3" }, { id: "5" }]);
    expect(calls()).toEqual([]);
  });

  test("a batch requests only what is not fresh", async () => {
    const { begin, calls } = vendorOf(rowsOf(9));
    const first = begin();
    await Promise.all(["1", "2", "3"].map((id) => first.get(id)));
    calls();
    const second = begin();
    await Promise.all(["1", "2", "3", "4", "5"].map((id) => second.get(id)));
    expect(calls().map(({ ids }) => ids)).toEqual([["4", "5"]]);
    expect(second.report()).toMatchObject({ calls: 1, cacheHits: 3 });
  });

  test("a page is kept by its number, size and filter", async () => {
    const { begin, calls } = vendorOf(rowsOf(25));
    const span = (offset: number) => ({ offset, count: 10, lookAhead: false });
    await begin().session.list("Thing", {}, span(0));
    await begin().session.list("Thing", {}, span(0));
    await begin().session.list("Thing", {}, span(10));
    await begin().session.list("Thing", { where: { attribute: "id", operator: "eq", value: "1" } }, span(0));
    expect(calls().map(({ page, ids }) => ids ?? page)).toEqual([1, 2, ["1"]]);
  });

  test("records that several requests need at once are requested once", async () => {
    const { begin, calls } = vendorOf(rowsOf(9));
    const requests = Array.from({ length: 20 }, () => begin());
    const answers = await Promise.all(requests.map(({ get }) => Promise.all([get("1"), get("2")])));
    expect(calls().map(({ ids }) => ids)).toEqual([["1", "2"]]);
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(requests.map(({ report }) => report().calls).sort()).toEqual([...Array(19).fill(0), 1]);
  });
});

describe("fields", () => {
  test("a record answers only fields that it was read with", async () => {
    const { begin, calls } = vendorOf(rowsOf(3));
    await begin().get("1", "name");
    await begin().get("1", "name");
    expect(await begin().get("1", "name", "owner")).toMatchObject({ name: "Thing 1", owner: "o0" });
    expect(calls().map(({ fields }) => fields)).toEqual([["name"], ["name", "owner"]]);
    expect(await begin().get("1", "owner")).toMatchObject({ owner: "o0" });
    expect(calls()).toEqual([]);
  });

  test("a record read with some fields does not answer a request for all", async () => {
    const { begin, calls } = vendorOf(rowsOf(3));
    const request = begin();
    await request.get("1", "name");
    expect(await request.get("1")).toMatchObject({ name: "Thing 1", owner: "o0" });
    await begin().list("name");
    expect(await begin().get("2")).toMatchObject({ owner: "o1" });
    expect(calls().map(({ fields }) => fields)).toEqual([["name"], undefined, ["name"], undefined]);
  });

  test("an opt-in member is read when it is requested, and then kept", async () => {
    const { begin, calls } = vendorOf(rowsOf(3));
    expect(await begin().get("1")).not.toHaveProperty("parts");
    expect(await begin().get("1", "parts")).toMatchObject({ parts: "many" });
    expect(calls()).toHaveLength(2);
    expect(await begin().get("1", "parts")).toMatchObject({ parts: "many" });
    expect(calls()).toEqual([]);
  });

  test("a request for other fields of a page reads the union, which answers both from then on", async () => {
    const { begin, calls } = vendorOf(rowsOf(3));
    await begin().list("name");
    await begin().list("owner");
    expect(calls().map(({ fields }) => fields)).toEqual([["name"], ["name", "owner"]]);
    await begin().list("name");
    await begin().list("owner");
    expect(calls()).toEqual([]);
  });

  test("a request for fewer fields of a page than one in flight requests the same ones, to share that call", async () => {
    const { begin, calls, clock, state } = vendorOf(rowsOf(3));
    state.latencyMs = 1_000;
    const wide = begin().list("name", "owner");
    await clock.advance(500);
    const [narrow, other] = [begin().list("name"), begin().list("code")];
    await clock.advance(1_000);
    await Promise.all([wide, narrow, other]);
    expect(calls().map(({ fields }) => fields)).toEqual([["name", "owner"], ["name", "owner"], ["code"]]);
  });

  test("fields of one record from two lists within ten seconds are merged, as old as the older ones", async () => {
    const { begin, calls, clock } = vendorOf(rowsOf(3));
    const where = { attribute: "id", operator: "eq", value: "1" } as const;
    const span = { offset: 0, count: 10, lookAhead: false };
    await begin().list("name");
    await clock.advance(5_000);
    await begin().session.list("Thing", { where, fields: new Set(["owner"]) }, span);
    calls();
    const request = begin();
    expect(await request.get("1", "name", "owner")).toMatchObject({ name: "Thing 1", owner: "o0" });
    expect(calls()).toEqual([]);
    expect(request.report().ageMs).toBe(5_000);
  });

  test.each<[string, string[], string[], string[], number]>([
    ["with all fields of the older one replaces it, with its own age", ["name"], ["name", "owner"], ["name", "owner"], 0],
    ["with fewer fields leaves those of the older one", ["name", "owner"], ["name"], ["owner"], 5_000],
    ["with all fields replaces it", ["name"], [], ["name", "code"], 0],
    ["with fewer fields than all leaves all", [], ["name"], ["name", "code"], 5_000],
    ["with all fields again has its own age", [], [], ["code"], 0],
  ])("a list %s", async (_name, older, newer, needed, ageMs) => {
    const { begin, calls, clock } = vendorOf(rowsOf(3));
    const where = { attribute: "id", operator: "eq", value: "1" } as const;
    const fields = newer.length > 0 ? new Set(newer) : undefined;
    await begin().list(...older);
    await clock.advance(5_000);
    await begin().session.list("Thing", { where, fields }, { offset: 0, count: 10, lookAhead: false });
    calls();
    const request = begin();
    const all = rowsOf(1)[0]!;
    expect(await request.get("1", ...needed)).toMatchObject(Object.fromEntries(needed.map((name) => [name, all[name]])));
    expect(calls()).toEqual([]);
    expect(request.report().ageMs).toBe(ageMs);
  });

  test("a page of whole records answers fields that nobody requested", async () => {
    const { begin, calls } = vendorOf(rowsOf(3), { sendsWholeRecords: true, resource: { optIn: undefined! } });
    await begin().list("name");
    expect((await begin().list("owner"))[0]).toMatchObject({ owner: "o0" });
    expect(calls()).toHaveLength(1);
  });

  test("a page one of whose records lacks an opt-in member is read again for it", async () => {
    const { begin, calls, state } = vendorOf(rowsOf(3), { sendsWholeRecords: true });
    state.alter = ({ rows }, { fields }) => {
      for (const row of rows) if (row.id === "1" || fields?.includes("parts")) row.parts = "many";
    };
    await begin().list("name");
    calls();
    expect((await begin().list("parts")).map(({ parts }) => parts)).toEqual(["many", "many", "many"]);
    expect(calls()).toHaveLength(1);
  });

  test("a request for other fields of a stale page requests only those", async () => {
    const { begin, calls, clock } = vendorOf(rowsOf(3));
    await begin().list("name");
    await clock.advance(minute + 1);
    await begin().list("owner");
    expect(calls().map(({ fields }) => fields)).toEqual([["name"], ["owner"]]);
  });

  test("an older answer is not merged with a new one after ten seconds", async () => {
    const { begin, calls, clock, state } = vendorOf(rowsOf(3));
    const where = { attribute: "id", operator: "eq", value: "1" } as const;
    const span = { offset: 0, count: 10, lookAhead: false };
    await begin().list("name");
    await clock.advance(10_000);
    state.rows[0] = { id: "1", name: "Renamed", owner: "o9" };
    await begin().session.list("Thing", { where, fields: new Set(["owner"]) }, span);
    calls();
    expect(await begin().get("1", "name", "owner")).toMatchObject({ name: "Renamed", owner: "o9" });
    expect(calls()).toHaveLength(1);
  });
});

describe("age", () => {
  test("a stale record is used at once and revalidated in the background, with one call for all", async () => {
    const { begin, calls, clock, state } = vendorOf(rowsOf(3));
    await begin().get("1");
    await clock.advance(minute + 1);
    calls();
    state.rows[0]!.name = "Renamed";
    state.latencyMs = 1_000;
    const request = begin();
    expect(await request.get("1")).toMatchObject({ name: "Thing 1" });
    expect(request.report()).toMatchObject({ calls: 0, cacheHits: 1, ageMs: minute + 1 });
    await Promise.all([begin().get("1"), begin().get("1")]);
    await clock.advance(500);
    await Promise.all([begin().get("1"), begin().get("1")]);
    await clock.advance(500);
    await settled();
    expect(calls()).toHaveLength(1);
    expect(await begin().get("1")).toMatchObject({ name: "Renamed" });
    expect(calls()).toEqual([]);
  });

  test("a revalidation in flight for several records is not started again for one of them", async () => {
    const { begin, calls, clock, state } = vendorOf(rowsOf(3));
    const both = async ({ get }: ReturnType<typeof begin>) => Promise.all([get("1"), get("2")]);
    await both(begin());
    await clock.advance(minute + 1);
    calls();
    state.latencyMs = 1_000;
    await both(begin());
    await clock.advance(500);
    await begin().get("2");
    await clock.advance(5_000);
    expect(calls().map(({ ids }) => ids)).toEqual([["1", "2"]]);
  });

  test("a stale page is used and revalidated in the same way", async () => {
    const { begin, calls, clock, state } = vendorOf(rowsOf(3));
    await begin().list("name");
    await clock.advance(minute + 1);
    calls();
    state.rows[0]!.name = "Renamed";
    state.latencyMs = 1_000;
    expect((await begin().list("name"))[0]).toMatchObject({ name: "Thing 1" });
    await clock.advance(500);
    expect((await begin().list("name"))[0]).toMatchObject({ name: "Thing 1" });
    await clock.advance(500);
    expect(calls()).toHaveLength(1);
    expect((await begin().list("name"))[0]).toMatchObject({ name: "Renamed" });
    expect(calls()).toEqual([]);
  });

  test("a revalidation that fails is not reported, and tried again by the next request", async () => {
    const { begin, calls, clock, state } = vendorOf(rowsOf(3));
    await begin().get("1");
    await clock.advance(minute + 1);
    state.failure = "UPSTREAM_UNAVAILABLE";
    const request = begin();
    expect(await request.get("1")).toMatchObject({ name: "Thing 1" });
    await settled();
    expect(request.report()).toMatchObject({ complete: true, reason: null });
    calls();
    await begin().get("1");
    await settled();
    expect(calls()).toHaveLength(1);
  });

  test("a caller's maximum age holds for every kind of read; what is read for it serves the next request", async () => {
    const { begin, calls, clock } = vendorOf(rowsOf(3));
    await begin().list();
    await begin().get("9");
    await clock.advance(10_000);
    calls();
    const strict = begin({ maxAgeMs: 0 });
    await strict.list();
    await strict.get("9");
    expect(calls()).toHaveLength(2);
    const lenient = begin({ maxAgeMs: 20_000 });
    await lenient.list();
    await lenient.get("9");
    expect(calls()).toEqual([]);
    await clock.advance(20_000);
    const again = begin({ maxAgeMs: 20_000 });
    await again.list();
    await again.get("9");
    expect(calls()).toHaveLength(2);
  });
});

describe("when the vendor fails", () => {
  const outages = ["UPSTREAM_UNAVAILABLE", "UPSTREAM_TIMEOUT", "UPSTREAM_BUDGET", "UPSTREAM_BAD_RESPONSE"] as const;
  test.each(outages)("an expired answer stands in, and the report says so: %s", async (code) => {
    const { begin, clock, state } = vendorOf(rowsOf(3));
    await begin().list();
    await begin().get("9");
    await clock.advance(10 * minute);
    state.failure = code;
    const request = begin();
    expect(await request.list()).toHaveLength(3);
    expect(await request.get("2")).toMatchObject({ name: "Thing 2" });
    expect(await request.get("9")).toBeNull();
    expect(request.report()).toMatchObject({ complete: false, reason: code, status: "partial", ageMs: 10 * minute });
  });

  test("an expired page that stands in is reported with its age", async () => {
    const { begin, clock, state } = vendorOf(rowsOf(3));
    await begin().list();
    await clock.advance(10 * minute);
    state.failure = "UPSTREAM_UNAVAILABLE";
    const request = begin();
    await request.list();
    expect(request.report()).toMatchObject({ complete: false, reason: "UPSTREAM_UNAVAILABLE", cacheHits: 1, ageMs: 10 * minute });
  });

  test("an expired record stands in when the quota has no permit for the call, and the report says so", async () => {
    const { begin, clock, upstream, calls } = vendorOf(rowsOf(3));
    await begin().get("1");
    await clock.advance(10 * minute);
    calls();
    upstream.quota!.pause(clock.now() + 60 * minute);
    const request = begin();
    expect(await request.get("1")).toMatchObject({ name: "Thing 1" });
    expect(calls()).toEqual([]);
    expect(request.report()).toMatchObject({ complete: false, reason: "UPSTREAM_BUDGET", status: "partial", cacheHits: 1, calls: 0 });
  });

  test.each(["UPSTREAM_AUTH", "UPSTREAM_REFUSED"] as const)("a refusal is an answer, for which nothing stands in: %s", async (code) => {
    const { begin, clock, state } = vendorOf(rowsOf(3));
    await begin().list();
    await clock.advance(10 * minute);
    state.failure = code;
    await expect(begin().list()).rejects.toMatchObject({ code });
    await expect(begin().get("2")).rejects.toMatchObject({ code });
  });

  test("nothing stands in beyond a day, for other fields, or beyond the caller's maximum age", async () => {
    const { begin, clock, state } = vendorOf(rowsOf(3));
    await begin().get("1", "name");
    state.failure = "UPSTREAM_UNAVAILABLE";
    await clock.advance(10 * minute);
    await expect(begin().get("1", "owner")).rejects.toMatchObject({ code: "UPSTREAM_UNAVAILABLE" });
    await expect(begin({ maxAgeMs: 5 * minute }).get("1", "name")).rejects.toMatchObject({ code: "UPSTREAM_UNAVAILABLE" });
    expect(await begin().get("1", "name")).toMatchObject({ name: "Thing 1" });
    await clock.advance(24 * 60 * minute);
    await expect(begin().get("1", "name")).rejects.toMatchObject({ code: "UPSTREAM_UNAVAILABLE" });
  });

  test("a failure is not kept", async () => {
    const { begin, state } = vendorOf(rowsOf(3));
    state.failure = "UPSTREAM_UNAVAILABLE";
    await expect(begin().get("1")).rejects.toMatchObject({ code: "UPSTREAM_UNAVAILABLE" });
    state.failure = undefined;
    expect(await begin().get("1")).toMatchObject({ name: "Thing 1" });
  });

  test("a batch that fails in part is answered in part", async () => {
    const { begin, state } = vendorOf(rowsOf(30));
    const { get } = begin();
    const ids = rowsOf(20).map(({ id }) => String(id));
    state.alter = (answer, call) => {
      if (call.ids?.includes("15")) answer.rows = [{ id: "666", name: "A stranger" } as Row];
    };
    const outcomes = await Promise.allSettled(ids.map((id) => get(id)));
    expect(outcomes.map(({ status }) => status)).toEqual([...Array(10).fill("fulfilled"), ...Array(10).fill("rejected")]);
  });
});

/** Whoever changes any part of these records from now on fails. */
function freeze(value: unknown): void {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const each of Object.values(value)) freeze(each);
}

describe("records that requests share", () => {
  const cached = ({ cache }: ReturnType<typeof vendorOf>) =>
    cache.peek<{ records: readonly VendorRecord[] }>("Thing id 1")!.answer.records[0]!;

  test("one request that completes a record changes neither another's nor the cached one", async () => {
    const vendor = vendorOf(rowsOf(3));
    const { begin, state } = vendor;
    const read = (request: ReturnType<typeof begin>, ...fields: string[]) => request.session.get("Thing", "1", new Set(fields));
    const [first, second] = [begin(), begin()];
    const seen = (await read(first, "name"))!;
    const other = (await read(second, "name"))!;
    expect(other).toBe(seen);
    expect(cached(vendor)).toBe(seen);
    freeze(seen);
    state.rows[0]!.name = "Renamed";
    const wider = (await read(second, "name", "owner"))!;
    expect(wider.data).toEqual({ id: "1", name: "Renamed", owner: "o0" });
    expect(seen.data).toEqual({ id: "1", name: "Thing 1" });
    expect(seen.loadedFields).toEqual(new Set(["name"]));
    expect(await read(first, "name")).toBe(seen);
    // The cache holds a record of its own for the wider answer.
    expect(cached(vendor)).not.toBe(seen);
    expect(cached(vendor).data).toEqual({ id: "1", name: "Renamed", owner: "o0" });
  });

  test("no read of any kind changes a record that is cached", async () => {
    const vendor = vendorOf(rowsOf(3), { resource: { listFields: ["id", "name", "owner"] } });
    const { begin } = vendor;
    const span = { offset: 0, count: 10, lookAhead: false };
    await begin().list("name", "owner");
    const kept = cached(vendor);
    freeze(kept);
    const before = structuredClone({ data: kept.data, sent: kept.sent, loadedFields: kept.loadedFields });
    const request = begin();
    const { session } = request;
    await session.list("Thing", { fields: new Set(["name"]) }, span);
    await session.scan("Thing", { fields: new Set(["name"]) });
    await session.findBy("Thing", { by: "owner" }, "o0", { fields: new Set(["name"]) });
    await session.loadMissing([kept], new Set(["name", "code"]));
    await session.loadMissing([kept], new Set(["parts"]), "keep");
    await session.get("Thing", "1");
    vendor.state.failure = "UPSTREAM_UNAVAILABLE";
    const [failed] = await begin({ maxAgeMs: 0 }).session.loadMissing([kept], new Set(["code"]), "keep");
    expect(failed).toMatchObject({ id: "1", loadError: { code: "UPSTREAM_UNAVAILABLE" } });
    session.intern([{ ...kept, data: { id: "1", name: "Mine" }, loadedFields: "all" }]);
    expect({ data: kept.data, sent: kept.sent, loadedFields: kept.loadedFields }).toEqual(before);
    expect(kept).not.toHaveProperty("loadError");
    expect(await request.get("1", "name")).toMatchObject({ name: "Mine" });
    expect(await begin().get("1", "name")).toMatchObject({ name: "Thing 1" });
  });

  test("one request that interns another form of a record changes neither another's nor the cached one", async () => {
    const { begin, calls } = vendorOf(rowsOf(3));
    const [first, second] = [begin(), begin()];
    const [one, two] = await Promise.all([first.session.get("Thing", "1"), second.session.get("Thing", "1")]);
    expect(calls()).toHaveLength(1);
    expect(one).toEqual(two);
    first.session.intern([{ ...one!, data: { id: "1", name: "Mine" }, loadedFields: "all" }]);
    expect(two!.data).toMatchObject({ name: "Thing 1" });
    expect(await second.get("1")).toMatchObject({ name: "Thing 1" });
    expect(await begin().get("1")).toMatchObject({ name: "Thing 1" });
  });

  test("a caller that leaves takes no answer from the others and leaves no partial answer behind", async () => {
    const { begin, calls, clock, state } = vendorOf(rowsOf(3));
    state.latencyMs = 1_000;
    const [first, second] = [begin(), begin()];
    const left = first.get("1").catch((error: Error) => error.message);
    const stayed = second.get("1");
    await settled();
    first.leave();
    expect(await left).toBe("gone");
    await clock.advance(1_000);
    expect(await stayed).toMatchObject({ name: "Thing 1" });
    expect(await begin().get("1")).toMatchObject({ name: "Thing 1" });
    expect(calls()).toHaveLength(1);
  });
});
