import type { VendorRecord } from "../../src/engine/model/record.ts";
import type { Change } from "../../src/replica/store.ts";
import { MemoryReplica } from "../replica/memory-replica.ts";

/** A replica in memory that remembers its changes, and finds the shorter names first. */
export class ChangingReplica extends MemoryReplica {
  readonly #log: Change[] = [];

  override put(record: VendorRecord, seenAt: number): void {
    super.put(record, seenAt);
    this.#note({ type: record.resource.type, id: record.id, at: seenAt, kind: "UPSERT" });
  }

  override bury(type: string, id: string, at = 0): void {
    super.bury(type, id);
    this.#note({ type, id, at, kind: "DELETE" });
  }

  override async changes(after: number, types: readonly string[], count: number): Promise<Change[]> {
    return this.#log.filter(({ seq, type }) => seq > after && types.includes(type)).slice(0, count);
  }

  override async lastChange(): Promise<number> {
    return this.#log.length;
  }

  #note(change: Omit<Change, "seq">): void {
    this.#log.push({ seq: this.#log.length + 1, ...change });
  }
}
