import { TielineError } from "../errors.ts";
import type { Resource } from "./model.ts";
import { type FetchPage, readAll } from "./paging.ts";
import type { ListQuery, Reader } from "./reader.ts";
import type { Rec } from "./record.ts";
import { partsOf } from "./split.ts";
import { readThrough } from "./through.ts";
import { pageSizeOf, type Upstream } from "./upstream.ts";

/** A whole list is read up to this many pages; beyond, the question must be narrowed. */
export const longestSweep = 200;

/** How many calls the whole list takes, as far as is known. */
export function wholeCalls(reader: Reader, resource: Resource): number {
  const upstream = reader.upstream(resource);
  const { dialect, totals } = upstream;
  if (!resource.list) return Number.POSITIVE_INFINITY;
  const rows = totals.get(resource.type);
  return (
    dialect.wholeCalls?.(resource) ??
    (rows === undefined ? Number.POSITIVE_INFINITY : Math.max(1, Math.ceil(rows / pageSizeOf(upstream, resource))))
  );
}

/** Every record that meets the query, unless that takes more calls than allowed; then undefined, after one call. */
export async function wholeWithin(reader: Reader, resource: Resource, query: ListQuery, maxCalls: number): Promise<Rec[] | undefined> {
  if (resource.through) {
    const everything = { offset: 0, count: Number.MAX_SAFE_INTEGER, lookAhead: false };
    return (await readThrough(reader, resource, query, everything)).records;
  }
  return sweepParts(
    reader,
    resource,
    query,
    Math.min(maxCalls, longestSweep),
    (part) => (page, size) => (page === 1 ? reader.firstPage(resource, part, size) : reader.page(resource, part, page, size)),
  );
}

/** Every record that meets the query. */
export async function wholeList(reader: Reader, resource: Resource, query: ListQuery): Promise<Rec[]> {
  return (await wholeWithin(reader, resource, query, longestSweep)) ?? tooLong(reader, resource);
}

/** Every record that meets the query, as the vendor serves them now. */
export async function wholeNow(reader: Reader, resource: Resource, query: ListQuery): Promise<Rec[]> {
  const fetchOf =
    (part: ListQuery): FetchPage =>
    (page, size) =>
      reader.fetchPage(resource, part, page, size);
  return (await sweepParts(reader, resource, query, longestSweep, fetchOf)) ?? tooLong(reader, resource);
}

/** Every part of a list that the vendor does not give at once, each in its share of the pages; any other list as it is. */
async function sweepParts(
  reader: Reader,
  resource: Resource,
  query: ListQuery,
  maxPages: number,
  fetchOf: (part: ListQuery) => FetchPage,
): Promise<Rec[] | undefined> {
  const parts = partsOf(reader, resource, query) ?? [query];
  const share = Math.floor(maxPages / parts.length);
  const read = await Promise.all(parts.map((part) => sweep(reader, resource, part, share, fetchOf(part))));
  return read.includes(undefined) ? undefined : [...new Set(read.flatMap((records) => records ?? []))];
}

/** Reads page after page. A list that changed meanwhile, or whose kept pages do not fit together, is read once more. */
async function sweep(reader: Reader, resource: Resource, query: ListQuery, maxPages: number, fetch: FetchPage): Promise<Rec[] | undefined> {
  const upstream = reader.upstream(resource);
  const size = pageSizeOf(upstream, resource);
  let whole = await readAll(fetch, size, maxPages);
  let records = [...new Set(reader.adoptRows(resource, whole))];
  const hasMoved = () => whole.complete && whole.pages > 1 && (whole.moved || records.length < whole.rows.length);
  if (whole.repeated || hasMoved()) noteMoved(upstream, resource, whole);
  if (hasMoved()) {
    whole = await readAll((page, pageSize) => reader.page(resource, query, page, pageSize, true), size, maxPages);
    records = [...new Set(reader.adoptRows(resource, whole))];
    if (hasMoved()) reader.scope.note(upstream.name, { failure: "UPSTREAM_BAD_RESPONSE" });
  }
  const narrowed = query.where || Object.keys(query.options ?? {}).length > 0;
  if (!narrowed && (whole.complete || whole.total !== undefined)) upstream.totals.set(resource.type, whole.total ?? records.length);
  return whole.complete ? records : undefined;
}

/** Notes that the pages of a list did not fit together while they were read. */
export function noteMoved({ drift }: Upstream, { type, list }: Resource, { repeated }: { repeated?: boolean }): void {
  const detail = repeated
    ? "A page was the same as the one before it. It is taken for the end of the list."
    : "The pages of a list did not fit together: it changed while it was read, or its order is not steady. It was read once more.";
  drift?.note({ kind: repeated ? "PAGE_REPEATED" : "LIST_MOVED", type, operation: list?.id, detail });
}

/** Is there a record twice? Rows without an id may well be alike. */
export function hasTwice(records: readonly Rec[]): boolean {
  const ids = records.map(({ id }) => id).filter((id) => !id.startsWith("~"));
  return new Set(ids).size < ids.length;
}

export function noteTwice({ drift }: Upstream, { type, list }: Resource): void {
  const detail = "One page held a record more than once. It is shown once.";
  drift?.note({ kind: "DUPLICATE_ROWS", type, operation: list?.id, detail });
}

export function noteSkipped({ drift }: Upstream, { type, list }: Resource): void {
  const detail = "A list held an element that is no record. It is left out.";
  drift?.note({ kind: "BAD_ANSWER", type, operation: list?.id, subject: "element", detail });
}

function tooLong(reader: Reader, resource: Resource): never {
  const { label } = reader.upstream(resource);
  const sentence = `${label} can answer this only by reading the whole list of ${resource.type}, which is too long. Narrow it with "where".`;
  throw new TielineError("QUERY_TOO_EXPENSIVE", sentence, { vendor: resource.vendor });
}
