import type { GraphQLResolveInfo } from "graphql";
import { badInput } from "../errors.ts";
import type { Slice, Span } from "../resource/paging.ts";
import type { Rec } from "../resource/record.ts";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import { below, selectedFields } from "./selection.ts";

export const defaultFirst = 25;
export const maxFirst = 1000;

export interface PagingArgs {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** What a connection's own fields are answered from. */
export interface ConnectionSource {
  records: Rec[];
  /** Place of the first record in its list. */
  offset: number;
  total: number | undefined;
  more: boolean | undefined;
  mark: string;
}

/** Records of a span, with what is known about the rest of the list. */
export type ReadRows = (span: Span) => Promise<Omit<Slice, "rows"> & { records: Rec[] }>;

/** Which part of a list the arguments ask for; `tail` counts from the end. */
export type Wanted = Span | { tail: number; counted?: boolean };

export function readPaging(args: PagingArgs, mark: string, lookAhead: boolean, tellsTotal: boolean, listName: string): Wanted {
  const first = size("first", args.first);
  const last = size("last", args.last);
  if (first !== undefined && last !== undefined) throw badInput('Pass "first" or "last", not both.');
  const after = args.after == null ? -1 : decodeCursor(mark, args.after, "after");
  const before = args.before == null ? undefined : decodeCursor(mark, args.before, "before");
  const start = after + 1;
  if (last !== undefined) {
    if (before === undefined) {
      if (!tellsTotal)
        throw badInput(
          `"last" needs "before" here: the vendor does not tell how many rows ${listName} has, so its end cannot be counted from.`,
        );
      if (args.after != null) throw badInput('Pass "last" with "before", or "first" with "after".');
      return { tail: last };
    }
    const offset = Math.max(start, before - last);
    return { offset, count: Math.max(0, before - offset), lookAhead };
  }
  const count = first ?? defaultFirst;
  const bounded = before === undefined ? count : Math.min(count, Math.max(0, before - start));
  return { offset: start, count: bounded, lookAhead };
}

function size(name: string, value: number | null | undefined): number | undefined {
  if (value === null || value === undefined) return undefined;
  if (value < 0) throw badInput(`"${name}" must not be negative, but is ${value}.`);
  if (value > maxFirst)
    throw badInput(`"${name}" is ${value}, but at most ${maxFirst} rows can be asked for at once. Read on with "after".`);
  return value;
}

/** Reads what the arguments ask for. From the end it takes the total first, which comes with the page that may already hold the answer. */
export async function connect(read: ReadRows, wanted: Wanted, mark: string, largestPage: number): Promise<ConnectionSource> {
  if (!("tail" in wanted)) {
    // The number of rows stands on every page, and one row tells whether any follow: so much is read where none are wanted.
    const span = wanted.count === 0 ? { ...wanted, lookAhead: true } : wanted;
    return { ...(await read(span)), offset: wanted.offset, mark };
  }
  const probe = await read({ offset: 0, count: Math.min(largestPage, Math.max(wanted.tail, 1)), lookAhead: false, counted: true });
  if (probe.total === undefined && probe.more !== false)
    throw badInput(
      '"last" needs "before" here: this time the vendor did not tell how many rows there are, so their end cannot be counted from.',
    );
  const total = probe.total ?? probe.records.length;
  const offset = Math.max(0, total - wanted.tail);
  if (total <= probe.records.length) return { records: probe.records.slice(offset), offset, total, more: false, mark };
  const rows = await read({ offset, count: total - offset, lookAhead: false });
  return { records: rows.records, total: rows.total ?? total, more: false, offset, mark };
}

/** A connection over records that are all at hand. */
export function connectAll(records: readonly Rec[]): ReadRows {
  return async ({ offset, count }) => {
    const rows = records.slice(offset, offset + count);
    return { records: rows, total: records.length, more: offset + rows.length < records.length };
  };
}

/** Whether the selection asks if something follows. */
export function wantsMore(info: GraphQLResolveInfo, connectionType: string): boolean {
  const pageInfo = below(info, info.fieldNodes, [[connectionType, "pageInfo"]]);
  return selectedFields(info, pageInfo, "PageInfo").some(({ name }) => name === "hasNextPage");
}

/** No rows where the selection asks for their number alone. */
export function rowsWanted(info: GraphQLResolveInfo, connectionType: string, wanted: Wanted): Wanted {
  const names = selectedFields(info, info.fieldNodes, connectionType).map(({ name }) => name);
  const onlyTotal = names.every((name) => name === "totalCount" || name === "__typename");
  if (onlyTotal) return { offset: 0, count: 0, lookAhead: false, counted: true };
  return names.includes("totalCount") ? { ...wanted, counted: true } : wanted;
}

/** The selections of a connection's records, under `nodes` and under `edges`. */
export function recordNodes(info: GraphQLResolveInfo, connectionType: string) {
  const edges = below(info, info.fieldNodes, [[connectionType, "edges"]]);
  const edgeType = connectionType.replace(/Connection$/, "Edge");
  return [...below(info, info.fieldNodes, [[connectionType, "nodes"]]), ...below(info, edges, [[edgeType, "node"]])];
}

const cursorAt = ({ mark, offset }: ConnectionSource, index: number) => encodeCursor(mark, offset + index);

/** The fields of every connection. */
export const connectionFields = {
  nodes: (source: ConnectionSource) => source.records,
  edges: (source: ConnectionSource) => source.records.map((node, index) => ({ node, cursor: cursorAt(source, index) })),
  totalCount: (source: ConnectionSource) => source.total ?? null,
  pageInfo: (source: ConnectionSource) => ({
    hasNextPage: source.more ?? false,
    hasPreviousPage: source.offset > 0,
    startCursor: source.records.length > 0 ? cursorAt(source, 0) : null,
    endCursor: source.records.length > 0 ? cursorAt(source, source.records.length - 1) : null,
  }),
};
