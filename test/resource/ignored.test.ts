import { describe, expect, test } from "vitest";
import type { Condition, Operator } from "../../src/resource/condition.ts";
import { Drift } from "../../src/resource/drift.ts";
import { assertHeeded, ignoredIn, same } from "../../src/resource/ignored.ts";
import type { Span } from "../../src/resource/paging.ts";
import type { ListQuery } from "../../src/resource/reader.ts";
import type { JsonObject } from "../../src/transport/json.ts";
import { type Row, rowsOf, things, type VendorOptions, vendorOf } from "./vendor-kit.ts";

const is = (attribute: string, value: unknown, operator: Operator = "eq"): Condition => ({ attribute, operator, value });
const within = (at: string, value: unknown): Condition => ({ attribute: at.replace(".", "_"), operator: "eq", value, at });

/** A vendor that was seen to ignore these filters. */
function ignoring(rows: readonly Row[], filters: readonly string[], options: VendorOptions = {}) {
  const drift = (clock: ConstructorParameters<typeof Drift>[0]) => {
    const learned = new Drift(clock);
    for (const filter of filters) learned.learnIgnored(things, filter);
    return learned;
  };
  return vendorOf(rows, { drift, ...options });
}

describe("rows show that a filter was ignored", () => {
  /** The filter that they show to be ignored, "" where it cannot be told which; undefined where they show nothing. */
  function shownBy(rows: readonly JsonObject[], query: ListQuery, resource: VendorOptions["resource"] = {}): string | undefined {
    const made = ignoring([], [], { resource });
    try {
      assertHeeded(made.begin().reader, made.resource, rows, query);
    } catch (error) {
      const all = made.upstream.drift!.ignoredOf("Thing");
      const [learned = ""] = all;
      const what = `rows that were not asked for: it does not honour the filter${learned && ` "${learned}"`}`;
      const operation = made.resource.list?.id ?? "Thing";
      expect(error).toMatchObject({
        ...{ code: "UPSTREAM_BAD_RESPONSE", vendor: "itm", kind: "FILTER_IGNORED" },
        message: `ITM Platform answered ${operation} with ${what}.`,
      });
      expect(all).toEqual(learned ? [learned] : []);
      return learned;
    }
    expect(made.upstream.drift!.ignoredOf("Thing")).toEqual([]);
    return undefined;
  }

  const three = is("status", 3);
  test.each<[string, JsonObject[], Condition | undefined, string | undefined]>([
    ["by another number", [{ status: 3 }, { status: 4 }], three, "status"],
    ["by a number of more digits", [{ status: 12 }], is("status", -12), "status"],
    ["by a number that is not nought", [{ status: 4 }], is("status", "0"), "status"],
    ["by a number of two digits", [{ status: 12 }], is("status", 34), "status"],
    ["by another truth", [{ active: false }], is("active", true), "active"],
    ["by none of several", [{ status: 4 }], is("status", [3, "5"], "in"), "status"],
    ["by one of two tests, whichever it is", [{ status: 3, kind: 1 }], { all: [three, is("kind", 2)] }, "kind"],
    ["by a text of another record", [{ owner: { name: "Fred" } }], within("owner.name", "Bill"), "owner_name"],
    ["by that beside a number", [{ status: 3, owner: { name: "Fred" } }], { all: [three, within("owner.name", "Bill")] }, "owner_name"],
    ["by neither of two, of which none can be named", [{ status: 4, kind: 1 }], { any: [three, is("kind", 2)] }, ""],
    ["by what was not wanted", [{ status: 3 }], { not: three }, ""],
    ["by texts and numbers alike", [{ status: 4, owner: { name: "Fred" } }], { any: [three, within("owner.name", "Bill")] }, ""],

    ["not by rows that meet it", [{ status: 3 }, { status: 3, active: true }], { all: [three, is("active", false, "ne")] }, undefined],
    ["not where nothing was asked", [{ status: 4 }], undefined, undefined],
    ["not without rows", [], three, undefined],
    ["not by rows that do not show it", [{ name: "x" }, { status: null }], three, undefined],
    [
      "not by a text, which may be compared in other ways",
      [{ name: "Fred", status: "3" }],
      { all: [is("name", "Bill"), is("status", 4)] },
      undefined,
    ],
    ["not by an amount", [{ price: 1.5 }], is("price", 2), undefined],
    ["not by a code in place of a number", [{ status: 4 }], is("status", "open"), undefined],
    ["not by a code that begins or ends as a number", [{ status: 4 }], { all: [is("status", "3a"), is("status", "a3")] }, undefined],
    ["not by a code with a nought before it", [{ status: 8 }], is("status", "07"), undefined],
    ["not by codes one of which is a number", [{ status: 4 }], is("status", [3, "open"], "in"), undefined],
    ["not by a code among alternatives", [{ status: 4, kind: 1 }], { any: [is("status", "open"), is("kind", 2)] }, undefined],
    ["not by one of two alternatives", [{ status: 4, kind: 2 }], { any: [three, is("kind", 2)] }, undefined],
    ["not by alternatives that they do not all show", [{ status: 4 }], { any: [three, is("kind", 2)] }, undefined],
  ])("%s", (_what, rows, where, filter) => expect(shownBy(rows, { where })).toBe(filter));

  test.each<[string, JsonObject[], string | undefined, string?]>([
    ["by a value that nobody asked for", [{ owner: "o1" }, { owner: "o2" }], "owner"],
    ["and tell its filter's own name", [{ owner: "o2" }], "owner_id", "owner_id"],
    ["not by what is written otherwise", [{ owner: " O1 " }], undefined],
    ["not by several values of which one was asked for", [{ owner: ["o2", "o1"] }], undefined],
    ["not by rows that do not show it", [{ owner: null }, {}], undefined],
  ])("%s", (_what, rows, shown, filter) => {
    const asked = { path: "owner", values: ["O1 ", "o3"], ...(filter && { filter }) };
    expect(shownBy(rows, { asked })).toBe(shown);
    expect(shownBy(rows, { asked, where: is("name", "x") })).toBe(shown);
  });

  test("as the resource reshapes them, and where it has no list of its own", () => {
    expect(shownBy([{ state: 4 }], { where: three }, { reshape: ({ state }) => ({ status: state! }) })).toBe("status");
    const { list: _list, ...unlisted } = things;
    const made = { ...ignoring([], []), resource: unlisted };
    expect(() => assertHeeded(made.begin().reader, unlisted, [{ status: 4 }], { where: three })).toThrow(
      "ITM Platform answered Thing with rows",
    );
  });

  test("unless their value stands for no part of a split list: they come with one of the parts", () => {
    const split = { attribute: "status", values: [3, 1] };
    expect(shownBy([{ status: 4 }, { status: null }], { where: three }, { split })).toBeUndefined();
    expect(shownBy([{ status: 4 }], { where: { not: { not: three } } }, { split })).toBeUndefined();
    expect(shownBy([{ status: 1 }], { where: three }, { split })).toBe("status");
    expect(shownBy([{ status: 3, kind: 4 }], { where: { all: [three, is("kind", 3)] } }, { split })).toBe("kind");
  });

  test("but it is not left out from then on where the list cannot be had without it", () => {
    const obligatory = (_resource: unknown, filter: string) => filter === "status";
    const made = ignoring([], [], { dialect: { obligatory } });
    for (const filter of ["status", "kind"])
      expect(() => assertHeeded(made.begin().reader, made.resource, [{ [filter]: 4 }], { where: is(filter, 3) })).toThrow(
        `filter "${filter}".`,
      );
    expect(made.upstream.drift!.ignoredOf("Thing")).toEqual(["kind"]);
  });

  test("of a vendor of which nothing is learned as well", () => {
    const { begin, resource } = vendorOf([]);
    expect(() => assertHeeded(begin().reader, resource, [{ status: 4 }], { where: three })).toThrow('filter "status".');
    expect(ignoredIn(begin().reader, resource, three)).toEqual([]);
  });
});

