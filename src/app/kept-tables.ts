import { randomUUID } from "node:crypto";
import { isKeepable, type StreamChoice, streamsOf } from "../graph/streams.ts";
import { Book, type BookOptions, type BookStore } from "../linking/book/book.ts";
import type { LinkSettings } from "../linking/settings.ts";
import { recordStreams, recordTables } from "../record-tables.ts";
import type { ReplicaStore, Stream } from "../replica/store.ts";
import { compile, decidable } from "./compiled.ts";

/** The streams that a replica of this configuration has: what its store is opened with. */
export function streamsFor(settings: LinkSettings, choice: StreamChoice): Map<string, Stream> {
  return streamsOf(compile(settings).catalogue, choice);
}

export interface OpenBookOptions extends Pick<BookOptions, "decisions" | "clock" | "failed"> {
  store: ReplicaStore;
  /** Vendors that are configured. */
  vendors: readonly string[];
  settings: LinkSettings;
  holder?: string;
}

/** The book of links in the store of a replica; undefined where that has no place for it. */
export async function openBook({ store, vendors, settings, holder = randomUUID(), ...more }: OpenBookOptions): Promise<Book | undefined> {
  if (!store.database) return undefined;
  const { catalogue } = compile(settings);
  const ends = Object.entries(catalogue.links).flatMap(([type, fields]) => [type, ...Object.values(fields).flatMap(({ reads }) => reads)]);
  const required = [...new Set(ends)].filter(
    (type) => isKeepable(catalogue, type) && vendors.includes(catalogue.resources.get(type)!.vendor),
  );
  const { placeholders, maxShare, dueWithinDays, without } = settings;
  const { fingerprintOf } = decidable;
  const tables = { tables: recordTables, streams: recordStreams, fingerprintOf };
  return Book.open({
    ...more,
    ...tables,
    store: store as BookStore,
    required,
    settings: { placeholders, maxShare, dueWithinDays, without },
    holder,
  });
}
