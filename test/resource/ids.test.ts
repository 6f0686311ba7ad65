import { describe, expect, test } from "vitest";
import { Drift } from "../../src/resource/drift.ts";
import { batchOf } from "../../src/resource/ids.ts";
import type { Resource } from "../../src/resource/model.ts";
import { isObject, type JsonObject, parseJson } from "../../src/transport/json.ts";
import { rowsOf, type VendorOptions, vendorOf } from "./vendor-kit.ts";

/** The vendor's operation for many ids, which is no list. */
const many: NonNullable<Resource["many"]> = { id: "things.many", route: "POST /things/many" };
const askMany: NonNullable<NonNullable<VendorOptions["dialect"]>["many"]> = (_resource, ids) => ({
  request: { operation: "many", method: "POST", path: "/", body: JSON.stringify({ operation: "many", ids, size: 1_000 }), safe: true },
  read: ({ text }) => {
    const answer = parseJson(text);
    return (isObject(answer) ? answer.rows : []) as JsonObject[];
  },
});

const isCode = (_resource: Resource, key: string) => key.startsWith("C") || key.startsWith("c");
const byCode: VendorOptions["dialect"] = { isCode, capacity: (_resource, name) => (name === "owner" ? 0 : 10) };

/** One request that asks for these ids at once. */
function asking(count: number, options: VendorOptions = {}) {
  const made = vendorOf(rowsOf(count), options);
  const request = made.begin();
  const names = async (...ids: string[]) => (await Promise.all(ids.map((id) => request.get(id)))).map((row) => row?.name ?? null);
  return { ...made, request, names };
}

const ids = (count: number, from = 1) => Array.from({ length: count }, (_, i) => String(from + i));

describe("how many ids one call takes", () => {
  const batch = (options: VendorOptions) => {
    const { upstream, resource } = vendorOf([], options);
    return batchOf(upstream, resource);
  };

  test.each<[string, number, VendorOptions]>([
    ["as many as the filter takes", 7, { capacity: 7, pageSize: 10 }],
    ["no more than a page holds", 5, { capacity: 7, pageSize: 5 }],
    ["two are a batch", 2, { capacity: 2 }],
    ["one, where the list cannot be filtered by id and the record can be shown", 1, { capacity: 0 }],
    ["one at a time is what the record itself is for", 1, { capacity: 1 }],
    ["one, where the list is the only way and takes one", 1, { capacity: 1, resource: { show: undefined! } }],
    ["none, where the list is the only way and cannot be filtered by id", 0, { capacity: 0, resource: { show: undefined! } }],
    ["one, where there is no list", 1, { resource: { list: undefined! } }],
    ["a hundred, where there is an operation for many", 100, { resource: { many }, dialect: { many: askMany } }],
    ["what the list takes, where a resource has no operation for many", 10, { dialect: { many: askMany } }],
    ["what the list takes, where the vendor has no operation for many", 10, { resource: { many } }],
  ])("%s", (_name, count, options) => {
    expect(batch(options)).toBe(count);
  });
});

