import { DoorError } from "../door-error.ts";

export type Token =
  | { kind: "string" | "integer" | "decimal" | "double" | "date" | "timestamp" | "name"; text: string; at: number }
  | { kind: "sign"; text: "(" | ")" | "," | "/" | "-"; at: number }
  | { kind: "end"; text: ""; at: number };

/** An expression that people or tools write is shorter. */
const longest = 16_000;

const patterns: readonly (readonly [kind: Token["kind"] | "space", pattern: RegExp])[] = [
  ["space", /[ \t]+/y],
  ["string", /'(?:[^']|'')*'/y],
  ["timestamp", /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,12})?)?(?:Z|[+-]\d\d:\d\d)/iy],
  ["date", /\d{4}-\d\d-\d\d(?![\w:])/y],
  ["double", /(?:\d+(?:\.\d+)?e[+-]?\d{1,3}|INF|NaN)(?![\w.])/iy],
  ["decimal", /\d+\.\d+(?![\w.])/y],
  ["integer", /\d+(?![\w.])/y],
  ["name", /[$A-Za-z_][\w.]*/y],
  ["sign", /[(),/-]/y],
];

/** The words of an expression. Throws a DoorError for what is none. */
export function tokensOf(text: string): Token[] {
  if (text.length > longest)
    throw new DoorError("BAD_USER_INPUT", `The expression has ${text.length} signs, and ${longest} are allowed. Shorten it.`);
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const found = matchAt(text, at);
    if (!found)
      throw new DoorError("BAD_USER_INPUT", `The expression cannot be read at sign ${at + 1}: ${JSON.stringify(text.slice(at, at + 20))}.`);
    if (found.kind !== "space") tokens.push({ kind: found.kind, text: found.text, at } as Token);
    at += found.text.length;
  }
  return [...tokens, { kind: "end", text: "", at }];
}

function matchAt(text: string, at: number) {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const [match] = pattern.exec(text) ?? [];
    if (match !== undefined) return { kind, text: match };
  }
  return undefined;
}
