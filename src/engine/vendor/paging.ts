import { isDeepStrictEqual } from "node:util";
import { unpaged } from "../model/adapter.ts";
import type { VendorRecord } from "../model/record.ts";
import type { Span } from "../model/source.ts";

/** A page of records. */
export interface RecordPage {
  readonly records: readonly VendorRecord[];
  /** Elements that were no records, though the vendor counts them. */
  skipped?: number | undefined;
  total?: number | undefined;
  /** Rows a page holds by the vendor's own word. */
  size?: number | undefined;
  /** There is nothing after this page. */
  last?: boolean | undefined;
}

/** Records of a span, as its pages gave them. */
export interface Slice {
  records: VendorRecord[];
  total: number | undefined;
  /** Undefined when nobody asked and the vendor did not tell. */
  hasMore: boolean | undefined;
  /** The pages do not fit together: records may be missing. */
  moved?: boolean;
  /** A page was the same as the one before it. */
  repeated?: boolean;
}

export type FetchPage = (page: number, size: number) => Promise<RecordPage>;

export interface SpanRequest {
  span: Span;
  /** Rows of the largest page. */
  largest: number;
  reportsTotal: boolean;
}

/**
 * Reads a span from a list that is served in numbered pages, with as few pages as can hold it. A page that turns out
 * smaller than it was requested costs one page more, unless it is the first of the list.
 */
export async function readSpan(fetch: FetchPage, request: SpanRequest): Promise<Slice> {
  const { span, largest } = request;
  if (span.count === 0 && !span.lookAhead) return { records: [], total: undefined, hasMore: undefined };
  const size = sizeFor(request);
  const firstPage = Math.floor(span.offset / size) + 1;
  const first = await fetch(firstPage, size);
  const { total } = first;
  // Nothing is there; and a smaller page than was requested may show rows from before the span.
  const isBehindEnd = total === undefined ? rowsGiven(first) === 0 : total <= span.offset;
  if (isBehindEnd) return { records: [], total, hasMore: false };
  const capped = cappedSize(first, firstPage, size);
  if (capped) {
    // The list's first page, and one whose size the vendor tells, is the page of that number and the smaller size.
    const isKnown = firstPage === 1 || first.size === capped;
    const again: FetchPage = (page, asked) =>
      isKnown && page === firstPage && asked === capped ? Promise.resolve(first) : fetch(page, asked);
    return readSpan(again, { ...request, largest: Math.min(largest, capped) });
  }
  const place = { first, firstPage, size, skip: span.offset - (firstPage - 1) * size };
  return total === undefined ? readOn(fetch, span, place) : readCounted(fetch, span, { ...place, total });
}

/** Where the first page is. */
interface Place {
  first: RecordPage;
  firstPage: number;
  size: number;
  /** Rows of the first page before the span. */
  skip: number;
}

/** The rest of a span in a list of known length: all its pages at once. */
async function readCounted(fetch: FetchPage, span: Span, place: Place & { total: number }): Promise<Slice> {
  const { first, firstPage, size, skip, total } = place;
  const lastPage = Math.min(Math.ceil((span.offset + span.count) / size), Math.ceil(total / size));
  const count = Math.max(0, lastPage - firstPage);
  const rest = await Promise.all(Array.from({ length: count }, (_, i) => fetch(firstPage + 1 + i, size)));
  const pages = [first, ...rest];
  const records = pages.flatMap((page) => page.records).slice(skip, skip + span.count);
  const skipped = pages.reduce((sum, page) => sum + (page.skipped ?? 0), 0);
  const hasMore = span.offset + records.length + skipped < total;
  return { records, total, hasMore, moved: rest.some((page) => page.total !== total) };
}

/** The rest of a span in a list of unknown length: page after page. */
async function readOn(fetch: FetchPage, span: Span, { first, firstPage, size, skip }: Place): Promise<Slice> {
  const records = [...first.records];
  const needed = span.count + (span.lookAhead ? 1 : 0);
  let ended = first.last ?? rowsGiven(first) < size;
  let moved = false;
  let repeated = false;
  let previous = first;
  for (let page = firstPage + 1; !ended && records.length - skip < needed; page++) {
    const next = await fetch(page, size);
    if (isSamePage(previous, next)) {
      moved = page === firstPage + 1;
      repeated = true;
      ended = true;
      break;
    }
    records.push(...next.records);
    ended = next.last ?? rowsGiven(next) < size;
    previous = next;
  }
  const isBeyond = records.length - skip > span.count;
  const slice = records.slice(skip, skip + span.count);
  return { records: slice, total: undefined, hasMore: ended ? isBeyond : isBeyond || undefined, moved, repeated };
}