describe("the way with the fewest calls", () => {
  test("several ids are one call of the list, each with its own record", async () => {
    const { names, asked } = asking(20);
    expect(await names("3", "17", "99", "1")).toEqual(["Thing 3", "Thing 17", null, "Thing 1"]);
    expect(asked()).toEqual([{ operation: "list", ids: ["3", "17", "99", "1"], page: 1, size: 4 }]);
  });

  test("two of them are a batch already", async () => {
    const { names, asked } = asking(3, { capacity: 2 });
    expect(await names("1", "2")).toEqual(["Thing 1", "Thing 2"]);
    expect(asked()).toEqual([{ operation: "list", ids: ["1", "2"], page: 1, size: 2 }]);
  });

  test("an operation that the vendor has for other resources is none for this one", async () => {
    const { names, asked } = asking(3, { dialect: { many: askMany } });
    await names("1", "2");
    expect(asked().map(({ operation }) => operation)).toEqual(["list"]);
  });

  test("more than one call takes are as many calls as it takes, the odd one asked for itself", async () => {
    const { names, asked } = asking(20, { capacity: 4 });
    expect(await names(...ids(9))).toEqual(ids(9).map((id) => `Thing ${id}`));
    expect(asked().map(({ operation, ids }) => [operation, ids])).toEqual([
      ["list", ids(4)],
      ["list", ids(4, 5)],
      ["show", ["9"]],
    ]);
  });

  test("a single id is asked for as the record itself, and from the list where that is the only way", async () => {
    const shown = asking(3);
    expect(await shown.names("2")).toEqual(["Thing 2"]);
    expect(shown.asked()).toEqual([{ operation: "show", ids: ["2"] }]);
    const listed = asking(3, { resource: { show: undefined! } });
    expect(await listed.names("2")).toEqual(["Thing 2"]);
    expect(listed.asked()).toEqual([{ operation: "list", ids: ["2"], page: 1, size: 1 }]);
  });

  test("an operation for many takes them all at once, and tells whole records", async () => {
    const { names, asked, request } = asking(30, { resource: { many }, dialect: { many: askMany } });
    expect(await names("3", "17", "99", ...ids(10, 20))).toEqual(["Thing 3", "Thing 17", null, ...ids(10, 20).map((id) => `Thing ${id}`)]);
    expect(asked().map(({ operation, ids }) => [operation, ids!.length])).toEqual([["many", 13]]);
    expect(await request.get("3", "name", "owner")).toMatchObject({ owner: "o2" });
    expect(asked()).toEqual([]);
  });

  test("ids that no filter takes are read one by one, or with the whole list when that is known to take fewer calls", async () => {
    const unknown = asking(25, { capacity: 0 });
    await unknown.names("1", "2", "3");
    expect(unknown.asked().map(({ operation }) => operation)).toEqual(["show", "show", "show"]);

    const even = asking(25, { capacity: 0 });
    even.upstream.totals.set("Thing", 25);
    await even.names("1", "2", "3");
    expect(even.asked().map(({ operation }) => operation)).toEqual(["show", "show", "show"]);

    const fewer = asking(25, { capacity: 0 });
    fewer.upstream.totals.set("Thing", 25);
    expect(await fewer.names("1", "2", "25", "99")).toEqual(["Thing 1", "Thing 2", "Thing 25", null]);
    expect(fewer.asked().map(({ operation, page }) => [operation, page])).toEqual([
      ["list", 1],
      ["list", 2],
      ["list", 3],
    ]);

    const one = asking(5, { capacity: 0, dialect: { wholeCalls: () => 0 } });
    await one.names("1");
    expect(one.asked().map(({ operation }) => operation)).toEqual(["show"]);
  });

  test("where records can neither be shown nor filtered by id, the whole list is read", async () => {
    const { names, asked } = asking(5, { capacity: 0, resource: { show: undefined! } });
    expect(await names("2")).toEqual(["Thing 2"]);
    expect(asked().map(({ operation, ids }) => [operation, ids])).toEqual([["list", undefined]]);
  });

  test("where there is no list, each record is asked for itself", async () => {
    const { names, asked } = asking(5, { resource: { list: undefined! } });
    expect(await names("2", "3")).toEqual(["Thing 2", "Thing 3"]);
    expect(asked().map(({ operation }) => operation)).toEqual(["show", "show"]);
  });

  test("columns that the list does not give are asked of the records themselves, others of the list", async () => {
    const listed = ["id", "name"];
    const { request, asked } = asking(5, { resource: { listed } });
    await Promise.all(["1", "2"].map((id) => request.get(id, "name")));
    expect(asked()).toEqual([{ operation: "list", ids: ["1", "2"], page: 1, size: 2, columns: ["name"] }]);
    await Promise.all(["3", "4"].map((id) => request.get(id, "name", "owner")));
    expect(asked().map(({ operation }) => operation)).toEqual(["show", "show"]);
    await Promise.all(["1", "5"].map((id) => request.get(id)));
    expect(asked().map(({ operation }) => operation)).toEqual(["show", "show"]);
  });

  test("ids are counted as keys, however they are asked for", async () => {
    const { names, request } = asking(20, { capacity: 4 });
    await names(...ids(9));
    expect(request.report()).toMatchObject({ keys: 9, calls: 3 });
  });
});

