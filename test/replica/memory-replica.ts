import { aggregate } from "../../src/engine/model/aggregate-columns.ts";
import type { Aggregate, AggregateQuery, Column } from "../../src/engine/model/column.ts";
import { foldText } from "../../src/engine/model/column-values.ts";
import { columnsByName, meets, sortRecords } from "../../src/engine/model/evaluate-column.ts";
import { type FieldSet, mergeRecords, type VendorRecord } from "../../src/engine/model/record.ts";
import type { KeptRecord, Replica, ReplicaQuery, ReplicaSpan, SearchHit, StreamState } from "../../src/engine/model/replica.ts";
import type { Resource } from "../../src/engine/model/resource.ts";
import type { KeptRecords } from "../../src/graph/kept.ts";
import type { Change, Stream } from "../../src/replica/store.ts";

interface MemoryStream {
  resource: Resource;
  columns: readonly Column[];
  records: Map<string, KeptRecord | null>;
  fields: FieldSet | "all";
  completeSince: number | undefined;
  syncedAt: number | undefined;
}

/** A replica in memory, with the reference semantics of columns: what tests put there, and what passes by. */
export class MemoryReplica implements Replica, KeptRecords {
  readonly #streams = new Map<string, MemoryStream>();
  /** What was handed to `keep`. */
  readonly passed: { record: VendorRecord; seenAt: number }[] = [];
  /** Its reads, by name and type. */
  readonly reads: string[] = [];

  addStream(resource: Resource, columns: readonly Column[]): void {
    const state = { completeSince: undefined, syncedAt: undefined, fields: new Set<string>() };
    this.#streams.set(resource.type, { resource, columns, records: new Map(), ...state });
  }

  /** All records of a type, as a sweep that began at this time leaves them. */
  complete(type: string, records: readonly VendorRecord[], at: number, fields: FieldSet | "all" = "all"): void {
    const stream = this.#stream(type);
    stream.records = new Map(records.map((record) => [record.id, { record, seenAt: at }]));
    Object.assign(stream, { completeSince: at, syncedAt: at, fields });
  }

  /** Changes what is said of a stream. */
  setState(type: string, state: Partial<Pick<StreamState, "completeSince" | "syncedAt" | "fields">>): void {
    Object.assign(this.#stream(type), state);
  }

  put(record: VendorRecord, seenAt: number): void {
    this.#stream(record.resource.type).records.set(record.id, { record, seenAt });
  }

  /** The vendor no longer has it. */
  bury(type: string, id: string): void {
    this.#stream(type).records.set(id, null);
  }

  state(type: string): StreamState | undefined {
    const stream = this.#streams.get(type);
    if (!stream) return undefined;
    const { resource, records, fields, completeSince, syncedAt } = stream;
    const rows = [...records.values()].filter((each) => each !== null).length;
    return { type, vendor: resource.vendor, rows, fields, completeSince, syncedAt };
  }

  get streams(): ReadonlyMap<string, Stream> {
    return this.#streams;
  }

  columns(type: string): readonly Column[] {
    return this.#streams.get(type)?.columns ?? [];
  }

  async get(type: string, ids: readonly string[]): Promise<ReadonlyMap<string, KeptRecord | null>> {
    this.reads.push(`get ${type}`);
    const { records } = this.#stream(type);
    return new Map(ids.flatMap((id) => (records.has(id) ? [[id, records.get(id)!] as const] : [])));
  }

  async select({ type, where, order = [], offset = 0, count, counted }: ReplicaQuery): Promise<ReplicaSpan> {
    this.reads.push(`select ${type}`);
    const columns = columnsByName(this.columns(type));
    const found = this.#all(type).filter((record) => meets(record, where, columns) === true);
    const sorted = sortRecords(found, order, columns);
    const records = sorted.slice(offset, count === undefined ? undefined : offset + count);
    return { records, total: counted ? sorted.length : undefined, hasMore: offset + records.length < sorted.length };
  }

  async aggregate({ type, where }: Pick<ReplicaQuery, "type" | "where">, query: AggregateQuery): Promise<Aggregate[]> {
    const columns = columnsByName(this.columns(type));
    return aggregate(
      this.#all(type).filter((record) => meets(record, where, columns) === true),
      query,
      columns,
    );
  }

  async search(text: string, types: readonly string[], count: number): Promise<SearchHit[]> {
    const hits = types.flatMap((type) => {
      const texts = this.columns(type).filter(({ kind }) => kind === "text");
      const holds = (record: VendorRecord) => texts.some(({ read }) => foldText(read(record) ?? "").includes(foldText(text)));
      return this.#all(type)
        .filter(holds)
        .map(({ id }) => ({ type, id, score: 1 }));
    });
    return hits.slice(0, count);
  }

  epoch = "memory";

  async lastChange(): Promise<number> {
    return 0;
  }

  /** It remembers none. */
  async changes(_after: number, _types: readonly string[], _count: number): Promise<Change[]> {
    return [];
  }

  keep(records: readonly VendorRecord[], seenAt: number): void {
    for (const record of records) {
      const stream = this.#streams.get(record.resource.type);
      if (!stream) continue;
      this.passed.push({ record, seenAt });
      const known = stream.records.get(record.id);
      // The oldest of the answers that a record was put together from.
      const kept = known ? { record: mergeRecords(known.record, record), seenAt: Math.min(known.seenAt, seenAt) } : { record, seenAt };
      stream.records.set(record.id, record.loadedFields === "all" ? { record, seenAt } : kept);
    }
  }

  #all(type: string): VendorRecord[] {
    return [...this.#stream(type).records.values()].flatMap((kept) => (kept ? [kept.record] : []));
  }

  #stream(type: string): MemoryStream {
    const stream = this.#streams.get(type);
    if (!stream) throw new Error(`${type} is not kept.`);
    return stream;
  }
}
