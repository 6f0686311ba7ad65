import { indexOfMark, isMark, keepsDigits, markLossyNumbers, mayLoseDigits } from "./json-digits.ts";
import { jsonSteps } from "./json-steps.ts";
import type { Steps } from "./steps.ts";

/** JSON as vendors send it. A number whose text a double cannot reproduce is a LosslessNumber. */
export type Json = null | boolean | number | string | LosslessNumber | Json[] | { [name: string]: Json };

export type JsonObject = { [name: string]: Json };

/** A number as it was written, such as `1500.00`. */
export class LosslessNumber {
  readonly value: string;

  constructor(value: string) {
    this.value = value;
  }

  toString(): string {
    return this.value;
  }
}

/**
 * `JSON.parse` without loss of digits: a number that `String` would write differently is a LosslessNumber. Throws a
 * SyntaxError when the text is not JSON. A member `__proto__` is an ordinary member; of duplicate members the last counts.
 */
export function parseJson(text: string): Json {
  if (!mayLoseDigits(text)) return JSON.parse(text);
  const marked = markLossyNumbers(text);
  const value: Json = JSON.parse(marked.text);
  if (marked.digits.length === 0) return value;
  // A slice would keep the whole text in memory; strings made by JSON.parse do not.
  return restoreNumbers(value, JSON.parse(`["${marked.digits.join('","')}"]`));
}

/** `parseJson` in steps, within the limits of answers. */
export function jsonBodySteps(text: string): Steps<Json> {
  return jsonSteps(text, { parse: parseJson });
}

/** Replaces marks by their numbers. Not recursive: JSON.parse sets no limit to nesting. */
function restoreNumbers(root: Json, digits: readonly string[]): Json {
  const pending: (Json[] | JsonObject)[] = [];
  const restore = (value: Json): Json => {
    if (typeof value === "number") return isMark(value) ? numberOf(digits[indexOfMark(value)]!) : value;
    if (typeof value === "object" && value !== null) pending.push(value as Json[] | JsonObject);
    return value;
  };
  const restored = restore(root);
  for (let holder = pending.pop(); holder; holder = pending.pop()) {
    // V8 reads a member without a lookup in the loop that names it. Members are written only when they change.
    if (Array.isArray(holder))
      for (let i = 0; i < holder.length; i++) {
        const value = holder[i]!;
        const own = restore(value);
        if (own !== value) holder[i] = own;
      }
    else
      for (const name in holder) {
        const value = holder[name]!;
        const own = restore(value);
        if (own !== value) holder[name] = own;
      }
  }
  return restored;
}

/** The number was replaced because it loses digits, or because it looks like a mark. */
function numberOf(digits: string): number | LosslessNumber {
  const value = Number(digits);
  return isMark(value) && keepsDigits(digits) ? value : new LosslessNumber(digits);
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof LosslessNumber);
}
