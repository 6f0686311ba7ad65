import { describe, expect, test } from "vitest";
import type { Resource } from "../../../src/engine/model/resource.ts";
import { idsPerCall } from "../../../src/engine/read/strategy.ts";
import { Observations } from "../../../src/engine/vendor/observations.ts";
import { pageIn, rowsOf, type VendorOptions, vendorOf } from "../vendor-kit.ts";

/** The vendor's operation for many ids, which is no list. */
const many: NonNullable<Resource["many"]> = { id: "things.many", route: "POST /things/many" };
const callMany: NonNullable<NonNullable<VendorOptions["adapter"]>["many"]> = (_resource, ids) => ({
  request: { operation: "many", method: "POST", path: "/", body: JSON.stringify({ operation: "many", ids, size: 1_000 }), safe: true },
  read: ({ text }) => pageIn(text),
});

/** An adapter whose codes begin with C. */
const withCodes: NonNullable<VendorOptions["adapter"]> = {
  isAlternateKey: (_resource, key) => /^c/i.test(key),
  maxValues: (_resource, name) => (name === "owner" ? 0 : 10),
};

/** One request that reads records by id, all in one tick. */
function readerOf(count: number, options: VendorOptions = {}) {
  const made = vendorOf(rowsOf(count), options);
  const request = made.begin();
  const names = async (...ids: string[]) => (await Promise.all(ids.map((id) => request.get(id)))).map((row) => row?.name ?? null);
  return { ...made, request, names };
}

const ids = (count: number, from = 1) => Array.from({ length: count }, (_, i) => String(from + i));

describe("the ids that one call takes are", () => {
  const perCall = (options: VendorOptions) => {
    const { upstream, resource } = vendorOf([], options);
    return idsPerCall(upstream, resource);
  };

  test.each<[string, number, VendorOptions]>([
    ["as many as the filter takes", 7, { maxIds: 7, pageSize: 10 }],
    ["no more than a page holds", 5, { maxIds: 7, pageSize: 5 }],
    ["two, where the filter takes two", 2, { maxIds: 2 }],
    ["one, where the list cannot be filtered by id and the record can be shown", 1, { maxIds: 0 }],
    ["one, where the list takes one and the record can be shown", 1, { maxIds: 1 }],
    ["one, where the list is the only way and takes one", 1, { maxIds: 1, resource: { show: undefined! } }],
    ["none, where the list is the only way and cannot be filtered by id", 0, { maxIds: 0, resource: { show: undefined! } }],
    ["one, where there is no list", 1, { resource: { list: undefined! } }],
    ["a hundred, where there is an operation for many", 100, { resource: { many }, adapter: { many: callMany } }],
    ["what the list takes, where a resource has no operation for many", 10, { adapter: { many: callMany } }],
    ["what the list takes, where the vendor has no operation for many", 10, { resource: { many } }],
  ])("%s", (_name, count, options) => {
    expect(perCall(options)).toBe(count);
  });
});