describe("answers are matched to ids", () => {
  test("without regard to case and blanks", async () => {
    const { state, names } = asking(0);
    state.rows = [{ id: "aB1", name: "One" }];
    state.bend = (answer) => {
      answer.rows = [
        { id: "AB1", name: "One" },
        { id: " x2 ", name: "Two" },
      ];
    };
    expect(await names("ab1", "X2")).toEqual(["One", "Two"]);
  });

  test("one that was cut short and whose page is found to be smaller is read in parts", async () => {
    const { names, asked, state } = asking(20, { drift: (clock) => new Drift(clock) });
    state.bend = (answer) => {
      answer.rows = answer.rows.slice(0, 3);
    };
    expect(await names(...ids(7))).toEqual(ids(7).map((id) => `Thing ${id}`));
    expect(asked().map(({ ids }) => ids)).toEqual([ids(7), ids(3), ids(3, 4), ["7"]]);
  });

  test("one that was cut short otherwise is an error, since the rest would look as if it did not exist", async () => {
    const { request, state } = asking(20);
    state.bend = ({ rows }) => void rows.pop();
    const outcome = Promise.all(["1", "2"].map((id) => request.get(id)));
    await expect(outcome).rejects.toMatchObject({
      code: "UPSTREAM_BAD_RESPONSE",
      vendor: "itm",
      message: "ITM Platform answered things.list with fewer rows than it says there are.",
    });
  });

  test("one whose vendor tells no total is taken as it is", async () => {
    const { names } = asking(3, { tellsTotal: false });
    expect(await names("1", "99")).toEqual(["Thing 1", null]);
  });

  test("more rows than were asked for hide none of those that were", async () => {
    const { names, state } = asking(9);
    state.bend = (answer) => {
      answer.total = 9;
    };
    expect(await names("1", "2")).toEqual(["Thing 1", "Thing 2"]);
  });
});

describe("the record itself", () => {
  const single = { capacity: 0 };

  test("that does not exist is null", async () => {
    expect(await asking(3, single).names("99")).toEqual([null]);
  });

  test("is refused when it is another one than was asked for", async () => {
    const { request, state } = asking(3, single);
    state.bend = (answer) => {
      answer.rows = [{ id: "2", name: "Another" }];
    };
    await expect(request.get("1")).rejects.toMatchObject({
      code: "UPSTREAM_BAD_RESPONSE",
      message: "ITM Platform answered things.show with another record than the one that was asked for.",
    });
    expect(await request.get("2")).toMatchObject({ name: "Another" });
  });

  test("is taken by one of its codes, and without regard to case", async () => {
    const { names, state } = asking(3, single);
    state.bend = (answer) => {
      answer.rows = [{ id: "2", name: "Coded", code: "Alpha" }];
    };
    expect(await names("ALPHA")).toEqual(["Coded"]);
  });

  test("that does not tell its id is the one that was asked for", async () => {
    const { names, state } = asking(3, single);
    state.bend = (answer) => {
      answer.rows = [{ name: "Nameless" }];
    };
    expect(await names("1")).toEqual(["Nameless"]);
  });

  test("but among several a row without an id is nobody's", async () => {
    const { names, state } = asking(3);
    state.bend = (answer) => {
      answer.rows = [{ name: "Nameless" }];
      answer.total = 2;
    };
    const outcome = await names("1", "2").catch(({ code }) => code);
    expect(outcome).toBe("UPSTREAM_BAD_RESPONSE");
    const untold = asking(3, { tellsTotal: false });
    untold.state.bend = (answer) => {
      answer.rows = [{ name: "Nameless" }];
    };
    expect(await untold.names("1", "2")).toEqual([null, null]);
  });

  test("answers the next request, too", async () => {
    const { names, asked, begin } = asking(3, { ...single, dialect: byCode! });
    await names("2");
    asked();
    expect(await begin().get("2")).toMatchObject({ name: "Thing 2" });
    expect(asked()).toEqual([]);
  });

  test("teaches which members the vendor has", async () => {
    const drift = (clock: ConstructorParameters<typeof Drift>[0]) => new Drift(clock, () => new Set(["id", "name", "owner", "code"]));
    const { names, upstream, state } = asking(3, { ...single, drift });
    state.rows[0]!.surprise = 1;
    await names("1");
    expect(upstream.drift!.entries()).toMatchObject([{ kind: "UNKNOWN_MEMBER", operation: "things.show", subject: "surprise" }]);
  });
});

