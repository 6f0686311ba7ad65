import { describe, expect, test } from "vitest";
import { byId, kept } from "../../src/resource/gather.ts";
import { Rehearsal } from "../../src/resource/rehearsal.ts";
import { settled } from "../clock.ts";
import { type Row, rowsOf, vendorOf } from "./vendor-kit.ts";

const minute = 60_000;

describe("across requests", () => {
  test("a record that was read is not read again while it is fresh", async () => {
    const { begin, asked, clock } = vendorOf(rowsOf(3));
    await begin().get("1");
    expect(asked()).toHaveLength(1);
    await clock.advance(1_000);
    const second = begin();
    expect(await second.get("1")).toMatchObject({ name: "Thing 1" });
    expect(asked()).toEqual([]);
    expect(second.report()).toMatchObject({ calls: 0, cacheHits: 1, ageMs: 1_000, complete: true, status: "ok" });
  });

  test("a record that does not exist is not looked for again", async () => {
    const { begin, asked } = vendorOf(rowsOf(3));
    expect(await begin().get("99")).toBeNull();
    asked();
    expect(await begin().get("99")).toBeNull();
    expect(asked()).toEqual([]);
  });

  test("it can be told beforehand which keys need no call", async () => {
    const { begin, asked, resource, clock } = vendorOf(rowsOf(3));
    await begin().get("1", "name");
    asked();
    const known = (keys: string[], ...columns: string[]) => [
      ...kept(begin().reader, { resource, group: byId, keys, columns: new Set(columns) }).keys(),
    ];
    expect(known(["1", "2"], "name")).toEqual(["1"]);
    expect(known(["1"], "owner")).toEqual([]);
    await clock.advance(10 * minute);
    expect(known(["1"], "name")).toEqual([]);
    expect(asked()).toEqual([]);
  });

  test("records seen in a list answer later single reads", async () => {
    const { begin, asked } = vendorOf(rowsOf(5));
    await begin().list();
    asked();
    const { get } = begin();
    expect(await Promise.all(["1", "3", "5"].map((id) => get(id, "name")))).toMatchObject([{ id: "1" }, { id: "3" }, { id: "5" }]);
    expect(asked()).toEqual([]);
  });

  test("a batch asks only for what is not fresh", async () => {
    const { begin, asked } = vendorOf(rowsOf(9));
    const first = begin();
    await Promise.all(["1", "2", "3"].map((id) => first.get(id)));
    asked();
    const second = begin();
    await Promise.all(["1", "2", "3", "4", "5"].map((id) => second.get(id)));
    expect(asked().map(({ ids }) => ids)).toEqual([["4", "5"]]);
    expect(second.report()).toMatchObject({ calls: 1, cacheHits: 3 });
  });

  test("a page is kept by what it was asked for, its size and filter with it", async () => {
    const { begin, asked } = vendorOf(rowsOf(25));
    const span = (offset: number) => ({ offset, count: 10, lookAhead: false });
    await begin().reader.list("Thing", {}, span(0));
    await begin().reader.list("Thing", {}, span(0));
    await begin().reader.list("Thing", {}, span(10));
    await begin().reader.list("Thing", { where: { attribute: "id", operator: "eq", value: "1" } }, span(0));
    expect(asked().map(({ page, ids }) => ids ?? page)).toEqual([1, 2, ["1"]]);
  });

  test("what several requests look for at once is asked for once", async () => {
    const { begin, asked } = vendorOf(rowsOf(9));
    const requests = Array.from({ length: 20 }, () => begin());
    const answers = await Promise.all(requests.map(({ get }) => Promise.all([get("1"), get("2")])));
    expect(asked().map(({ ids }) => ids)).toEqual([["1", "2"]]);
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(requests.map(({ report }) => report().calls).sort()).toEqual([...Array(19).fill(0), 1]);
  });
});

