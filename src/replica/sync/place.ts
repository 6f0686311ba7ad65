import { keysAt } from "../../engine/model/names.ts";
import type { VendorRecord } from "../../engine/model/record.ts";
import type { Keyset } from "../../engine/model/resource.ts";

/** How far a list was read. It can be kept as text, and reading goes on from it after a restart. */
export interface Place {
  /** The list is read from this value on; absent: from its beginning. */
  from?: string;
  /** Rows from there that were read. */
  offset: number;
  /** Ids of the last rows, by which the next page shows that it follows them. */
  tail: readonly string[];
  /** Rows of a page at most, where one came with less than was requested and nobody told why. */
  largest?: number;
  /** The largest page that came full: a shorter one than that is the last. */
  full?: number;
  /** The list did not come in the order of its keyset: its pages are read with an overlap alone. */
  unordered?: boolean;
}

export const beginning: Place = { offset: 0, tail: [] };

/** A vendor may show a change some time after it noted it; so much is read again, in milliseconds. */
export const overlapMs = 120_000;
const dayMs = 86_400_000;

/** The value of a record by which a list goes on; undefined where the record has none. */
export function keyAt({ path }: Keyset, { data }: Pick<VendorRecord, "data">): string | undefined {
  return keysAt(data, path)[0];
}

/**
 * The value from which to read so that nothing after this one is missed: for an instant some time before it, for whole days the
 * day before, as the days of the vendor's time zone may begin earlier or later than ours. Undefined for what is no such value.
 */
export function startOf({ unit }: Keyset, value: string): string | undefined {
  if (unit === "id") return value;
  const at = Date.parse(/[Zz]|[+-]\d\d:?\d\d$/.test(value.slice(10)) ? value : `${value.slice(0, 10)}T${value.slice(11) || "00:00:00"}Z`);
  if (Number.isNaN(at)) return undefined;
  return unit === "instant" ? new Date(at - overlapMs).toISOString() : new Date(at - dayMs).toISOString().slice(0, 10);
}

/** Is this value after the other one? Values are those of one vendor, and written alike. */
export function isAfter({ unit }: Pick<Keyset, "unit">, value: string, other: string): boolean {
  if (unit === "id") return compareIds(value, other) > 0;
  const [a, b] = [Date.parse(value), Date.parse(other)];
  return Number.isNaN(a) || Number.isNaN(b) ? value > other : a > b;
}

/** The later of two values. */
export function latest(keyset: Keyset, a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return isAfter(keyset, b, a) ? b : a;
}

/** Do the values of these records rise? Equal ones may follow each other, but ids. */
export function areInOrder(keyset: Keyset, records: readonly VendorRecord[]): boolean {
  const values = records.map((record) => keyAt(keyset, record));
  return values.every((value, i) => {
    const before = i > 0 ? values[i - 1] : undefined;
    if (value === undefined) return false;
    return before === undefined || (keyset.unit === "id" ? isAfter(keyset, value, before) : !isAfter(keyset, before, value));
  });
}

/** Whole numbers of any length by value. */
function compareIds(a: string, b: string): number {
  if (/^\d+$/.test(a) && /^\d+$/.test(b)) return Math.sign(a.length - b.length) || (a < b ? -1 : a > b ? 1 : 0);
  return a < b ? -1 : a > b ? 1 : 0;
}