describe("the strategy with the fewest calls", () => {
  test("several ids are one list call, each with its own record", async () => {
    const { names, calls } = readerOf(20);
    expect(await names("3", "17", "99", "1")).toEqual(["Thing 3", "Thing 17", null, "Thing 1"]);
    expect(calls()).toEqual([{ operation: "list", ids: ["3", "17", "99", "1"], page: 1, size: 4 }]);
  });

  test("two ids are one list call already", async () => {
    const { names, calls } = readerOf(3, { maxIds: 2 });
    expect(await names("1", "2")).toEqual(["Thing 1", "Thing 2"]);
    expect(calls()).toEqual([{ operation: "list", ids: ["1", "2"], page: 1, size: 2 }]);
  });

  test("an operation for many of other resources is not used", async () => {
    const { names, calls } = readerOf(3, { adapter: { many: callMany } });
    await names("1", "2");
    expect(calls().map(({ operation }) => operation)).toEqual(["list"]);
  });

  test("more ids than one call takes are several calls; a single one left over is read by itself", async () => {
    const { names, calls } = readerOf(20, { maxIds: 4 });
    expect(await names(...ids(9))).toEqual(ids(9).map((id) => `Thing ${id}`));
    expect(calls().map(({ operation, ids }) => [operation, ids])).toEqual([
      ["list", ids(4)],
      ["list", ids(4, 5)],
      ["show", ["9"]],
    ]);
  });

  test("a single id is read by itself, or from the list where nothing else is there", async () => {
    const shown = readerOf(3);
    expect(await shown.names("2")).toEqual(["Thing 2"]);
    expect(shown.calls()).toEqual([{ operation: "show", ids: ["2"] }]);
    const listed = readerOf(3, { resource: { show: undefined! } });
    expect(await listed.names("2")).toEqual(["Thing 2"]);
    expect(listed.calls()).toEqual([{ operation: "list", ids: ["2"], page: 1, size: 1 }]);
  });

  test("an operation for many takes all ids at once, and gives whole records", async () => {
    const { names, calls, request } = readerOf(30, { resource: { many }, adapter: { many: callMany } });
    expect(await names("3", "17", "99", ...ids(10, 20))).toEqual(["Thing 3", "Thing 17", null, ...ids(10, 20).map((id) => `Thing ${id}`)]);
    expect(calls().map(({ operation, ids }) => [operation, ids!.length])).toEqual([["many", 13]]);
    expect(await request.get("3", "name", "owner")).toMatchObject({ owner: "o2" });
    expect(calls()).toEqual([]);
  });

  test("ids without a filter are read one by one, or by a scan when that is known to take fewer calls", async () => {
    const unknown = readerOf(25, { maxIds: 0 });
    await unknown.names("1", "2", "3");
    expect(unknown.calls().map(({ operation }) => operation)).toEqual(["show", "show", "show"]);

    const even = readerOf(25, { maxIds: 0 });
    even.upstream.lastRowCounts.set("Thing", 25);
    await even.names("1", "2", "3");
    expect(even.calls().map(({ operation }) => operation)).toEqual(["show", "show", "show"]);

    const fewer = readerOf(25, { maxIds: 0 });
    fewer.upstream.lastRowCounts.set("Thing", 25);
    expect(await fewer.names("1", "2", "25", "99")).toEqual(["Thing 1", "Thing 2", "Thing 25", null]);
    expect(fewer.calls().map(({ operation, page }) => [operation, page])).toEqual([
      ["list", 1],
      ["list", 2],
      ["list", 3],
    ]);

    const one = readerOf(5, { maxIds: 0, adapter: { scanCalls: () => 0 } });
    await one.names("1");
    expect(one.calls().map(({ operation }) => operation)).toEqual(["show"]);
  });

  test("the list is scanned where records can neither be shown nor filtered by id", async () => {
    const { names, calls } = readerOf(5, { maxIds: 0, resource: { show: undefined! } });
    expect(await names("2")).toEqual(["Thing 2"]);
    expect(calls().map(({ operation, ids }) => [operation, ids])).toEqual([["list", undefined]]);
  });

  test("each record is read by itself where there is no list", async () => {
    const { names, calls } = readerOf(5, { resource: { list: undefined! } });
    expect(await names("2", "3")).toEqual(["Thing 2", "Thing 3"]);
    expect(calls().map(({ operation }) => operation)).toEqual(["show", "show"]);
  });

  test("fields that the list lacks are read from the records themselves, others from the list", async () => {
    const listFields = ["id", "name"];
    const { request, calls } = readerOf(5, { resource: { listFields } });
    await Promise.all(["1", "2"].map((id) => request.get(id, "name")));
    expect(calls()).toEqual([{ operation: "list", ids: ["1", "2"], page: 1, size: 2, fields: ["name"] }]);
    await Promise.all(["3", "4"].map((id) => request.get(id, "name", "owner")));
    expect(calls().map(({ operation }) => operation)).toEqual(["show", "show"]);
    await Promise.all(["1", "5"].map((id) => request.get(id)));
    expect(calls().map(({ operation }) => operation)).toEqual(["show", "show"]);
  });

  test("ids are counted as keys, whatever the strategy", async () => {
    const { names, request } = readerOf(20, { maxIds: 4 });
    await names(...ids(9));
    expect(request.report()).toMatchObject({ keys: 9, calls: 3 });
  });
});

