import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isObject, type Json, LosslessNumber, parseJson } from "../../src/transport/json.ts";

/** Writes what was read: the digits of a number as they came. */
function spell(value: Json): string {
  if (value instanceof LosslessNumber) return value.value;
  if (Array.isArray(value)) return `[${value.map(spell).join()}]`;
  if (isObject(value)) return `{${Object.entries(value).map(([name, inner]) => `${JSON.stringify(name)}:${spell(inner)}`)}}`;
  return JSON.stringify(value);
}

const digits = fc.stringMatching(/^\d{1,25}$/);
const whole = fc.stringMatching(/^-?(0|[1-9]\d{0,24})$/);
const fraction = fc.oneof(digits, fc.stringMatching(/^0{0,12}\d$/), fc.stringMatching(/^\d{1,4}0{1,4}$/));
const exponent = fc.stringMatching(/^[eE][+-]?\d{1,3}$/);

/** Every way in which JSON can spell a number. */
const number = fc.oneof(
  whole,
  fc.tuple(whole, fraction).map(([a, b]) => `${a}.${b}`),
  fc.tuple(whole, exponent).map(([a, b]) => a + b),
  fc.tuple(whole, fraction, exponent).map(([a, b, c]) => `${a}.${b}${c}`),
  fc.constantFrom(
    "0",
    "-0",
    "0.0",
    "-0.0",
    "0e0",
    "1E+2",
    "0.000001",
    "0.0000001",
    "1500.00",
    "9007199254740993",
    "123456789012345678901234567890",
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => JSON.stringify(value)),
  fc.integer().map(String),
);

const space = fc.stringMatching(/^[ \t\n\r]{0,2}$/);
const word = fc.oneof(fc.string(), fc.string({ unit: "binary" }), number, fc.constantFrom(": 1.0,", '"-0"', "\\", "[1.50]", "__proto__"));

/** Any JSON text, with white space where it may stand. */
const text = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    number,
    word.map((given) => JSON.stringify(given)),
    fc.constantFrom("true", "false", "null"),
    fc.array(fc.tuple(space, tie("value"), space).map((parts) => parts.join(""))).map((items) => `[${items}]`),
    fc
      .uniqueArray(
        fc.tuple(
          word.filter((name) => name !== "__proto__"),
          space,
          tie("value"),
          space,
        ),
        { selector: ([name]) => name },
      )
      .map((members) => `{${members.map(([name, a, value, b]) => `${a}${JSON.stringify(name)}${b}:${a}${value}${b}`)}}`),
  ),
})).value;

/** Without the white space outside texts. */
function compact(given: string): string {
  return given.replace(/"(?:[^"\\]|\\.)*"|[ \t\n\r]+/g, (part) => (part.startsWith('"') ? part : ""));
}

describe("numbers", () => {
  test("every number's digits survive, in every place and among everything else", () => {
    fc.assert(
      fc.property(text, (given) => {
        const written = spell(parseJson(given));
        const wanted = compact(given);
        // Members named like integers come first in JavaScript: then the same signs stand in another order.
        const signs = (json: string) => [...json].sort().join("");
        if (written !== wanted) expect(signs(written)).toBe(signs(wanted));
      }),
      { numRuns: 5_000 },
    );
  }, 60_000);

  test("a number alone, in a list and as a member keeps its digits", () => {
    fc.assert(
      fc.property(number, (given) => {
        for (const around of [
          given,
          ` ${given}\n`,
          `[${given}]`,
          `[ ${given} ]`,
          `[1,${given},2]`,
          `{"a":${given}}`,
          `{"a": ${given} ,"b":1}`,
        ]) {
          expect(spell(parseJson(around))).toBe(compact(around));
        }
      }),
      { numRuns: 5_000 },
    );
  }, 60_000);

  test("a number that a double spells alike is a plain number", () => {
    for (const given of ["0", "1", "-1", "12.5", "0.1", "1500", "123456789012345"]) expect(parseJson(given)).toBe(Number(given));
    expect(parseJson('{"a":[1.50,2]}')).toEqual({ a: [new LosslessNumber("1.50"), 2] });
  });
});

describe("everything else is as JSON.parse reads it", () => {
  const strip = (value: Json): unknown => {
    if (value instanceof LosslessNumber) return Number(value.value);
    if (Array.isArray(value)) return value.map(strip);
    return isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, strip(inner)])) : value;
  };

  test("for any text", () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(strip(parseJson(given))).toEqual(JSON.parse(given));
      }),
      { numRuns: 3_000 },
    );
  }, 60_000);

  test("in the exact parser too", () => {
    fc.assert(
      fc.property(
        fc.jsonValue().filter((value) => !JSON.stringify(value).includes("__proto__")),
        (value) => {
          const given = `[1.00,${JSON.stringify(value)}]`;
          expect(strip(parseJson(given))).toEqual([1, JSON.parse(JSON.stringify(value))]);
        },
      ),
      { numRuns: 2_000 },
    );
  }, 60_000);

  test("what is not JSON is refused by both", () => {
    const broken = fc
      .tuple(text, fc.nat(), fc.constantFrom("", ",", "}", "]", '"', "1.0", ".", "-", "\\", "x", "\u0000"))
      .map(([given, at, sign]) => {
        const place = at % (given.length + 1);
        return given.slice(0, place) + sign + given.slice(place + (sign === "" ? 1 : 0));
      });
    const outcome = (parse: (given: string) => unknown, given: string) => {
      try {
        parse(given);
        return "read";
      } catch {
        return "refused";
      }
    };
    fc.assert(
      fc.property(broken, (given) => {
        expect(outcome(parseJson, given)).toBe(outcome(JSON.parse, given));
      }),
      { numRuns: 5_000 },
    );
  }, 60_000);
});

describe("names that could do harm", () => {
  test.each([
    '{"__proto__":{"evil":1}}',
    '{"__proto__":{"evil":1.0}}',
    '{"\\u005f_proto__":{"evil":1.0},"a":2}',
    '[{"__proto__":null,"a":1.0}]',
  ])("%s", (given) => {
    const value = parseJson(given);
    const [object] = [value].flat() as [Json];
    expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
    expect((object as { evil?: unknown }).evil).toBeUndefined();
    expect(({} as { evil?: unknown }).evil).toBeUndefined();
  });

  test("members named like those of every object are members", () => {
    const value = parseJson('{"constructor":1.0,"toString":2,"hasOwnProperty":3}') as Record<string, Json>;
    expect(Object.keys(value)).toEqual(["constructor", "toString", "hasOwnProperty"]);
  });
});

test.each(['{"a":1,"a":2}', '{"a":1.0,"a":2}', '{"a":{"b":1.0},"a":2}', '{"a":1.00,"b":0,"a":2}'])(
  "of two members with one name the last counts: %s",
  (given) => {
    expect((parseJson(given) as { a: Json }).a).toBe(2);
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

test("a text of a megabyte is read in a moment, with numbers in danger and without", () => {
  const rows = Array.from({ length: 10_000 }, (_, id) => ({ id, name: "x".repeat(80), amount: "1500.00" }));
  const began = performance.now();
  parseJson(JSON.stringify(rows));
  parseJson(JSON.stringify(rows).replaceAll('"1500.00"', "1500.00"));
  parseJson(`["${"1".repeat(500_000)}", ${"1".repeat(500_000)}]`);
  expect(performance.now() - began).toBeLessThan(3_000);
});
