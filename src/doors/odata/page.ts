import { DoorError } from "../door-error.ts";
import { CellReader, encodeRows, lineStarts, parseLines } from "../snapshots/lines.ts";
import type { Table } from "../snapshots/snapshot.ts";
import type { Cell, Row } from "../views/view.ts";
import type { OrderStep, TableQuery } from "./options.ts";
import { orderOf } from "./predicate.ts";

/** Rows that are asked for: those of a table, or the totals of `$apply`. */
export type RowSource = Pick<Table, "lines" | "seen" | "shows" | "rows"> & { view: { columns: Table["view"]["columns"] } };

/** Some rows of a page: lines as they are kept, and where those begin that belong to it. */
export interface PageLines {
  bytes: Buffer;
  starts: readonly number[];
}

/** Where a page begins. */
export interface PageStart {
  /** The place of the first row that may belong to it; of an ordered answer, the place of the last row of the page before. */
  at: number;
  /** Of an ordered answer: what the last row of the page before is ordered by. */
  key?: readonly Cell[];
  /** How many rows `$top` still allows. */
  left?: number;
  /** Rows that are to be left out before. */
  skip: number;
}

/** Rows of an ordered answer that are held in memory. */
const mostHeld = 200_000;

/** The rows of a page, some at a time. Returns where the next page begins; undefined where there is none. */
export async function* pageOf(
  source: RowSource,
  query: TableQuery,
  start: PageStart,
  size: number,
): AsyncGenerator<PageLines, PageStart | undefined> {
  const { left = Number.POSITIVE_INFINITY } = start;
  const wanted = Math.min(size, left);
  // No row is wanted any more, or ever.
  if (wanted === 0) return undefined;
  const rest = (): Pick<PageStart, "left" | "skip"> => ({ skip: 0, ...(Number.isFinite(left) && { left: left - wanted }) });
  const isLast = wanted === left;
  if (query.order.length > 0) {
    const { rows, more } = await ordered(source, query, start, wanted);
    const bytes = encodeRows(rows.map(({ row }) => row));
    yield { bytes, starts: lineStarts(bytes) };
    const last = rows.at(-1);
    return more && !isLast && last ? { at: last.at, key: last.key, ...rest() } : undefined;
  }
  const test = tester(source, query);
  // Where every row belongs to the answer, those that are left out need not be read.
  let skip = test ? start.skip : 0;
  let found = 0;
  for await (const { from, bytes } of source.lines(test ? start.at : start.at + start.skip)) {
    const starts: number[] = [];
    for (const [i, at] of lineStarts(bytes).entries()) {
      if (test && !test(bytes, at)) continue;
      if (skip > 0) {
        skip--;
        continue;
      }
      if (found === wanted) {
        yield { bytes, starts };
        return isLast ? undefined : { at: from + i, ...rest() };
      }
      found++;
      starts.push(at);
    }
    if (starts.length > 0) yield { bytes, starts };
    if (isLast && found === wanted) return undefined;
  }
  return undefined;
}

/** Does the row of a line belong to the answer? Absent where every row does: then none needs to be read. */
function tester(source: RowSource, { filter, reads }: Pick<TableQuery, "filter" | "reads">): LineTest | undefined {
  const { rows, shows, seen, view } = source;
  if (!filter && rows !== null) return undefined;
  // Who sees some rows only sees them by a column that the filter need not look at.
  const wanted = rows !== null && reads ? reads : view.columns.map((_, i) => i);
  const reader = new CellReader(view.columns.length, wanted);
  return (bytes, start) => {
    const row = reader.read(bytes, start);
    return shows(row) && (!filter || filter(seen(row)));
  };
}

type LineTest = (bytes: Buffer, start: number) => boolean;

interface Entry {
  row: Row;
  at: number;
  key: readonly Cell[];
}

/** The first rows in order behind the start. Of all rows only so many are held as the page has. */
async function ordered(source: RowSource, query: TableQuery, start: PageStart, wanted: number): Promise<{ rows: Entry[]; more: boolean }> {
  const { filter, order } = query;
  const compare = comparer(order);
  const held = start.skip + wanted + 1;
  if (held > mostHeld)
    throw new DoorError("TOO_LARGE", `An ordered answer can leave out ${mostHeld} rows at most. Filter, or turn the pages.`);
  const behind = start.key && { at: start.at, key: start.key };
  let entries: Entry[] = [];
  for await (const { from, bytes } of source.lines(0)) {
    for (const [i, kept] of parseLines(bytes).entries()) {
      const row = source.seen(kept);
      if (!source.shows(kept) || (filter && !filter(row))) continue;
      const entry = { row, at: from + i, key: order.map(({ compiled }) => compiled.of(row)) };
      if (!behind || compare(entry, behind) > 0) entries.push(entry);
    }
    if (entries.length > 2 * held) entries = entries.sort(compare).slice(0, held);
  }
  const rows = entries.sort(compare).slice(start.skip, start.skip + wanted);
  return { rows, more: entries.length > start.skip + wanted };
}

/** Null comes first, as OData demands; equal rows in the order of the table. */
function comparer(order: readonly OrderStep[]): (a: Pick<Entry, "at" | "key">, b: Pick<Entry, "at" | "key">) => number {
  const steps = order.map(({ compiled: { type }, descending }) => ({ compare: orderOf(type, type), sign: descending ? -1 : 1 }));
  return (a, b) => {
    for (const [i, { compare, sign }] of steps.entries()) {
      const [x, y] = [a.key[i]!, b.key[i]!];
      const order = x === null || y === null ? Number(y === null) - Number(x === null) : compare(x, y);
      if (order !== 0 && !Number.isNaN(order)) return sign * order;
    }
    return a.at - b.at;
  };
}

/** How many rows the answer has, whatever is left out of it. */
export async function countRows(source: RowSource, query: Pick<TableQuery, "filter" | "reads">): Promise<number> {
  const test = tester(source, query);
  if (!test && source.rows !== null) return source.rows;
  let count = 0;
  for await (const { bytes } of source.lines(0)) for (const at of lineStarts(bytes)) if (!test || test(bytes, at)) count++;
  return count;
}
