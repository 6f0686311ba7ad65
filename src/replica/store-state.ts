import type { StreamState } from "../engine/model/replica.ts";
import type { Database } from "./database.ts";
import type { SyncState } from "./store.ts";
import type { StreamTable } from "./tables.ts";

/** After so long, what another process may have written is read again; the answer at hand is given meanwhile. */
const refreshMs = 1000;

/** What is known of the streams, without waiting. */
export class StoreState {
  readonly #database: Database;
  readonly #tables: ReadonlyMap<string, StreamTable>;
  readonly #now: () => number;
  readonly #states = new Map<string, StreamState>();
  /** The states as they are written in the database. */
  readonly #texts = new Map<string, string>();
  readonly #revisions = new Map<string, number>();
  /** Of the last change that this process has heard of, in any stream. */
  #seq = -1;
  #readAt = 0;
  #reading: Promise<void> | undefined;

  constructor(database: Database, tables: ReadonlyMap<string, StreamTable>, now: () => number) {
    this.#database = database;
    this.#tables = tables;
    this.#now = now;
  }

  get(type: string): StreamState | undefined {
    if (Math.abs(this.#now() - this.#readAt) > refreshMs && !this.#reading) this.refresh().catch(() => undefined);
    return this.#states.get(type);
  }

  /** Grows with every write to the stream. What other processes write is heard of within `refreshMs` of the next question. */
  revision(type: string): number {
    this.get(type);
    return this.#revisions.get(type) ?? 0;
  }

  refresh(): Promise<void> {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  /** This process has written a stream: `seqs` are the changes of all streams before and after. */
  wrote(type: string, records: number, state: SyncState, { before, after }: { before: number; after: number }): void {
    if (before !== this.#seq) this.#raiseAll();
    else this.#raise(type);
    this.#seq = after;
    this.set(type, records, state);
  }

  #raise(type: string): void {
    this.#revisions.set(type, (this.#revisions.get(type) ?? 0) + 1);
  }

  /** Another process has written, nobody knows what. */
  #raiseAll(): void {
    for (const type of this.#tables.keys()) this.#raise(type);
  }

  set(type: string, records: number, state: SyncState): void {
    const { vendor } = this.#tables.get(type)!.stream.resource;
    const fields = state.fields === "all" || state.fields === undefined ? "all" : new Set(state.fields);
    this.#states.set(type, { type, vendor, rows: records, fields, completeSince: state.completeSince, syncedAt: state.syncedAt });
  }

  async #read(): Promise<void> {
    this.#readAt = this.#now();
    const rows = await this.#database.all("SELECT type, records, state, dictionaries, value FROM stream, counter WHERE name = 'seq'");
    for (const [type, records, state, dictionaries, value] of rows) {
      if (Number(value) > this.#seq) {
        this.#seq = Number(value);
        this.#raiseAll();
      }
      const text = String(state);
      if (this.#texts.get(String(type)) !== text) this.#raise(String(type));
      this.#texts.set(String(type), text);
      const table = this.#tables.get(String(type));
      if (!table) continue;
      this.set(String(type), Number(records), JSON.parse(text) as SyncState);
      const known = JSON.parse(String(dictionaries)) as string[];
      if (known.length > table.dictionaries.length) table.dictionaries.splice(0, Number.POSITIVE_INFINITY, ...known);
    }
  }
}
