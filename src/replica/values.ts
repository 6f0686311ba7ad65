import type { ColumnKind } from "../engine/model/column.ts";
import { decimalOfKey, keyOfDecimal } from "./decimal-key.ts";

export type Stored = string | number | null;

export const dayMs = 86_400_000;

/** How values of a kind are kept: a database compares and sorts what is kept as `column.ts` says. An empty text is no value. */
export function storedValue(kind: ColumnKind, value: string | null | undefined): Stored {
  if (value === null || value === undefined || value === "") return null;
  switch (kind) {
    case "text":
    case "id":
      return plainText(value);
    case "number":
      return keyOfDecimal(value);
    case "instant":
      return numberOrNull(Date.parse(value));
    case "date":
      return numberOrNull(Date.parse(`${value.slice(0, 10)}T00:00:00Z`) / dayMs);
    case "boolean":
      return value === "true" ? 1 : 0;
  }
}

/** The canonical text of what is kept. */
export function canonicalOf(kind: ColumnKind, stored: Stored): string | null {
  if (stored === null) return null;
  switch (kind) {
    case "text":
    case "id":
      return String(stored);
    case "number":
      return decimalOfKey(String(stored));
    case "instant":
      return new Date(Number(stored)).toISOString();
    case "date":
      return dayText(Number(stored));
    case "boolean":
      return Number(stored) === 1 ? "true" : "false";
  }
}

/** YYYY-MM-DD of days since 1970. */
export function dayText(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** The databases have no text with U+0000, and UTF-8 has no half of a pair: both become the sign for what cannot be shown. */
export function plainText(text: string): string {
  return unfit.test(text) ? text.replace(unfitAll, "\ufffd") : text;
}

const unfit = /[\0\p{Cs}]/u;
const unfitAll = new RegExp(unfit, "gu");

export function isTextual(kind: ColumnKind): boolean {
  return kind === "text" || kind === "id";
}

function numberOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
