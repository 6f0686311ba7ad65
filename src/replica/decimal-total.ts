import { plainOf, powerOfSign, scaledOf } from "./decimal-key.ts";

/** Digits of which a double holds every sum of some: those of more are added as whole numbers without a limit. */
const mostDigits = 12;
const flushAt = 2 ** 52;

/** A sum of keys of decimals (`keyOfDecimal`), exact: whole numbers for each count of places. */
export class DecimalTotal {
  count = 0;
  readonly #small = new Map<number, number>();
  readonly #large = new Map<number, bigint>();

  /** Adds the key that stands there in a text. */
  add(text: string, from = 0, end = text.length): void {
    this.count += 1;
    if (this.#addAmount(text, from, end)) return;
    const { digits, places } = scaledOf(text.slice(from, end));
    if (digits.length <= mostDigits) this.#addSmall(places, Number(digits));
    else this.#addLarge(places, BigInt(digits));
  }

  /** In plain digits; null without a summand. */
  sum(): string | null {
    if (this.count === 0) return null;
    const parts = [...[...this.#small].map(([places, sum]) => [places, BigInt(sum)] as const), ...this.#large];
    const places = Math.max(0, ...parts.map(([each]) => each));
    const digits = parts.reduce((total, [each, sum]) => total + sum * 10n ** BigInt(places - each), 0n);
    return plainOf(digits, places);
  }

  /** Most numbers are amounts above zero: their digits are read where they stand. */
  #addAmount(text: string, from: number, end: number): boolean {
    const length = end - from - 2;
    if (length < 1 || length > mostDigits || text.charCodeAt(from) !== positive) return false;
    const power = powerOfSign(text.charCodeAt(from + 1));
    if (power === undefined) return false;
    let digits = 0;
    for (let at = from + 2; at < end; at++) digits = digits * 10 + text.charCodeAt(at) - zero;
    this.#addSmall(length - power, digits);
    return true;
  }

  #addSmall(places: number, digits: number): void {
    const sum = (this.#small.get(places) ?? 0) + digits;
    if (Math.abs(sum) < flushAt) this.#small.set(places, sum);
    else {
      this.#addLarge(places, BigInt(sum));
      this.#small.set(places, 0);
    }
  }

  #addLarge(places: number, sum: bigint): void {
    this.#large.set(places, (this.#large.get(places) ?? 0n) + sum);
  }
}

const zero = 0x30;
/** How keys of numbers above zero begin. */
const positive = 0x36;
