import { isObject, type JsonObject } from "../../transport/json.ts";
import { chunk } from "../memory/loader.ts";
import { evaluate } from "../model/condition.ts";
import { keysAt, rootField, valuesAt } from "../model/names.ts";
import { makeRecord, memberNames, type VendorRecord } from "../model/record.ts";
import type { NestedIn, Resource } from "../model/resource.ts";
import type { ListQuery, RecordSource, RecordSpan, Span } from "../model/source.ts";
import { distinct } from "../vendor/paging.ts";

/** The records that hold others. */
export interface Holders {
  all(): Promise<VendorRecord[]>;
  /** The holder with the member that holds the others. */
  get(id: string): Promise<VendorRecord | null>;
  intern(records: readonly VendorRecord[]): VendorRecord[];
}

/** Holders that are read at once. */
const holdersAtOnce = 100;

/**
 * Lists records that no operation lists: reads the list of their holders, then the holders themselves in batches until
 * the span is filled, or all of them where the end of the list is requested. `where` is evaluated here, on every record
 * read.
 */
export async function listNested(holders: Holders, resource: Resource, query: ListQuery, span: Span): Promise<RecordSpan> {
  const { path } = resource.nestedIn!;
  const all = await holders.all();
  const end = span.offset + span.count;
  const needed = span.fromEnd ? Number.POSITIVE_INFINITY : end + (span.lookAhead ? 1 : 0);
  let found: VendorRecord[] = [];
  let read = 0;
  for (const part of chunk(all, holdersAtOnce)) {
    const full = await Promise.all(part.map(({ id }) => holders.get(id)));
    const nested = full.flatMap((holder) => recordsIn(resource, holder, path)).filter(({ data }) => evaluate(data, query.where) !== false);
    found = distinct([...found, ...holders.intern(nested)]);
    read += part.length;
    if (found.length >= needed) break;
  }
  if (span.fromEnd) return { records: found.slice(Math.max(0, found.length - span.count)), total: found.length, hasMore: false };
  const isWhole = read >= all.length;
  const hasMore = found.length > end || (isWhole ? false : undefined);
  return { records: found.slice(span.offset, end), total: isWhole ? found.length : undefined, hasMore };
}

/** The records inside the one which this record names (or is). */
export async function nestedRecords(
  source: Pick<RecordSource, "get" | "intern">,
  resource: Resource,
  { holder, key, path, match }: NestedIn,
  record: VendorRecord,
): Promise<VendorRecord[]> {
  const [id] = keysAt(record.data, key);
  const holding = id === undefined ? null : await source.get(holder, id, new Set([rootField(path)]));
  const wanted = match && keysAt(record.data, match.from)[0];
  const inner = recordsIn(resource, holding, path).filter(({ data }) => !match || keysAt(data, match.by)[0] === wanted);
  return distinct(source.intern(inner));
}

/** The records at a path of the one that holds them. */
export function recordsIn(resource: Resource, holder: VendorRecord | null, path: string): VendorRecord[] {
  if (!holder) return [];
  return valuesAt(holder.data, path)
    .filter(isObject)
    .map((row) => embeddedRecord(resource, row));
}

/** A record that came inside another one. `complete` adds what it inherits from there. */
export function embeddedRecord(resource: Resource, row: JsonObject, complete?: (row: JsonObject) => JsonObject): VendorRecord {
  const record = makeRecord(resource, row, { fields: new Set() }, complete);
  return { ...record, loadedFields: memberNames(record.data) };
}
