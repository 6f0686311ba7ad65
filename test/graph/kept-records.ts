import type { VendorRecord } from "../../src/engine/model/record.ts";
import type { KeptRecord, SearchHit, StreamState } from "../../src/engine/model/replica.ts";
import type { KeptRecords } from "../../src/graph/kept.ts";
import type { Change } from "../../src/replica/store.ts";

/** What the graph asks of a replica, in memory: records that a test put there, and a log of what it changed. */
export class FakeKeptRecords implements KeptRecords {
  readonly streams: KeptRecords["streams"];
  readonly #records = new Map<string, Map<string, KeptRecord | null>>();
  readonly #states = new Map<string, StreamState>();
  readonly #log: Change[] = [];

  constructor(types: readonly string[]) {
    this.streams = new Map(types.map((type) => [type, {} as never]));
    for (const type of types) this.#records.set(type, new Map());
  }

  put(records: readonly VendorRecord[], at = 0): void {
    for (const record of records) {
      const { type } = record.resource;
      this.#records.get(type)!.set(record.id, { record, seenAt: at });
      this.#note({ type, id: record.id, at, kind: "UPSERT" });
    }
  }

  bury({ resource, id }: VendorRecord, at = 0): void {
    this.#records.get(resource.type)!.set(id, null);
    this.#note({ type: resource.type, id, at, kind: "DELETE" });
  }

  setState(state: StreamState): void {
    this.#states.set(state.type, state);
  }

  state(type: string): StreamState | undefined {
    return this.#states.get(type);
  }

  async get(type: string, ids: readonly string[]): Promise<ReadonlyMap<string, KeptRecord | null>> {
    const records = this.#records.get(type)!;
    return new Map(ids.flatMap((id) => (records.has(id) ? [[id, records.get(id)!] as const] : [])));
  }

  /** Those with the text in any of their texts; earlier types and shorter texts are better. */
  async search(text: string, types: readonly string[], count: number): Promise<SearchHit[]> {
    const hits = types.flatMap((type) =>
      [...this.#records.get(type)!].flatMap(([id, kept]): SearchHit[] => {
        const found = Object.values(kept?.record.data ?? {}).find((value) => typeof value === "string" && value.includes(text));
        return found ? [{ type, id, score: 1 / String(found).length }] : [];
      }),
    );
    return hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, count);
  }

  async changes(after: number, types: readonly string[], count: number): Promise<Change[]> {
    return this.#log.filter(({ seq, type }) => seq > after && types.includes(type)).slice(0, count);
  }

  #note(change: Omit<Change, "seq">): void {
    this.#log.push({ seq: this.#log.length + 1, ...change });
  }
}
