import { and, attributesOf, type Condition } from "../model/condition.ts";
import type { VendorRecord } from "../model/record.ts";
import type { Resource } from "../model/resource.ts";
import type { ListQuery, RecordSpan, Span } from "../model/source.ts";
import type { Upstream } from "../vendor/upstream.ts";

/**
 * The queries that together find all that this one selects, in the order of their rows, where the vendor has no single one.
 * Undefined where it has: the list has no partitions, the caller names one, or the vendor ignores the filter.
 */
export function partitionsOf({ observations }: Upstream, { partitions, type }: Resource, query: ListQuery): ListQuery[] | undefined {
  if (!partitions || attributesOf(query.where).includes(partitions.attribute)) return undefined;
  if (observations.ignores(type, partitions.attribute)) return undefined;
  return partitions.values.map((value) => {
    const partition: Condition = { attribute: partitions.attribute, operator: "eq", value };
    return { ...query, where: and(query.where, partition) };
  });
}

/** A span of lists that follow each other as if they were one. A later one is read only where the earlier ones leave something open. */
export async function readConcatenated(lists: readonly ((span: Span) => Promise<RecordSpan>)[], span: Span): Promise<RecordSpan> {
  const { lookAhead, counted } = span;
  const records: VendorRecord[] = [];
  let hasMore: boolean | undefined = false;
  /** Rows of the lists so far. */
  let total = 0;
  for (const [i, read] of lists.entries()) {
    const count = span.count - records.length;
    const isOpen = count > 0 || counted || (lookAhead && !hasMore);
    if (!isOpen) return { records, total: undefined, hasMore: hasMore || undefined };
    const isLast = i === lists.length - 1;
    const offset = Math.max(0, span.offset - total);
    const part = await read({ ...span, offset, count, lookAhead: lookAhead || count === 0 });
    records.push(...part.records);
    hasMore ||= part.hasMore;
    const length = part.total ?? (isLast || part.hasMore !== false ? undefined : await lengthOf(read, offset, part));
    // Where nobody tells how long this list is, the next one cannot be started before its end.
    if (length === undefined) return { records, total: undefined, hasMore };
    total += length;
  }
  return { records, total, hasMore };
}

/** How long a list is that came to its end, although this was not told; a span after the end shows nothing of it. */
async function lengthOf(read: (span: Span) => Promise<RecordSpan>, offset: number, { records }: RecordSpan): Promise<number> {
  if (records.length > 0 || offset === 0) return offset + records.length;
  const { total } = await read({ offset: 0, count: 0, lookAhead: true });
  return total ?? (await read({ offset: 0, count: offset, lookAhead: false })).records.length;
}
