import { LosslessNumber, parse } from "lossless-json";

export { LosslessNumber } from "lossless-json";

/** JSON as vendors send it; a number that a double cannot spell back is a LosslessNumber holding its digits. */
export type Json = null | boolean | number | string | LosslessNumber | Json[] | { [name: string]: Json };

export type JsonObject = { [name: string]: Json };

/**
 * Numbers whose digits JSON.parse would lose: a trailing zero after the point, a very small
 * fraction, an exponent, minus zero, or 16 digits and more.
 */
const fragile = /(?:^|[:[,\s])-?(?:\d+\.\d*0(?!\d)|0\.0{6}|\d+(?:\.\d+)?[eE]|[\d.]{16,}|0(?=[\s,\]}]|$)(?<=-0))/;

/** Parses without losing a digit. The slow exact parser runs only on texts that hold a number in danger. */
export function parseJson(text: string): Json {
  const last = ({ newValue }: { newValue: unknown }) => newValue;
  if (!fragile.test(text)) return JSON.parse(text) as Json;
  const reviver = /__proto__|\\u/i.test(text) ? ownPrototype : null;
  try {
    return parse(text, reviver, { parseNumber: exactNumber, onDuplicateKey: last }) as Json;
  } catch (error) {
    // A number that is none is refused in another way than the rest.
    throw error instanceof SyntaxError ? error : new SyntaxError("not JSON");
  }
}

/** The exact parser lets a member `__proto__` become an object's prototype: there it is dropped. */
function ownPrototype(_name: string, value: unknown): unknown {
  return isObject(value) && Object.getPrototypeOf(value) !== Object.prototype ? Object.setPrototypeOf(value, Object.prototype) : value;
}

function exactNumber(digits: string): number | LosslessNumber {
  const value = Number(digits);
  return String(value) === digits ? value : new LosslessNumber(digits);
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof LosslessNumber);
}
