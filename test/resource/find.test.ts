import { describe, expect, test } from "vitest";
import type { Condition } from "../../src/resource/condition.ts";
import { Drift } from "../../src/resource/drift.ts";
import { naming } from "../../src/resource/find.ts";
import type { Lookup } from "../../src/resource/model.ts";
import type { ListQuery } from "../../src/resource/reader.ts";
import { type Row, rowsOf, type VendorOptions, vendorOf } from "./vendor-kit.ts";

/** One request that looks for records by the values that they name. */
function finding(rows: readonly Row[], options: VendorOptions = {}, lookup: Lookup = { by: "owner" }) {
  const made = vendorOf(rows, options);
  const request = made.begin();
  const find = async (value: string, query: ListQuery = {}) =>
    (await request.reader.find("Thing", lookup, value, query)).map(({ id }) => id);
  return { ...made, request, find, findAll: (...values: string[]) => Promise.all(values.map((value) => find(value))) };
}

const anyFilter: VendorOptions["dialect"] = { capacity: () => 10 };

describe("records that name a value", () => {
  test("are found for many values with one call, each in its group, in the vendor's order", async () => {
    const { findAll, asked } = finding(rowsOf(7));
    expect(await findAll("o0", "o2", "o9")).toEqual([["1", "4", "7"], ["3", "6"], []]);
    expect(asked()).toEqual([{ operation: "list", filters: { owner: ["o0", "o2", "o9"] }, page: 1, size: 10 }]);
  });

  test("are found with as many calls as the filter needs", async () => {
    const { findAll, asked } = finding(rowsOf(7), { capacity: 2 });
    expect(await findAll("o0", "o1", "o2")).toEqual([
      ["1", "4", "7"],
      ["2", "5"],
      ["3", "6"],
    ]);
    expect(asked().map(({ filters }) => filters!.owner)).toEqual([["o0", "o1"], ["o2"]]);
  });

  test("are read to the last page", async () => {
    const { findAll, asked } = finding(rowsOf(30), { pageSize: 5 });
    const [first, second] = await findAll("o0", "o1");
    expect([first!.length, second!.length]).toEqual([10, 10]);
    expect(asked().map(({ page }) => page)).toEqual([1, 2, 3, 4]);
  });

  test("belong to a value without regard to case and blanks, and to each value they name once", async () => {
    const { findAll, state } = finding(rowsOf(3), { dialect: anyFilter! }, { by: "owner.code" });
    const owners = (...codes: string[]) => codes.map((code) => ({ code }));
    state.bend = (answer) => {
      const rows = [
        { id: "1", owner: owners("A", "b ") },
        { id: "2", owner: owners("a", "A", "stranger") },
      ];
      answer.rows = rows as unknown as Row[];
      answer.total = 2;
    };
    expect(await findAll("a", "B")).toEqual([["1", "2"], ["1"]]);
  });

  test("are asked for by the filter's own name where it has one", async () => {
    const { findAll, asked, state } = finding(rowsOf(3), { dialect: anyFilter! }, { by: "owner", filter: "owner_id" });
    for (const row of state.rows) row.owner_id = row.owner!;
    expect(await findAll("o0", "o1")).toEqual([["1"], ["2"]]);
    expect(asked().map(({ filters }) => filters)).toEqual([{ owner_id: ["o0", "o1"] }]);
  });

  test("meet the relation's own conditions and the caller's", async () => {
    const and = [{ attribute: "kind", operator: "eq" as const, value: "big" }];
    const rows = rowsOf(6).map((row, i) => ({ ...row, kind: i < 3 ? "big" : "small", name: i === 0 ? "Odd" : "Even" }));
    const { find, asked } = finding(rows, {}, { by: "owner", and });
    const where: Condition = { attribute: "name", operator: "eq", value: "Odd" };
    expect(await Promise.all([find("o0", { where }), find("o1", { where })])).toEqual([["1"], []]);
    expect(await find("o1")).toEqual(["2"]);
    expect(asked().map(({ filters }) => filters)).toEqual([
      { owner: ["o0", "o1"], kind: ["big"], name: ["Odd"] },
      { owner: ["o1"], kind: ["big"] },
    ]);
  });

  test("are not looked for again while they are fresh, nor is what does not exist", async () => {
    const { findAll, asked, begin } = finding(rowsOf(6));
    await findAll("o0", "o9");
    asked();
    const second = begin();
    const [found, none] = await Promise.all(["o0", "o9"].map((value) => second.reader.find("Thing", { by: "owner" }, value)));
    expect(found).toHaveLength(2);
    expect(none).toEqual([]);
    expect(asked()).toEqual([]);
    expect(second.report()).toMatchObject({ calls: 0, cacheHits: 2 });
  });

  test("with other conditions are another question", async () => {
    const { find, begin, asked } = finding(rowsOf(6));
    await find("o0");
    asked();
    const where: Condition = { attribute: "name", operator: "eq", value: "Thing 4" };
    const found = await begin().reader.find("Thing", { by: "owner" }, "o0", { where });
    expect(found.map(({ id }) => id)).toEqual(["4"]);
    expect(asked()).toHaveLength(1);
  });

  test("are counted by the values asked for", async () => {
    const { findAll, request } = finding(rowsOf(7), { capacity: 2 });
    await findAll("o0", "o1", "o2");
    expect(request.report()).toMatchObject({ keys: 3, calls: 2 });
  });

  test("are read with the column they are matched by", async () => {
    const { request, asked } = finding(rowsOf(4));
    const find = (value: string) => request.reader.find("Thing", { by: "owner" }, value, { columns: new Set(["name"]) });
    const [first] = await Promise.all([find("o0"), find("o1")]);
    expect(first!.map(({ raw }) => raw)).toEqual([
      { id: "1", name: "Thing 1", owner: "o0" },
      { id: "4", name: "Thing 4", owner: "o0" },
    ]);
    expect(asked().map(({ columns }) => columns)).toEqual([["name", "owner"]]);
  });

  test("are read with what the request wants of their type elsewhere, as far as the list gives it", async () => {
    const { request, asked } = finding(rowsOf(4), { resource: { listed: ["id", "name", "owner", "code"] } });
    request.reader.expect(new Map([["Thing", new Set(["code", "parts"])]]));
    await request.reader.find("Thing", { by: "owner" }, "o0", { columns: new Set(["name"]) });
    expect(asked().map(({ columns }) => columns)).toEqual([["code", "name", "owner"]]);
  });
});

