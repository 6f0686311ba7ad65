import { plainOf, scaledOf } from "./decimal-key.ts";

/** Digits of which a double holds every sum of some: those of more are added as whole numbers without a limit. */
const mostDigits = 12;
const flushAt = 2 ** 52;

/** A sum of keys of decimals (`keyOfDecimal`), exact: whole numbers for each count of places. */
export class DecimalTotal {
  count = 0;
  readonly #small = new Map<number, number>();
  readonly #large = new Map<number, bigint>();

  add(key: string): void {
    this.count += 1;
    const { digits, places } = scaledOf(key);
    if (digits.length > mostDigits) {
      this.#addLarge(places, BigInt(digits));
      return;
    }
    const sum = (this.#small.get(places) ?? 0) + Number(digits);
    if (Math.abs(sum) < flushAt) this.#small.set(places, sum);
    else {
      this.#addLarge(places, BigInt(sum));
      this.#small.set(places, 0);
    }
  }

  /** In plain digits; null without a summand. */
  sum(): string | null {
    if (this.count === 0) return null;
    const parts = [...[...this.#small].map(([places, sum]) => [places, BigInt(sum)] as const), ...this.#large];
    const places = Math.max(0, ...parts.map(([each]) => each));
    const digits = parts.reduce((total, [each, sum]) => total + sum * 10n ** BigInt(places - each), 0n);
    return plainOf(digits, places);
  }

  #addLarge(places: number, sum: bigint): void {
    this.#large.set(places, (this.#large.get(places) ?? 0n) + sum);
  }
}
