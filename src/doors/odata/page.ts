import { DoorError } from "../door-error.ts";
import type { Rows } from "../snapshots/snapshot.ts";
import type { Cell, Row } from "../views/view.ts";
import type { OrderStep, TableQuery } from "./options.ts";
import { orderOf } from "./predicate.ts";

/** Rows that are asked for: those of a table, or the totals of `$apply`. */
export interface RowSource {
  read(from: number): AsyncIterable<Rows>;
  shows(row: Row): boolean;
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

/** The rows of a page, in batches. Returns where the next page begins; undefined where there is none. */
export async function* pageOf(
  source: RowSource,
  query: TableQuery,
  start: PageStart,
  size: number,
): AsyncGenerator<Row[], PageStart | undefined> {
  const { left = Number.POSITIVE_INFINITY } = start;
  const wanted = Math.min(size, left);
  // No row is wanted any more, or ever.
  if (wanted === 0) return undefined;
  const rest = (): Pick<PageStart, "left" | "skip"> => ({ skip: 0, ...(Number.isFinite(left) && { left: left - wanted }) });
  const isLast = wanted === left;
  if (query.order.length > 0) {
    const { rows, more } = await ordered(source, query, start, wanted);
    yield rows.map(({ row }) => row);
    const last = rows.at(-1);
    return more && !isLast && last ? { at: last.at, key: last.key, ...rest() } : undefined;
  }
  let skipped = 0;
  let found = 0;
  for await (const { from, rows } of source.read(start.at)) {
    const batch: Row[] = [];
    for (const [i, row] of rows.entries()) {
      if (!source.shows(row) || (query.filter && !query.filter(row))) continue;
      if (skipped < start.skip) {
        skipped++;
        continue;
      }
      if (found === wanted) {
        yield batch;
        return isLast ? undefined : { at: from + i, ...rest() };
      }
      found++;
      batch.push(row);
    }
    if (batch.length > 0) yield batch;
    if (isLast && found === wanted) return undefined;
  }
  return undefined;
}

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
  for await (const { from, rows } of source.read(0)) {
    for (const [i, row] of rows.entries()) {
      if (!source.shows(row) || (filter && !filter(row))) continue;
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
export async function countRows(source: RowSource, { filter }: Pick<TableQuery, "filter">): Promise<number> {
  let count = 0;
  for await (const { rows } of source.read(0)) for (const row of rows) if (source.shows(row) && (!filter || filter(row))) count++;
  return count;
}
