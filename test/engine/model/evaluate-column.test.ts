import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Column, ColumnCondition, ColumnKind, ColumnOperator, ColumnTest } from "../../../src/engine/model/column.ts";
import { canonicalValue, compareCodePoints, foldText } from "../../../src/engine/model/column-values.ts";
import { columnsByName, meets, sortRecords } from "../../../src/engine/model/evaluate-column.ts";
import { partialRecord, type VendorRecord } from "../../../src/engine/model/record.ts";
import type { Resource } from "../../../src/engine/model/resource.ts";

const resource: Resource = { type: "Thing", vendor: "zivio", id: "id", relations: {} };
const record = (id: string, data: Record<string, string | null>): VendorRecord => partialRecord(resource, id, data);
const column = (name: string, kind: ColumnKind): Column => ({
  name,
  kind,
  paths: [name],
  read: ({ data }) => data[name] as string | null | undefined,
});
const columns = columnsByName([column("text", "text"), column("number", "number"), column("instant", "instant"), column("date", "date")]);

const holds = (name: string, found: string | null | undefined, operator: ColumnOperator, value: ColumnTest["value"]) =>
  meets(record("1", found === undefined ? {} : { [name]: found }), { column: name, operator, value }, columns);

describe("one test of a column", () => {
  test.each<[string, string | null, ColumnOperator, ColumnTest["value"], boolean]>([
    ["text", "Ann", "eq", "Ann", true],
    ["text", "Ann", "eq", "ann", false],
    ["text", "Ann", "ne", "ann", true],
    ["text", null, "ne", "Ann", true],
    ["text", "", "ne", "", true],
    ["text", "", "eq", "", false],
    ["text", null, "notIn", ["Ann"], true],
    ["text", "Ann", "notIn", ["Bob", "Ann"], false],
    ["text", "Ann", "in", ["Bob", "Ann"], true],
    ["text", "Ann", "in", [], false],
    ["text", null, "in", ["Ann"], false],
    ["text", "Z", "lt", "a", true],
    ["text", "\uffee", "lt", "\u{1f600}", true],
    ["text", null, "lt", "a", false],
    ["text", null, "gte", "", false],
    ["text", "Müller & Söhne", "contains", "muller", true],
    ["text", "Muller", "contains", "MÜL", true],
    ["text", "ΟΔΟΣ", "endsWith", "δος", true],
    ["text", "Straße", "contains", "STRASSE", true],
    ["text", "İzmir", "startsWith", "izm", true],
    ["text", "x", "contains", "", true],
    ["text", null, "contains", "", false],
    ["text", "red green", "containsAll", ["green", "RED"], true],
    ["text", "red green", "containsAll", ["green", "blue"], false],
    ["text", "red green", "containsAny", ["blue", "RED"], true],
    ["text", "", "isNull", true, true],
    ["text", null, "isNull", true, true],
    ["text", null, "isNull", false, false],
    ["text", "x", "isNull", false, true],
    ["number", "10", "gt", "9", true],
    ["number", "1.50", "eq", "1.5", true],
    ["number", "-2", "lt", "-1.99", true],
    ["number", "9007199254740993", "gt", "9007199254740992", true],
    ["number", "0.1234567890123456789", "ne", "0.1234567890123456788", true],
    ["number", "100000000000000000000.01", "in", ["100000000000000000000.010"], true],
    ["instant", "2026-03-29T00:59:59.999Z", "lt", "2026-03-29T01:00:00.000Z", true],
    ["date", "2026-10-01", "gte", "2026-10-01", true],
  ])("%s %j %s %j is %j", (name, found, operator, value, expected) => expect(holds(name, found, operator, value)).toBe(expected));

  test.each<[ColumnOperator, ColumnTest["value"]]>([
    ["eq", "a"],
    ["ne", "a"],
    ["notIn", ["a"]],
    ["lt", "a"],
    ["contains", "a"],
    ["isNull", true],
    ["isNull", false],
  ])("%s is unknown where the record does not tell", (operator, value) =>
    expect(holds("text", undefined, operator, value)).toBeUndefined(),
  );

  test("an unknown column is a mistake of ours", () => expect(() => holds("other", "x", "eq", "x")).toThrow('There is no column "other".'));
});

