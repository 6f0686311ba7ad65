import { type Random, random } from "../kit/random.ts";

const DAY = 86_400_000;
/** Amounts are counted in ten-thousandths, so that sums of decimal texts are exact. */
const SCALE = 10_000n;

/** Ten-thousandths of a decimal text; anything that is no number counts as nothing. */
export function units(text: string): bigint {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (!match) return 0n;
  const size = BigInt(match[2]!) * SCALE + BigInt((match[3] ?? "").padEnd(4, "0").slice(0, 4));
  return match[1] ? -size : size;
}

/** The vendor's way to write a decimal: no trailing zeros, but always one digit after the point. */
export function decimal(amount: bigint | string): string {
  const value = typeof amount === "string" ? units(amount) : amount;
  const size = value < 0n ? -value : value;
  const rest = (size % SCALE).toString().padStart(4, "0").replace(/0+$/, "");
  return `${value < 0n ? "-" : ""}${size / SCALE}.${rest || "0"}`;
}

/** `part` of `whole` applied to an amount, cut to whole hundredths. */
export function share(amount: bigint, part: bigint, whole: bigint): bigint {
  if (whole === 0n) return 0n;
  return ((amount * part) / whole / 100n) * 100n;
}

/** Splits an amount by weights; the last share takes what rounding leaves, so that the shares add up. */
export function split(amount: bigint, weights: bigint[]): bigint[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  const shares = weights.map((weight) => share(amount, whole === 0n ? 1n : weight, whole === 0n ? BigInt(weights.length) : whole));
  const given = shares.reduce((sum, each) => sum + each, 0n);
  if (shares.length) shares[shares.length - 1]! += amount - given;
  return shares;
}

/** A moment as the vendor writes it; a bare date is its first moment in UTC, no date is an empty text. */
export function moment(text: string): string {
  const at = Date.parse(text);
  return Number.isNaN(at) ? "" : new Date(at).toISOString();
}

export function day(text: string): string {
  return moment(text).slice(0, 10);
}

/** Creation and last change of a record: before the world's instant, and in that order. */
export function stamps(asOf: string, born: string | undefined, ...key: (string | number)[]): { created_at: string; updated_at: string } {
  const end = Date.parse(asOf);
  const r = random("stamps", ...key);
  const known = born === undefined ? Number.NaN : Date.parse(born);
  const created = Number.isNaN(known)
    ? end - r.integer(60, 700) * DAY - r.integer(0, DAY)
    : Math.min(known, end) - r.integer(1, 72) * 3_600_000;
  const updated = created + Math.floor((end - created) * r.next());
  return { created_at: new Date(created).toISOString(), updated_at: new Date(updated).toISOString() };
}

export function uuid(r: Random): string {
  const hex = (length: number) => Array.from({ length }, () => r.integer(0, 15).toString(16)).join("");
  return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
}

/** `StockLevel` as a path or a column spells it: `stock_level`. */
export function snake(type: string): string {
  return type.replace(/(?<=.)([A-Z])/g, "_$1").toLowerCase();
}

/** `stock_level` as a type's name: `StockLevel`. */
export function pascal(name: string): string {
  return name.replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}

export function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(s|x|ch)$/.test(word) ? `${word}es` : `${word}s`;
}

export function groupBy<T, K>(values: readonly T[], keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) once(groups, keyOf(value), () => []).push(value);
  return groups;
}

/** What a map holds under a key; made and kept when it is not there yet. */
export function once<K, V>(map: { get(key: K): V | undefined; set(key: K, value: V): unknown }, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
