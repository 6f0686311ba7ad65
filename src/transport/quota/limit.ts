/** A refusal takes this part of what was allowed away at once; quiet gives this part of the whole back, a step at a time. */
const lost = 0.3;
const regained = 0.1;
/** However often the vendor refuses, this part of the limit stays: some call must find out when it serves again. */
const least = 0.1;

/** A limit as the vendor documents it, and how much of it the vendor is found to honour. It is never more than documented. */
export class Limit {
  readonly documented: number;
  readonly #stepMs: number;
  #allowed: number;
  /** When quiet began. */
  #since = 0;

  constructor(documented: number, stepMs: number) {
    this.documented = documented;
    this.#allowed = documented;
    this.#stepMs = stepMs;
  }

  at(now: number): number {
    if (this.#allowed === this.documented || now < this.#since) return this.#allowed;
    return Math.min(this.documented, this.#allowed + this.#step * Math.floor((now - this.#since) / this.#stepMs));
  }

  /** The vendor refused what should have been allowed. It grows again from `quietFrom` on. */
  lower(now: number, quietFrom: number): void {
    const floor = Math.max(1, Math.ceil(this.documented * least));
    this.#allowed = Math.max(floor, Math.floor(this.at(now) * (1 - lost)));
    this.#since = quietFrom;
  }

  /** When it next allows more; never, when it allows all. */
  risesAt(now: number): number {
    if (this.at(now) === this.documented) return Number.POSITIVE_INFINITY;
    return this.#since + this.#stepMs * Math.max(1, Math.floor((now - this.#since) / this.#stepMs) + 1);
  }

  get #step(): number {
    return Math.ceil(this.documented * regained);
  }
}
