import { jsonText } from "../../replica/json-text.ts";
import type { ReplicaStore } from "../../replica/store.ts";
import { nextTurn } from "../../transport/steps.ts";
import type { EntityTable, RecordTables } from "../entities/record.ts";
import type { FedRecord } from "./deciding.ts";

export interface FeedOptions {
  store: Pick<ReplicaStore, "streams" | "get" | "changes">;
  tables: RecordTables;
  /** By type of the graph, the stream of record files. */
  streams: Readonly<Record<string, string>>;
}

/** Changes that are read at once. */
export const changesAtOnce = 500;

/** What changes in the replica, as far as links look at it. */
export class Feed {
  readonly #options: FeedOptions;
  /** Types of the graph that are looked at. */
  readonly #types: readonly string[];
  readonly #members = new Map<string, ReadonlySet<string>>();

  constructor(options: FeedOptions) {
    this.#options = options;
    this.#types = Object.keys(options.streams).filter((type) => options.store.streams.has(type));
  }

  /** Some of the changes after the number, and the number of the last; undefined where there are none. */
  async after(seq: number): Promise<{ records: FedRecord[]; seq: number; changes: number } | undefined> {
    const { store, streams } = this.#options;
    const changes = await store.changes(seq, this.#types, changesAtOnce);
    if (changes.length === 0) return undefined;
    const records: FedRecord[] = [];
    for (const type of this.#types) {
      const ids = changes.filter((change) => change.type === type).map(({ id }) => id);
      if (ids.length === 0) continue;
      const kept = await store.get(type, ids);
      const stream = streams[type]!;
      for (const id of ids) {
        const record = kept.get(id)?.record;
        records.push({ stream, source: `${type}:${id}`, text: record ? textOf(record.data, this.#membersOf(stream)) : null });
      }
      await nextTurn();
    }
    return { records, seq: changes.at(-1)!.seq, changes: changes.length };
  }

  /** Members of a stream's records that the tables name. */
  #membersOf(stream: string): ReadonlySet<string> {
    const known = this.#members.get(stream);
    if (known) return known;
    const made = new Set((this.#options.tables.entities[stream] ?? []).flatMap(pathsOf).map((path) => path.split(".")[0]!));
    this.#members.set(stream, made);
    return made;
  }
}

function pathsOf({ id, when, fields, customFields, parents = {} }: EntityTable): string[] {
  return [
    id,
    ...(when ? [when.path] : []),
    ...Object.values(fields).flatMap((paths) => paths.flatMap((path) => path.split("+"))),
    ...(customFields ? [customFields] : []),
    ...Object.values(parents).flatMap((paths) => paths.flatMap(({ path, when }) => [path, ...(when ? [when.path] : [])])),
  ];
}

function textOf(data: Parameters<typeof jsonText>[0], members: ReadonlySet<string>): string {
  const entries = Object.entries(data as Record<string, never>).filter(([name]) => members.has(name));
  return jsonText(Object.fromEntries(entries));
}