describe("a tree", () => {
  const is = (value: string): ColumnTest => ({ column: "text", operator: "eq", value });
  const unknown: ColumnTest = { column: "number", operator: "eq", value: "1" };
  const ann = record("1", { text: "Ann" });
  test.each<[string, ColumnCondition, boolean | undefined]>([
    ["true and unknown", { all: [is("Ann"), unknown] }, undefined],
    ["unknown and false", { all: [unknown, is("Bob")] }, false],
    ["unknown or true", { any: [unknown, is("Ann")] }, true],
    ["false or unknown", { any: [is("Bob"), unknown] }, undefined],
    ["not unknown", { not: unknown }, undefined],
    ["not false", { not: is("Bob") }, true],
    ["all of nothing", { all: [] }, true],
    ["any of nothing", { any: [] }, false],
  ])("%s", (_name, condition, expected) => expect(meets(ann, condition, columns)).toBe(expected));

  test("a test of related records is decided by who has them, and unknown to nobody", () => {
    const related: ColumnCondition = { related: { type: "Other", on: [{ own: "text", other: "text" }], where: is("x") } };
    expect(meets(ann, related, columns)).toBeUndefined();
    expect(meets(ann, { not: related }, columns, (own, { type }) => own.id === "1" && type === "Other")).toBe(false);
  });
});

describe("comparisons agree with each other", () => {
  const texts = fc.oneof(fc.string({ unit: "grapheme", maxLength: 6 }), fc.constantFrom("", "A", "a", "\uffee", "\u{1f600}", "é"));
  const decimals = fc.tuple(fc.bigInt(-(10n ** 24n), 10n ** 24n), fc.nat(12)).map(([digits, places]) => {
    const text = String(digits < 0n ? -digits : digits).padStart(places + 1, "0");
    const split = text.length - places;
    return `${digits < 0n ? "-" : ""}${text.slice(0, split)}${places > 0 ? `.${text.slice(split)}` : ""}`;
  });

  test("code points sort as UTF-8 does", () => {
    const wellFormed = fc.string({ unit: "binary", maxLength: 5 });
    fc.assert(
      fc.property(wellFormed, wellFormed, (a, b) => {
        expect(Math.sign(compareCodePoints(a, b))).toBe(Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b))));
      }),
    );
  });

  test("decimals sort as scaled integers do, and canonical ones are equal where their values are", () => {
    const scaled = (text: string) => {
      const [whole, fraction = ""] = text.replace("-", "").split(".");
      return (text.startsWith("-") ? -1n : 1n) * BigInt(whole + fraction.padEnd(12, "0"));
    };
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const [x, y] = [scaled(a), scaled(b)];
        expect(holds("number", a, "lt", b)).toBe(x < y);
        expect(holds("number", a, "gte", b)).toBe(x >= y);
        expect(canonicalValue("number", a) === canonicalValue("number", b)).toBe(x === y);
        expect(scaled(canonicalValue("number", a)!)).toBe(x);
      }),
    );
  });

  test("in, notIn, eq and ne", () => {
    fc.assert(
      fc.property(texts, fc.array(texts, { maxLength: 4 }), (found, list) => {
        const isIn = holds("text", found, "in", list);
        expect(isIn).toBe(found !== "" && list.includes(found));
        expect(holds("text", found, "notIn", list)).toBe(!isIn);
        expect(isIn).toBe(list.some((each) => holds("text", found, "eq", each)));
      }),
    );
  });

  test("an order is one: total, stable, without values last in both directions", () => {
    const rows = fc.array(fc.option(texts), { maxLength: 12 });
    fc.assert(
      fc.property(rows, fc.boolean(), (values, descending) => {
        const records = values.map((text, i) => record(String(100 + i), { text }));
        const order = [{ column: "text", descending }];
        const sorted = sortRecords(records, order, columns);
        expect(sortRecords(records.toReversed(), order, columns)).toEqual(sorted);
        const read = sorted.map(({ data }) => (data.text as string | null) || null);
        const filled = read.filter((text) => text !== null);
        expect(read.slice(filled.length).every((text) => text === null)).toBe(true);
        const ascending = filled.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
        expect(filled).toEqual(descending ? ascending.toReversed() : ascending);
      }),
    );
  });
});

describe("canonical values", () => {
  test.each<[ColumnKind, unknown, string | undefined]>([
    ["number", "1500.00", "1500"],
    ["number", "-0.0", "0"],
    ["number", "1e3", "1000"],
    ["number", "2.5E-3", "0.0025"],
    ["number", "007", "7"],
    ["number", "1e999999999", undefined],
    ["number", "abc", undefined],
    ["number", "", undefined],
    ["instant", new Date("2026-03-29T01:30:00+01:00"), "2026-03-29T00:30:00.000Z"],
    ["instant", "nonsense", undefined],
    ["date", new Date("2026-03-29T00:00:00Z"), "2026-03-29"],
    ["date", "2026-03-29", "2026-03-29"],
    ["boolean", true, "true"],
    ["boolean", "yes", undefined],
    ["text", 7, "7"],
  ])("%s %j is %j", (kind, value, expected) => expect(canonicalValue(kind, value)).toBe(expected));

  test("folding twice changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});
