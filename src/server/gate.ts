import { TielineError } from "../errors.ts";

export interface GateOptions {
  /** Sum of the weights that are inside at the same time. */
  capacity: number;
  /** How many wait at most; more are refused. */
  maxWaiting?: number;
  /** How long one waits at most, in milliseconds. */
  maxWaitMs?: number;
}

/** Work that wants to go in. */
export interface Entry {
  weight: number;
  /** Name of the caller whose work it is. */
  caller: string;
  /** Aborts when nobody waits for it any more. */
  signal?: AbortSignal | undefined;
}

interface Waiting {
  weight: number;
  admit(): void;
  refuse(reason: unknown): void;
}

/** Ends a stay in a gate; may be called more than once. */
export type Leave = () => void;

/**
 * Admits work by weight. Room belongs to callers: next is the first in the queue of the caller with the least inside, and a caller who is
 * inside gets more only while as much stays free as it then has, so that there is room for others. What has to wait for too long is
 * refused with OVERLOADED, and so is, where too many wait, the newest of the caller with the most waiting.
 */
export class Gate {
  readonly #options: Required<GateOptions>;
  /** By caller; those who waited longest for a turn come first. */
  readonly #queues = new Map<string, Waiting[]>();
  /** Weights inside, by caller. */
  readonly #own = new Map<string, number>();
  #inside = 0;
  #waiting = 0;

  constructor({ capacity, maxWaiting = 100, maxWaitMs = 10_000 }: GateOptions) {
    this.#options = { capacity, maxWaiting, maxWaitMs };
  }

  /** Sum of the weights inside. */
  get inside(): number {
    return this.#inside;
  }

  /** Resolves when there is room. What is heavier than the capacity goes alone. Rejects with OVERLOADED, or with the signal's reason. */
  async enter({ weight, caller, signal }: Entry): Promise<Leave> {
    const counted = Math.min(weight, this.#options.capacity);
    if (this.#mayPass(caller) && this.#fits(caller, counted)) this.#count(caller, counted);
    else await this.#wait(caller, counted, signal);
    let isInside = true;
    return () => {
      if (!isInside) return;
      isInside = false;
      this.#count(caller, -counted);
      this.#admit();
    };
  }

  #ownOf(caller: string): number {
    return this.#own.get(caller) ?? 0;
  }

  /** Nobody waits who comes first. */
  #mayPass(caller: string): boolean {
    return !this.#queues.has(caller) && ![...this.#queues.keys()].some((each) => this.#ownOf(each) === 0);
  }

  #fits(caller: string, weight: number): boolean {
    const free = this.#options.capacity - this.#inside - weight;
    const own = this.#ownOf(caller);
    return free >= 0 && (own === 0 || own + weight <= free);
  }

  #count(caller: string, weight: number): void {
    this.#inside += weight;
    const own = this.#ownOf(caller) + weight;
    if (own > 0) this.#own.set(caller, own);
    else this.#own.delete(caller);
  }

  #wait(caller: string, weight: number, signal: AbortSignal | undefined): Promise<void> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    if (this.#waiting >= this.#options.maxWaiting && !this.#makePlace(caller)) return Promise.reject(busy());
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", left);
        this.#remove(caller, waiting);
      };
      const waiting: Waiting = {
        weight,
        admit: () => {
          end();
          resolve();
        },
        refuse: (reason) => {
          end();
          reject(reason);
        },
      };
      const left = () => {
        waiting.refuse(signal?.reason);
        this.#admit();
      };
      const timer = setTimeout(() => {
        waiting.refuse(busy());
        this.#admit();
      }, this.#options.maxWaitMs);
      timer.unref();
      signal?.addEventListener("abort", left);
      const queue = this.#queues.get(caller);
      if (queue) queue.push(waiting);
      else this.#queues.set(caller, [waiting]);
      this.#waiting += 1;
    });
  }

  #remove(caller: string, waiting: Waiting): void {
    const queue = this.#queues.get(caller);
    const place = queue?.indexOf(waiting) ?? -1;
    if (!queue || place < 0) return;
    queue.splice(place, 1);
    this.#waiting -= 1;
    if (queue.length === 0) this.#queues.delete(caller);
  }

  /** Refuses the newest of the caller with the most waiting; not where that is this caller. */
  #makePlace(caller: string): boolean {
    const own = this.#queues.get(caller)?.length ?? 0;
    const longest = [...this.#queues.values()].reduce((a, b) => (b.length > a.length ? b : a));
    if (longest.length <= own + 1) return false;
    longest.at(-1)?.refuse(busy());
    return true;
  }

  #admit(): void {
    for (let caller = this.#next(); caller !== undefined; caller = this.#next()) {
      const queue = this.#queues.get(caller)!;
      const first = queue[0]!;
      this.#count(caller, first.weight);
      first.admit();
      // Of those with equally much inside, whoever had a turn comes last.
      if (queue.length > 0) {
        this.#queues.delete(caller);
        this.#queues.set(caller, queue);
      }
    }
  }

  /** Whose turn it is; undefined while nothing of that caller's fits: what is light does not pass by what is heavy. */
  #next(): string | undefined {
    const callers = [...this.#queues.keys()].toSorted((a, b) => this.#ownOf(a) - this.#ownOf(b));
    for (const caller of callers) {
      if (this.#fits(caller, this.#queues.get(caller)![0]!.weight)) return caller;
      // Room is kept for whoever has nothing inside.
      if (this.#ownOf(caller) === 0) return undefined;
    }
    return undefined;
  }
}

function busy(): TielineError {
  return overloaded("Too many large queries run at the moment.");
}

/** The refusal of new work while there is too much of it. */
export function overloaded(message: string, retryAfterMs = 1000): TielineError {
  return new TielineError("OVERLOADED", message, { retryAfterMs, advice: "Try again in a moment." });
}