describe("a list call for several ids", () => {
  test("matches records to ids without regard to case and blanks", async () => {
    const { state, names } = readerOf(0);
    state.rows = [{ id: "aB1", name: "One" }];
    state.alter = (answer) => {
      answer.rows = [
        { id: "AB1", name: "One" },
        { id: " x2 ", name: "Two" },
      ];
    };
    expect(await names("ab1", "X2")).toEqual(["One", "Two"]);
  });

  test("whose answer was cut short at a smaller page size is made in parts", async () => {
    const { names, calls, state } = readerOf(20, { observations: (clock) => new Observations(clock) });
    state.alter = (answer) => {
      answer.rows = answer.rows.slice(0, 3);
    };
    expect(await names(...ids(7))).toEqual(ids(7).map((id) => `Thing ${id}`));
    expect(calls().map(({ ids }) => ids)).toEqual([ids(7), ids(3), ids(3, 4), ["7"]]);
  });

  test("whose answer was cut short otherwise fails, because the rest would look as if it did not exist", async () => {
    const { request, state } = readerOf(20);
    state.alter = ({ rows }) => void rows.pop();
    const outcome = Promise.all(["1", "2"].map((id) => request.get(id)));
    await expect(outcome).rejects.toMatchObject({
      code: "UPSTREAM_BAD_RESPONSE",
      vendor: "itm",
      message: "ITM Platform answered things.list with fewer rows than it says there are.",
    });
  });

  test("without a total is taken as it is", async () => {
    const { names } = readerOf(3, { reportsTotal: false });
    expect(await names("1", "99")).toEqual(["Thing 1", null]);
  });

  test("with more rows than requested hides none of those requested", async () => {
    const { names, state } = readerOf(9);
    state.alter = (answer) => {
      answer.total = 9;
    };
    expect(await names("1", "2")).toEqual(["Thing 1", "Thing 2"]);
  });
});

describe("a record read by itself", () => {
  const single = { maxIds: 0 };

  test("that does not exist is null", async () => {
    expect(await readerOf(3, single).names("99")).toEqual([null]);
  });

  test("is refused when it is another one than requested", async () => {
    const { request, state } = readerOf(3, single);
    state.alter = (answer) => {
      answer.rows = [{ id: "2", name: "Another" }];
    };
    await expect(request.get("1")).rejects.toMatchObject({
      code: "UPSTREAM_BAD_RESPONSE",
      message: "ITM Platform answered things.show with another record than the one requested.",
    });
    expect(await request.get("2")).toMatchObject({ name: "Another" });
  });

  test("is matched by one of its codes, without regard to case", async () => {
    const { names, state } = readerOf(3, single);
    state.alter = (answer) => {
      answer.rows = [{ id: "2", name: "Coded", code: "Alpha" }];
    };
    expect(await names("ALPHA")).toEqual(["Coded"]);
  });

  test("that does not tell its id is the one requested", async () => {
    const { names, state } = readerOf(3, single);
    state.alter = (answer) => {
      answer.rows = [{ name: "Nameless" }];
    };
    expect(await names("1")).toEqual(["Nameless"]);
  });

  test("without an id matches none of several ids requested", async () => {
    const { names, state } = readerOf(3);
    state.alter = (answer) => {
      answer.rows = [{ name: "Nameless" }];
      answer.total = 2;
    };
    expect(await names("1", "2")).toEqual([null, null]);
    const uncounted = readerOf(3, { reportsTotal: false });
    uncounted.state.alter = (answer) => {
      answer.rows = [{ name: "Nameless" }];
    };
    expect(await uncounted.names("1", "2")).toEqual([null, null]);
  });

  test("answers the next request as well", async () => {
    const { names, calls, begin } = readerOf(3, { ...single, adapter: withCodes });
    await names("2");
    calls();
    expect(await begin().get("2")).toMatchObject({ name: "Thing 2" });
    expect(calls()).toEqual([]);
  });

  test("shows which members the vendor has", async () => {
    const documented = new Set(["id", "name", "owner", "code"]);
    const { names, upstream, state } = readerOf(3, { ...single, observations: (clock) => new Observations(clock, () => documented) });
    state.rows[0]!.surprise = 1;
    await names("1");
    expect(upstream.observations.entries()).toMatchObject([{ kind: "UNKNOWN_MEMBER", operation: "things.show", subject: "surprise" }]);
  });
});

