import type { AggregateQuery } from "../engine/model/column.ts";
import type { VendorRecord } from "../engine/model/record.ts";
import type { Replica, ReplicaQuery } from "../engine/model/replica.ts";
import type { ReplicaStore } from "./store.ts";

/** What requests ask of the store. */
export type AskedStore = Replica & Pick<ReplicaStore, "streams" | "changes" | "lastChange" | "epoch">;

/** The store as one request asks it: `read` hears of every stream that it learns something from. */
export function watchReplica(store: AskedStore, read: (type: string) => void): AskedStore {
  return {
    streams: store.streams,
    epoch: store.epoch,
    changes: (after, types, count) => store.changes(after, types, count),
    lastChange: () => store.lastChange(),
    columns: (type) => store.columns(type),
    keep: (records: readonly VendorRecord[], seenAt) => store.keep(records, seenAt),
    state(type) {
      read(type);
      return store.state(type);
    },
    get(type, ids) {
      read(type);
      return store.get(type, ids);
    },
    select(query: ReplicaQuery) {
      read(query.type);
      return store.select(query);
    },
    aggregate(query, aggregate: AggregateQuery) {
      read(query.type);
      return store.aggregate(query, aggregate);
    },
    search(text, types, count) {
      for (const type of types) read(type);
      return store.search(text, types, count);
    },
  };
}
