import type { Column } from "../engine/model/column.ts";
import type { FieldSet } from "../engine/model/record.ts";
import type { KeptRecord, Replica } from "../engine/model/replica.ts";
import type { Resource } from "../engine/model/resource.ts";
import type { Database } from "./database.ts";

/** One type of records that is kept, and what can be asked of it. */
export interface Stream {
  resource: Resource;
  columns: readonly Column[];
  /** Fields of the graph that are never kept, by configuration (`replica.exclude`): personal data, for instance. */
  exclude?: FieldSet;
  /** The type of the records below which these are read, one call for each; absent: they have a list of their own. */
  parent?: string | undefined;
  /** It is swept where that takes no more calls than this. Otherwise what passes by is kept. Absent: it is swept in any case. */
  mostCalls?: number | undefined;
}

/** How far a stream was synced: Singer's and Airbyte's state. Times are milliseconds since 1970. */
export interface SyncState {
  /** Where the next increment begins: the highest value of the cursor field that was seen, as the vendor writes it. */
  cursor?: string;
  /** The full sweep that is under way, and how far it came. It goes on from there after a restart. */
  sweep?: { startedAt: number; position: string; rows: number; calls: number };
  completeSince?: number;
  syncedAt?: number;
  /** When the last full sweep ended, which found what had vanished. */
  sweptAt?: number;
  /** Members that every record has since the last sweep. */
  fields?: readonly string[] | "all";
  error?: { code: string; message: string; at: number };
}

/** What is written together, or not at all. */
export interface Batch {
  type: string;
  records?: readonly KeptRecord[];
  /** Ids that the vendor no longer has, since when. */
  gone?: readonly { id: string; at: number }[];
  /** Every record that was last seen before this time is gone: a sweep that began then did not find it. */
  goneBefore?: number;
  /** Replaces the stream's state. */
  state?: SyncState;
}

/** A record that came, changed or went. `seq` grows with every change, so that whoever polls misses none. */
export interface Change {
  seq: number;
  type: string;
  id: string;
  at: number;
  kind: "UPSERT" | "DELETE";
}

/** What bounds the store. The oldest that nothing needs goes first; records of complete streams are needed. */
export interface Bounds {
  maxBytesPerVendor: number;
  maxAgeMs: number;
}

/** The durable store behind the replica: embedded or PostgreSQL. Both behave alike. */
export interface ReplicaStore extends Replica {
  readonly kind: "embedded" | "postgresql";
  readonly streams: ReadonlyMap<string, Stream>;
  /** Tells this database from one that is made in its place: numbers of changes compare within one epoch alone. */
  readonly epoch: string;
  /** Where more can be kept beside the records; absent where it cannot. */
  readonly database?: Database;
  /** Waits until the batch is durable. */
  write(batch: Batch): Promise<void>;
  /** Waits until everything that was handed to `keep` is durable. */
  flush(): Promise<void>;
  syncState(type: string): Promise<SyncState>;
  /**
   * Takes the lease of this name for so long, or prolongs one's own; false while another holder has it. One process syncs a
   * stream at a time, and another takes over when a lease ends.
   */
  lease(name: string, holder: string, forMs: number): Promise<boolean>;
  release(name: string, holder: string): Promise<void>;
  /** Records in the order in which they changed, after `seq` (0: from the first that is remembered). */
  changes(after: number, types: readonly string[], count: number): Promise<Change[]>;
  /** The number of the newest change of any type; 0 where there was none. */
  lastChange(): Promise<number>;
  /** Forgets a record everywhere: row, tombstone, change log and search index. Was there anything? */
  purge(type: string, id: string): Promise<boolean>;
  /** Deletes what the bounds do not allow. */
  trim(bounds: Bounds): Promise<number>;
  /** Bytes on disk. */
  size(): Promise<number>;
  close(): Promise<void>;
}