/** How many elements a page holds by the vendor's count. */
export function rowsGiven({ records, skipped = 0 }: RecordPage): number {
  return records.length + skipped;
}

/** The page size that the vendor keeps to, when it gives fewer rows a page than requested, saying so or not. */
export function cappedSize(page: RecordPage, number: number, requested: number): number | undefined {
  if (page.size && page.size < requested) return page.size;
  if (page.total === undefined) return undefined;
  const due = Math.min(requested, Math.max(0, page.total - (number - 1) * requested));
  const given = rowsGiven(page);
  return given > 0 && given < requested && given !== due ? given : undefined;
}

/**
 * Some vendors give their last page again, whatever page number follows. Where that page was also the first, the vendor may
 * have ignored the page number: then rows may be missing.
 */
function isSamePage(before: RecordPage, page: RecordPage): boolean {
  if (page.records.length === 0 || page.records.length !== before.records.length) return false;
  return page.records.every(({ sent }, i) => isDeepStrictEqual(sent, before.records[i]!.sent));
}

function sizeFor({ span, largest, reportsTotal }: SpanRequest): number {
  if (largest === unpaged) return largest;
  // Where the vendor tells its total, nothing needs to be read to know whether there is more.
  const wanted = Math.max(1, span.count + (span.lookAhead && !reportsTotal ? 1 : 0));
  const { offset, count } = span;
  return onePage(offset, wanted, largest) ?? onePage(offset, Math.max(1, count), largest) ?? fewestPages(offset, wanted, largest);
}

/** The smallest page size that puts the whole span on one page. */
function onePage(offset: number, count: number, largest: number): number | undefined {
  for (let size = count; size <= largest; size++) {
    if (pagesOf(offset, count, size) === 1) return size;
  }
  return undefined;
}

/** The largest page size of those that spread the span over the fewest pages. */
function fewestPages(offset: number, count: number, largest: number): number {
  let best = largest;
  for (let size = largest - 1; size * (pagesOf(offset, count, best) - 1) >= count; size--) {
    if (pagesOf(offset, count, size) < pagesOf(offset, count, best)) best = size;
  }
  return best;
}

function pagesOf(offset: number, count: number, size: number): number {
  return Math.floor((offset + count - 1) / size) - Math.floor(offset / size) + 1;
}

export interface FullList {
  records: VendorRecord[];
  total: number | undefined;
  /** False when the list went on beyond the last page that was read. */
  complete: boolean;
  /** Pages that were read. */
  pages: number;
  /** The pages do not fit together: they disagree on how many rows there are, hold fewer, or the second repeats the first. */
  moved: boolean;
  /** A page was the same as the one before it. */
  repeated?: boolean;
}

/** Reads a list page after page until it ends or `maxPages` are read. One that is known to be longer is left after its first page. */
export async function readAll(fetch: FetchPage, size: number, maxPages: number): Promise<FullList> {
  const first = await fetch(1, size);
  const actual = cappedSize(first, 1, size) ?? size;
  const { total } = first;
  const pages = total !== undefined ? Math.ceil(total / actual) : undefined;
  if (pages !== undefined && pages > maxPages) return { records: [...first.records], total, complete: false, pages: 1, moved: false };
  if (pages !== undefined) {
    const rest = await Promise.all(Array.from({ length: Math.max(0, pages - 1) }, (_, i) => fetch(i + 2, actual)));
    const all = [first, ...rest];
    const given = all.reduce((sum, page) => sum + rowsGiven(page), 0);
    const moved = rest.some((page) => page.total !== total) || given < total!;
    return { records: all.flatMap(({ records }) => records), total, complete: true, pages, moved };
  }
  const records = [...first.records];
  let ended = first.last ?? rowsGiven(first) < actual;
  let page = 1;
  let repeated = false;
  let previous = first;
  while (!ended && page < maxPages) {
    page += 1;
    const next = await fetch(page, actual);
    repeated = isSamePage(previous, next);
    ended = repeated || (next.last ?? rowsGiven(next) < actual);
    if (!repeated) records.push(...next.records);
    previous = next;
  }
  return { records, total, complete: ended, pages: page, moved: repeated && page === 2, repeated };
}

/** Is there a record twice? Rows without an id may well be alike. */
export function hasDuplicates(records: readonly VendorRecord[]): boolean {
  const ids = records.map(({ id }) => id).filter((id) => !id.startsWith("~"));
  return new Set(ids).size < ids.length;
}

/** Each record once, where it comes first. */
export function distinct(records: readonly VendorRecord[]): VendorRecord[] {
  const byId = new Map<string, VendorRecord>();
  for (const record of records) if (!byId.has(record.id)) byId.set(record.id, record);
  return byId.size === records.length ? [...records] : [...byId.values()];
}
