import { describe, expect, test } from "vitest";
import type { Condition, Operator } from "../../../src/engine/model/condition.ts";
import type { ListQuery, Span } from "../../../src/engine/model/source.ts";
import { ignoredFilters } from "../../../src/engine/read/residual.ts";
import { Observations } from "../../../src/engine/vendor/observations.ts";
import type { TielineError } from "../../../src/errors.ts";
import type { FakeClock } from "../../clock.ts";
import { type Row, rowsOf, things, type VendorOptions, vendorOf } from "../vendor-kit.ts";

const is = (attribute: string, value: unknown, operator: Operator = "eq"): Condition => ({ attribute, operator, value });
const within = (at: string, value: unknown): Condition => ({ attribute: at.replace(".", "_"), operator: "eq", value, at });

/** Observations of a vendor that was seen to ignore these filters. */
function ignoring(clock: FakeClock, filters: readonly string[]): Observations {
  const observations = new Observations(clock);
  for (const filter of filters) observations.learnIgnored(things, filter);
  return observations;
}

test("the ignored filters of a condition are each named once", () => {
  const { upstream, resource } = vendorOf([], { observations: (clock) => ignoring(clock, ["a", "c", "d"]) });
  const where: Condition = { any: [is("a", 1), { not: { all: [is("b", 1), is("a", 2)] } }, is("c", 1)] };
  expect(ignoredFilters(upstream, resource, where)).toEqual(["a", "c"]);
  expect(ignoredFilters(upstream, resource, undefined)).toEqual([]);
  expect(ignoredFilters(vendorOf([]).upstream, resource, where)).toEqual([]);
});

describe("a list whose filter is ignored", () => {
  const mine = is("owner", "o1");
  const whole: Span = { offset: 0, count: 100, lookAhead: false };

  function listing(rows: readonly Row[], ignored: readonly string[], options: VendorOptions = {}) {
    const made = vendorOf(rows, { observations: (clock) => ignoring(clock, ignored), ...options });
    const read = async (query: ListQuery, span: Partial<Span> = {}) => {
      const { records, ...rest } = await made.begin().session.list("Thing", query, { ...whole, ...span });
      return { ids: records.map(({ id }) => id), ...rest };
    };
    const refused = async (query: ListQuery) => {
      const error = await read(query).catch((error: unknown) => error);
      expect(error).toMatchObject({ code: "UNSUPPORTED_FILTER", vendor: "itm" });
      return (error as TielineError).text;
    };
    return { ...made, read, refused, sent: () => made.calls().map(({ page, filters }) => [page, filters]) };
  }

  test("is read and filtered here, and the rest of the query is sent", async () => {
    const { read, sent } = listing(rowsOf(12), ["owner", "code"]);
    expect(await read({ where: mine })).toEqual({ ids: ["2", "5", "8", "11"], total: 4, hasMore: false });
    expect(sent()).toEqual([
      [1, undefined],
      [2, undefined],
    ]);
    expect(await read({ where: { all: [mine, is("name", "Thing 5"), is("code", ["C5", "C6"], "in")] } })).toEqual({
      ...{ ids: ["5"], total: 1, hasMore: false },
    });
    expect(sent()).toEqual([[1, { name: ["Thing 5"] }]]);
    expect((await read({ where: { all: [mine, is("code", "C6")] } })).ids).toEqual([]);
  });

  test.each<[Partial<Span>, unknown]>([
    [
      { offset: 1, count: 2 },
      { ids: ["5", "8"], total: 4, hasMore: true },
    ],
    [
      { offset: 2, count: 2 },
      { ids: ["8", "11"], total: 4, hasMore: false },
    ],
    [
      { offset: 0, count: 3 },
      { ids: ["2", "5", "8"], total: 4, hasMore: true },
    ],
    [
      { offset: 7, count: 3 },
      { ids: [], total: 4, hasMore: false },
    ],
  ])("gives the span %j of what is left", async (span, expected) =>
    expect(await listing(rowsOf(12), ["owner"]).read({ where: mine }, span)).toEqual(expected),
  );

  test("is read with the fields that are compared, beside those needed", async () => {
    const { read, refused, calls } = listing([{ id: "1", owner: "o1" }], ["owner", "Part_Of_code"]);
    await read({ where: { all: [mine, is("name", "x")] }, fields: new Set(["code"]) });
    await refused({ where: { all: [mine, within("Part_Of.code", "x")] }, fields: new Set(["code"]) });
    expect(calls().map(({ fields }) => fields)).toEqual([
      ["code", "owner"],
      ["code", "owner", "partof"],
    ]);
  });

  const sentence = (filters: string) =>
    `ITM Platform was seen to ignore the filter ${filters} of Thing, and the list is too long to be filtered here. Leave it out, or filter the rows you get.`;

  test("is refused where the filter is one of alternatives", async () => {
    const { refused, sent } = listing(rowsOf(3), ["owner", "code"]);
    expect(await refused({ where: { any: [mine, is("name", "x"), is("code", "y")] } })).toBe(sentence('"owner", "code"'));
    expect(sent()).toEqual([]);
  });

  test("is refused where rows lack what is compared", async () => {
    const { refused } = listing([{ id: "1", owner: "o1" }, { id: "2" }], ["owner"]);
    expect(await refused({ where: mine })).toBe(sentence('"owner"'));
  });

  test("is read up to twenty pages; nothing is read where it is known to be longer", async () => {
    const { read, refused, sent, upstream } = listing(rowsOf(200), ["owner"]);
    upstream.lastRowCounts.set("Thing", 200);
    expect((await read({ where: mine }, { count: 2 })).ids).toEqual(["2", "5"]);
    expect(sent()).toHaveLength(20);
    upstream.lastRowCounts.set("Thing", 201);
    expect(await refused({ where: mine })).toBe(sentence('"owner"'));
    expect(sent()).toEqual([]);
    // What another filter leaves of the list may be short.
    expect((await read({ where: { all: [mine, is("name", "Thing 5")] } })).ids).toEqual(["5"]);
  });

  test("that proves to be longer is left after one call", async () => {
    const { refused, sent } = listing(rowsOf(201), ["owner"]);
    expect(await refused({ where: mine })).toBe(sentence('"owner"'));
    expect(sent()).toEqual([[1, undefined]]);
  });

  test("by the key of another record is filtered by what rows show of it", async () => {
    const parts: Row[] = [
      { id: "1", owner: "O1", code: "C1" },
      { id: "2", owner: "o2" },
      { id: "3", owner: null },
    ];
    const ids = async (expected: ListQuery["expected"], where: Condition) =>
      (await listing(parts, ["owner_id", "owner", "code"]).read({ where, expected: expected! })).ids;
    const expected = { path: "owner", filter: "owner_id", values: ["o1 ", "o9"] };
    expect(await ids(expected, is("owner_id", ["o1", "o9"], "in"))).toEqual(["1"]);
    // A comparison of another attribute is none of the expected values.
    for (const other of [is("owner", "O1"), is("code", "C1")])
      expect(await ids(expected, { all: [is("owner_id", "o1"), other] })).toEqual(["1"]);
    for (const other of [is("owner", "o2"), is("code", "C2")])
      expect(await ids(expected, { all: [is("owner_id", "o1"), other] })).toEqual([]);
    expect(await ids({ path: "owner", values: ["o2"] }, is("owner", "o2"))).toEqual(["2"]);
  });
});
