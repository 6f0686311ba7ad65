import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isObject, type Json, LosslessNumber, parseJson } from "../../src/transport/json.ts";
import { mayLoseDigits } from "../../src/transport/json-digits.ts";
import { readSlowly } from "./json-reference.ts";
import { brokenText, type Draw, drawing, jsonText, numberText } from "./json-texts.ts";

/** Looks at so many texts, in runs of 200, each run drawn from a seed. */
function forTexts(texts: number, write: (draw: Draw) => string, check: (text: string) => void): void {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const draw = drawing(seed);
      for (let i = 0; i < 200; i++) check(write(draw));
    }),
    { numRuns: texts / 200, endOnFailure: true },
  );
}

/** The same values of the same classes, members in the same order. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return Object.is(a, b);
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  const names = Object.keys(a);
  const others = Object.keys(b);
  const member = (of: object, name: string) => Object.getOwnPropertyDescriptor(of, name)?.value;
  return names.length === others.length && names.every((name, i) => name === others[i] && isSame(member(a, name), member(b, name)));
}

/** What `JSON.parse` would make of the same text. */
function rounded(value: Json): unknown {
  if (value instanceof LosslessNumber) return Number(value.value);
  if (Array.isArray(value)) return value.map(rounded);
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, rounded(inner)])) : value;
}

