import type { Row } from "./vendor-rows.ts";

/** The sum of decimals in plain digits, exact, without zeros at the end. */
export function sumOf(values: readonly unknown[]): string | null {
  const texts = values.filter((value) => value !== null && value !== undefined && value !== "").map(String);
  if (texts.length === 0) return null;
  const scale = Math.max(...texts.map((text) => text.split(".")[1]?.length ?? 0));
  const total = texts.map((text) => unitsOf(text, scale)).reduce((sum, units) => sum + units, 0n);
  return decimalOf(total, scale);
}

function unitsOf(text: string, scale: number): bigint {
  const [, sign = "", whole = "0", part = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? fail(`"${text}" is no decimal.`);
  const units = BigInt(whole + part.padEnd(scale, "0"));
  return sign ? -units : units;
}

function decimalOf(units: bigint, scale: number): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, "0");
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`.replace(/\.?0+$/, "");
  return units < 0n ? `-${text}` : text;
}

/** Compares two decimals, whatever their scale. */
export function compare(a: unknown, b: unknown): number {
  const difference = sumOf([String(a), String(b).startsWith("-") ? String(b).slice(1) : `-${b}`])!;
  return difference === "0" ? 0 : difference.startsWith("-") ? -1 : 1;
}

function fail(message: string): never {
  throw new Error(message);
}

/** Rows in groups, in the order of the first of each. */
export function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

/** The first day of an instant's month in UTC. */
export const monthOf = (instant: string): string => `${instant.slice(0, 7)}-01`;

/** Does a text hold another, whatever the case? */
export const contains = (text: unknown, part: string): boolean =>
  String(text ?? "")
    .toLowerCase()
    .includes(part.toLowerCase());

/** Rows by a member, each value being of one row. */
export function indexed(rows: readonly Row[], member = "id"): Map<string, Row> {
  return new Map(rows.map((row) => [String(row[member]), row]));
}

/** In the order in which linked records are shown: by id, shorter ones first. */
export function byId<T>(items: readonly T[], idOf: (item: T) => string): T[] {
  return items.toSorted((a, b) => idOf(a).length - idOf(b).length || (idOf(a) < idOf(b) ? -1 : 1));
}

/** A value as text: numbers as their digits; null where there is none. */
export const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));
