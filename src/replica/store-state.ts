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

  refresh(): Promise<void> {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  set(type: string, records: number, state: SyncState): void {
    const { vendor } = this.#tables.get(type)!.stream.resource;
    const fields = state.fields === "all" || state.fields === undefined ? "all" : new Set(state.fields);
    this.#states.set(type, { type, vendor, rows: records, fields, completeSince: state.completeSince, syncedAt: state.syncedAt });
  }

  async #read(): Promise<void> {
    this.#readAt = this.#now();
    const rows = await this.#database.all("SELECT type, records, state, dictionaries FROM stream");
    for (const [type, records, state, dictionaries] of rows) {
      const table = this.#tables.get(String(type));
      if (!table) continue;
      this.set(String(type), Number(records), JSON.parse(String(state)) as SyncState);
      const known = JSON.parse(String(dictionaries)) as string[];
      if (known.length > table.dictionaries.length) table.dictionaries.splice(0, Number.POSITIVE_INFINITY, ...known);
    }
  }
}
