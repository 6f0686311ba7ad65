import { Decimal as AnyDecimal } from "decimal.js";

/** Digits of a sum: more than any amounts of money have together, so that sums are exact. */
const Decimal = AnyDecimal.clone({ precision: 1000, toExpNeg: -1e9, toExpPos: 1e9, rounding: AnyDecimal.ROUND_HALF_UP });

/** An average has this many decimal places at most; it is rounded half away from zero. */
const averagePlaces = 10;

/** A number beyond ten to this power is not an amount, and would be a very long text in plain digits. */
const largestPower = 400;

const written = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,9})?$/i;

/** Fifteen digits at most: a double tells any two of them apart. */
const short = /^-?\d{1,9}(?:\.\d{1,6})?$/;

/** The number in plain digits, without an exponent and without zeros that say nothing; undefined for what is no number. */
export function plainDecimal(text: string): string | undefined {
  const trimmed = text.trim();
  if (!written.test(trimmed)) return undefined;
  if (plain.test(trimmed)) return trimmed;
  const value = new Decimal(trimmed);
  return value.isZero() ? "0" : Math.abs(value.e) > largestPower ? undefined : value.toFixed();
}

/** Already as it would be written. */
const plain = /^(?:0|-?[1-9]\d{0,200}|-?(?:0|[1-9]\d{0,200})\.\d{0,200}[1-9])$/;

/** Negative, zero or positive, as for `sort`. Both are numbers. */
export function compareDecimals(a: string, b: string): number {
  if (a === b) return 0;
  return short.test(a) && short.test(b) ? Number(a) - Number(b) : new Decimal(a).comparedTo(b);
}

/** A sum that grows, exact. */
export class DecimalSum {
  #sum = new Decimal(0);
  #count = 0;

  add(value: string): void {
    this.#sum = this.#sum.plus(value);
    this.#count++;
  }

  /** Null without a summand. */
  sum(): string | null {
    return this.#count > 0 ? plainOf(this.#sum) : null;
  }

  average(): string | null {
    return this.#count > 0 ? averageOf(this.#sum, this.#count) : null;
  }
}

/** The average of so many numbers with this sum, in plain digits. */
export function averageOf(sum: string | AnyDecimal, count: number): string {
  return plainOf(new Decimal(sum).dividedBy(count).toDecimalPlaces(averagePlaces));
}

function plainOf(value: AnyDecimal): string {
  return value.isZero() ? "0" : value.toFixed();
}
