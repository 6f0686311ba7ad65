import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { digits, readers } from "../../src/graph/values.ts";
import { type Json, LosslessNumber, parseJson } from "../../src/transport/json.ts";

const number = (written: string) => new LosslessNumber(written);
const read = (type: string, value: Json) => readers[type]!(value);

function table(type: string, rows: [Json, unknown][]) {
  describe(type, () => test.each(rows)(`%j is %j`, (value, expected) => expect(read(type, value)).toEqual(expected)));
}

table("ID", [
  ["12", "12"],
  [12, "12"],
  [0, "0"],
  [number("12345678901234567890"), "12345678901234567890"],
  ["", null],
  [null, null],
  [{}, null],
  [["1"], null],
]);

table("String", [
  ["a", "a"],
  ["", ""],
  [" a ", " a "],
  [5, "5"],
  [number("5.00"), "5.00"],
  [true, "true"],
  [null, null],
  [{ a: 1 }, null],
  [["a"], null],
]);

table("Int", [
  [5, 5],
  [-5, -5],
  ["5", 5],
  [" 5 ", 5],
  ["+5", 5],
  ["5.0", 5],
  [number("5.00"), 5],
  [number("1E3"), 1000],
  [true, 1],
  [false, 0],
  [2147483647, 2147483647],
  [2147483648, null],
  [-2147483647, -2147483647],
  [5.5, null],
  ["5.5", null],
  [number("123456789012345678"), null],
  ["", null],
  [" ", null],
  ["five", null],
  ["5 pcs", null],
  ["1,000", null],
  ["0x10", null],
  ["Infinity", null],
  [null, null],
  [[5], null],
  [{}, null],
]);

table("Float", [
  [1.5, 1.5],
  ["1.50", 1.5],
  [number("1.50"), 1.5],
  ["-0.25", -0.25],
  ["1e-3", 0.001],
  ["1e999", null],
  ["0x1F", null],
  ["0b11", null],
  ["NaN", null],
  ["-", null],
  ["", null],
  ["1.5 h", null],
  ["1071:15", null],
  [true, null],
  [null, null],
  [[], null],
]);

table("Boolean", [
  [true, true],
  [false, false],
  ["true", true],
  ["True", true],
  [" TRUE ", true],
  ["false", false],
  ["Yes", true],
  ["No", false],
  [1, true],
  [0, false],
  ["1", true],
  ["0", false],
  [2, null],
  [-1, null],
  ["", null],
  ["maybe", null],
  [null, null],
  [[], null],
  [{}, null],
]);

table("Decimal", [
  ["1500.00", "1500.00"],
  [number("1500.00"), "1500.00"],
  [1500, "1500"],
  [0.1, "0.1"],
  [" 12.5 ", "12.5"],
  ["-0.50", "-0.50"],
  ["+3", "+3"],
  ["007.10", "007.10"],
  [number("0.00000000001"), "0.00000000001"],
  [number("12345678901234567890.123456789"), "12345678901234567890.123456789"],
  [number("1E-05"), "1E-05"],
  ["", null],
  [" ", null],
  ["1,500.00", null],
  ["1500,00", null],
  ["£15", null],
  ["15%", null],
  ["1.", null],
  [".5", null],
  ["--1", null],
  ["N/A", null],
  [true, null],
  [null, null],
  [["1"], null],
  [{ Amount: 1 }, null],
]);

table("DateTime", [
  ["2026-05-01T12:00:00.000Z", "2026-05-01T12:00:00.000Z"],
  ["2026-05-01T12:00:00Z", "2026-05-01T12:00:00Z"],
  ["2026-05-01T12:00:00", "2026-05-01T12:00:00Z"],
  ["2026-05-01T12:00:00.123", "2026-05-01T12:00:00.123Z"],
  ["2026-05-01T12:00:00.1234567", "2026-05-01T12:00:00.1234567Z"],
  ["2026-05-01T12:00:00.1234567Z", "2026-05-01T12:00:00.1234567Z"],
  ["2026-05-01T12:00:00.1234567+02:00", "2026-05-01T12:00:00.1234567+02:00"],
  ["2026-05-01T12:00", "2026-05-01T12:00:00Z"],
  ["2026-05-01T12:00Z", "2026-05-01T12:00:00Z"],
  ["2026-05-01 12:00:00", "2026-05-01T12:00:00Z"],
  ["2026-05-01 12:00:00 ", "2026-05-01T12:00:00Z"],
  ["2026-05-01T14:00:00+02:00", "2026-05-01T14:00:00+02:00"],
  ["2026-05-01T14:00:00+0200", "2026-05-01T14:00:00+02:00"],
  ["2026-05-01T14:00:00-05:30", "2026-05-01T14:00:00-05:30"],
  ["2026-05-01t12:00:00z", "2026-05-01T12:00:00Z"],
  ["2026-05-01", "2026-05-01T00:00:00Z"],
  ["2026-05-01Z", "2026-05-01T00:00:00Z"],
  ["2024-02-29T00:00:00", "2024-02-29T00:00:00Z"],
  ["1999-12-31T23:59:59", "1999-12-31T23:59:59Z"],
  ["", null],
  ["   ", null],
  ["0001-01-01T00:00:00", null],
  ["0001-01-01", null],
  ["0000-00-00", null],
  ["0000-00-00 00:00:00", null],
  ["2026-02-30", null],
  ["2025-02-29T00:00:00Z", null],
  ["2026-13-01", null],
  ["2026-05-00", null],
  ["2026-05-01T25:00:00", null],
  ["2026-05-01T12:60:00Z", null],
  ["2026-05-01T12:00:00+99:00", null],
  ["2026-05-01T12", null],
  ["2026-5-1", null],
  ["2015/10/25", null],
  ["08/29/2022", null],
  ["1 May 2026", null],
  ["/Date(1420070400000)/", null],
  ["TBC", null],
  [1777636800000, null],
  [number("1777636800000.0"), null],
  [true, null],
  [null, null],
  [[], null],
  [{ date: "2026-05-01" }, null],
]);

