import type { VendorName } from "../../errors.ts";
import type { Aggregate, AggregateQuery, Column, ColumnCondition, ColumnOrder } from "./column.ts";
import type { FieldSet, VendorRecord } from "./record.ts";

/** One type of records as far as it is kept. Times are milliseconds since 1970. */
export interface StreamState {
  type: string;
  vendor: VendorName;
  /** Records kept, tombstones left out. */
  rows: number;
  /** Members that every record of the stream has since the last sweep that ended; "all" where records are kept whole. */
  fields: FieldSet | "all";
  /** When the sweep began that made the stream complete; undefined while it is not: what is not kept may exist all the same. */
  completeSince: number | undefined;
  /** When it was last brought up to date, by a sweep or an increment: the stream shows the vendor's records as of then. */
  syncedAt: number | undefined;
  /** Something was written to the vendor since: only a caller that takes stale answers by name is answered. */
  isOutdated?: boolean;
}

/** A record that is kept, with when the vendor was asked for it. */
export interface KeptRecord {
  record: VendorRecord;
  /** The oldest of the answers that it was put together from. */
  seenAt: number;
}

/** Which records of a stream, in which order. */
export interface ReplicaQuery {
  type: string;
  where?: ColumnCondition | undefined;
  order?: readonly ColumnOrder[];
  offset?: number;
  /** All when absent. */
  count?: number;
  /** Whether the number of all records that meet the condition is asked for. */
  counted?: boolean;
}

export interface ReplicaSpan {
  records: VendorRecord[];
  total: number | undefined;
  hasMore: boolean;
}

export interface SearchHit {
  type: string;
  id: string;
  /** Higher is better; comparable within one answer. */
  score: number;
}

/** Where records are kept durably, as the engine and the graph ask for them. An answer never waits for a write. */
export interface Replica {
  /** What is known of a stream, without waiting; undefined where records of this type are not kept. */
  state(type: string): StreamState | undefined;
  /** Another number after every write to the stream, by whichever process, as far as this one has heard of it. Absent: nobody knows. */
  revision?(type: string): number;
  /** What records of this type can be selected by; none where they are not kept. */
  columns(type: string): readonly Column[];
  /** Those of these ids that are kept. An id that is known to be gone is null. */
  get(type: string, ids: readonly string[]): Promise<ReadonlyMap<string, KeptRecord | null>>;
  select(query: ReplicaQuery): Promise<ReplicaSpan>;
  aggregate(query: Pick<ReplicaQuery, "type" | "where">, aggregate: AggregateQuery): Promise<Aggregate[]>;
  /** Records of these types whose texts have words that begin with those of the text; case and accents do not count. */
  search(text: string, types: readonly string[], count: number): Promise<SearchHit[]>;
  /** Keeps what passed by. Returns at once; the write is done in a batch behind the request. Records of other types are left out. */
  keep(records: readonly VendorRecord[], seenAt: number): void;
}
