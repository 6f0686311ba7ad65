import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeRecord, type VendorRecord } from "../../../src/engine/model/record.ts";
import type { Span } from "../../../src/engine/model/source.ts";
import type { TielineError } from "../../../src/errors.ts";
import { encodeCursor, listMark } from "../../../src/graph/query/cursor.ts";
import {
  type ConnectionNeeds,
  type ConnectionSource,
  connectionFields,
  connectRecords,
  maxFirst,
  type PagedList,
  type PagingArgs,
  readConnection,
} from "../../../src/graph/query/paging.ts";
import { things } from "../../engine/vendor-kit.ts";

const mark = listMark("Thing");
const cursor = (index: number) => encodeCursor(mark, index);
const record = (index: number): VendorRecord => makeRecord(things, { id: `n${index}` }, { fields: "all" });
const indices = (source: { records: readonly VendorRecord[] }) => source.records.map(({ id }) => Number(id.slice(1)));

/** A list of so many rows, read by spans as the engine reads them. */
function listOf(length: number, { reportsTotal = true, pageSize = 100 } = {}) {
  const spans: Span[] = [];
  const read: PagedList["read"] = async (span) => {
    spans.push(span);
    const records = Array.from({ length }, (_, i) => record(i)).slice(span.offset, span.offset + span.count);
    const hasMore = span.offset + records.length < length && span.offset <= length;
    if (span.count === 0 && !span.lookAhead) return { records, total: undefined, hasMore: undefined };
    return { records, total: reportsTotal ? length : undefined, hasMore: reportsTotal || span.lookAhead ? hasMore : undefined };
  };
  const list: PagedList = { name: "things", mark, reportsTotal, pageSize, read };
  return { spans, list };
}

/** Rows and nothing else. */
const rowsOnly: ConnectionNeeds = { rows: true, total: false, hasMore: false };

const connect = async (length: number, args: PagingArgs, { reportsTotal = true, needs = { ...rowsOnly, hasMore: true } } = {}) => {
  const { spans, list } = listOf(length, { reportsTotal });
  return { source: await readConnection(list, args, needs), spans };
};

