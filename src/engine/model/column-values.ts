import type { ColumnKind } from "./column.ts";
import { compareDecimals, plainDecimal } from "./decimal.ts";

/**
 * The canonical text of a value that the graph shows or that a caller passes; undefined for what is no value of this kind.
 * Numbers lose zeros that say nothing, so that equal numbers are equal texts.
 */
export function canonicalValue(kind: ColumnKind, value: unknown): string | undefined {
  if (kind === "number") return plainDecimal(String(value));
  if (kind === "instant") return instantOf(value);
  if (kind === "date") return value instanceof Date ? value.toISOString().slice(0, 10) : dateOf(String(value));
  if (kind === "boolean") return value === true || value === "true" ? "true" : value === false || value === "false" ? "false" : undefined;
  return String(value);
}

/** Most instants come as they are written here. */
const canonicalInstant = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

function instantOf(value: unknown): string | undefined {
  if (typeof value === "string" && canonicalInstant.test(value)) return value;
  const time = value instanceof Date ? value.getTime() : Date.parse(String(value));
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function dateOf(text: string): string | undefined {
  const [date] = /^\d{4}-\d{2}-\d{2}/.exec(text) ?? [];
  return date;
}

/** Negative, zero or positive, as for `sort`: numbers by value, everything else by code points. Both have a value. */
export function compareValues(kind: ColumnKind, a: string, b: string): number {
  return kind === "number" ? compareDecimals(a, b) : compareCodePoints(a, b);
}

/** As UTF-8 sorts, and with it a database: a character beyond U+FFFF comes after all others, though its surrogates do not. */
export function compareCodePoints(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (x === y) continue;
    return isSurrogate(x) === isSurrogate(y) ? x - y : isSurrogate(x) ? 1 : -1;
  }
  return a.length - b.length;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/** A text without case and accents, as `contains`, `startsWith` and `endsWith` compare it. */
export function foldText(text: string): string {
  const bare = isAscii.test(text) ? text : text.normalize("NFD").replace(accents, "");
  return bare.toUpperCase();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant.
const isAscii = /^[\x00-\x7f]*$/;

/** Combining Diacritical Marks. Marks of other blocks are letters of their scripts. */
const accents = /[\u0300-\u036f]/g;
