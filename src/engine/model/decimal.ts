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
  if (plain.test(trimmed)) return trimmed;
  const [, sign = "", whole, fraction = ""] = money.exec(trimmed) ?? [];
  if (whole !== undefined) return whole === "0" && fraction === "" ? "0" : `${sign}${whole}${fraction && `.${fraction}`}`;
  if (!written.test(trimmed)) return undefined;
  const value = new Decimal(trimmed);
  return value.isZero() ? "0" : Math.abs(value.e) > largestPower ? undefined : value.toFixed();
}

/** Already as it would be written. */
const plain = /^(?:0|-?[1-9]\d{0,200}|-?(?:0|[1-9]\d{0,200})\.\d{0,200}[1-9])$/;

/** As amounts are sent: with zeros behind the point that say nothing. */
const money = /^(-?)(0|[1-9]\d{0,30})\.(\d{0,30}?)0*$/;

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

/** The exact sum, in plain digits. All are numbers. */
export function addDecimals(...values: readonly string[]): string {
  return plainOf(values.reduce((sum, value) => sum.plus(value), new Decimal(0)));
}

/** Parts of money have so many decimal places at least, and those of the whole where it has more. */
const moneyPlaces = 2;

/**
 * Parts of a number in proportion to weights, which add up to it exactly: each is rounded towards zero, and what that leaves goes, one
 * unit of the last place each, to those that lost most. Weights below zero count as zero; where all are zero, parts are equal.
 */
export function splitDecimal(total: string, weights: readonly string[]): string[] {
  const whole = new Decimal(total);
  const given = weights.map((weight) => AnyDecimal.max(new Decimal(weight), 0));
  const sum = given.reduce((all, weight) => all.plus(weight), new Decimal(0));
  const shares = sum.isZero() ? given.map(() => new Decimal(1)) : given;
  const all = sum.isZero() ? new Decimal(weights.length) : sum;
  const places = Math.max(moneyPlaces, whole.decimalPlaces());
  const exact = shares.map((share) => whole.times(share).dividedBy(all));
  const parts = exact.map((part) => part.toDecimalPlaces(places, AnyDecimal.ROUND_DOWN));
  const unit = new Decimal(10).pow(-places).times(whole.isNegative() ? -1 : 1);
  const left = whole.minus(parts.reduce((known, part) => known.plus(part), new Decimal(0))).dividedBy(unit);
  const byLoss = exact.map((part, i) => ({ i, loss: part.minus(parts[i]!).abs() })).sort((a, b) => b.loss.comparedTo(a.loss) || a.i - b.i);
  for (const { i } of byLoss.slice(0, left.toNumber())) parts[i] = parts[i]!.plus(unit);
  return parts.map(plainOf);
}
