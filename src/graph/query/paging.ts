import type { Aggregate, AggregateQuery } from "../../engine/model/column.ts";
import type { VendorRecord } from "../../engine/model/record.ts";
import type { RecordSpan, Span } from "../../engine/model/source.ts";
import { badInput } from "../../errors.ts";
import { decodeCursor, encodeCursor, type ListMark } from "./cursor.ts";

export const defaultFirst = 25;
export const maxFirst = 1000;

export interface PagingArgs {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** Which parts of a connection are asked for. */
export interface ConnectionNeeds {
  rows: boolean;
  total: boolean;
  hasMore: boolean;
}

/** What a connection's own fields are answered from. */
export interface ConnectionSource {
  records: readonly VendorRecord[];
  /** Position of the first record in its list. */
  offset: number;
  total: number | undefined;
  hasMore: boolean | undefined;
  /** The list that the cursors belong to. */
  mark: ListMark;
  /** Adds up all records of the list, whatever page is shown; absent where that cannot be done. */
  totals?: (query: AggregateQuery) => Promise<Aggregate[]>;
}

/** A list that can be read in spans. */
export interface PagedList {
  /** Its name, for errors. */
  name: string;
  mark: ListMark;
  reportsTotal: boolean;
  /** Is it read whole where its end is asked for? */
  scanned?: boolean;
  /** Rows of its largest page. */
  pageSize: number;
  read(span: Span): Promise<RecordSpan>;
}

/** Counts from the end. */
interface Tail {
  tail: number;
}

/** Reads the page of a list that the arguments ask for. */
export async function readConnection(list: PagedList, args: PagingArgs, needs: ConnectionNeeds): Promise<ConnectionSource> {
  const { mark } = list;
  if (!needs.rows && !needs.total) return { records: [], total: undefined, hasMore: undefined, offset: 0, mark };
  const place = readPaging(list, args, needs);
  if ("tail" in place) return list.scanned ? scanTail(list, place.tail) : readTail(list, place.tail);
  // The number of rows is on every page, and one row tells whether any follow: so much is read where none are needed.
  const span = place.count === 0 ? { ...place, lookAhead: true } : place;
  const { records, total, hasMore } = await list.read({ ...span, ...(needs.total && { counted: true }) });
  return { records, total, hasMore, offset: place.offset, mark };
}

function readPaging({ mark, reportsTotal, scanned = false, name }: PagedList, args: PagingArgs, needs: ConnectionNeeds): Span | Tail {
  const first = readSize("first", args.first);
  const last = readSize("last", args.last);
  if (first !== undefined && last !== undefined) throw badInput('Pass "first" or "last", not both.');
  const after = args.after == null ? -1 : decodeCursor(mark, args.after, "after");
  const before = args.before == null ? undefined : decodeCursor(mark, args.before, "before");
  if (last !== undefined && before === undefined) {
    if (!reportsTotal && !scanned) throw endUnknown(`the vendor does not tell how many rows ${name} has`);
    if (args.after != null) throw badInput('Pass "last" with "before", or "first" with "after".');
  }
  const lookAhead = needs.hasMore;
  // No rows where their number alone is asked for, unless it takes the rows to count them.
  const isTail = last !== undefined && before === undefined;
  if (isTail && scanned) return { tail: last };
  if (!needs.rows && needs.total) return { offset: 0, count: 0, lookAhead: false, counted: true };
  const start = after + 1;
  if (isTail) return { tail: last };
  if (last !== undefined && before !== undefined) {
    const offset = Math.max(start, before - last);
    return { offset, count: Math.max(0, before - offset), lookAhead };
  }
  const count = first ?? defaultFirst;
  return { offset: start, count: before === undefined ? count : Math.min(count, Math.max(0, before - start)), lookAhead };
}

/** The size of a page; undefined when none is asked for. */
export function readSize(name: string, value: number | null | undefined): number | undefined {
  if (value === null || value === undefined) return undefined;
  if (value < 0) throw badInput(`"${name}" must not be negative, but is ${value}.`);
  if (value > maxFirst)
    throw badInput(`"${name}" is ${value}, but at most ${maxFirst} rows can be requested at once.`, 'Read on with "after".');
  return value;
}

/** From the end: the total comes first, with a page that may already hold the answer. */
async function readTail({ read, pageSize, mark }: PagedList, tail: number): Promise<ConnectionSource> {
  const probe = await read({ offset: 0, count: Math.min(pageSize, Math.max(tail, 1)), lookAhead: false, counted: true });
  if (probe.total === undefined && probe.hasMore !== false) throw endUnknown("this time the vendor did not tell how many rows there are");
  const total = probe.total ?? probe.records.length;
  const offset = Math.max(0, total - tail);
  if (total <= probe.records.length) return { records: probe.records.slice(offset), offset, total, hasMore: false, mark };
  const rest = await read({ offset, count: total - offset, lookAhead: false });
  return { records: rest.records, total: rest.total ?? total, hasMore: false, offset, mark };
}

/** From the end of a list that is read whole. */
async function scanTail({ read, mark }: PagedList, tail: number): Promise<ConnectionSource> {
  const { records, total } = await read({ offset: 0, count: tail, lookAhead: false, fromEnd: true });
  if (total === undefined) throw endUnknown("this time the list could not be counted");
  return { records, total, hasMore: false, offset: total - records.length, mark };
}

function endUnknown(why: string): Error {
  return badInput(`"last" needs "before" here: ${why}, so rows cannot be counted from the end.`);
}

/** A connection over records that are all there. */
export function connectRecords(
  records: readonly VendorRecord[],
  args: PagingArgs,
  list: Pick<PagedList, "name" | "mark">,
): ConnectionSource {
  const { mark } = list;
  const place = readPaging({ ...list, reportsTotal: true, pageSize: records.length, read: unread }, args, everyPart);
  const total = records.length;
  const offset = "tail" in place ? Math.max(0, total - place.tail) : place.offset;
  const page = records.slice(offset, "tail" in place ? total : offset + place.count);
  return { records: page, offset, total, hasMore: offset + page.length < total, mark };
}

const everyPart: ConnectionNeeds = { rows: true, total: true, hasMore: true };
const unread = () => Promise.reject(new Error("All records are there."));

const cursorAt = ({ mark, offset }: ConnectionSource, index: number) => encodeCursor(mark, offset + index);

/** The fields of every connection. */
export const connectionFields = {
  nodes: (source: ConnectionSource) => source.records,
  edges: (source: ConnectionSource) => source.records.map((node, index) => ({ node, cursor: cursorAt(source, index) })),
  totalCount: (source: ConnectionSource) => source.total ?? null,
  pageInfo: (source: ConnectionSource) => ({
    hasNextPage: source.hasMore ?? false,
    hasPreviousPage: source.offset > 0,
    startCursor: source.records.length > 0 ? cursorAt(source, 0) : null,
    endCursor: source.records.length > 0 ? cursorAt(source, source.records.length - 1) : null,
  }),
};
