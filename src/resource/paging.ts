import { isDeepStrictEqual } from "node:util";
import type { JsonObject } from "../transport/json.ts";
import { inOnePiece, type Page } from "./model.ts";

export interface Span {
  offset: number;
  count: number;
  /** Whether it must be known if anything comes after the span. */
  lookAhead: boolean;
  /** Whether somebody asks how many rows there are: where the vendor tells it with every page, it costs nothing anyway. */
  counted?: boolean;
}

export interface Slice {
  rows: JsonObject[];
  total: number | undefined;
  /** Undefined when nobody asked and the vendor did not tell. */
  more: boolean | undefined;
  columns?: Page["columns"];
  named?: Page["named"];
  /** The pages do not fit together: rows may be missing. */
  moved?: boolean;
  /** A page was the one before it again. */
  repeated?: boolean;
}

export type FetchPage = (page: number, size: number) => Promise<Page>;

/**
 * Reads the rows of a span from a list that is served in numbered pages, with as few pages as can hold them. A page that
 * turns out to be smaller than it was asked for costs one page more, unless it is the first of the list.
 */
export async function readSpan(fetch: FetchPage, span: Span, largest: number, tellsTotal: boolean): Promise<Slice> {
  if (span.count === 0 && !span.lookAhead) return { rows: [], total: undefined, more: undefined };
  // Where the vendor tells its total, nothing needs to be read to know whether there is more.
  const wanted = Math.max(1, span.count + (span.lookAhead && !tellsTotal ? 1 : 0));
  const size =
    (largest === inOnePiece ? largest : onePage(span.offset, wanted, largest)) ??
    onePage(span.offset, Math.max(1, span.count), largest) ??
    fewestPages(span.offset, wanted, largest);
  const firstPage = Math.floor(span.offset / size) + 1;
  const skip = span.offset - (firstPage - 1) * size;
  const first = await fetch(firstPage, size);
  const { total } = first;
  // Nothing is there; and a smaller page than was asked for may show rows from before the span.
  const behind = total === undefined ? givenIn(first) === 0 : total <= span.offset;
  if (behind) return { rows: [], total, more: false, columns: first.columns, named: first.named };
  const capped = cappedSize(first, firstPage, size);
  if (capped) {
    // The list's first page, and one whose size the vendor tells, is the page of that number and the smaller size.
    const known = firstPage === 1 || first.size === capped;
    const again: FetchPage = (page, asked) =>
      known && page === firstPage && asked === capped ? Promise.resolve(first) : fetch(page, asked);
    return readSpan(again, span, capped, tellsTotal);
  }

  const rows = [...first.rows];
  if (total !== undefined) {
    const lastPage = Math.min(Math.ceil((span.offset + span.count) / size), Math.ceil(total / size));
    const pages = Array.from({ length: Math.max(0, lastPage - firstPage) }, (_, i) => fetch(firstPage + 1 + i, size));
    const rest = await Promise.all(pages);
    for (const page of rest) rows.push(...page.rows);
    const moved = rest.some((page) => page.total !== total);
    const inSpan = rows.slice(skip, skip + span.count);
    const skipped = [first, ...rest].reduce((sum, page) => sum + (page.skipped ?? 0), 0);
    return { rows: inSpan, total, more: span.offset + inSpan.length + skipped < total, columns: first.columns, named: first.named, moved };
  }
  const needed = span.count + (span.lookAhead ? 1 : 0);
  let ended = first.last ?? givenIn(first) < size;
  let moved = false;
  let repeated = false;
  let previous = first;
  for (let page = firstPage + 1; !ended && rows.length - skip < needed; page++) {
    const next = await fetch(page, size);
    if (repeats(previous, next)) {
      moved = page === firstPage + 1;
      repeated = true;
      ended = true;
      break;
    }
    rows.push(...next.rows);
    ended = next.last ?? givenIn(next) < size;
    previous = next;
  }
  const beyond = rows.length - skip > span.count;
  return {
    rows: rows.slice(skip, skip + span.count),
    total,
    more: ended ? beyond : beyond || undefined,
    columns: first.columns,
    named: first.named,
    moved,
    repeated,
  };
}

/** How many elements a page holds by the vendor's count. */
export function givenIn({ rows, skipped = 0 }: Page): number {
  return rows.length + skipped;
}

/** The page size that the vendor keeps to, when it gives fewer rows a page than it was asked for, saying so or in silence. */
export function cappedSize(page: Page, number: number, asked: number): number | undefined {
  if (page.size && page.size < asked) return page.size;
  if (page.total === undefined) return undefined;
  const due = Math.min(asked, Math.max(0, page.total - (number - 1) * asked));
  const given = givenIn(page);
  return given > 0 && given < asked && given !== due ? given : undefined;
}

/**
 * Whether a vendor gives its last page again, whatever lies behind it. Where that page was also the first, it cannot be
 * told from one that heeds no page number at all: then rows may be missing.
 */
function repeats(before: Page, page: Page): boolean {
  return page.rows.length > 0 && isDeepStrictEqual(page.rows, before.rows);
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

export interface Whole {
  rows: JsonObject[];
  total: number | undefined;
  /** False when the list went on beyond the last page that was read. */
  complete: boolean;
  /** Pages that were read. */
  pages: number;
  /** The pages do not fit together: they disagree on how many rows there are, hold fewer, or the second is the first again. */
  moved: boolean;
  /** A page was the one before it again. */
  repeated?: boolean;
  columns?: Page["columns"];
  named?: Page["named"];
}

/** Reads a list page after page until it ends or `maxPages` are read; one that is known to be longer is left after its first page. */
export async function readAll(fetch: FetchPage, size: number, maxPages: number): Promise<Whole> {
  const first = await fetch(1, size);
  const actual = cappedSize(first, 1, size) ?? size;
  const { total } = first;
  const pages = total !== undefined ? Math.ceil(total / actual) : undefined;
  const rows = [...first.rows];
  if (pages !== undefined && pages > maxPages)
    return { rows, total, complete: false, pages: 1, moved: false, columns: first.columns, named: first.named };
  if (pages !== undefined) {
    const rest = await Promise.all(Array.from({ length: Math.max(0, pages - 1) }, (_, i) => fetch(i + 2, actual)));
    for (const page of rest) rows.push(...page.rows);
    const given = [first, ...rest].reduce((sum, page) => sum + givenIn(page), 0);
    const moved = rest.some((page) => page.total !== total) || given < total!;
    return { rows, total, complete: true, pages, moved, columns: first.columns, named: first.named };
  }
  let ended = first.last ?? givenIn(first) < actual;
  let page = 1;
  let repeated = false;
  let previous = first;
  while (!ended && page < maxPages) {
    page += 1;
    const next = await fetch(page, actual);
    repeated = repeats(previous, next);
    ended = repeated || (next.last ?? givenIn(next) < actual);
    if (!repeated) rows.push(...next.rows);
    previous = next;
  }
  return { rows, total, complete: ended, pages: page, moved: repeated && page === 2, repeated, columns: first.columns, named: first.named };
}
