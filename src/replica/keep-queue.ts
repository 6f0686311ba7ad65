import type { VendorRecord } from "../engine/model/record.ts";
import type { KeptRecord } from "../engine/model/replica.ts";
import { asError } from "../errors.ts";
import type { Clock } from "../transport/clock.ts";

export interface KeepQueueOptions {
  write(type: string, records: readonly KeptRecord[]): Promise<void>;
  clock: Clock;
  warn(message: string): void;
}

/** A batch is written when it is so long, or so old. */
const batchLength = 500;
const batchMs = 250;
/** Records that wait at most; they are the caller's own, not copies. */
const mostWaiting = 20_000;
/** After a write that failed. */
const retryMs = 5_000;

/** Records that passed by and wait to be written. Never throws; where the disk cannot follow, the oldest are dropped and counted. */
export class KeepQueue {
  readonly #options: KeepQueueOptions;
  #waiting: { record: VendorRecord; seenAt: number }[] = [];
  #writing: Promise<void> | undefined;
  #flushed = new AbortController();
  #dropped = 0;
  #failed = false;
  #closed = false;

  constructor(options: KeepQueueOptions) {
    this.#options = options;
  }

  /** Records dropped so far. */
  get dropped(): number {
    return this.#dropped;
  }

  add(records: readonly VendorRecord[], seenAt: number): void {
    if (this.#closed || records.length === 0) return;
    for (const record of records) this.#waiting.push({ record, seenAt });
    const excess = this.#waiting.length - mostWaiting;
    if (excess > 0) this.#drop(excess);
    if (this.#waiting.length >= batchLength) this.#hurry();
    this.#writing ??= this.#writeAll();
  }

  /** Waits until all that was added is written, or has failed to be. */
  async flush(): Promise<void> {
    this.#hurry();
    await this.#writing;
  }

  forget(type: string, id: string): void {
    this.#waiting = this.#waiting.filter(({ record }) => record.id !== id || record.resource.type !== type);
  }

  async close(): Promise<void> {
    await this.flush();
    this.#closed = true;
    await this.#writing;
  }

  async #writeAll(): Promise<void> {
    await this.#pause(batchMs);
    let attempts = 0;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, batchLength);
      try {
        for (const [type, records] of byType(batch)) await this.#options.write(type, records);
        attempts = 0;
        this.#failed = false;
      } catch (error) {
        this.#warnOnce(asError(error));
        this.#waiting.unshift(...batch);
        attempts += 1;
        // Whoever waits for the queue is not kept by a disk that does not come back.
        if (attempts > 1 && this.#flushed.signal.aborted) break;
        await this.#pause(retryMs);
      }
    }
    this.#flushed = new AbortController();
    this.#writing = undefined;
  }

  async #pause(ms: number): Promise<void> {
    await this.#options.clock.sleep(ms, this.#flushed.signal).catch(() => undefined);
  }

  #hurry(): void {
    if (this.#waiting.length > 0 || this.#writing) this.#flushed.abort();
  }

  #drop(count: number): void {
    if (this.#dropped === 0)
      this.#options.warn(
        `The replica's disk cannot follow: ${count} records that passed by are not kept. What is dropped later is counted without a word.`,
      );
    this.#waiting.splice(0, count);
    this.#dropped += count;
  }

  #warnOnce(error: Error): void {
    const { code } = error as NodeJS.ErrnoException;
    if (!this.#failed)
      this.#options.warn(
        `Records cannot be written to the replica${code ? ` (${code})` : ""}. They wait in memory, and the oldest are dropped.`,
      );
    this.#failed = true;
  }
}

function byType(batch: readonly { record: VendorRecord; seenAt: number }[]): Map<string, KeptRecord[]> {
  const groups = new Map<string, KeptRecord[]>();
  for (const each of batch) {
    const { type } = each.record.resource;
    const group = groups.get(type);
    if (group) group.push(each);
    else groups.set(type, [each]);
  }
  return groups;
}
