import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Json, LosslessNumber, parseJson } from "../../src/transport/json.ts";
import { sizeOf } from "../../src/transport/json-size.ts";

const members = (count: number, name: (i: number) => string) => Object.fromEntries(Array.from({ length: count }, (_, i) => [name(i), i]));

describe("bytes of", () => {
  test.each<[what: string, value: Json, bytes: number]>([
    ["nothing", null, 0],
    ["a truth", true, 0],
    ["a small number", -7, 0],
    ["the largest number of 32 bits", 2 ** 31 - 1, 0],
    ["the next one", 2 ** 31, 16],
    ["a fraction", 1.5, 16],
    ["minus zero", -0, 16],
    ["no text", "", 0],
    ["one sign", "€", 0],
    ["a text: a header, its signs, and what is lacking to a multiple of 8", "eleven sign", 16 + 11 + 5],
    ["a text of Latin-1", "élévén sïgn", 16 + 11 + 5],
    ["a text that needs two bytes for each sign", "eleven € si", 16 + 22 + 2],
    ["half a surrogate pair", "eleven \ud83d si", 16 + 22 + 2],
    ["a short text that looks like an id", "81", 16 + 2 + 6],
    ["a short text that others may have as well", "GB", (16 + 2 + 6) / 2],
    ["a number with its digits", new LosslessNumber("1500.00"), 32 + (16 + 7 + 1) / 2],
    ["a number with many digits", new LosslessNumber("12345678901234567890"), 32 + 16 + 20 + 4],
    ["an empty list", [], 32],
    ["a list", [1, 2, null], 32 + 16 + 3 * 8],
    ["an empty object, which has room for four members", {}, 24 + 4 * 8],
    ["an object", { a: 1, b: null, c: true, d: 2, e: 3 }, 24 + 5 * 8],
    ["an object in a list in an object", { rows: [{ price: 1.5 }] }, 24 + 8 + (32 + 16 + 8) + (24 + 8) + 16],
    ["the most members that stand side by side", members(127, (i) => `m${i}`), 24 + 127 * 8],
    ["more members, which stand in a table", members(128, (i) => `m${i}`), 24 + 56 + 256 * 24],
    ["members named like indices", members(3, (i) => `${i + 5}`), 24 + 4 * 8 + 56 + 4 * 24],
  ])("%s", (_, value, bytes) => expect(sizeOf(value)).toBe(bytes));
});

test("a value weighs what its parts weigh and what holds them together", () => {
  const json = fc.jsonValue() as fc.Arbitrary<Json>;
  fc.assert(
    fc.property(json, json, (a, b) => {
      const [left, right] = [sizeOf(a), sizeOf(b)];
      expect(sizeOf([a, b])).toBe(32 + 16 + 2 * 8 + left + right);
      expect(sizeOf({ a, b })).toBe(24 + 2 * 8 + left + right);
    }),
  );
});

test("a member `__proto__` is counted like any other", () => {
  expect(sizeOf(parseJson('{"__proto__":[]}'))).toBe(24 + 8 + 32);
});

test("values nested deeper than any stack are counted", () => {
  const depth = 100_000;
  expect(sizeOf(JSON.parse("[".repeat(depth) + "]".repeat(depth)))).toBe(32 * depth + (16 + 8) * (depth - 1));
});
