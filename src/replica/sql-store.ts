import type { AggregateQuery, Column } from "../engine/model/column.ts";
import { isAddressable, type VendorRecord } from "../engine/model/record.ts";
import type { KeptRecord, ReplicaQuery, SearchHit, StreamState } from "../engine/model/replica.ts";
import { badInput } from "../errors.ts";
import type { Clock } from "../transport/clock.ts";
import { aggregate } from "./aggregate.ts";
import { applyRecords, deleteRecords, type Writing } from "./apply.ts";
import { changesAfter, lastChange, readEpoch } from "./changes.ts";
import type { Database, Transaction } from "./database.ts";
import { FieldSets } from "./field-sets.ts";
import { KeepQueue } from "./keep-queue.ts";
import { lease, release } from "./leases.ts";
import { Ledger } from "./ledger.ts";
import { migrate, replicaMigrations } from "./migrations.ts";
import { unknownDictionary } from "./pack.js";
import { rebuildSome } from "./rebuild.ts";
import { type Reading, readById, recordsAtOnce } from "./records.ts";
import { search } from "./search.ts";
import { select } from "./select.ts";
import type { Batch, Bounds, Change, ReplicaStore, Stream, SyncState } from "./store.ts";
import { StoreState } from "./store-state.ts";
import { prepareTables, type StreamTable } from "./tables.ts";
import { applyGone } from "./tombstones.ts";
import { trim } from "./trim.ts";
import { prepare } from "./writing.ts";

export interface SqlStoreOptions {
  database: Database;
  streams: readonly Stream[];
  clock: Clock;
  warn(message: string): void;
  /** From 0 to 1: names a database that is new. */
  random(): number;
}

/** The store over a database of SQL. What the two databases do differently is behind `Database`. */
export class SqlStore implements ReplicaStore {
  readonly kind: ReplicaStore["kind"];
  readonly streams: ReadonlyMap<string, Stream>;
  readonly epoch: string;
  readonly database: Database;
  readonly #database: Database;
  readonly #tables: ReadonlyMap<string, StreamTable>;
  readonly #reading: Reading;
  readonly #state: StoreState;
  readonly #queue: KeepQueue;
  /** Streams whose columns are being filled. */
  readonly #rebuilds = new Map<string, Promise<void>>();
  #isClosed = false;

  private constructor({ database, clock, warn }: SqlStoreOptions, tables: ReadonlyMap<string, StreamTable>, epoch: string) {
    this.epoch = epoch;
    this.kind = database.kind;
    this.streams = new Map([...tables].map(([type, { stream }]) => [type, stream]));
    this.database = database;
    this.#database = database;
    this.#tables = tables;
    this.#reading = { reader: database, dialect: database.dialect, fieldSets: new FieldSets() };
    this.#state = new StoreState(database, tables, () => clock.now());
    this.#queue = new KeepQueue({ clock, warn, write: (type, records) => this.write({ type, records }) });
  }

  /** Migrates the database, makes the tables of the streams, and begins to fill what was added to them. */
  static async open(options: SqlStoreOptions): Promise<SqlStore> {
    const { database, streams } = options;
    await migrate(database, replicaMigrations);
    const { tables, epoch } = await database.write(async (transaction) => {
      return { tables: await prepareTables(transaction, database.dialect, streams), epoch: await readEpoch(transaction, options.random) };
    });
    const store = new SqlStore(options, tables, epoch);
    await store.#state.refresh();
    for (const [type, table] of tables) if (table.needsRebuild) store.#rebuilds.set(type, store.#rebuild(type, table, options));
    return store;
  }

  columns(type: string): readonly Column[] {
    return this.streams.get(type)?.columns ?? [];
  }

  state(type: string): StreamState | undefined {
    return this.#tables.has(type) ? this.#state.get(type) : undefined;
  }

  revision(type: string): number {
    return this.#state.revision(type);
  }

