import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AnswerLimitError, maxDepth, maxMembers, maxValues } from "../../src/transport/answer-limits.ts";
import { type Json, jsonBodySteps, parseJson } from "../../src/transport/json.ts";
import { jsonSteps } from "../../src/transport/json-steps.ts";
import { runSteps } from "../../src/transport/steps.ts";
import { brokenText, drawing, jsonText } from "./json-texts.ts";

/** Cuts at every comma after so few characters. */
function inPieces(text: string, stepLength: number): { value: Json; pieces: number } {
  const steps = jsonSteps(text, { parse: parseJson, stepLength });
  for (let pieces = 1; ; pieces++) {
    const { done, value } = steps.next();
    if (done) return { value, pieces };
  }
}

function outcome(read: () => Json): unknown {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return "refused";
  }
}

/** Members in their order, which toEqual does not compare. */
function shown(value: unknown): string {
  return typeof value === "object" && value !== null
    ? `{${Object.getOwnPropertyNames(value)
        .map((name) => `${JSON.stringify(name)}:${shown(Object.getOwnPropertyDescriptor(value, name)!.value)}`)
        .join()}}`
    : JSON.stringify(value);
}

describe("a text read in pieces", () => {
  test("gives the values of the whole text, wherever it is cut", () => {
    let cut = 0;
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 40 }), (seed, stepLength) => {
        const draw = drawing(seed);
        for (let i = 0; i < 200; i++) {
          const text = jsonText(draw);
          const { value, pieces } = inPieces(text, stepLength);
          if (pieces > 1) cut += 1;
          if (shown(value) !== shown(parseJson(text))) expect(value, text).toEqual(parseJson(text));
        }
      }),
      { numRuns: 100 },
    );
    expect(cut).toBeGreaterThan(1_000);
  });

  test("is refused where the whole text is", () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 40 }), (seed, stepLength) => {
        const draw = drawing(seed);
        for (let i = 0; i < 200; i++) {
          const text = brokenText(draw);
          const whole = outcome(() => parseJson(text));
          if (whole === "refused") refused += 1;
          const pieces = outcome(() => inPieces(text, stepLength).value);
          if (shown(pieces) !== shown(whole)) expect(pieces, text).toEqual(whole);
        }
      }),
      { numRuns: 100 },
    );
    expect(refused).toBeGreaterThan(1_000);
  });

  test.each([
    "[,1]",
    "[1,]",
    "[1,,2]",
    '{,"a":1}',
    '{"a":1,}',
    '{"a":1,,"b":2}',
    '{"a",1}',
    "[1,2",
    "[1,2}",
    '{"a":[1,2]',
    '{"a":[1,2}]',
    "[1],2",
    "1,2",
    "[1,2]]",
    "[1,2],",
    '[1,"2]',
    "[[1,2],[3,4]",
  ])("%s stays what it is: no JSON", (text) => {
    for (let stepLength = 0; stepLength < 8; stepLength++) expect(outcome(() => inPieces(text, stepLength).value)).toBe("refused");
  });

  test.each([
    ['{"a":[1,2,3],"a":[4,5],"b":1}', { a: [4, 5], b: 1 }],
    ['{"a":{"x":1,"y":2},"a":1,"b":2}', { a: 1, b: 2 }],
    ['{"a":1,"a":{"x":1,"y":2}}', { a: { x: 1, y: 2 } }],
  ])("the last of duplicate members counts: %s", (text, expected) => {
    for (let stepLength = 0; stepLength < 20; stepLength++) expect(inPieces(text, stepLength).value).toEqual(expected);
  });

  test("a member __proto__ is an ordinary member, also where it is cut", () => {
    const text = '{"__proto__":{"a":1,"b":[1,2]},"c":{"__proto__":1,"d":2}}';
    for (let stepLength = 0; stepLength < 30; stepLength++) {
      const { value } = inPieces(text, stepLength);
      expect(JSON.stringify(value)).toBe(text);
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    }
  });

  test("is cut into pieces of bounded length", () => {
    const rows = Array.from({ length: 20_000 }, (_, id) => ({ id, name: `row ${id}`, inner: { list: [1, 2, id] } }));
    const text = JSON.stringify({ rows });
    const lengths: number[] = [];
    const parse = (piece: string) => {
      lengths.push(piece.length);
      return JSON.parse(piece);
    };
    expect(runSteps(jsonSteps(text, { parse, stepLength: 10_000 }))).toEqual({ rows });
    expect(lengths.length).toBeGreaterThan(text.length / 11_000);
    expect(Math.max(...lengths)).toBeLessThan(11_000);
  });
});

describe("limits", () => {
  const read = (text: string) => runSteps(jsonBodySteps(text));
  const nested = (levels: number) => "[".repeat(levels) + "]".repeat(levels);

  test("of depth", () => {
    expect(read(nested(maxDepth))).toBeDefined();
    expect(() => read(nested(maxDepth + 1))).toThrow(new AnswerLimitError("JSON nested deeper than 100 levels"));
    expect(() => read("[".repeat(10_000_000))).toThrow(/nested deeper/);
    expect(() => read(`{"rows":[{"a":${'{"a":'.repeat(200)}1${"}".repeat(200)}}]}`)).toThrow(/nested deeper/);
    expect(read(JSON.stringify({ text: nested(1_000) }))).toEqual({ text: nested(1_000) });
  });

  test("of members of one object", () => {
    const members = (count: number) => `{${Array.from({ length: count }, (_, i) => `"m${i}":${i}`).join()}}`;
    expect(Object.keys(read(members(maxMembers))!)).toHaveLength(maxMembers);
    expect(() => read(members(maxMembers + 1))).toThrow(new AnswerLimitError("a JSON object with more than 10,000 members"));
    expect(() => read(members(1_000_000))).toThrow(/more than 10,000 members/);
  });

  test("of values", () => {
    expect(() => read(`[${"1,".repeat(maxValues)}1]`)).toThrow(new AnswerLimitError("JSON with more than 2,000,000 values"));
    expect(() => read(`[${"[],".repeat(maxValues / 2)}[]]`)).toThrow(/more than 2,000,000 values/);
  });
});