table("Date", [
  ["2026-05-01", "2026-05-01"],
  ["2026-05-01T00:00:00.000Z", "2026-05-01"],
  ["2026-05-01T23:30:00-05:00", "2026-05-01"],
  ["2026-05-01 12:00:00", "2026-05-01"],
  ["0001-01-01", null],
  ["2026-02-30", null],
  ["", null],
  ["soon", null],
  [20260501, null],
  [null, null],
]);

table("JSON", [
  [{ a: [1, "x", true, null, { b: 2 }] }, { a: [1, "x", true, null, { b: 2 }] }],
  [number("1500.00"), 1500],
  [number("1500.10"), 1500.1],
  [number("100.0"), 100],
  [number("0.0"), 0],
  [number("1E3"), 1000],
  [number("1.50e2"), 150],
  [number("0.0000001"), 1e-7],
  [number("1E-05"), 0.00001],
  [number("-12.50"), -12.5],
  [number("9007199254740993"), "9007199254740993"],
  [number("12345678901234567890"), "12345678901234567890"],
  [number("0.1000000000000000000001"), "0.1000000000000000000001"],
  [number("1e400"), "1e400"],
  [number("1e-400"), "1e-400"],
  [
    { a: number("2.00"), b: [number("9007199254740993")] },
    { a: 2, b: ["9007199254740993"] },
  ],
  ["text", "text"],
  [null, null],
]);

table("JSONObject", [
  [{ a: number("2.00") }, { a: 2 }],
  [{}, {}],
  [[], null],
  ["{}", null],
  [number("2.00"), null],
  [null, null],
]);

test("a number in JSON is a number exactly when a double holds it", () => {
  const written = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 22n }), fc.integer({ min: 0, max: 12 })).map(([value, places]) => {
      const text = String(value).padStart(places + 1, "0");
      return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
    }),
  );
  const scaled = (text: string) => {
    const [, whole = "0", fraction = "", exponent = "0"] = /^(-?\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(text) ?? [];
    const power = Number(exponent) - fraction.length + 400;
    return power < 0 ? undefined : BigInt(whole + fraction) * 10n ** BigInt(power);
  };
  fc.assert(
    fc.property(written, (text) => {
      const value = read("JSON", number(text));
      const same = scaled(String(Number(text))) === scaled(text);
      expect(typeof value).toBe(same ? "number" : "string");
      expect(typeof value === "string" ? value : scaled(String(value))).toEqual(typeof value === "string" ? text : scaled(text));
    }),
    { numRuns: 3_000 },
  );
});

test.each(["10000000000000001", "354.411", "-0.30000000000000004", "1234567890.123456789", "19.99", "0"])(
  "%s stays what it is from the vendor's bytes to the answer",
  (written) => {
    const row = parseJson(`{"n": ${written}, "list": [${written}]}`) as { n: Json; list: Json[] };
    const answer = JSON.parse(JSON.stringify(read("JSON", row)));
    expect([answer.n, ...answer.list].map(String)).toEqual([written, written]);
    expect([read("Decimal", row.n), read("String", row.n), read("ID", row.n)]).toEqual([written, written, written]);
  },
);

test("no value at all makes a reader fail", () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(readers)), fc.jsonValue(), (type, value) => {
      expect(() => read(type, parseJson(JSON.stringify(value)))).not.toThrow();
    }),
    { numRuns: 3_000 },
  );
});

test("digits are as written, without spaces around", () => {
  expect([digits(" 5.00 "), digits(5), digits(number("5.00")), digits(true), digits(null), digits([])]).toEqual([
    "5.00",
    "5",
    "5.00",
    undefined,
    undefined,
    undefined,
  ]);
});