  async get(type: string, ids: readonly string[]): Promise<ReadonlyMap<string, KeptRecord | null>> {
    const table = this.#tables.get(type);
    const found = new Map<string, KeptRecord | null>();
    if (!table) return found;
    for (const kept of await this.#read(() => readById(table, ids, this.#reading))) found.set(kept.record.id, kept);
    const missing = ids.filter((id) => !found.has(id));
    const { inList } = this.#database.dialect;
    for (let at = 0; at < missing.length; at += recordsAtOnce) {
      const some = missing.slice(at, at + recordsAtOnce);
      const rows = await this.#database.all(`SELECT id FROM gone WHERE stream = ? AND ${inList("id", some)}`, [table.number, some]);
      for (const [id] of rows) found.set(String(id), null);
    }
    return found;
  }

  async select(query: ReplicaQuery) {
    await this.#filled(query);
    return this.#read(() => select(query, this.#tables, this.#reading));
  }

  async aggregate(query: Pick<ReplicaQuery, "type" | "where">, sums: AggregateQuery) {
    await this.#filled(query);
    return aggregate(query, sums, { tables: this.#tables, reading: this.#reading });
  }

  async search(text: string, types: readonly string[], count: number): Promise<SearchHit[]> {
    const tables = types.flatMap((type) => this.#tables.get(type) ?? []);
    await Promise.all(this.#rebuilds.values());
    return search(text, tables, count, this.#reading);
  }

  keep(records: readonly VendorRecord[], seenAt: number): void {
    this.#queue.add(
      records.filter((record) => this.#tables.has(record.resource.type) && isAddressable(record)),
      seenAt,
    );
  }

  async write(batch: Batch): Promise<void> {
    const table = this.#tableOf(batch.type);
    const records = await prepare(batch.records ?? [], table);
    await this.#write(table, async (writing) => {
      await applyRecords(writing, records);
      await applyGone(writing, batch);
      return batch.state;
    });
  }

  flush(): Promise<void> {
    return this.#queue.flush();
  }

  async syncState(type: string): Promise<SyncState> {
    const [row] = await this.#database.all("SELECT state FROM stream WHERE number = ?", [this.#tableOf(type).number]);
    return JSON.parse(String(row![0])) as SyncState;
  }

  lease(name: string, holder: string, forMs: number): Promise<boolean> {
    return lease(this.#database, { name, holder, forMs });
  }

  release(name: string, holder: string): Promise<void> {
    return release(this.#database, { name, holder });
  }

  changes(after: number, types: readonly string[], count: number): Promise<Change[]> {
    const tables = types.flatMap((type) => this.#tables.get(type) ?? []);
    return changesAfter(this.#database, { after, tables, count });
  }

  lastChange(): Promise<number> {
    return lastChange(this.#database);
  }

  async purge(type: string, id: string): Promise<boolean> {
    const table = this.#tableOf(type);
    this.#queue.forget(type, id);
    // What was on its way when it was forgotten.
    await this.#queue.flush();
    let isKnown = false;
    await this.#write(table, async (writing) => {
      const { transaction } = writing;
      const rows = await transaction.all(`SELECT record FROM ${table.columns} WHERE id = ?`, [id]);
      await deleteRecords(
        writing,
        rows.map(([number]) => Number(number)),
      );
      const buried = await transaction.run("DELETE FROM gone WHERE stream = ? AND id = ?", [table.number, id]);
      isKnown = rows.length + buried > 0;
      return undefined;
    });
    if (isKnown) await this.#database.scrub();
    return isKnown;
  }

  async trim(bounds: Bounds): Promise<number> {
    await this.#state.refresh();
    return trim(bounds, {
      database: this.#database,
      tables: [...this.#tables.values()],
      isComplete: ({ stream }) => this.#state.get(stream.resource.type)?.completeSince !== undefined,
      write: async <T>(table: StreamTable, work: (writing: Writing) => Promise<T>) => {
        let result: T;
        await this.#write(table, async (writing) => {
          result = await work(writing);
          return undefined;
        });
        return result!;
      },
    });
  }

  size(): Promise<number> {
    return this.#database.size();
  }

  async close(): Promise<void> {
    await this.#queue.close();
    this.#isClosed = true;
    await Promise.all(this.#rebuilds.values());
    await this.#database.close();
  }

  #tableOf(type: string): StreamTable {
    const table = this.#tables.get(type);
    if (!table) throw badInput(`The replica keeps no records of ${type}.`, "Name it under sync.streams in tieline.config.yaml.");
    return table;
  }

  /** One transaction that writes a stream. What `work` gives replaces the stream's state. */
  async #write(table: StreamTable, work: (writing: Writing) => Promise<SyncState | undefined>): Promise<void> {
    const { dialect } = this.#database;
    const before = [...table.dictionaries];
    try {
      const { records, state, seqs } = await this.#database.write(async (transaction: Transaction) => {
        const ledger = await Ledger.open(transaction, table.number);
        const before = ledger.seq;
        table.dictionaries.splice(0, Number.POSITIVE_INFINITY, ...ledger.dictionaries);
        const state = await work({ transaction, dialect, fieldSets: this.#reading.fieldSets, table, ledger });
        await ledger.close(transaction, state);
        return { records: ledger.records, state: state ?? ledger.state, seqs: { before, after: ledger.seq } };
      });
      this.#state.wrote(table.stream.resource.type, records, state, seqs);
    } catch (error) {
      table.dictionaries.splice(0, Number.POSITIVE_INFINITY, ...before);
      throw error;
    }
  }

  /** Reads once more where another process has added a dictionary of bodies meanwhile. */
  async #read<T>(read: () => Promise<T>): Promise<T> {
    try {
      return await read();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== unknownDictionary) throw error;
      await this.#state.refresh();
      return read();
    }
  }

  /** Waits for columns that are being filled, where the query may ask by them. */
  async #filled({ type }: Pick<ReplicaQuery, "type">): Promise<void> {
    this.#tableOf(type);
    await Promise.all(this.#rebuilds.values());
  }

  async #rebuild(type: string, table: StreamTable, { warn }: SqlStoreOptions): Promise<void> {
    try {
      for (let isDone = false; !isDone && !this.#isClosed; )
        await this.#write(table, async (writing) => {
          isDone = await rebuildSome(writing);
          return undefined;
        });
      await this.#database.scrub();
    } catch {
      warn(`The replica's columns of ${type} could not be filled. Filters on what was added wait for the next start.`);
    } finally {
      this.#rebuilds.delete(type);
    }
  }
}