describe("columns", () => {
  test("a record answers only columns that it was read with", async () => {
    const { begin, asked } = vendorOf(rowsOf(3));
    await begin().get("1", "name");
    await begin().get("1", "name");
    expect(await begin().get("1", "name", "owner")).toMatchObject({ name: "Thing 1", owner: "o0" });
    expect(asked().map(({ columns }) => columns)).toEqual([["name"], ["name", "owner"]]);
    expect(await begin().get("1", "owner")).toMatchObject({ owner: "o0" });
    expect(asked()).toEqual([]);
  });

  test("who asks for all columns is not content with a record that was read with some", async () => {
    const { begin, asked } = vendorOf(rowsOf(3));
    const request = begin();
    await request.get("1", "name");
    expect(await request.get("1")).toMatchObject({ name: "Thing 1", owner: "o0" });
    await begin().list("name");
    expect(await begin().get("2")).toMatchObject({ owner: "o1" });
    expect(asked().map(({ columns }) => columns)).toEqual([["name"], undefined, ["name"], undefined]);
  });

  test("a member that comes only by name is read when it is asked for, and then kept", async () => {
    const { begin, asked } = vendorOf(rowsOf(3));
    expect(await begin().get("1")).not.toHaveProperty("parts");
    expect(await begin().get("1", "parts")).toMatchObject({ parts: "many" });
    expect(asked()).toHaveLength(2);
    expect(await begin().get("1", "parts")).toMatchObject({ parts: "many" });
    expect(asked()).toEqual([]);
  });

  test("who asks for other columns of a page asks for the union: the next ones find both", async () => {
    const { begin, asked } = vendorOf(rowsOf(3));
    await begin().list("name");
    await begin().list("owner");
    expect(asked().map(({ columns }) => columns)).toEqual([["name"], ["name", "owner"]]);
    await begin().list("name");
    await begin().list("owner");
    expect(asked()).toEqual([]);
  });

  test("who wants less of a page than somebody asks for at this moment asks the same, to share that call", async () => {
    const { begin, asked, clock, state } = vendorOf(rowsOf(3));
    state.latencyMs = 1_000;
    const wide = begin().list("name", "owner");
    await clock.advance(500);
    const [narrow, other] = [begin().list("name"), begin().list("code")];
    await clock.advance(1_000);
    await Promise.all([wide, narrow, other]);
    expect(asked().map(({ columns }) => columns)).toEqual([["name", "owner"], ["name", "owner"], ["code"]]);
  });

  test("what two lists said of a record within moments is kept together, as old as the older one", async () => {
    const { begin, asked, clock } = vendorOf(rowsOf(3));
    const where = { attribute: "id", operator: "eq", value: "1" } as const;
    const span = { offset: 0, count: 10, lookAhead: false };
    await begin().list("name");
    await clock.advance(5_000);
    await begin().reader.list("Thing", { where, columns: new Set(["owner"]) }, span);
    asked();
    const request = begin();
    expect(await request.get("1", "name", "owner")).toMatchObject({ name: "Thing 1", owner: "o0" });
    expect(asked()).toEqual([]);
    expect(request.report().ageMs).toBe(5_000);
  });

  test.each<[string, string[], string[], string[], number]>([
    ["that says all that the older one did replaces it, and is as young as it is", ["name"], ["name", "owner"], ["name", "owner"], 0],
    ["that says less leaves what the older one said", ["name", "owner"], ["name"], ["owner"], 5_000],
    ["that says everything replaces it", ["name"], [], ["name", "code"], 0],
    ["that says less than everything leaves everything", [], ["name"], ["name", "code"], 5_000],
    ["that says everything again is as young as it is", [], [], ["code"], 0],
  ])("a list %s", async (_name, older, newer, wanted, ageMs) => {
    const { begin, asked, clock } = vendorOf(rowsOf(3));
    const where = { attribute: "id", operator: "eq", value: "1" } as const;
    const columns = newer.length > 0 ? new Set(newer) : undefined;
    await begin().list(...older);
    await clock.advance(5_000);
    await begin().reader.list("Thing", { where, columns }, { offset: 0, count: 10, lookAhead: false });
    asked();
    const request = begin();
    const all = rowsOf(1)[0]!;
    expect(await request.get("1", ...wanted)).toMatchObject(Object.fromEntries(wanted.map((name) => [name, all[name]])));
    expect(asked()).toEqual([]);
    expect(request.report().ageMs).toBe(ageMs);
  });

  test("a page of whole records answers for columns that nobody asked for", async () => {
    const { begin, asked } = vendorOf(rowsOf(3), { sendsAll: true, resource: { include: undefined! } });
    await begin().list("name");
    expect((await begin().list("owner"))[0]).toMatchObject({ owner: "o0" });
    expect(asked()).toHaveLength(1);
  });

  test("a page of which one record lacks a column that comes only by name is read for it", async () => {
    const { begin, asked, state } = vendorOf(rowsOf(3), { sendsAll: true });
    state.bend = ({ rows }, { columns }) => {
      for (const row of rows) if (row.id === "1" || columns?.includes("parts")) row.parts = "many";
    };
    await begin().list("name");
    asked();
    expect((await begin().list("parts")).map(({ parts }) => parts)).toEqual(["many", "many", "many"]);
    expect(asked()).toHaveLength(1);
  });

  test("who asks for other columns of a page that is stale asks for those only", async () => {
    const { begin, asked, clock } = vendorOf(rowsOf(3));
    await begin().list("name");
    await clock.advance(minute + 1);
    await begin().list("owner");
    expect(asked().map(({ columns }) => columns)).toEqual([["name"], ["owner"]]);
  });

  test("what was said long before is not put beside what is said now", async () => {
    const { begin, asked, clock, state } = vendorOf(rowsOf(3));
    const where = { attribute: "id", operator: "eq", value: "1" } as const;
    const span = { offset: 0, count: 10, lookAhead: false };
    await begin().list("name");
    await clock.advance(10_000);
    state.rows[0] = { id: "1", name: "Renamed", owner: "o9" };
    await begin().reader.list("Thing", { where, columns: new Set(["owner"]) }, span);
    asked();
    expect(await begin().get("1", "name", "owner")).toMatchObject({ name: "Renamed", owner: "o9" });
    expect(asked()).toHaveLength(1);
  });
});