describe("the arguments", () => {
  /** The first span that is read for them. */
  async function spanOf(args: PagingArgs, needs: ConnectionNeeds): Promise<Span | undefined> {
    const { list, spans } = listOf(0);
    await readConnection(list, args, needs);
    return spans[0];
  }

  test.each<[string, PagingArgs, { offset: number; count: number }]>([
    ["nothing", {}, { offset: 0, count: 25 }],
    ["nulls, which are nothing", { first: null, after: null, last: null, before: null }, { offset: 0, count: 25 }],
    ["first", { first: 10 }, { offset: 0, count: 10 }],
    ["first of none", { first: 0 }, { offset: 0, count: 0 }],
    ["the most", { first: maxFirst }, { offset: 0, count: 1000 }],
    ["after", { after: cursor(9) }, { offset: 10, count: 25 }],
    ["first after", { first: 5, after: cursor(9) }, { offset: 10, count: 5 }],
    ["first before", { first: 5, before: cursor(3) }, { offset: 0, count: 3 }],
    ["first before a distant row", { first: 5, before: cursor(30) }, { offset: 0, count: 5 }],
    ["before alone", { before: cursor(3) }, { offset: 0, count: 3 }],
    ["between two rows", { after: cursor(4), before: cursor(8) }, { offset: 5, count: 3 }],
    ["between neighbours", { after: cursor(4), before: cursor(5) }, { offset: 5, count: 0 }],
    ["before what it is after", { after: cursor(8), before: cursor(4) }, { offset: 9, count: 0 }],
    ["before the first", { first: 5, before: cursor(0) }, { offset: 0, count: 0 }],
    ["last before", { last: 5, before: cursor(20) }, { offset: 15, count: 5 }],
    ["last before, where fewer are there", { last: 5, before: cursor(3) }, { offset: 0, count: 3 }],
    ["last between", { last: 5, after: cursor(17), before: cursor(20) }, { offset: 18, count: 2 }],
    ["last before what it is after", { last: 5, after: cursor(20), before: cursor(10) }, { offset: 21, count: 0 }],
    ["last of none before", { last: 0, before: cursor(20) }, { offset: 20, count: 0 }],
  ])("%s", async (_what, args, span) => {
    // Where no rows are read, one row tells whether any follow.
    expect(await spanOf(args, rowsOnly)).toEqual({ ...span, lookAhead: span.count === 0 });
    expect(await spanOf(args, { ...rowsOnly, hasMore: true })).toEqual({ ...span, lookAhead: true });
  });

  test("last alone counts from the end: the total is read first", async () => {
    expect(await spanOf({ last: 5 }, rowsOnly)).toEqual({ offset: 0, count: 5, lookAhead: false, counted: true });
    expect(await spanOf({ last: 500 }, rowsOnly)).toEqual({ offset: 0, count: 100, lookAhead: false, counted: true });
  });

  test("the total is requested where it is selected, and no rows are read for it alone", async () => {
    expect(await spanOf({ first: 5 }, { ...rowsOnly, total: true })).toEqual({ offset: 0, count: 5, lookAhead: false, counted: true });
    const totalOnly = { rows: false, total: true, hasMore: false };
    for (const args of [{}, { first: 5, after: cursor(9) }, { last: 5 }])
      expect(await spanOf(args, totalOnly)).toEqual({ offset: 0, count: 0, lookAhead: true, counted: true });
  });

  const refusals: [PagingArgs, string][] = [
    [{ first: -1 }, '"first" must not be negative, but is -1.'],
    [{ last: -3 }, '"last" must not be negative, but is -3.'],
    [{ first: 1001 }, '"first" is 1001, but at most 1000 rows can be requested at once. Read on with "after".'],
    [{ last: 5000 }, '"last" is 5000, but at most 1000 rows can be requested at once.'],
    [{ first: 1, last: 1 }, 'Pass "first" or "last", not both.'],
    [{ first: 0, last: 0 }, 'Pass "first" or "last", not both.'],
    [{ last: 5, after: cursor(3) }, 'Pass "last" with "before", or "first" with "after".'],
    [{ after: "junk" }, '"after" is not a cursor of this graph.'],
    [{ before: "junk" }, '"before" is not a cursor of this graph.'],
    [{ after: encodeCursor(listMark("Other"), 3) }, '"after" is a cursor of another list'],
    [{ after: "" }, '"after" is not a cursor of this graph.'],
  ];

  test.each(refusals)("%o are refused", async (args, text) => {
    for (const needs of [rowsOnly, { rows: false, total: true, hasMore: false }]) {
      const { list, spans } = listOf(60);
      const error: TielineError = await readConnection(list, args, needs).catch((error) => error);
      expect(error.text).toContain(text);
      expect(error.code).toBe("BAD_USER_INPUT");
      expect(spans).toEqual([]);
      expect(() => connectRecords([record(0)], args, list)).toThrow(expect.objectContaining({ code: "BAD_USER_INPUT" }));
    }
  });

  test("last without before needs a total; the error names the list", async () => {
    await expect(connect(60, { last: 5 }, { reportsTotal: false })).rejects.toThrow(
      '"last" needs "before" here: the vendor does not tell how many rows things has',
    );
    const { spans } = await connect(60, { last: 5, before: cursor(9) }, { reportsTotal: false });
    expect(spans).toMatchObject([{ offset: 4, count: 5 }]);
  });
});

