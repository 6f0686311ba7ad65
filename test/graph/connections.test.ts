import { makeExecutableSchema } from "@graphql-tools/schema";
import fc from "fast-check";
import { type GraphQLResolveInfo, graphql } from "graphql";
import { describe, expect, test } from "vitest";
import {
  type ConnectionSource,
  connect,
  connectAll,
  connectionFields,
  maxFirst,
  type PagingArgs,
  type ReadRows,
  readPaging,
  recordNodes,
  rowsWanted,
  wantsMore,
} from "../../src/graph/connections.ts";
import { encodeCursor, listMark } from "../../src/graph/cursor.ts";
import type { Span } from "../../src/resource/paging.ts";
import type { Rec } from "../../src/resource/record.ts";

const mark = listMark("Thing");
const cursor = (index: number) => encodeCursor(mark, index);
const paging = (args: PagingArgs, { lookAhead = false, tellsTotal = true } = {}) => readPaging(args, mark, lookAhead, tellsTotal, "things");
const record = (index: number) => ({ id: String(index) }) as Rec;
const ids = (source: { records: readonly Rec[] }) => source.records.map(({ id }) => Number(id));

describe("the arguments", () => {
  test.each<[string, PagingArgs, unknown]>([
    ["nothing", {}, { offset: 0, count: 25 }],
    ["nulls are nothing", { first: null, after: null, last: null, before: null }, { offset: 0, count: 25 }],
    ["first", { first: 10 }, { offset: 0, count: 10 }],
    ["first of none", { first: 0 }, { offset: 0, count: 0 }],
    ["the most", { first: maxFirst }, { offset: 0, count: 1000 }],
    ["after", { after: cursor(9) }, { offset: 10, count: 25 }],
    ["first after", { first: 5, after: cursor(9) }, { offset: 10, count: 5 }],
    ["first before", { first: 5, before: cursor(3) }, { offset: 0, count: 3 }],
    ["first before a far place", { first: 5, before: cursor(30) }, { offset: 0, count: 5 }],
    ["before alone", { before: cursor(3) }, { offset: 0, count: 3 }],
    ["between two places", { after: cursor(4), before: cursor(8) }, { offset: 5, count: 3 }],
    ["between neighbours", { after: cursor(4), before: cursor(5) }, { offset: 5, count: 0 }],
    ["before what it is after", { after: cursor(8), before: cursor(4) }, { offset: 9, count: 0 }],
    ["before the first", { first: 5, before: cursor(0) }, { offset: 0, count: 0 }],
    ["last before", { last: 5, before: cursor(20) }, { offset: 15, count: 5 }],
    ["last before, fewer there", { last: 5, before: cursor(3) }, { offset: 0, count: 3 }],
    ["last between", { last: 5, after: cursor(17), before: cursor(20) }, { offset: 18, count: 2 }],
    ["last before what it is after", { last: 5, after: cursor(20), before: cursor(10) }, { offset: 21, count: 0 }],
    ["last of none before", { last: 0, before: cursor(20) }, { offset: 20, count: 0 }],
    ["last", { last: 5 }, { tail: 5 }],
  ])("%s", (_what, args, wanted) => {
    expect(paging(args)).toEqual("tail" in (wanted as object) ? wanted : { ...(wanted as object), lookAhead: false });
    if (!("tail" in (wanted as object))) expect(paging(args, { lookAhead: true })).toEqual({ ...(wanted as object), lookAhead: true });
  });

  test.each<[PagingArgs, string]>([
    [{ first: -1 }, '"first" must not be negative, but is -1.'],
    [{ last: -3 }, '"last" must not be negative, but is -3.'],
    [{ first: 1001 }, '"first" is 1001, but at most 1000 rows can be asked for at once. Read on with "after".'],
    [{ last: 5000 }, '"last" is 5000, but at most 1000 rows can be asked for at once.'],
    [{ first: 1, last: 1 }, 'Pass "first" or "last", not both.'],
    [{ first: 0, last: 0 }, 'Pass "first" or "last", not both.'],
    [{ last: 5, after: cursor(3) }, 'Pass "last" with "before", or "first" with "after".'],
    [{ after: "junk" }, '"after" is not a cursor of this graph.'],
    [{ before: "junk" }, '"before" is not a cursor of this graph.'],
    [{ after: encodeCursor(listMark("Other"), 3) }, '"after" is a cursor of another list'],
    [{ after: "" }, '"after" is not a cursor of this graph.'],
  ])("%o is refused", (args, message) => {
    expect(() => paging(args)).toThrow(message);
    expect(() => paging(args)).toThrow(expect.objectContaining({ code: "BAD_USER_INPUT" }));
  });

  test("last without before needs a total, and says so with the list's name", () => {
    expect(() => paging({ last: 5 }, { tellsTotal: false })).toThrow(
      '"last" needs "before" here: the vendor does not tell how many rows things has',
    );
    expect(paging({ last: 5, before: cursor(9) }, { tellsTotal: false })).toMatchObject({ offset: 4, count: 5 });
  });
});

