import type { Column } from "../../src/engine/model/column.ts";
import { mergeRecords } from "../../src/engine/model/record.ts";
import type { KeptRecord, ReplicaQuery, ReplicaSpan, StreamState } from "../../src/engine/model/replica.ts";
import type { Batch, Change, ReplicaStore, Stream, SyncState } from "../../src/replica/store.ts";
import type { Clock } from "../../src/transport/clock.ts";

interface Kept extends KeptRecord {
  goneAt?: number;
}

/** A store in memory with what a sync needs of it: no conditions but on ids after another, no orders but theirs, no totals. Several syncers can share it. */
export class MemoryStore implements ReplicaStore {
  readonly kind = "embedded";
  readonly streams: ReadonlyMap<string, Stream>;
  readonly rows = new Map<string, Map<string, Kept>>();
  readonly states = new Map<string, SyncState>();
  readonly leases = new Map<string, { holder: string; until: number }>();
  /** Every batch, in order. */
  readonly batches: Batch[] = [];
  /** Called before a batch is written: it may throw, as a process does that is killed. */
  beforeWrite: (batch: Batch) => void = () => undefined;
  readonly #clock: Clock;

  constructor(streams: ReadonlyMap<string, Stream>, clock: Clock) {
    this.streams = streams;
    this.#clock = clock;
  }

  of(type: string): Map<string, Kept> {
    const known = this.rows.get(type) ?? new Map<string, Kept>();
    this.rows.set(type, known);
    return known;
  }

  /** Ids of records that are not gone. */
  ids(type: string): string[] {
    return [...this.of(type)].filter(([, { goneAt }]) => goneAt === undefined).map(([id]) => id);
  }

  columns(type: string): readonly Column[] {
    return this.streams.get(type)?.columns ?? [];
  }

  state(type: string): StreamState | undefined {
    const stream = this.streams.get(type);
    if (!stream) return undefined;
    const { completeSince, syncedAt, fields = [] } = this.states.get(type) ?? {};
    const members = fields === "all" ? fields : new Set(fields);
    return { type, vendor: stream.resource.vendor, rows: this.ids(type).length, fields: members, completeSince, syncedAt };
  }

  async get(type: string, ids: readonly string[]): Promise<ReadonlyMap<string, KeptRecord | null>> {
    const found = new Map<string, KeptRecord | null>();
    for (const id of ids) {
      const kept = this.of(type).get(id);
      if (kept) found.set(id, kept.goneAt === undefined ? kept : null);
    }
    return found;
  }

  async select({ type, where, order, offset = 0, count = Number.POSITIVE_INFINITY }: ReplicaQuery): Promise<ReplicaSpan> {
    const after = where && "value" in where && where.column === "id" && where.operator === "gt" ? String(where.value) : undefined;
    if ((where && after === undefined) || order?.some(({ column, descending }) => column !== "id" || descending))
      throw new Error("This store evaluates nothing.");
    const ids = order ? this.ids(type).sort() : this.ids(type);
    const all = ids.filter((id) => after === undefined || id > after).map((id) => this.of(type).get(id)!.record);
    return { records: all.slice(offset, offset + count), total: all.length, hasMore: offset + count < all.length };
  }

  async write(batch: Batch): Promise<void> {
    this.beforeWrite(batch);
    const { type, records = [], gone = [], goneBefore, state } = batch;
    if (!this.streams.has(type)) throw new Error(`${type} is no stream.`);
    this.batches.push(batch);
    const own = this.of(type);
    for (const { record, seenAt } of records) {
      const known = own.get(record.id);
      const isOlder = known !== undefined && known.seenAt > seenAt;
      if (isOlder) continue;
      own.set(record.id, { record: known && known.goneAt === undefined ? mergeRecords(known.record, record) : record, seenAt });
    }
    for (const { id, at } of gone) if (own.has(id)) own.set(id, { ...own.get(id)!, goneAt: at });
    if (goneBefore !== undefined) for (const [id, kept] of own) if (kept.seenAt < goneBefore) own.set(id, { ...kept, goneAt: goneBefore });
    // As it would come back from a disk.
    if (state) this.states.set(type, JSON.parse(JSON.stringify(state)) as SyncState);
  }

  async syncState(type: string): Promise<SyncState> {
    return { ...this.states.get(type) };
  }

  async lease(name: string, holder: string, forMs: number): Promise<boolean> {
    const now = this.#clock.now();
    const known = this.leases.get(name);
    if (known && known.holder !== holder && known.until > now) return false;
    this.leases.set(name, { holder, until: now + forMs });
    return true;
  }

  async release(name: string, holder: string): Promise<void> {
    if (this.leases.get(name)?.holder === holder) this.leases.delete(name);
  }

  async purge(type: string, id: string): Promise<boolean> {
    return this.of(type).delete(id);
  }

  keep(): void {}
  async flush(): Promise<void> {}
  readonly epoch = "memory";

  async lastChange(): Promise<number> {
    return 0;
  }

  async changes(): Promise<Change[]> {
    return [];
  }
  async aggregate(): Promise<never> {
    throw new Error("This store adds nothing up.");
  }
  async search(): Promise<never> {
    throw new Error("This store searches nothing.");
  }
  async trim(): Promise<number> {
    return 0;
  }
  async size(): Promise<number> {
    return 0;
  }
  async close(): Promise<void> {}
}
