/** Additive increase, multiplicative decrease, as in TCP congestion control. */
const decreaseBy = 0.3;
const increaseBy = 0.1;
/** Some calls must stay possible, or nobody would notice that the vendor serves again. */
const floor = 0.1;

/** A documented limit, and how much of it is used: less after the vendor refused, growing again step by step, never more than documented. */
export class Limit {
  readonly documented: number;
  readonly #stepMs: number;
  #allowed: number;
  /** The increase starts here; milliseconds since 1970. */
  #raisedFrom = 0;

  constructor(documented: number, stepMs: number) {
    this.documented = documented;
    this.#allowed = documented;
    this.#stepMs = stepMs;
  }

  allowed(now: number): number {
    if (this.#allowed === this.documented || now < this.#raisedFrom) return this.#allowed;
    return Math.min(this.documented, this.#allowed + this.#step * Math.floor((now - this.#raisedFrom) / this.#stepMs));
  }

  /** After a refusal within the limit. The increase starts at `raiseFrom`. */
  lower(now: number, raiseFrom: number): void {
    const least = Math.max(1, Math.ceil(this.documented * floor));
    this.#allowed = Math.max(least, Math.floor(this.allowed(now) * (1 - decreaseBy)));
    this.#raisedFrom = raiseFrom;
  }

  /** When the limit next grows; infinity when it is not lowered. */
  nextRaise(now: number): number {
    if (this.allowed(now) === this.documented) return Number.POSITIVE_INFINITY;
    return this.#raisedFrom + this.#stepMs * Math.max(1, Math.floor((now - this.#raisedFrom) / this.#stepMs) + 1);
  }

  get #step(): number {
    return Math.ceil(this.documented * increaseBy);
  }
}
