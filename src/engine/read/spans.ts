import { deriveScope } from "../../transport/send.ts";
import { unpaged } from "../model/adapter.ts";
import type { Resource } from "../model/resource.ts";
import type { ListQuery, RecordSpan, Span } from "../model/source.ts";
import { distinct, hasDuplicates, readSpan } from "../vendor/paging.ts";
import { countKeys, pageSizeOf, type ReadContext, reportsTotal } from "../vendor/upstream.ts";
import { readPage, readPageOnce } from "./pages.ts";
import { partitionsOf, readConcatenated } from "./partitions.ts";
import { ignoredFilters, readResidualSpan } from "./residual.ts";
import { noteMoved } from "./scan.ts";

/** A span of a list, in the fewest pages. A list that changed meanwhile is read once more. */
export async function readListSpan(context: ReadContext, resource: Resource, query: ListQuery, span: Span): Promise<RecordSpan> {
  const { upstream, scope } = context;
  const parts = partitionsOf(upstream, resource, query)?.map((part) => (inner: Span) => readListSpan(context, resource, part, inner));
  if (parts) return readConcatenated(parts, span);
  countKeys(context, query.expected?.values.length ?? 0);
  const ignored = ignoredFilters(upstream, resource, query.where);
  if (ignored.length > 0) return readResidualSpan(context, resource, query, { span, ignored });
  const largest = pageSizeOf(upstream, resource);
  const request = { span, largest, reportsTotal: reportsTotal(upstream, resource) };
  // A list without pages is requested once, whatever part of it is wanted.
  const fetch = (page: number, size: number) =>
    largest === unpaged ? readPageOnce(context, resource, query, { page, size }) : readPage(context, resource, query, { page, size });
  let slice = await readSpan(fetch, request);
  // Pages that shifted while they were read may show a row twice.
  const hasMoved = () => slice.moved || hasDuplicates(slice.records);
  if (slice.repeated || hasMoved()) noteMoved(upstream, resource, slice);
  if (hasMoved() && !scope.onlyIfCached) {
    const fresh = context.withScope(deriveScope(scope, { maxAgeMs: 0 }));
    slice = await readSpan((page, size) => readPage(fresh, resource, query, { page, size }), request);
    if (hasMoved()) scope.note(upstream.name, { failure: "UPSTREAM_BAD_RESPONSE" });
  }
  return { records: distinct(slice.records), total: slice.total, hasMore: slice.hasMore };
}