test("the filters of a condition that were seen to be ignored are each named once", () => {
  const { begin, resource } = ignoring([], ["a", "c", "d"]);
  const where: Condition = { any: [is("a", 1), { not: { all: [is("b", 1), is("a", 2)] } }, is("c", 1)] };
  expect(ignoredIn(begin().reader, resource, where)).toEqual(["a", "c"]);
  expect(ignoredIn(begin().reader, resource, undefined)).toEqual([]);
});

test("ids and codes are the same whatever their case, and the blanks around them", () => {
  expect([same(" aB "), same("Ab"), same("a b")]).toEqual(["ab", "ab", "a b"]);
});

describe("a list whose filter is ignored", () => {
  const mine = is("owner", "o1");
  const whole: Span = { offset: 0, count: 100, lookAhead: false };

  function listing(rows: readonly Row[], ignored: readonly string[], options: VendorOptions = {}) {
    const made = ignoring(rows, ignored, options);
    const read = async (query: ListQuery, span: Partial<Span> = {}) => {
      const { records, ...rest } = await made.begin().reader.list("Thing", query, { ...whole, ...span });
      return { ids: records.map(({ id }) => id), ...rest };
    };
    const refused = async (query: ListQuery) => {
      const error = await read(query).catch((error: unknown) => error);
      expect(error).toMatchObject({ code: "UNSUPPORTED_FILTER", vendor: "itm" });
      return (error as Error).message;
    };
    return { ...made, read, refused, sent: () => made.asked().map(({ page, filters }) => [page, filters]) };
  }

  test("is read whole and looked through here, and the rest of the question is sent", async () => {
    const { read, sent } = listing(rowsOf(12), ["owner", "code"]);
    expect(await read({ where: mine })).toEqual({ ids: ["2", "5", "8", "11"], total: 4, more: false });
    expect(sent()).toEqual([
      [1, undefined],
      [2, undefined],
    ]);
    expect(await read({ where: { all: [mine, is("name", "Thing 5"), is("code", ["C5", "C6"], "in")] } })).toEqual({
      ...{ ids: ["5"], total: 1, more: false },
    });
    expect(sent()).toEqual([[1, { name: ["Thing 5"] }]]);
    expect((await read({ where: { all: [mine, is("code", "C6")] } })).ids).toEqual([]);
  });

  test.each<[Partial<Span>, unknown]>([
    [
      { offset: 1, count: 2 },
      { ids: ["5", "8"], total: 4, more: true },
    ],
    [
      { offset: 2, count: 2 },
      { ids: ["8", "11"], total: 4, more: false },
    ],
    [
      { offset: 0, count: 3 },
      { ids: ["2", "5", "8"], total: 4, more: true },
    ],
    [
      { offset: 7, count: 3 },
      { ids: [], total: 4, more: false },
    ],
  ])("is one list, of which %j is a span", async (span, expected) =>
    expect(await listing(rowsOf(12), ["owner"]).read({ where: mine }, span)).toEqual(expected),
  );

  test("is asked for the columns that are looked at, beside those that are wanted", async () => {
    const { read, refused, asked } = listing([{ id: "1", owner: "o1" }], ["owner", "Part_Of_code"]);
    await read({ where: { all: [mine, is("name", "x")] }, columns: new Set(["code"]) });
    await refused({ where: { all: [mine, within("Part_Of.code", "x")] }, columns: new Set(["code"]) });
    expect(asked().map(({ columns }) => columns)).toEqual([
      ["code", "owner"],
      ["code", "owner", "partof"],
    ]);
  });

  const sentence = (filters: string) =>
    `ITM Platform was seen to ignore the filter ${filters} of Thing, and the list is too long to be filtered here. Leave it out, or filter the rows you get.`;

  test("cannot be read where the filter is one of alternatives", async () => {
    const { refused, sent } = listing(rowsOf(3), ["owner", "code"]);
    expect(await refused({ where: { any: [mine, is("name", "x"), is("code", "y")] } })).toBe(sentence('"owner", "code"'));
    expect(sent()).toEqual([]);
  });

  test("cannot be read where rows do not show what is tested", async () => {
    const { refused } = listing([{ id: "1", owner: "o1" }, { id: "2" }], ["owner"]);
    expect(await refused({ where: mine })).toBe(sentence('"owner"'));
  });

  test("is read up to twenty pages; where it is known to be longer, nothing is asked", async () => {
    const { read, refused, sent, upstream } = listing(rowsOf(200), ["owner"]);
    upstream.totals.set("Thing", 200);
    expect((await read({ where: mine }, { count: 2 })).ids).toEqual(["2", "5"]);
    expect(sent()).toHaveLength(20);
    upstream.totals.set("Thing", 201);
    expect(await refused({ where: mine })).toBe(sentence('"owner"'));
    expect(sent()).toEqual([]);
    // What is left of the list by another filter may be short.
    expect((await read({ where: { all: [mine, is("name", "Thing 5")] } })).ids).toEqual(["5"]);
  });

  test("that turns out to be longer is left after one call", async () => {
    const { refused, sent } = listing(rowsOf(201), ["owner"]);
    expect(await refused({ where: mine })).toBe(sentence('"owner"'));
    expect(sent()).toEqual([[1, undefined]]);
  });

  test("by the keys of another record is looked through by what rows show of it", async () => {
    const parts: Row[] = [
      { id: "1", owner: "O1", code: "C1" },
      { id: "2", owner: "o2" },
      { id: "3", owner: null },
    ];
    const ids = async (asked: ListQuery["asked"], where: Condition) =>
      (await listing(parts, ["owner_id", "owner", "code"]).read({ where, asked: asked! })).ids;
    const asked = { path: "owner", filter: "owner_id", values: ["o1 ", "o9"] };
    expect(await ids(asked, is("owner_id", ["o1", "o9"], "in"))).toEqual(["1"]);
    // A test of another attribute is none of the keys that are asked for.
    for (const other of [is("owner", "O1"), is("code", "C1")])
      expect(await ids(asked, { all: [is("owner_id", "o1"), other] })).toEqual(["1"]);
    for (const other of [is("owner", "o2"), is("code", "C2")]) expect(await ids(asked, { all: [is("owner_id", "o1"), other] })).toEqual([]);
    expect(await ids({ path: "owner", values: ["o2"] }, is("owner", "o2"))).toEqual(["2"]);
  });
});