/** A list of so many rows, read by spans as the engine reads them. */
function rows(length: number, tellsTotal = true) {
  const spans: Span[] = [];
  const read: ReadRows = async (span) => {
    spans.push(span);
    const records = Array.from({ length }, (_, i) => record(i)).slice(span.offset, span.offset + span.count);
    const more = span.offset + records.length < length && span.offset <= length;
    if (span.count === 0 && !span.lookAhead) return { records, total: undefined, more: undefined };
    return { records, total: tellsTotal ? length : undefined, more: tellsTotal || span.lookAhead ? more : undefined };
  };
  return { spans, read };
}

const ask = (length: number, args: PagingArgs, { tellsTotal = true, lookAhead = true, largest = 100 } = {}) => {
  const { spans, read } = rows(length, tellsTotal);
  return connect(read, paging(args, { tellsTotal, lookAhead }), mark, largest).then((source) => ({ source, spans }));
};

describe("a connection", () => {
  test("from the start takes one reading", async () => {
    const { source, spans } = await ask(60, { first: 10, after: cursor(9) });
    expect(ids(source)).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
    expect(source).toMatchObject({ offset: 10, total: 60, more: true, mark });
    expect(spans).toHaveLength(1);
  });

  test("from the end of a short list takes one reading", async () => {
    const { source, spans } = await ask(8, { last: 10 });
    expect(ids(source)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(source).toMatchObject({ offset: 0, total: 8, more: false });
    expect(spans).toHaveLength(1);
  });

  test("from the end of a long list takes the total first, then the rows", async () => {
    const { source, spans } = await ask(60, { last: 5 });
    expect(ids(source)).toEqual([55, 56, 57, 58, 59]);
    expect(source).toMatchObject({ offset: 55, total: 60, more: false });
    expect(spans).toHaveLength(2);
    expect(connectionFields.pageInfo(source)).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  test("the last none of a list still tells how many there are", async () => {
    const { source } = await ask(60, { last: 0 });
    expect(source).toMatchObject({ records: [], total: 60, more: false, offset: 60 });
  });

  test("the end of a list whose length the vendor withholds this time cannot be counted from", async () => {
    const read: ReadRows = async ({ count }) => ({
      records: Array.from({ length: count }, (_, i) => record(i)),
      total: undefined,
      more: undefined,
    });
    await expect(connect(read, { tail: 5 }, mark, 100)).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
  });

  test("the first none of a list tells how many there are and whether any follow, for one reading of no rows", async () => {
    const { source, spans } = await ask(60, { first: 0 }, { lookAhead: false });
    expect(source).toMatchObject({ records: [], total: 60, more: true, offset: 0 });
    expect(spans).toEqual([{ offset: 0, count: 0, lookAhead: true }]);
    expect((await ask(60, { first: 0 }, { tellsTotal: false })).source).toMatchObject({ records: [], total: undefined, more: true });
    expect((await ask(0, { first: 0 }, { tellsTotal: false })).source).toMatchObject({ records: [], total: undefined, more: false });
  });

  test("backwards from a place it is known that something follows, with a total and without", async () => {
    for (const tellsTotal of [true, false]) {
      const { source } = await ask(60, { last: 5, before: cursor(20) }, { tellsTotal });
      expect(ids(source)).toEqual([15, 16, 17, 18, 19]);
      expect(connectionFields.pageInfo(source)).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    }
  });

  test.each([true, false])("forwards or backwards, page by page, every row comes once (total told: %s)", async (tellsTotal) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(120), fc.integer({ min: 1, max: 40 }), async (length, size) => {
        const forwards: number[] = [];
        let after: string | null = null;
        for (let more = true; more; ) {
          const { source }: { source: ConnectionSource } = await ask(length, { first: size, after }, { tellsTotal });
          forwards.push(...ids(source));
          const info = connectionFields.pageInfo(source);
          more = info.hasNextPage;
          after = info.endCursor;
        }
        expect(forwards).toEqual(Array.from({ length }, (_, i) => i));

        const backwards: number[] = [];
        let before: string | null = cursor(length);
        for (let more = true; more; ) {
          const { source }: { source: ConnectionSource } = await ask(length, { last: size, before }, { tellsTotal });
          backwards.unshift(...ids(source));
          const info = connectionFields.pageInfo(source);
          expect(info.hasNextPage).toBe(before !== cursor(length));
          more = info.hasPreviousPage && source.records.length > 0;
          before = info.startCursor;
        }
        expect(backwards).toEqual(forwards);
      }),
      { numRuns: 150 },
    );
  });

  test("over records at hand is the same", async () => {
    const all = Array.from({ length: 30 }, (_, i) => record(i));
    const source = await connect(connectAll(all), paging({ first: 10, after: cursor(24) }), mark, all.length);
    expect(ids(source)).toEqual([25, 26, 27, 28, 29]);
    expect(source).toMatchObject({ total: 30, more: false });
    expect(ids(await connect(connectAll(all), paging({ last: 2 }), mark, all.length))).toEqual([28, 29]);
    expect(await connect(connectAll([]), paging({ last: 2 }), mark, 0)).toMatchObject({ records: [], total: 0, more: false });
    expect(await connect(connectAll(all), paging({ first: 0 }), mark, all.length)).toMatchObject({ records: [], total: 30, more: true });
  });
});