describe("a connection", () => {
  test("from the start takes one read", async () => {
    const { source, spans } = await connect(60, { first: 10, after: cursor(9) });
    expect(indices(source)).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
    expect(source).toMatchObject({ offset: 10, total: 60, hasMore: true, mark });
    expect(spans).toHaveLength(1);
  });

  test("from the end of a list that is read whole takes one read of its last rows", async () => {
    for (const reportsTotal of [true, false]) {
      const { spans, list } = listOf(60, { reportsTotal });
      const whole = Array.from({ length: 60 }, (_, i) => record(i));
      const read: PagedList["read"] = async (span) => {
        spans.push(span);
        return { records: whole.slice(60 - span.count), total: 60, hasMore: false };
      };
      for (const needs of [rowsOnly, { rows: false, total: true, hasMore: false }]) {
        const source = await readConnection({ ...list, scanned: true, read }, { last: 3 }, needs);
        expect(indices(source)).toEqual([57, 58, 59]);
        expect(source).toMatchObject({ offset: 57, total: 60, hasMore: false, mark });
      }
      const span = { offset: 0, count: 3, lookAhead: false, fromEnd: true };
      expect(spans).toEqual([span, span]);
    }
  });

  test("from the end of a short list takes one read", async () => {
    const { source, spans } = await connect(8, { last: 10 });
    expect(indices(source)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(source).toMatchObject({ offset: 0, total: 8, hasMore: false });
    expect(spans).toHaveLength(1);
  });

  test("from the end of a long list reads the total first, then the rows", async () => {
    const { source, spans } = await connect(60, { last: 5 });
    expect(indices(source)).toEqual([55, 56, 57, 58, 59]);
    expect(source).toMatchObject({ offset: 55, total: 60, hasMore: false });
    expect(spans).toHaveLength(2);
    expect(connectionFields.pageInfo(source)).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  test("with the last none of a list still has the total", async () => {
    const { source } = await connect(60, { last: 0 });
    expect(source).toMatchObject({ records: [], total: 60, hasMore: false, offset: 60 });
  });

  test("from the end is refused when the vendor leaves out the total this time", async () => {
    const { list } = listOf(60);
    const read: PagedList["read"] = async ({ count }) => ({
      records: Array.from({ length: count }, (_, i) => record(i)),
      total: undefined,
      hasMore: undefined,
    });
    await expect(readConnection({ ...list, read }, { last: 5 }, rowsOnly)).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
  });

  test("with the first none of a list has the total and whether any follow, for one read of no rows", async () => {
    const { source, spans } = await connect(60, { first: 0 }, { needs: rowsOnly });
    expect(source).toMatchObject({ records: [], total: 60, hasMore: true, offset: 0 });
    expect(spans).toEqual([{ offset: 0, count: 0, lookAhead: true }]);
    expect((await connect(60, { first: 0 }, { reportsTotal: false })).source).toMatchObject({
      records: [],
      total: undefined,
      hasMore: true,
    });
    expect((await connect(0, { first: 0 }, { reportsTotal: false })).source).toMatchObject({
      records: [],
      total: undefined,
      hasMore: false,
    });
  });

  test("backwards from a row knows that something follows, with a total and without", async () => {
    for (const reportsTotal of [true, false]) {
      const { source } = await connect(60, { last: 5, before: cursor(20) }, { reportsTotal });
      expect(indices(source)).toEqual([15, 16, 17, 18, 19]);
      expect(connectionFields.pageInfo(source)).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    }
  });

  test.each([true, false])("page by page, forwards or backwards, holds every row once (total reported: %s)", async (reportsTotal) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(120), fc.integer({ min: 1, max: 40 }), async (length, size) => {
        const forwards: number[] = [];
        let after: string | null = null;
        for (let hasMore = true; hasMore; ) {
          const { source }: { source: ConnectionSource } = await connect(length, { first: size, after }, { reportsTotal });
          forwards.push(...indices(source));
          const info = connectionFields.pageInfo(source);
          hasMore = info.hasNextPage;
          after = info.endCursor;
        }
        expect(forwards).toEqual(Array.from({ length }, (_, i) => i));

        const backwards: number[] = [];
        let before: string | null = cursor(length);
        for (let hasMore = true; hasMore; ) {
          const { source }: { source: ConnectionSource } = await connect(length, { last: size, before }, { reportsTotal });
          backwards.unshift(...indices(source));
          const info = connectionFields.pageInfo(source);
          expect(info.hasNextPage).toBe(before !== cursor(length));
          hasMore = info.hasPreviousPage && source.records.length > 0;
          before = info.startCursor;
        }
        expect(backwards).toEqual(forwards);
      }),
      { numRuns: 150 },
    );
  });

  test("over records that are all there is the same", () => {
    const all = Array.from({ length: 30 }, (_, i) => record(i));
    const list = { name: "things", mark };
    const source = connectRecords(all, { first: 10, after: cursor(24) }, list);
    expect(indices(source)).toEqual([25, 26, 27, 28, 29]);
    expect(source).toMatchObject({ total: 30, hasMore: false });
    expect(indices(connectRecords(all, { last: 2 }, list))).toEqual([28, 29]);
    expect(connectRecords([], { last: 2 }, list)).toMatchObject({ records: [], total: 0, hasMore: false });
    expect(connectRecords(all, { first: 0 }, list)).toMatchObject({ records: [], total: 30, hasMore: true });
  });
});

describe("the fields of a connection", () => {
  const source: ConnectionSource = { records: [record(7), record(8)], offset: 7, total: 9, hasMore: false, mark };

  test("edges hold the cursor of their position", () => {
    expect(connectionFields.edges(source)).toEqual([
      { node: record(7), cursor: cursor(7) },
      { node: record(8), cursor: cursor(8) },
    ]);
    expect(connectionFields.nodes(source)).toEqual([record(7), record(8)]);
  });

  test("the cursors of the page are those of its first and last row", () => {
    expect(connectionFields.pageInfo(source)).toEqual({
      hasNextPage: false,
      hasPreviousPage: true,
      startCursor: cursor(7),
      endCursor: cursor(8),
    });
  });

  test("a page without rows has no cursors", () => {
    const empty = { ...source, records: [], offset: 0, total: undefined, hasMore: undefined };
    expect(connectionFields.pageInfo(empty)).toEqual({ hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null });
    expect(connectionFields.totalCount(empty)).toBeNull();
  });
});
