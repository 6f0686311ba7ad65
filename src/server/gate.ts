import { TielineError } from "../errors.ts";

export interface GateOptions {
  /** Sum of the weights that are inside at the same time. */
  capacity: number;
  /** How many wait at most; more are refused. */
  maxWaiting?: number;
  /** How long one waits at most, in milliseconds. */
  maxWaitMs?: number;
}

interface Waiting {
  weight: number;
  admit(): void;
}

/** Ends a stay in a gate; may be called more than once. */
export type Leave = () => void;

/** Admits work by weight, in order of arrival; what has to wait for too long is refused with OVERLOADED. */
export class Gate {
  readonly #options: Required<GateOptions>;
  readonly #queue: Waiting[] = [];
  #inside = 0;

  constructor({ capacity, maxWaiting = 100, maxWaitMs = 10_000 }: GateOptions) {
    this.#options = { capacity, maxWaiting, maxWaitMs };
  }

  /** Sum of the weights inside. */
  get inside(): number {
    return this.#inside;
  }

  /** Resolves when there is room. What is heavier than the capacity goes alone. Rejects with OVERLOADED, or with the signal's reason. */
  async enter(weight: number, signal?: AbortSignal): Promise<Leave> {
    const counted = Math.min(weight, this.#options.capacity);
    if (this.#queue.length > 0 || !this.#fits(counted)) await this.#wait(counted, signal);
    else this.#inside += counted;
    let isInside = true;
    return () => {
      if (!isInside) return;
      isInside = false;
      this.#inside -= counted;
      this.#admit();
    };
  }

  #fits(weight: number): boolean {
    return this.#inside + weight <= this.#options.capacity;
  }

  #wait(weight: number, signal: AbortSignal | undefined): Promise<void> {
    if (this.#queue.length >= this.#options.maxWaiting) return Promise.reject(busy());
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { weight, admit: () => settle(resolve) };
      const settle = (end: () => void) => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", left);
        end();
      };
      const give = (reason: unknown) => {
        const place = this.#queue.indexOf(waiting);
        if (place < 0) return;
        this.#queue.splice(place, 1);
        settle(() => reject(reason));
        this.#admit();
      };
      const left = () => give(signal?.reason);
      const timer = setTimeout(() => give(busy()), this.#options.maxWaitMs);
      timer.unref();
      signal?.addEventListener("abort", left);
      this.#queue.push(waiting);
      if (signal?.aborted) left();
    });
  }

  #admit(): void {
    for (let next = this.#queue[0]; next && this.#fits(next.weight); next = this.#queue[0]) {
      this.#queue.shift();
      this.#inside += next.weight;
      next.admit();
    }
  }
}

function busy(): TielineError {
  return overloaded("Too many large queries run at the moment.");
}

/** The refusal of new work while there is too much of it. */
export function overloaded(message: string, retryAfterMs = 1000): TielineError {
  return new TielineError("OVERLOADED", message, { retryAfterMs, advice: "Try again in a moment." });
}
