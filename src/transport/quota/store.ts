import type { Entry } from "./windows.ts";

/**
 * What remembers spent quota. Times are by the wall clock, since others do not survive a restart. It keeps calls, not counts,
 * so that windows may change between two starts; a store that several processes share can be told of the same calls.
 */
export interface QuotaStore {
  /** The calls of this budget whose places ended after that, oldest first. */
  load(key: string, after: number): Entry[];
  /** Remembers a call that is about to be sent, and may forget those that ended before. Never throws: a call is worth more than its memory. */
  append(key: string, entry: Entry, before: number): void;
  close(): void;
}

/** Forgets with the process; shared by all who are given the same one. */
export class MemoryStore implements QuotaStore {
  readonly #spent = new Map<string, Entry[]>();

  load(key: string, after: number): Entry[] {
    return (this.#spent.get(key) ?? []).filter(({ end }) => end > after).sort((a, b) => a.end - b.end);
  }

  append(key: string, { end, weight }: Entry, before: number): void {
    const spent = this.#spent.get(key) ?? [];
    // Now and then, so that each call costs little.
    const kept = spent.length % 1000 === 999 ? spent.filter((entry) => entry.end >= before) : spent;
    kept.push({ end, weight });
    this.#spent.set(key, kept);
  }

  close(): void {
    this.#spent.clear();
  }
}