describe("rows that do not show the value", () => {
  const blind = (answer: { rows: Row[] }) => {
    answer.rows = answer.rows.map(({ owner: _owner, ...row }) => row);
  };

  test("are those of the value when only one was asked for", async () => {
    const { find, state, asked } = finding(rowsOf(6));
    state.bend = blind;
    expect(await find("o1")).toEqual(["2", "5"]);
    expect(asked()).toHaveLength(1);
  });

  test("are asked for again, one value at a time, when several were", async () => {
    const { findAll, state, asked } = finding(rowsOf(6));
    state.bend = blind;
    expect(await findAll("o1", "o2")).toEqual([
      ["2", "5"],
      ["3", "6"],
    ]);
    expect(asked().map(({ filters }) => filters!.owner)).toEqual([["o1", "o2"], ["o1"], ["o2"]]);
  });

  test("are asked for again also when only some of them do not", async () => {
    const { findAll, state } = finding(rowsOf(6));
    state.bend = ({ rows }) => {
      delete rows[0]!.owner;
    };
    expect(await findAll("o1", "o2")).toEqual([
      ["2", "5"],
      ["3", "6"],
    ]);
  });

  test("are asked for one value at a time at once, where no row ever shows it", async () => {
    const { findAll, asked } = finding(rowsOf(6), {}, { by: "", filter: "owner" });
    expect(await findAll("o1", "o2")).toEqual([
      ["2", "5"],
      ["3", "6"],
    ]);
    expect(asked().map(({ filters }) => filters!.owner)).toEqual([["o1"], ["o2"]]);
  });
});

