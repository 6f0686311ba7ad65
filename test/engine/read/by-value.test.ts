import { describe, expect, test } from "vitest";
import type { Condition } from "../../../src/engine/model/condition.ts";
import type { Lookup } from "../../../src/engine/model/resource.ts";
import type { ListQuery } from "../../../src/engine/model/source.ts";
import { withLookup } from "../../../src/engine/read/by-value.ts";
import { Observations } from "../../../src/engine/vendor/observations.ts";
import { type Row, rowsOf, things, type VendorOptions, vendorOf } from "../vendor-kit.ts";

/** One request that finds records by the values that they name. */
function finding(rows: readonly Row[], options: VendorOptions = {}, lookup: Lookup = { by: "owner" }) {
  const made = vendorOf(rows, options);
  const request = made.begin();
  const find = async (value: string, query: ListQuery = {}) =>
    (await request.session.findBy("Thing", lookup, value, query)).map(({ id }) => id);
  return { ...made, request, find, findAll: (...values: string[]) => Promise.all(values.map((value) => find(value))) };
}

const anyFilter: NonNullable<VendorOptions["adapter"]> = { maxValues: () => 10 };

describe("records that name a value", () => {
  test("are found for many values with one call, grouped by value, in the vendor's order", async () => {
    const { findAll, calls } = finding(rowsOf(7));
    expect(await findAll("o0", "o2", "o9")).toEqual([["1", "4", "7"], ["3", "6"], []]);
    expect(calls()).toEqual([{ operation: "list", filters: { owner: ["o0", "o2", "o9"] }, page: 1, size: 10 }]);
  });

  test("are found with as many calls as the filter needs", async () => {
    const { findAll, calls } = finding(rowsOf(7), { maxIds: 2 });
    expect(await findAll("o0", "o1", "o2")).toEqual([
      ["1", "4", "7"],
      ["2", "5"],
      ["3", "6"],
    ]);
    expect(calls().map(({ filters }) => filters!.owner)).toEqual([["o0", "o1"], ["o2"]]);
  });

  test("are read to the last page", async () => {
    const { findAll, calls } = finding(rowsOf(30), { pageSize: 5 });
    const [first, second] = await findAll("o0", "o1");
    expect([first!.length, second!.length]).toEqual([10, 10]);
    expect(calls().map(({ page }) => page)).toEqual([1, 2, 3, 4]);
  });

  test("are matched to values without regard to case and blanks, once for each value they name", async () => {
    const { findAll, state } = finding(rowsOf(3), { adapter: anyFilter }, { by: "owner.code" });
    const owners = (...codes: string[]) => codes.map((code) => ({ code }));
    state.alter = (answer) => {
      const rows = [
        { id: "1", owner: owners("A", "b ") },
        { id: "2", owner: owners("a", "A", "stranger") },
      ];
      answer.rows = rows as unknown as Row[];
      answer.total = 2;
    };
    expect(await findAll("a", "B")).toEqual([["1", "2"], ["1"]]);
  });

  test("are requested by the filter's own name where it has one", async () => {
    const { findAll, calls, state } = finding(rowsOf(3), { adapter: anyFilter }, { by: "owner", filter: "owner_id" });
    for (const row of state.rows) row.owner_id = row.owner!;
    expect(await findAll("o0", "o1")).toEqual([["1"], ["2"]]);
    expect(calls().map(({ filters }) => filters)).toEqual([{ owner_id: ["o0", "o1"] }]);
  });

  test("meet the relation's own conditions and the caller's", async () => {
    const and = [{ attribute: "kind", operator: "eq" as const, value: "big" }];
    const rows = rowsOf(6).map((row, i) => ({ ...row, kind: i < 3 ? "big" : "small", name: i === 0 ? "Odd" : "Even" }));
    const { find, calls } = finding(rows, {}, { by: "owner", and });
    const where: Condition = { attribute: "name", operator: "eq", value: "Odd" };
    expect(await Promise.all([find("o0", { where }), find("o1", { where })])).toEqual([["1"], []]);
    expect(await find("o1")).toEqual(["2"]);
    expect(calls().map(({ filters }) => filters)).toEqual([
      { owner: ["o0", "o1"], kind: ["big"], name: ["Odd"] },
      { owner: ["o1"], kind: ["big"] },
    ]);
  });

  test("are not requested again while they are fresh, nor are missing ones", async () => {
    const { findAll, calls, begin } = finding(rowsOf(6));
    await findAll("o0", "o9");
    calls();
    const second = begin();
    const [found, none] = await Promise.all(["o0", "o9"].map((value) => second.session.findBy("Thing", { by: "owner" }, value)));
    expect(found).toHaveLength(2);
    expect(none).toEqual([]);
    expect(calls()).toEqual([]);
    expect(second.report()).toMatchObject({ calls: 0, cacheHits: 2 });
  });

  test("with other conditions are requested anew", async () => {
    const { find, begin, calls } = finding(rowsOf(6));
    await find("o0");
    calls();
    const where: Condition = { attribute: "name", operator: "eq", value: "Thing 4" };
    const found = await begin().session.findBy("Thing", { by: "owner" }, "o0", { where });
    expect(found.map(({ id }) => id)).toEqual(["4"]);
    expect(calls()).toHaveLength(1);
  });

  test("are counted by the values requested", async () => {
    const { findAll, request } = finding(rowsOf(7), { maxIds: 2 });
    await findAll("o0", "o1", "o2");
    expect(request.report()).toMatchObject({ keys: 3, calls: 2 });
  });

  test("are read with the field they are matched by", async () => {
    const { request, calls } = finding(rowsOf(4));
    const find = (value: string) => request.session.findBy("Thing", { by: "owner" }, value, { fields: new Set(["name"]) });
    const [first] = await Promise.all([find("o0"), find("o1")]);
    expect(first!.map(({ data }) => data)).toEqual([
      { id: "1", name: "Thing 1", owner: "o0" },
      { id: "4", name: "Thing 4", owner: "o0" },
    ]);
    expect(calls().map(({ fields }) => fields)).toEqual([["name", "owner"]]);
  });

  test("are read with the planned fields of their type, as far as the list gives them", async () => {
    const { request, calls } = finding(rowsOf(4), { resource: { listFields: ["id", "name", "owner", "code"] } });
    request.session.setFieldPlan(new Map([["Thing", new Set(["code", "parts"])]]));
    await request.session.findBy("Thing", { by: "owner" }, "o0", { fields: new Set(["name"]) });
    expect(calls().map(({ fields }) => fields)).toEqual([["code", "name", "owner"]]);
  });
});

