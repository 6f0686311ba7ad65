import { isObject, type Json, type JsonObject } from "../transport/json.ts";
import { satisfies } from "./condition.ts";
import { chunk } from "./loader.ts";
import type { Columns, Inside, Resource } from "./model.ts";
import { fold, keysAt, valueAt } from "./names.ts";
import type { Span } from "./paging.ts";
import type { ListQuery, Reader } from "./reader.ts";
import type { Rec, Rows } from "./record.ts";

const holdersAtOnce = 100;

/**
 * Lists records that no operation lists, through the records that hold them: the list of holders, then the holders
 * themselves in batches until the span is filled. What `where` says is looked at here, on every record read.
 */
export async function readThrough(reader: Reader, resource: Resource, query: ListQuery, span: Span): Promise<Rows> {
  const { type, path } = resource.through!;
  const columns: Columns = new Set([fold(path.split(".")[0]!)]);
  const holders = await reader.whole(type, new Set());
  const needed = span.offset + span.count + (span.lookAhead ? 1 : 0);
  const found = new Set<Rec>();
  let read = 0;
  for (const part of chunk(holders, holdersAtOnce)) {
    const full = await Promise.all(part.map((holder) => reader.get(type, holder.id, columns)));
    for (const holder of full)
      for (const raw of heldBy(holder, path)) if (satisfies(raw, query.where) !== false) found.add(reader.adoptPart(resource, raw));
    read += part.length;
    if (found.size >= needed) break;
  }
  const all = read >= holders.length;
  const records = [...found].slice(span.offset, span.offset + span.count);
  return { records, total: all ? found.size : undefined, more: found.size > span.offset + span.count || (all ? false : undefined) };
}

/** The records that stand inside the one which this record names (or is). */
export async function heldRecords(reader: Reader, resource: Resource, { holder, key, path, match }: Inside, rec: Rec): Promise<Rec[]> {
  const [id] = keysAt(rec.raw, key);
  const columns: Columns = new Set([fold(path.split(".")[0]!)]);
  const holding = id === undefined ? null : await reader.get(holder, id, columns);
  const wanted = match && keysAt(rec.raw, match.from)[0];
  const inner = heldBy(holding, path).filter((raw) => !match || keysAt(raw, match.by)[0] === wanted);
  return [...new Set(inner.map((raw) => reader.adoptPart(resource, raw)))];
}

/** The objects at a path that leads through lists. */
export function heldBy(holder: Rec | null, path: string): JsonObject[] {
  let values: (Json | undefined)[] = holder ? [holder.raw] : [];
  for (const name of path.split(".")) {
    values = values
      .flatMap((value) => (isObject(value) ? [valueAt(value, name)] : []))
      .flatMap((value) => (Array.isArray(value) ? value : [value]));
  }
  return values.filter(isObject);
}