describe("a value that cannot be filtered by", () => {
  test("is looked for in the whole list, which is read once for all values", async () => {
    const { findAll, asked } = finding(rowsOf(12), {}, { by: "code" });
    expect(await findAll("C2", "C12", "C99")).toEqual([["2"], ["12"], []]);
    expect(asked().map(({ page, filters }) => [page, filters])).toEqual([
      [1, undefined],
      [2, undefined],
    ]);
  });

  test("cannot be narrowed further, and the error says so", async () => {
    const { find } = finding(rowsOf(3), {}, { by: "code" });
    const where: Condition = { attribute: "owner", operator: "eq", value: "o1" };
    await expect(find("C2", { where })).rejects.toMatchObject({
      code: "UNSUPPORTED_FILTER",
      vendor: "itm",
      message: "Thing is read as a whole here and cannot be filtered further.",
    });
  });
});

describe("a filter that was seen to be ignored", () => {
  const ignored: VendorOptions = {
    drift: (clock) => {
      const drift = new Drift(clock);
      drift.learnIgnored({ ...vendorOf([]).resource }, "owner_id");
      return drift;
    },
    dialect: anyFilter!,
  };
  const lookup: Lookup = { by: "owner", filter: "owner_id" };

  test("is not sent: the list is read and looked through here", async () => {
    const { findAll, asked } = finding(rowsOf(12), ignored, lookup);
    expect(await findAll("o1", "O2")).toEqual([
      ["2", "5", "8", "11"],
      ["3", "6", "9", "12"],
    ]);
    expect(asked().map(({ page, filters }) => [page, filters])).toEqual([
      [1, undefined],
      [2, undefined],
    ]);
  });

  test("is left out beside others, which are sent", async () => {
    const { find, asked } = finding(rowsOf(6), ignored, lookup);
    const where: Condition = { attribute: "name", operator: "eq", value: "Thing 4" };
    expect(await find("o0", { where })).toEqual(["4"]);
    expect(asked().map(({ filters }) => filters)).toEqual([{ name: ["Thing 4"] }]);
  });

  test("costs the columns that are looked at, and no others", async () => {
    const { request, asked } = finding(rowsOf(6), ignored, lookup);
    const found = await request.reader.find("Thing", lookup, "o0", { columns: new Set(["name"]) });
    expect(found.map(({ id }) => id)).toEqual(["1", "4"]);
    expect(asked().map(({ columns }) => columns)).toEqual([["name", "owner"]]);
  });
});

describe("the query for some values", () => {
  const value = { attribute: "owner", operator: "eq", value: "o1" };

  test("names one value as itself and several as a list", () => {
    expect(naming({ by: "owner" }, ["o1"], {})).toEqual({ where: value, asked: { path: "owner", values: ["o1"], filter: "owner" } });
    expect(naming({ by: "owner" }, ["o1", "o2"], {}).where).toEqual({ attribute: "owner", operator: "in", value: ["o1", "o2"] });
  });

  test("keeps order and options, and asks for the member that shows the value", () => {
    const query: ListQuery = { order: [{ attribute: "id", descending: true }], options: { search: "x" }, columns: new Set(["name"]) };
    expect(naming({ by: "Owner.Ids", filter: "owner" }, ["o1"], query)).toEqual({
      ...query,
      where: value,
      columns: new Set(["name", "owner"]),
      asked: { path: "Owner.Ids", values: ["o1"], filter: "owner" },
    });
  });

  test("has nothing to hold rows against where they do not show the value", () => {
    expect(naming({ by: "", filter: "owner" }, ["o1"], { columns: new Set(["name"]) })).toEqual({
      where: value,
      columns: new Set(["name"]),
    });
  });
});
