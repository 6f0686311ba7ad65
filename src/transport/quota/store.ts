import type { Entry } from "./windows.ts";

/**
 * Keeps spent quota across restarts, by the wall clock. It keeps calls, not counts, so that windows may change between two
 * starts.
 */
export interface QuotaStore {
  /** The calls of this budget that ended after that time (milliseconds since 1970), oldest first. */
  load(key: string, after: number): Entry[];
  /** Saves a call that is about to be sent; may drop calls that ended before that time. Never throws: a lost record must not stop the call. */
  append(key: string, entry: Entry, before: number): void;
  close(): void;
}

/** Keeps spent quota as long as the process lives. */
export class MemoryStore implements QuotaStore {
  readonly #spent = new Map<string, Entry[]>();

  load(key: string, after: number): Entry[] {
    return (this.#spent.get(key) ?? []).filter(({ end }) => end > after).sort((a, b) => a.end - b.end);
  }

  append(key: string, { end, weight }: Entry, before: number): void {
    const spent = this.#spent.get(key) ?? [];
    // Pruned once in a thousand calls, so that a call stays cheap.
    const kept = spent.length % 1000 === 999 ? spent.filter((entry) => entry.end >= before) : spent;
    kept.push({ end, weight });
    this.#spent.set(key, kept);
  }

  close(): void {
    this.#spent.clear();
  }
}