function outcome<T>(read: (text: string) => T, text: string): T | "refused" {
  try {
    return read(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return "refused";
  }
}

describe("any text", () => {
  test("that is JSON is read to the same values, digit for digit, as by a slow reader", () => {
    forTexts(60_000, jsonText, (text) => {
      const read = parseJson(text);
      if (!isSame(read, readSlowly(text))) expect(read, text).toEqual(readSlowly(text));
    });
  });

  test("that is JSON is read as JSON.parse reads it, but for its digits", () => {
    forTexts(10_000, jsonText, (text) => {
      if (!isSame(rounded(parseJson(text)), JSON.parse(text))) expect(rounded(parseJson(text)), text).toEqual(JSON.parse(text));
    });
  });

  test("that is no JSON is refused with a SyntaxError, and no other", () => {
    let refused = 0;
    forTexts(20_000, brokenText, (text) => {
      const plain = outcome(JSON.parse, text);
      const [read, slow] = [outcome(parseJson, text), outcome(readSlowly, text)];
      if (plain === "refused") refused++;
      if (plain === "refused" ? read !== plain || slow !== plain : !isSame(read, slow))
        expect([text, read, slow]).toEqual([text, plain, plain]);
    });
    expect(refused).toBeGreaterThan(10_000);
  });

  test("in which a number stands alone, in a list, as a member or among the like keeps its digits", () => {
    const places = [
      (number: string) => number,
      (number: string) => ` ${number}\n`,
      (number: string) => `[${number}]`,
      (number: string) => `[ ${number}\t]`,
      (number: string) => `[1,${number},2]`,
      (number: string) => `{"a":${number}}`,
      (number: string) => `{"a": ${number} ,"b":":${number},"}`,
      (number: string) => `["${number}",${number},"\\",${number},\\\\"]`,
      (number: string) => `{"€":${number},"${number}":"${number}"}`,
      (number: string) => `{"a":1,"a":${number},"b":${number},"b":0}`,
    ];
    forTexts(
      10_000,
      (draw) => places[draw(places.length)]!(numberText(draw)),
      (text) => {
        if (!isSame(parseJson(text), readSlowly(text))) expect(parseJson(text), text).toEqual(readSlowly(text));
      },
    );
  });
});

describe("numbers", () => {
  test.each(["0", "1", "-1", "12.5", "0.1", "1500", "123456789012345", "9007199254740991", "1e-7", "1e-22", "1e+21", "5e-324", "0.000001"])(
    "%s, which a double spells alike, is a plain number",
    (digits) => expect(parseJson(`[${digits}]`)).toEqual([Number(digits)]),
  );

  test.each(["1.0", "-0", "0.0", "1500.00", "1e5", "1E5", "1E-22", "0.0000001", "9007199254740993", "123456789.123456789", "1e400"])(
    "%s, which a double spells otherwise, keeps its digits",
    (digits) => {
      expect(parseJson(digits)).toEqual(new LosslessNumber(digits));
      expect(parseJson(`{"a":[${digits},2]}`)).toEqual({ a: [new LosslessNumber(digits), 2] });
    },
  );

  test("are written as they were read", () => {
    expect(`${parseJson("1500.00")}`).toBe("1500.00");
  });
});

test.each([
  '{"at":"2024-08-06T00:00:00.000Z","price":"1500.00","rate":0.25,"id":123456789012345}',
  '["1234567890123456","9b1e4567-e89b-12d3-a456-426614174000","#1e5e77","2024-01-01"]',
  '{ "version" : "1.0" , "count" : 10, "list" : [ 0, 20 ] }',
])("no number is looked for in %s", (text) => expect(mayLoseDigits(text)).toBe(false));

describe("names that could do harm", () => {
  test.each([
    '{"__proto__":{"evil":1}}',
    '{"__proto__":{"evil":1.0}}',
    '{"__proto__":1.0}',
    '{"\\u005f_proto__":{"evil":1.0},"a":2}',
    '[{"__proto__":null,"a":1.0}]',
  ])("%s: the member is a member, and no prototype", (text) => {
    const [object] = [parseJson(text)].flat() as [object];
    expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
    expect(Object.keys(object)).toContain("__proto__");
    expect((object as { evil?: unknown }).evil).toBeUndefined();
    expect(({} as { evil?: unknown }).evil).toBeUndefined();
  });

  test("members named like those of every object are members", () => {
    const value = parseJson('{"constructor":1.0,"toString":2,"hasOwnProperty":3}') as Record<string, Json>;
    expect(Object.keys(value)).toEqual(["constructor", "toString", "hasOwnProperty"]);
  });
});

test.each(['{"a":1,"a":2}', '{"a":1.0,"a":2}', '{"a":{"b":1.0},"a":2}', '{"a":1.00,"b":0,"a":2}', '{"b":1.0,"a":2.0,"a":2}'])(
  "of two members with one name the last counts: %s",
  (text) => {
    expect((parseJson(text) as { a: Json }).a).toBe(2);
  },
);

test("a list or a number is no object", () => {
  expect([{}, [], null, "", 1, new LosslessNumber("1.0"), undefined].map(isObject)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
});

describe("large texts", () => {
  const many = 500_000;

  test("nested deeper than any stack are read", () => {
    let inner = parseJson(`${'[{"a":'.repeat(many / 10)}1.0${"}]".repeat(many / 10)}`);
    while (Array.isArray(inner)) inner = (inner[0] as { a: Json }).a;
    expect(inner).toEqual(new LosslessNumber("1.0"));
  });

  // Each of them would take minutes if the time to read it grew with the square of its length.
  test.each([
    ["one number", "1".repeat(many)],
    ["one fraction", `0.${"1".repeat(many)}`],
    ["one exponent", `1e${"1".repeat(many)}`],
    ["digits in a string", `["${"1".repeat(many)}",1.0]`],
    ["an exponent without end in a string", `["x1e${"1".repeat(many)}x",1.0]`],
    ["points", `["${"1.".repeat(many)}",1.0]`],
    ["zeros below zero", `["${"-0".repeat(many)}",1.0]`],
    ["exponents of exponents", `["${"1e".repeat(many)}",1.0]`],
    ["backslashes", `["${"\\\\".repeat(many)}",1.0]`],
    ["quotation marks", `["${'\\"'.repeat(many)}",1.0]`],
    ["strings", `[${'"1.0",'.repeat(many / 5)}1.0]`],
    ["numbers", `[${"-0,".repeat(many / 5)}1.0]`],
  ])("are read: %s", (_, text) => {
    const read = parseJson(text);
    if (Array.isArray(read)) expect(read.at(-1)).toEqual(new LosslessNumber("1.0"));
    else expect(read).toEqual(new LosslessNumber(text));
  });

  test.each([
    ["an open string", `["${'\\"'.repeat(many)}`],
    ["open lists", `${"[".repeat(many)}1.0`],
    ["a number that is none", `[${"1.0".repeat(many)}]`],
  ])("are refused: %s", (_, text) => expect(() => parseJson(text)).toThrow(SyntaxError));
});