describe("codes", () => {
  test("are looked for beside ids, all of a kind in one call", async () => {
    const { names, asked } = asking(9, { dialect: byCode! });
    expect(await names("C3", "5", "C99", "C4", "6")).toEqual(["Thing 3", "Thing 5", null, "Thing 4", "Thing 6"]);
    expect(asked()).toHaveLength(2);
  });

  test("are not asked for when there are none, nor ids when there are only codes", async () => {
    const { names, asked } = asking(9, { dialect: byCode! });
    await names("C3");
    expect(asked()).toMatchObject([{ operation: "list", filters: { code: ["C3"] } }]);
    await names("5");
    expect(asked()).toMatchObject([{ operation: "show", ids: ["5"] }]);
  });

  test("are looked for in one attribute after the other, as far as they are still missing", async () => {
    const { names, asked, state } = asking(9, { dialect: byCode!, resource: { codes: ["code", "alias"] } });
    state.rows[4]!.alias = "C77";
    expect(await names("C3", "C77")).toEqual(["Thing 3", "Thing 5"]);
    expect(asked().map(({ filters }) => filters)).toEqual([{ code: ["C3", "C77"] }, { alias: ["C77"] }]);
    expect(await names("C4")).toEqual(["Thing 4"]);
    expect(asked().map(({ filters }) => filters)).toEqual([{ code: ["C4"] }]);
  });

  test("that several records have name none of them", async () => {
    const { request, state } = asking(9, { dialect: byCode! });
    state.rows[1]!.code = "C1";
    const outcomes = await Promise.allSettled(["C1", "C3"].map((code) => request.get(code)));
    expect(outcomes).toMatchObject([
      { reason: { code: "BAD_USER_INPUT", message: 'Several records have the code "C1". Pass an id.' } },
      { value: { name: "Thing 3" } },
    ]);
  });

  test("that could not be asked for fail with the reason, and are not looked for elsewhere", async () => {
    const { request, state, asked } = asking(9, { dialect: byCode!, resource: { codes: ["code", "alias"] } });
    state.failure = "UPSTREAM_UNAVAILABLE";
    await expect(request.get("C1")).rejects.toMatchObject({ code: "UPSTREAM_UNAVAILABLE" });
    expect(asked()).toHaveLength(1);
  });

  test("of a resource without any are found nowhere", async () => {
    const { names, asked } = asking(9, { dialect: byCode!, resource: { codes: undefined! } });
    expect(await names("C1")).toEqual([null]);
    expect(asked()).toEqual([]);
  });
});

describe("what the list leaves out", () => {
  const listed = ["id", "name", "code"];
  const shortened = (options: VendorOptions = {}) => asking(9, { dialect: byCode!, resource: { listed, ...options.resource } });

  test("is looked for in the record itself", async () => {
    const { request, asked } = shortened();
    expect(await Promise.all(["C1", "C2"].map((code) => request.get(code, "owner")))).toMatchObject([{ owner: "o0" }, { owner: "o1" }]);
    expect(asked().map(({ operation, ids }) => [operation, ids])).toEqual([
      ["list", undefined],
      ["show", ["1"]],
      ["show", ["2"]],
    ]);
  });

  test("is kept for the next request, by the record's id", async () => {
    const { request, asked, begin } = shortened();
    await request.get("C1", "owner");
    asked();
    expect(await begin().get("1", "owner")).toMatchObject({ owner: "o0" });
    expect(asked()).toEqual([]);
  });

  test("is not, when nobody wants it", async () => {
    const { request, asked } = shortened();
    expect(await request.get("C1", "name")).toMatchObject({ name: "Thing 1" });
    expect(asked().map(({ operation }) => operation)).toEqual(["list"]);
  });

  test("fails the record it is missing from, and no other", async () => {
    const { request, state } = shortened();
    state.bend = (answer, asked) => {
      if (asked.operation === "show" && asked.ids![0] === "2") answer.rows = [{ id: "7" }];
    };
    const outcomes = await Promise.allSettled(["C1", "C2"].map((code) => request.get(code, "owner")));
    expect(outcomes).toMatchObject([{ value: { owner: "o0" } }, { reason: { code: "UPSTREAM_BAD_RESPONSE" } }]);
  });

  test("stays out where the record cannot be shown", async () => {
    const { request, asked } = shortened({ resource: { show: undefined! } });
    expect(await request.get("C1", "owner")).toEqual({ id: "1", code: "C1" });
    expect(asked().map(({ operation }) => operation)).toEqual(["list"]);
  });
});
