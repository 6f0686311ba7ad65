import { TielineError } from "../../errors.ts";
import { deriveScope } from "../../transport/send.ts";
import type { VendorRecord } from "../model/record.ts";
import type { Resource } from "../model/resource.ts";
import type { ListQuery } from "../model/source.ts";
import { fetchPage, isWholeList } from "../vendor/fetch.ts";
import { distinct, type FetchPage, readAll } from "../vendor/paging.ts";
import { pageSizeOf, type ReadContext, type Upstream } from "../vendor/upstream.ts";
import { readPage, readPageOnce } from "./pages.ts";
import { partitionsOf } from "./partitions.ts";

/** A whole list is read up to this many pages; beyond, the query must be narrowed. */
export const maxScanPages = 200;

/** Calls that reading the whole list takes; infinite when that is not known. */
export function scanCalls(upstream: Upstream, resource: Resource): number {
  const { adapter, lastRowCounts } = upstream;
  if (!resource.list) return Number.POSITIVE_INFINITY;
  const rows = lastRowCounts.get(resource.type);
  const known = rows === undefined ? Number.POSITIVE_INFINITY : Math.max(1, Math.ceil(rows / pageSizeOf(upstream, resource)));
  return adapter.scanCalls?.(resource) ?? known;
}

/** Every record that meets the query, unless that takes more calls than allowed; then undefined, after one call. */
export function scanUpTo(
  context: ReadContext,
  resource: Resource,
  query: ListQuery,
  maxCalls: number,
): Promise<VendorRecord[] | undefined> {
  const fetchOf =
    (part: ListQuery): FetchPage =>
    (page, size) =>
      readPageOnce(context, resource, part, { page, size });
  return scanPartitions(context, resource, { query, maxPages: Math.min(maxCalls, maxScanPages), fetchOf });
}

/** Every record that meets the query. */
export async function scanAll(context: ReadContext, resource: Resource, query: ListQuery): Promise<VendorRecord[]> {
  return (await scanUpTo(context, resource, query, maxScanPages)) ?? refuseLongScan(context, resource);
}

/** Every record that meets the query, as the vendor serves them now. */
export async function scanFresh(context: ReadContext, resource: Resource, query: ListQuery): Promise<VendorRecord[]> {
  const fetchOf =
    (part: ListQuery): FetchPage =>
    (page, size) =>
      fetchPage(context, resource, part, { page, size });
  const records = await scanPartitions(context, resource, { query, maxPages: maxScanPages, fetchOf });
  return records ?? refuseLongScan(context, resource);
}

interface Scan {
  query: ListQuery;
  maxPages: number;
  fetchOf(part: ListQuery): FetchPage;
}

/** Every partition of a list in its share of the pages; a list without partitions as it is. */
async function scanPartitions(context: ReadContext, resource: Resource, scan: Scan): Promise<VendorRecord[] | undefined> {
  const { query, maxPages, fetchOf } = scan;
  const parts = partitionsOf(context.upstream, resource, query) ?? [query];
  const share = Math.floor(maxPages / parts.length);
  const read = await Promise.all(parts.map((part) => scanPages(context, resource, { query: part, maxPages: share, fetchOf })));
  return read.includes(undefined) ? undefined : distinct(read.flatMap((records) => records ?? []));
}

/** Reads page after page. A list that changed meanwhile, or whose cached pages do not fit together, is read once more. */
async function scanPages(
  context: ReadContext,
  resource: Resource,
  { query, maxPages, fetchOf }: Scan,
): Promise<VendorRecord[] | undefined> {
  const { upstream, scope } = context;
  const size = pageSizeOf(upstream, resource);
  let list = await readAll(fetchOf(query), size, maxPages);
  let records = distinct(list.records);
  const hasMoved = () => list.complete && list.pages > 1 && (list.moved || records.length < list.records.length);
  if (list.repeated || hasMoved()) noteMoved(upstream, resource, list);
  if (hasMoved() && !scope.onlyIfCached) {
    const fresh = context.withScope(deriveScope(scope, { maxAgeMs: 0 }));
    list = await readAll((page, pageSize) => readPage(fresh, resource, query, { page, size: pageSize }), size, maxPages);
    records = distinct(list.records);
    if (hasMoved()) scope.note(upstream.name, { failure: "UPSTREAM_BAD_RESPONSE" });
  }
  if (isWholeList(query) && (list.complete || list.total !== undefined))
    upstream.lastRowCounts.set(resource.type, list.total ?? records.length);
  return list.complete ? records : undefined;
}

/** Notes that the pages of a list did not fit together while they were read. */
export function noteMoved({ observations }: Upstream, { type, list }: Resource, { repeated }: { repeated?: boolean }): void {
  const detail = repeated
    ? "A page was the same as the one before it. It is taken for the end of the list."
    : "The pages of a list did not fit together: it changed while it was read, or its order is not stable. It was read once more.";
  observations.note({ kind: repeated ? "PAGE_REPEATED" : "LIST_MOVED", type, operation: list?.id, detail });
}

export function refuseLongScan({ upstream }: ReadContext, resource: Resource): never {
  const sentence = `${upstream.label} can answer this only by reading the whole list of ${resource.type}, which is too long.`;
  throw new TielineError("QUERY_TOO_EXPENSIVE", sentence, { vendor: resource.vendor, advice: 'Narrow it with "where".' });
}