describe("codes", () => {
  test("are read beside ids, all of a kind in one call", async () => {
    const { names, calls } = readerOf(9, { adapter: withCodes });
    expect(await names("C3", "5", "C99", "C4", "6")).toEqual(["Thing 3", "Thing 5", null, "Thing 4", "Thing 6"]);
    expect(calls()).toHaveLength(2);
  });

  test("cause no call when there are none, nor ids when there are only codes", async () => {
    const { names, calls } = readerOf(9, { adapter: withCodes });
    await names("C3");
    expect(calls()).toMatchObject([{ operation: "list", filters: { code: ["C3"] } }]);
    await names("5");
    expect(calls()).toMatchObject([{ operation: "show", ids: ["5"] }]);
  });

  test("are looked up by one attribute after the other, as far as they are still missing", async () => {
    const { names, calls, state } = readerOf(9, { adapter: withCodes, resource: { alternateKeys: ["code", "alias"] } });
    state.rows[4]!.alias = "C77";
    expect(await names("C3", "C77")).toEqual(["Thing 3", "Thing 5"]);
    expect(calls().map(({ filters }) => filters)).toEqual([{ code: ["C3", "C77"] }, { alias: ["C77"] }]);
    expect(await names("C4")).toEqual(["Thing 4"]);
    expect(calls().map(({ filters }) => filters)).toEqual([{ code: ["C4"] }]);
  });

  test("of several records name none of them", async () => {
    const { request, state } = readerOf(9, { adapter: withCodes });
    state.rows[1]!.code = "C1";
    const outcomes = await Promise.allSettled(["C1", "C3"].map((code) => request.get(code)));
    expect(outcomes).toMatchObject([
      { reason: { code: "BAD_USER_INPUT", text: 'Several records have the code "C1". Pass an id.' } },
      { value: { name: "Thing 3" } },
    ]);
  });

  test("whose call failed fail with its error, and are not looked up otherwise", async () => {
    const { request, state, calls } = readerOf(9, { adapter: withCodes, resource: { alternateKeys: ["code", "alias"] } });
    state.failure = "UPSTREAM_UNAVAILABLE";
    await expect(request.get("C1")).rejects.toMatchObject({ code: "UPSTREAM_UNAVAILABLE" });
    expect(calls()).toHaveLength(1);
  });

  test("of a resource without alternate keys are not found", async () => {
    const { names, calls } = readerOf(9, { adapter: withCodes, resource: { alternateKeys: undefined! } });
    expect(await names("C1")).toEqual([null]);
    expect(calls()).toEqual([]);
  });
});

describe("a field that the list lacks", () => {
  const listFields = ["id", "name", "code"];
  const shortened = (options: VendorOptions = {}) => readerOf(9, { adapter: withCodes, resource: { listFields, ...options.resource } });

  test("is read from the record itself", async () => {
    const { request, calls } = shortened();
    expect(await Promise.all(["C1", "C2"].map((code) => request.get(code, "owner")))).toMatchObject([{ owner: "o0" }, { owner: "o1" }]);
    expect(calls().map(({ operation, ids }) => [operation, ids])).toEqual([
      ["list", undefined],
      ["show", ["1"]],
      ["show", ["2"]],
    ]);
  });

  test("is cached for the next request, by the record's id", async () => {
    const { request, calls, begin } = shortened();
    await request.get("C1", "owner");
    calls();
    expect(await begin().get("1", "owner")).toMatchObject({ owner: "o0" });
    expect(calls()).toEqual([]);
  });

  test("is not read when nobody needs it", async () => {
    const { request, calls } = shortened();
    expect(await request.get("C1", "name")).toMatchObject({ name: "Thing 1" });
    expect(calls().map(({ operation }) => operation)).toEqual(["list"]);
  });

  test("fails the record whose read failed, and no other", async () => {
    const { request, state } = shortened();
    state.alter = (answer, call) => {
      if (call.operation === "show" && call.ids![0] === "2") answer.rows = [{ id: "7" }];
    };
    const outcomes = await Promise.allSettled(["C1", "C2"].map((code) => request.get(code, "owner")));
    expect(outcomes).toMatchObject([{ value: { owner: "o0" } }, { reason: { code: "UPSTREAM_BAD_RESPONSE" } }]);
  });

  test("is left out where the record cannot be shown", async () => {
    const { request, calls } = shortened({ resource: { show: undefined! } });
    expect(await request.get("C1", "owner")).toEqual({ id: "1", code: "C1" });
    expect(calls().map(({ operation }) => operation)).toEqual(["list"]);
  });
});