describe("age", () => {
  test("a stale record is used at once and read anew in the background, with one call for all", async () => {
    const { begin, asked, clock, state } = vendorOf(rowsOf(3));
    await begin().get("1");
    await clock.advance(minute + 1);
    asked();
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
    expect(asked()).toHaveLength(1);
    expect(await begin().get("1")).toMatchObject({ name: "Renamed" });
    expect(asked()).toEqual([]);
  });

  test("a refresh under way for several records is not begun again for one of them", async () => {
    const { begin, asked, clock, state } = vendorOf(rowsOf(3));
    const both = async ({ get }: ReturnType<typeof begin>) => Promise.all([get("1"), get("2")]);
    await both(begin());
    await clock.advance(minute + 1);
    asked();
    state.latencyMs = 1_000;
    await both(begin());
    await clock.advance(500);
    await begin().get("2");
    await clock.advance(5_000);
    expect(asked().map(({ ids }) => ids)).toEqual([["1", "2"]]);
  });

  test("a stale page likewise", async () => {
    const { begin, asked, clock, state } = vendorOf(rowsOf(3));
    await begin().list("name");
    await clock.advance(minute + 1);
    asked();
    state.rows[0]!.name = "Renamed";
    state.latencyMs = 1_000;
    expect((await begin().list("name"))[0]).toMatchObject({ name: "Thing 1" });
    await clock.advance(500);
    expect((await begin().list("name"))[0]).toMatchObject({ name: "Thing 1" });
    await clock.advance(500);
    expect(asked()).toHaveLength(1);
    expect((await begin().list("name"))[0]).toMatchObject({ name: "Renamed" });
    expect(asked()).toEqual([]);
  });

  test("a refresh that fails is tried again by the next request, and nobody hears of it", async () => {
    const { begin, asked, clock, state } = vendorOf(rowsOf(3));
    await begin().get("1");
    await clock.advance(minute + 1);
    state.failure = "UPSTREAM_UNAVAILABLE";
    const request = begin();
    expect(await request.get("1")).toMatchObject({ name: "Thing 1" });
    await settled();
    expect(request.report()).toMatchObject({ complete: true, reason: null });
    asked();
    await begin().get("1");
    await settled();
    expect(asked()).toHaveLength(1);
  });

  test("a caller's limit reaches every kind of read: no-cache asks again, and what came serves the next", async () => {
    const { begin, asked, clock } = vendorOf(rowsOf(3));
    await begin().list();
    await begin().get("9");
    await clock.advance(10_000);
    asked();
    const strict = begin({ maxAgeMs: 0 });
    await strict.list();
    await strict.get("9");
    expect(asked()).toHaveLength(2);
    const lenient = begin({ maxAgeMs: 20_000 });
    await lenient.list();
    await lenient.get("9");
    expect(asked()).toEqual([]);
    await clock.advance(20_000);
    const again = begin({ maxAgeMs: 20_000 });
    await again.list();
    await again.get("9");
    expect(asked()).toHaveLength(2);
  });
});