describe("the fields of a connection", () => {
  const source: ConnectionSource = { records: [record(7), record(8)], offset: 7, total: 9, more: false, mark };

  test("edges carry the cursor of their place", () => {
    expect(connectionFields.edges(source)).toEqual([
      { node: record(7), cursor: cursor(7) },
      { node: record(8), cursor: cursor(8) },
    ]);
    expect(connectionFields.nodes(source)).toEqual([record(7), record(8)]);
  });

  test("the page's ends are those of its rows", () => {
    expect(connectionFields.pageInfo(source)).toEqual({
      hasNextPage: false,
      hasPreviousPage: true,
      startCursor: cursor(7),
      endCursor: cursor(8),
    });
  });

  test("a page without rows has no ends", () => {
    const empty = { ...source, records: [], offset: 0, total: undefined, more: undefined };
    expect(connectionFields.pageInfo(empty)).toEqual({ hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null });
    expect(connectionFields.totalCount(empty)).toBeNull();
  });
});

describe("the selection", () => {
  const typeDefs = `
    type Query { things: ThingConnection }
    type ThingConnection { nodes: [Thing] edges: [ThingEdge] pageInfo: PageInfo totalCount: Int }
    type ThingEdge { node: Thing cursor: String }
    type Thing { name: String }
    type PageInfo { hasNextPage: Boolean hasPreviousPage: Boolean endCursor: String }`;

  async function infoOf(selection: string, variableValues: Record<string, unknown> = {}): Promise<GraphQLResolveInfo> {
    let found: GraphQLResolveInfo | undefined;
    const things = (_source: unknown, _args: unknown, _context: unknown, info: GraphQLResolveInfo) => {
      found = info;
    };
    const resolvers = { Query: { things } };
    const schema = makeExecutableSchema({ typeDefs, resolvers });
    const { errors } = await graphql({ schema, source: selection, variableValues });
    if (errors) throw errors[0];
    return found!;
  }

  test.each<[string, boolean]>([
    ["{ things { pageInfo { hasNextPage } } }", true],
    ["{ things { pageInfo { more: hasNextPage } } }", true],
    ["{ things { info: pageInfo { endCursor } pageInfo { hasNextPage } } }", true],
    ["query { things { ...Page } } fragment Page on ThingConnection { pageInfo { ... on PageInfo { hasNextPage } } }", true],
    ["{ things { pageInfo { endCursor hasPreviousPage } } }", false],
    ["{ things { totalCount nodes { name } } }", false],
    ["{ things { pageInfo { hasNextPage @skip(if: true) endCursor } } }", false],
    ["{ things { pageInfo @include(if: false) { hasNextPage } totalCount } }", false],
  ])("%s asks whether something follows: %s", async (selection, expected) => {
    expect(wantsMore(await infoOf(selection), "ThingConnection")).toBe(expected);
  });

  test("a variable decides too", async () => {
    const selection = "query ($more: Boolean!) { things { pageInfo { hasNextPage @include(if: $more) endCursor } } }";
    expect(wantsMore(await infoOf(selection, { more: true }), "ThingConnection")).toBe(true);
    expect(wantsMore(await infoOf(selection, { more: false }), "ThingConnection")).toBe(false);
  });

  test("for the number alone no rows are wanted", async () => {
    const wanted = { offset: 10, count: 25, lookAhead: false };
    expect(rowsWanted(await infoOf("{ things { totalCount __typename } }"), "ThingConnection", wanted)).toMatchObject({
      count: 0,
      counted: true,
    });
    expect(rowsWanted(await infoOf("{ things { totalCount nodes { name } } }"), "ThingConnection", wanted)).toEqual({
      ...wanted,
      counted: true,
    });
    expect(rowsWanted(await infoOf("{ things { pageInfo { endCursor } } }"), "ThingConnection", wanted)).toBe(wanted);
  });

  test("records are selected under nodes and under edges", async () => {
    const info = await infoOf("{ things { nodes { name } edges { cursor node { name } } totalCount } }");
    expect(recordNodes(info, "ThingConnection").map(({ name }) => name.value)).toEqual(["nodes", "node"]);
    expect(recordNodes(await infoOf("{ things { totalCount } }"), "ThingConnection")).toEqual([]);
  });
});
