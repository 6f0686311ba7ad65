/** Draws whole numbers from 0 up to, but not with, `below`. */
export type Draw = (below: number) => number;

/** The same numbers for the same seed (Marsaglia's xorshift). */
export function drawing(seed: number): Draw {
  let state = seed | 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const pick = <T>(draw: Draw, from: readonly T[]): T => from[draw(from.length)]!;
const some = (draw: Draw, most: number, one: () => string): string[] => Array.from({ length: draw(most + 1) }, one);

const strange = [
  "0 -0 0.0 -0.0 0e0 -0e-0 1e-22 1E-22 2e-22 100e-22 1e-7 -1e-7 1.5e-7 5e-324 1e-400 1e400 -1e400 1e21 1e+21 1E+2 1e5 0.1 0.10",
  "0.000001 0.0000001 -0.0000001 0.0000010 1500.00 12.5 9007199254740991 9007199254740992 9007199254740993 999999999999999",
  "1000000000000000 0.1234567890123456 0.12345678901234567 12345678.12345678 123456789.123456789 123456789012345678901234567890",
  "1.7976931348623157e308 1.7976931348623157e+308 4.35 0.30000000000000004",
].flatMap((line) => line.split(" "));

/** Every way in which JSON can spell a number. */
export function numberText(draw: Draw): string {
  const digits = (most: number) => some(draw, most, () => pick(draw, [..."0123456789000"])).join("");
  const whole = pick(draw, ["", "-"]) + (draw(4) === 0 ? "0" : 1 + draw(9) + digits(pick(draw, [3, 3, 8, 24])));
  const fraction = `.${draw(10)}${digits(pick(draw, [3, 8, 20]))}`;
  const exponent = pick(draw, ["e", "E"]) + pick(draw, ["", "+", "-"]) + draw(10) + digits(2);
  return pick(draw, [
    whole,
    whole,
    whole + fraction,
    whole + fraction,
    whole + exponent,
    whole + fraction + exponent,
    pick(draw, strange),
    pick(draw, strange),
  ]);
}

const pieces = [
  ..."a e E é € 1 0 . - + : , [ ] { } \u007f \u2028 \ufeff".split(" "),
  ...'😀 \ud83d \ude00 \\ud83d \\uDE00 \\u0000 \\u007f \\u0031 \\u005f \\\\ \\" \\/ \\b \\f \\n \\r \\t'.split(" "),
  ...[" ", '\\\\\\"', '\\":1.50,', "1500.00", ": 1.0,", "[1.50, 2.0]", "-0", "1e5", "1e-22", "12345678901234567890", "1.0}", "{1.0]"],
  ...["2024-08-06T00:00:00.000Z", "2024-08-06 00:00:00.10 ", "00:00", "__proto__", "word", "https://vendor.example/1.0/", "c0ffee1e5"],
];

export function stringText(draw: Draw): string {
  return `"${some(draw, 3, () => pick(draw, pieces)).join("")}"`;
}

const names = [
  "id",
  "a",
  "a",
  "b",
  "",
  "0",
  "1",
  "01",
  "4294967295",
  "__proto__",
  "\\u005f_proto__",
  "constructor",
  "toString",
  "1.0",
  "é",
];

/** Any JSON text, with white space where it may stand. */
export function jsonText(draw: Draw, depth = 4): string {
  const space = () => pick(draw, ["", "", "", " ", "\n", "\t", "\r\n", "  "]);
  const name = () => (draw(4) === 0 ? stringText(draw) : `"${pick(draw, names)}"`);
  const member = () => `${space()}${name()}${space()}:${jsonText(draw, depth - 1)}`;
  const kind = draw(depth > 0 ? 10 : 6);
  const value = () => {
    if (kind < 3) return numberText(draw);
    if (kind < 5) return stringText(draw);
    if (kind === 5) return pick(draw, ["true", "false", "null"]);
    if (kind < 8) return `{${some(draw, 4, member).join()}${space()}}`;
    return `[${some(draw, 4, () => jsonText(draw, depth - 1)).join()}${space()}]`;
  };
  return space() + value() + space();
}

const wrong = [
  ..."01 1. .5 +1 NaN Infinity - -a 1e 1e+ 0x10 1.5.2 --1 1-2 1.0-2.0 -01.0 00.0 1.e5 1.0e5.0 1_000.0 1.0n tru nul 'a' undefined".split(
    " ",
  ),
  ...'{1.0:2} {1.0} {-0:1} [1.0,] [,1.0] {,} [1.0 [1.0} {"a":1.0 1.0] "1.0 1.0" "a"1.0 1.0"a" 1.0{} []1.0 {"a"1.0} {"a"::1.0}'.split(" "),
  ...[
    "",
    " ",
    "1.0 2.0",
    "[1.0 2.0]",
    '"\\x"',
    '"\\u12"',
    '"\t"',
    '"\n1.0"',
    '"\u0000"',
    "\ufeff1.0",
    "\u00a01.0",
    "1.0\u00a0",
    "1.0,",
    '{"a":1.0,}',
  ],
];

/** A text that somebody has damaged, mostly no JSON any more. */
export function brokenText(draw: Draw): string {
  if (draw(4) === 0) return pick(draw, ["", "[", '{"a":', "[1.50,"]) + pick(draw, wrong) + pick(draw, ["", "]", "}", ",2.50]"]);
  const given = jsonText(draw);
  const at = draw(given.length + 1);
  return given.slice(0, at) + pick(draw, ["", ...'",}]:.-e0\\x{[ '.split(""), "\u0000", "1.0"]) + given.slice(at + draw(3));
}