describe("rows that do not show the value", () => {
  const hideOwners = (answer: { rows: Row[] }) => {
    answer.rows = answer.rows.map(({ owner: _owner, ...row }) => row);
  };

  test("belong to the value when only one was requested", async () => {
    const { find, state, calls } = finding(rowsOf(6));
    state.alter = hideOwners;
    expect(await find("o1")).toEqual(["2", "5"]);
    expect(calls()).toHaveLength(1);
  });

  test("are requested again for one value at a time, when several were requested", async () => {
    const { findAll, state, calls } = finding(rowsOf(6));
    state.alter = hideOwners;
    expect(await findAll("o1", "o2")).toEqual([
      ["2", "5"],
      ["3", "6"],
    ]);
    expect(calls().map(({ filters }) => filters!.owner)).toEqual([["o1", "o2"], ["o1"], ["o2"]]);
  });

  test("are requested again also when only some rows lack it", async () => {
    const { findAll, state } = finding(rowsOf(6));
    state.alter = ({ rows }) => {
      delete rows[0]!.owner;
    };
    expect(await findAll("o1", "o2")).toEqual([
      ["2", "5"],
      ["3", "6"],
    ]);
  });

  test("are requested for one value at a time from the start, where no row ever shows it", async () => {
    const { findAll, calls } = finding(rowsOf(6), {}, { by: "", filter: "owner" });
    expect(await findAll("o1", "o2")).toEqual([
      ["2", "5"],
      ["3", "6"],
    ]);
    expect(calls().map(({ filters }) => filters!.owner)).toEqual([["o1"], ["o2"]]);
  });
});

describe("a value that cannot be filtered by", () => {
  test("is found by a scan of the list, which is read once for all values", async () => {
    const { findAll, calls } = finding(rowsOf(12), {}, { by: "code" });
    expect(await findAll("C2", "C12", "C99")).toEqual([["2"], ["12"], []]);
    expect(calls().map(({ page, filters }) => [page, filters])).toEqual([
      [1, undefined],
      [2, undefined],
    ]);
  });

  test("cannot be combined with further conditions, and the error says so", async () => {
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
    observations: (clock) => {
      const observations = new Observations(clock);
      observations.learnIgnored(things, "owner_id");
      return observations;
    },
    adapter: anyFilter,
  };
  const lookup: Lookup = { by: "owner", filter: "owner_id" };

  test("is not sent: the list is read and filtered here", async () => {
    const { findAll, calls } = finding(rowsOf(12), ignored, lookup);
    expect(await findAll("o1", "O2")).toEqual([
      ["2", "5", "8", "11"],
      ["3", "6", "9", "12"],
    ]);
    expect(calls().map(({ page, filters }) => [page, filters])).toEqual([
      [1, undefined],
      [2, undefined],
    ]);
  });

  test("is left out; other filters are sent", async () => {
    const { find, calls } = finding(rowsOf(6), ignored, lookup);
    const where: Condition = { attribute: "name", operator: "eq", value: "Thing 4" };
    expect(await find("o0", { where })).toEqual(["4"]);
    expect(calls().map(({ filters }) => filters)).toEqual([{ name: ["Thing 4"] }]);
  });

  test("adds the field that is compared, and no others", async () => {
    const { request, calls } = finding(rowsOf(6), ignored, lookup);
    const found = await request.session.findBy("Thing", lookup, "o0", { fields: new Set(["name"]) });
    expect(found.map(({ id }) => id)).toEqual(["1", "4"]);
    expect(calls().map(({ fields }) => fields)).toEqual([["name", "owner"]]);
  });
});

describe("the query for some values", () => {
  const value = { attribute: "owner", operator: "eq", value: "o1" };

  test("compares one value by equality and several by a list", () => {
    expect(withLookup({ by: "owner" }, ["o1"], {})).toEqual({ where: value, expected: { path: "owner", values: ["o1"], filter: "owner" } });
    expect(withLookup({ by: "owner" }, ["o1", "o2"], {}).where).toEqual({ attribute: "owner", operator: "in", value: ["o1", "o2"] });
  });

  test("keeps order and options, and adds the member that shows the value", () => {
    const query: ListQuery = { order: [{ attribute: "id", descending: true }], options: { search: "x" }, fields: new Set(["name"]) };
    expect(withLookup({ by: "Owner.Ids", filter: "owner" }, ["o1"], query)).toEqual({
      ...query,
      where: value,
      fields: new Set(["name", "owner"]),
      expected: { path: "Owner.Ids", values: ["o1"], filter: "owner" },
    });
  });

  test("has no expected values where rows do not show them", () => {
    expect(withLookup({ by: "", filter: "owner" }, ["o1"], { fields: new Set(["name"]) })).toEqual({
      where: value,
      fields: new Set(["name"]),
    });
  });
});
