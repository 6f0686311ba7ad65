import type { Clock } from "../clock.ts";
import type { CallerWindows, Claim, CountedCall } from "./caller-windows.ts";
import type { PoolListener, PoolState } from "./pool.ts";
import type { SpentLog } from "./spent-log.ts";
import type { Entry } from "./windows.ts";

export interface OthersOptions {
  clock: Clock;
  callers: CallerWindows;
  spent: SpentLog;
  /** The part of each window that this process takes where nobody knows how many there are, above 0 to 1. */
  part: number;
  refused(sentAt: number, retryAfterMs: number): void;
  /** The windows may have room now. */
  changed(): void;
}

const assumedProcesses = 8;

/**
 * What other processes do with the quota, as far as this one has heard: so its plans and waits are those of all. While the pool
 * cannot be asked, a call of ours counts as often as there are processes: all together stay within what was left.
 */
export class Others implements PoolListener {
  /** The pool can be asked; undefined while that is being found out, which takes a moment at the start. */
  joined: boolean | undefined;
  /** As how many calls one of ours counts. */
  parts = 1;
  readonly #options: OthersOptions;
  readonly #calls = new Map<string, CountedCall>();
  #isRestored = false;
  /** Calls of ours that count more than once. */
  #heavy: { call: CountedCall; weight: number }[] = [];

  constructor(options: OthersOptions) {
    this.#options = options;
  }

  taken(id: string, claim: Claim, end: number): void {
    if (this.#calls.has(id)) return;
    const call = this.#options.callers.count(claim);
    call.change(end);
    this.#prune();
    this.#calls.set(id, call);
  }

  changed(id: string, end: number, weight: number): void {
    const call = this.#calls.get(id);
    // Only one that every window still counts may move.
    if (call && this.#options.clock.now() < call.end) call.change(end, weight);
    this.#options.changed();
  }

  removed(id: string): void {
    const call = this.#calls.get(id);
    if (call && this.#options.clock.now() < call.end) call.remove();
    this.#calls.delete(id);
    this.#options.changed();
  }

  spentBefore(): readonly Entry[] {
    return this.#options.spent.load();
  }

  refused(sentAt: number, retryAfterMs: number): void {
    this.#options.refused(sentAt, retryAfterMs);
  }

  state({ joined, parts }: PoolState): void {
    this.joined = joined;
    this.parts = joined ? 1 : this.#partsOf(parts);
    // Of a pool that was never there, the processes of this folder know only what they have saved.
    if (!joined && !this.#isRestored) for (const entry of this.#options.spent.load()) this.#options.callers.all.add(entry);
    this.#isRestored = true;
    if (joined) {
      for (const { call, weight } of this.#heavy) call.reweigh(weight);
      this.#heavy = [];
    }
    this.#options.changed();
  }

  /** A call that was sent while the pool could not be asked counts once when it can. */
  remember(call: CountedCall, weight: number): void {
    this.#heavy.push({ call, weight });
  }

  /** Never the whole: where nobody says how many processes there are, and none was heard of, it is taken for many. */
  #partsOf(known: number): number {
    const { part } = this.#options;
    return part < 1 ? Math.max(known, Math.ceil(1 / part)) : known || assumedProcesses;
  }

  /** Forgets the oldest that no window counts any more. */
  #prune(): void {
    const before = this.#options.clock.now() - this.#options.callers.all.longestMs;
    for (const [id, { end }] of this.#calls) {
      if (end > before) return;
      this.#calls.delete(id);
    }
  }
}
