import type { Call } from "../kit/call.ts";

/** How many calls of the log are searched for running ones. */
const lookBack = 500;

/**
 * Counts the calls that were running when a call arrived. An injected latency delays a call on its way to the service, so the
 * end of each call is kept as the number of the last call that had arrived by then.
 */
export class RunningCalls {
  readonly #ends = new Map<number, number>();

  /** The calls running when this one arrived, itself included. */
  countAt(call: Call, log: readonly Call[]): number {
    const others = log.slice(-lookBack).filter((other) => other.number < call.number && other.path === call.path);
    return 1 + others.filter((other) => this.#ranInto(other, call)).length;
  }

  #ranInto(other: Call, call: Call): boolean {
    const end = this.#ends.get(other.number);
    return end === undefined ? other.status === undefined : end >= call.number;
  }

  end(call: Call, log: readonly Call[]): void {
    if (!this.#ends.has(call.number)) this.#ends.set(call.number, log.at(-1)?.number ?? call.number);
  }

  /** A refused call never ran, so later calls do not count it. */
  refuse(call: Call): void {
    this.#ends.set(call.number, call.number);
  }
}