describe("when the vendor fails", () => {
  const outages = ["UPSTREAM_UNAVAILABLE", "UPSTREAM_TIMEOUT", "UPSTREAM_BUDGET", "UPSTREAM_BAD_RESPONSE"] as const;
  test.each(outages)("an old answer stands in, and the report says so: %s", async (code) => {
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

  test("an old page that stands in is told as what it is", async () => {
    const { begin, clock, state } = vendorOf(rowsOf(3));
    await begin().list();
    await clock.advance(10 * minute);
    state.failure = "UPSTREAM_UNAVAILABLE";
    const request = begin();
    await request.list();
    expect(request.report()).toMatchObject({ complete: false, reason: "UPSTREAM_UNAVAILABLE", cacheHits: 1, ageMs: 10 * minute });
  });

  test("an old record stands in as well when the quota has no place for the call, and the report says so", async () => {
    const { begin, clock, upstream, asked } = vendorOf(rowsOf(3));
    await begin().get("1");
    await clock.advance(10 * minute);
    asked();
    upstream.quota!.pause(clock.now() + 60 * minute);
    const request = begin();
    expect(await request.get("1")).toMatchObject({ name: "Thing 1" });
    expect(asked()).toEqual([]);
    expect(request.report()).toMatchObject({ complete: false, reason: "UPSTREAM_BUDGET", status: "partial", cacheHits: 1, calls: 0 });
  });

  test.each(["UPSTREAM_AUTH", "UPSTREAM_REFUSED"] as const)("another answer than before is an answer: %s", async (code) => {
    const { begin, clock, state } = vendorOf(rowsOf(3));
    await begin().list();
    await clock.advance(10 * minute);
    state.failure = code;
    await expect(begin().list()).rejects.toMatchObject({ code });
    await expect(begin().get("2")).rejects.toMatchObject({ code });
  });

  test("nothing stands in beyond a day, for other columns, or beyond the caller's own limit", async () => {
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
    state.bend = (answer, asked) => {
      if (asked.ids?.includes("15")) answer.rows = [{ id: "666", name: "A stranger" } as Row];
    };
    const outcomes = await Promise.allSettled(ids.map((id) => get(id)));
    expect(outcomes.map(({ status }) => status)).toEqual([...Array(10).fill("fulfilled"), ...Array(10).fill("rejected")]);
  });
});

describe("requests keep apart", () => {
  test("what one request learns of a record does not change another's", async () => {
    const { begin, state } = vendorOf(rowsOf(3));
    const first = begin();
    const seen = (await first.reader.get("Thing", "1", new Set(["name"])))!;
    const second = begin();
    const other = (await second.reader.get("Thing", "1", new Set(["name"])))!;
    expect(other).not.toBe(seen);
    state.rows[0]!.name = "Renamed";
    const wider = (await second.reader.get("Thing", "1", new Set(["name", "owner"])))!;
    expect(wider).toBe(other);
    expect(wider.raw).toEqual({ id: "1", name: "Renamed", owner: "o0" });
    expect(seen.raw).toEqual({ id: "1", name: "Thing 1" });
    expect(seen.known).toEqual(new Set(["name"]));
  });

  test("requests that share a call get records of their own", async () => {
    const { begin, asked } = vendorOf(rowsOf(3));
    const [first, second] = [begin(), begin()];
    const [one, two] = await Promise.all([first.reader.get("Thing", "1"), second.reader.get("Thing", "1")]);
    expect(asked()).toHaveLength(1);
    expect(one).toEqual(two);
    expect(one).not.toBe(two);
    first.reader.adopt({ ...one!, raw: { id: "1", name: "Mine" }, known: "all" });
    expect(two!.raw).toMatchObject({ name: "Thing 1" });
    expect(await begin().get("1")).toMatchObject({ name: "Thing 1" });
  });

  test("a caller that leaves takes no answer from the others and leaves no half answer behind", async () => {
    const { begin, asked, clock, state } = vendorOf(rowsOf(3));
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
    expect(asked()).toHaveLength(1);
  });
});

describe("a rehearsal", () => {
  test("makes no call and counts those that would be made, with older answers in their place", async () => {
    const { begin, asked, clock } = vendorOf(rowsOf(30));
    const first = begin();
    await Promise.all(["1", "2", "3"].map((id) => first.get(id)));
    await clock.advance(10 * minute);
    asked();
    const rehearsal = new Rehearsal();
    const request = begin({ rehearsal });
    expect(await Promise.all(["1", "3"].map((id) => request.get(id)))).toMatchObject([{ name: "Thing 1" }, { name: "Thing 3" }]);
    await settled();
    expect(asked()).toEqual([]);
    expect(rehearsal.steps("itm")).toMatchObject([{ operation: "list", calls: 1, keys: 2 }]);
    expect(rehearsal.isWhole).toBe(true);
    // What stands for a call that would be made is no answer from before.
    expect(request.report()).toMatchObject({ cacheHits: 0 });
  });

  test("for a caller who wants nothing kept counts the calls, with what is kept in their place", async () => {
    const { begin, asked } = vendorOf(rowsOf(3));
    await begin().get("9");
    await begin().list();
    asked();
    const rehearsal = new Rehearsal();
    const request = begin({ maxAgeMs: 0, rehearsal });
    expect(await request.list()).toHaveLength(3);
    expect(await request.get("9")).toBeNull();
    expect([rehearsal.calls("itm"), rehearsal.isWhole, asked()]).toEqual([2, true, []]);
  });

  test("counts one call for as many keys as one takes", async () => {
    const { begin, clock } = vendorOf(rowsOf(30), { capacity: 4 });
    const ids = rowsOf(9).map(({ id }) => String(id));
    const first = begin();
    await Promise.all(ids.map((id) => first.get(id)));
    await clock.advance(10 * minute);
    const rehearsal = new Rehearsal();
    const request = begin({ rehearsal });
    expect(await Promise.all(ids.map((id) => request.get(id)))).toHaveLength(9);
    expect(rehearsal.steps("itm")).toMatchObject([
      { operation: "list", calls: 2, keys: 8, batch: 4 },
      { operation: "show", calls: 1, keys: 1 },
    ]);
  });

  test("counts nothing for what is kept, and begins no refresh", async () => {
    const { begin, asked, clock } = vendorOf(rowsOf(3));
    await begin().get("9");
    await begin().list();
    asked();
    for (const age of [0, minute + 1]) {
      await clock.advance(age);
      const rehearsal = new Rehearsal();
      const request = begin({ rehearsal });
      expect(await request.get("9")).toBeNull();
      expect(await request.list()).toHaveLength(3);
      await settled();
      expect(asked()).toEqual([]);
      expect(rehearsal.calls("itm")).toBe(0);
      expect(rehearsal.isWhole).toBe(true);
      expect(request.report()).toMatchObject({ cacheHits: 2 });
    }
  });

  test("is not whole when it met a question that was never answered", async () => {
    const { begin, asked } = vendorOf(rowsOf(3));
    const records = new Rehearsal();
    await expect(begin({ rehearsal: records }).get("1")).rejects.toMatchObject({ code: "UPSTREAM_UNAVAILABLE" });
    expect([records.calls("itm"), records.isWhole]).toEqual([1, false]);
    const pages = new Rehearsal();
    await expect(begin({ rehearsal: pages }).list()).rejects.toMatchObject({ code: "UPSTREAM_UNAVAILABLE" });
    expect([pages.calls("itm"), pages.isWhole]).toEqual([1, false]);
    expect(asked()).toEqual([]);
  });

  test("counts a page whose older answer stands in, without a failure in the report", async () => {
    const { begin, clock } = vendorOf(rowsOf(3));
    await begin().list();
    await clock.advance(10 * minute);
    const rehearsal = new Rehearsal();
    const request = begin({ rehearsal });
    expect(await request.list()).toHaveLength(3);
    expect([rehearsal.calls("itm"), rehearsal.isWhole]).toEqual([1, true]);
    expect(request.report()).toBeUndefined();
  });

  test.each([
    [7, 1],
    [30, 2],
    [90, 6],
  ])("knows from %d older rows how many pages a filter would be answered with", async (count, calls) => {
    const { begin, clock } = vendorOf(rowsOf(count), { pageSize: 10, capacity: 2 });
    const owners = count === 7 ? ["o0"] : ["o0", "o1"];
    const find = (request: ReturnType<typeof begin>) =>
      Promise.all(owners.map((owner) => request.reader.find("Thing", { by: "owner" }, owner)));
    await find(begin());
    await clock.advance(10 * minute);
    const rehearsal = new Rehearsal();
    const found = await find(begin({ rehearsal }));
    expect(found.flat()).toHaveLength(count === 7 ? 3 : (count * 2) / 3);
    expect(rehearsal.calls("itm")).toBe(calls);
    // Further pages go where the first one goes.
    expect(rehearsal.steps("itm").map(({ operation }) => operation)).toEqual(["list"]);
    expect(rehearsal.isWhole).toBe(true);
  });

  test("counts the whole list once where it stands for a filter", async () => {
    const { begin, clock } = vendorOf(rowsOf(25));
    await begin().reader.find("Thing", { by: "code" }, "C1");
    await clock.advance(10 * minute);
    const rehearsal = new Rehearsal();
    expect(await begin({ rehearsal }).reader.find("Thing", { by: "code" }, "C1")).toHaveLength(1);
    expect(rehearsal.isWhole).toBe(true);
    expect(rehearsal.calls("itm")).toBe(3);
  });
});
