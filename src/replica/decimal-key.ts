import { plainDecimal } from "../engine/model/decimal.ts";

/**
 * A number as a text that sorts, byte by byte, as the number does, whatever its digits: sign, power, digits. Equal numbers are equal
 * texts. "4", the complement of the rest and "~" for those below zero; "5" for zero; "6", power and digits for those above.
 * The power is the count of digits before the point, or minus the zeros behind it.
 */
export function keyOfDecimal(text: string): string | null {
  const plain = plainDecimal(text);
  if (plain === undefined) return null;
  if (plain === "0") return "5";
  const isNegative = plain.startsWith("-");
  const from = isNegative ? 1 : 0;
  const point = plain.indexOf(".", from);
  const wholeLength = (point < 0 ? plain.length : point) - from;
  const all = point < 0 ? plain.slice(from) : plain.slice(from, point) + plain.slice(point + 1);
  let [first, last] = [0, all.length];
  while (all[first] === "0") first += 1;
  while (all[last - 1] === "0") last -= 1;
  const rest = powerText(wholeLength - first) + all.slice(first, last);
  return isNegative ? `4${complement(rest)}~` : `6${rest}`;
}

/** Powers that amounts have are one sign from `"` to `}`; all others are "!" or "~" and four digits. */
const lowest = -30;
const highest = lowest + 91;
const firstSign = 0x22;
const shift = 5000;

function powerText(power: number): string {
  if (power >= lowest && power <= highest) return String.fromCharCode(firstSign + power - lowest);
  return `${power < lowest ? "!" : "~"}${String(power + shift).padStart(4, "0")}`;
}

/** The power that is one sign, by its code; undefined for the first of five signs. */
export function powerOfSign(sign: number): number | undefined {
  const power = sign - firstSign + lowest;
  return power >= lowest && power <= highest ? power : undefined;
}

/** Each sign replaced by the one that is as far from the other end: digits among themselves, and the signs of powers. */
function complement(text: string): string {
  const powerLength = isOneSign(text) ? 1 : 5;
  const sign = String.fromCharCode(0x21 + 0x7e - text.charCodeAt(0));
  return sign + text.slice(1, powerLength).replace(/\d/g, nines) + text.slice(powerLength).replace(/\d/g, nines);
}

function nines(digit: string): string {
  return String(9 - Number(digit));
}

function isOneSign(text: string): boolean {
  return text[0] !== "!" && text[0] !== "~";
}

/** A number as digits and the places behind its point: 12.5 is 125 and 1. Places may be below zero: 1200 is 12 and -2. */
export interface Scaled {
  digits: string;
  places: number;
}

export function scaledOf(key: string): Scaled {
  if (key === "5") return { digits: "0", places: 0 };
  const isNegative = key[0] === "4";
  const rest = isNegative ? complement(key.slice(1, -1)) : key.slice(1);
  const powerLength = isOneSign(rest) ? 1 : 5;
  const power = powerLength === 1 ? rest.charCodeAt(0) - firstSign + lowest : Number(rest.slice(1, 5)) - shift;
  const digits = rest.slice(powerLength);
  return { digits: isNegative ? `-${digits}` : digits, places: digits.length - power };
}

/** The plain digits of a key, without zeros that say nothing. */
export function decimalOfKey(key: string): string {
  const { digits, places } = scaledOf(key);
  return plainOf(BigInt(digits), places);
}

export function plainOf(digits: bigint, places: number): string {
  if (places <= 0) return String(digits * 10n ** BigInt(-places));
  const sign = digits < 0n ? "-" : "";
  const text = String(digits < 0n ? -digits : digits).padStart(places + 1, "0");
  const fraction = text.slice(-places).replace(/0+$/, "");
  return `${sign}${text.slice(0, -places)}${fraction && `.${fraction}`}`;
}
