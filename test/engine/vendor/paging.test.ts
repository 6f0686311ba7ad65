import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeRecord, type VendorRecord } from "../../../src/engine/model/record.ts";
import type { Span } from "../../../src/engine/model/source.ts";
import { type FetchPage, type RecordPage, readAll, readSpan } from "../../../src/engine/vendor/paging.ts";
import { things } from "../vendor-kit.ts";

interface List {
  length: number;
  /** Rows that the vendor gives in a page at most, whatever is requested. */
  cap: number;
  reportsTotal: boolean;
  reportsSize: boolean;
  reportsLast: boolean;
}

interface Call {
  page: number;
  size: number;
  rows: number;
}

const made = new Map<number, VendorRecord>();

/** The record at this place of the list. */
function record(index: number): VendorRecord {
  const known = made.get(index) ?? makeRecord(things, { id: index + 1 }, { fields: "all" });
  made.set(index, known);
  return known;
}

function listOf({ length, cap, reportsTotal, reportsSize, reportsLast }: List) {
  const calls: Call[] = [];
  const fetch: FetchPage = async (page, size) => {
    const given = Math.min(size, cap);
    const start = (page - 1) * given;
    const count = Math.max(0, Math.min(given, length - start));
    calls.push({ page, size, rows: count });
    const answer: RecordPage = { records: Array.from({ length: count }, (_, i) => record(start + i)) };
    if (reportsTotal) answer.total = length;
    if (reportsSize) answer.size = given;
    if (reportsLast) answer.last = start + given >= length;
    return answer;
  };
  return { calls, fetch };
}

const plain = { cap: Number.POSITIVE_INFINITY, reportsTotal: false, reportsSize: false, reportsLast: false };

const pagesOf = (offset: number, count: number, size: number) => Math.floor((offset + count - 1) / size) - Math.floor(offset / size) + 1;

/** The fewest pages that any page size up to the largest can do with, while the list's length is not known. */
function fewest(offset: number, count: number, largest: number): number {
  return Math.min(...Array.from({ length: largest }, (_, i) => pagesOf(offset, count, i + 1)));
}

// A vendor that gives fewer rows than requested and reports neither total nor page size cannot be told from one at its end.
const list: fc.Arbitrary<List> = fc
  .record({
    length: fc.nat(130),
    cap: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.integer({ min: 1, max: 40 })),
    reportsTotal: fc.boolean(),
    reportsSize: fc.boolean(),
    reportsLast: fc.boolean(),
  })
  .map((given) => (given.reportsTotal || given.reportsSize ? given : { ...given, cap: Number.POSITIVE_INFINITY }));

const span: fc.Arbitrary<Span> = fc.record({
  offset: fc.oneof(fc.constant(0), fc.nat(150)),
  count: fc.oneof(fc.nat(10), fc.nat(90)),
  lookAhead: fc.boolean(),
});

describe("a span", () => {
  test("holds the rows of the list at its place, and knows whether more follow, with the fewest pages", async () => {
    await fc.assert(
      fc.asyncProperty(list, span, fc.integer({ min: 1, max: 50 }), fc.boolean(), async (given, wanted, largest, expectsTotal) => {
        const { calls, fetch } = listOf(given);
        const { offset, count, lookAhead } = wanted;
        const slice = await readSpan(fetch, { span: wanted, largest, reportsTotal: expectsTotal });

        // The one case that cannot be told: a smaller page has by chance as many rows as were due on the list's last page.
        const [first] = calls;
        const due = first ? given.length - (first.page - 1) * first.size : 0;
        fc.pre(!first || given.reportsSize || first.page === 1 || first.size <= given.cap || first.rows !== due);

        const model = Array.from({ length: given.length }, (_, i) => record(i)).slice(offset, offset + count);
        expect(slice.records).toEqual(model);
        if (calls.length === 0) expect([count, lookAhead]).toEqual([0, false]);
        else if (given.reportsTotal) expect(slice.total).toBe(given.length);
        const follows = offset + model.length < given.length && offset <= given.length;
        if (lookAhead || slice.total !== undefined) expect(slice.hasMore).toBe(follows);
        else expect([follows, undefined]).toContain(slice.hasMore);

        // No page twice, and none larger than the largest.
        expect(new Set(calls.map(({ page, size }) => `${page}/${size}`)).size).toBe(calls.length);
        expect(calls.every(({ size }) => size >= 1 && size <= largest)).toBe(true);
        if (!first) return;
        const capped = first.size > given.cap && first.rows > 0 && !(given.reportsTotal && offset >= given.length);
        // A last page that is not full hides the vendor's page size: its rows are taken for the size, which is safe but smaller.
        const size = !capped ? largest : given.reportsSize ? given.cap : Math.min(given.cap, first.rows);
        const lost = capped ? 1 : 0;
        const rows = Math.max(1, count + (lookAhead && !expectsTotal ? 1 : 0));
        // A total that was expected and does not come is replaced by a look behind the span.
        const surprised = lookAhead && expectsTotal && !given.reportsTotal ? 1 : 0;
        expect(calls.length).toBeLessThanOrEqual(fewest(offset, rows, size) + lost + surprised);
        // Nothing behind the end is requested.
        if (given.reportsTotal) expect(calls.slice(1).every(({ page, size }) => (page - 1) * size < given.length)).toBe(true);
        if (given.reportsLast) expect(calls.slice(1 + lost).every((each) => each.rows > 0)).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  }, 60_000);

  const readFrom = async (given: Partial<List>, wanted: Partial<Span>, largest = 100) => {
    const { calls, fetch } = listOf({ ...plain, length: 1_000, ...given });
    const span = { offset: 0, count: 25, lookAhead: false, ...wanted };
    const slice = await readSpan(fetch, { span, largest, reportsTotal: given.reportsTotal ?? false });
    return { pages: calls.map(({ page, size }) => `${page}/${size}`), slice };
  };

  test("of rows that fit on one page of some size is one call of that size", async () => {
    expect((await readFrom({}, { offset: 50 })).pages).toEqual(["3/25"]);
    expect((await readFrom({}, { offset: 7, count: 5 })).pages).toEqual(["2/6"]);
    expect((await readFrom({}, { offset: 95, count: 10 })).pages).toEqual(["7/15"]);
  });

  test("is one row longer with a look-ahead where the vendor reports no total", async () => {
    expect((await readFrom({}, { lookAhead: true })).pages).toEqual(["1/26"]);
    expect((await readFrom({ reportsTotal: true }, { lookAhead: true })).pages).toEqual(["1/25"]);
  });

  test("of the largest page costs a second one only when that page is full", async () => {
    expect((await readFrom({ length: 100 }, { count: 100, lookAhead: true })).pages).toEqual(["1/100", "2/100"]);
    expect((await readFrom({ length: 99 }, { count: 100, lookAhead: true })).pages).toEqual(["1/100"]);
    expect((await readFrom({ length: 100, reportsLast: true }, { count: 100, lookAhead: true })).pages).toEqual(["1/100"]);
  });

  test("longer than a page takes the largest pages", async () => {
    expect((await readFrom({ reportsTotal: true }, { count: 250 })).pages).toEqual(["1/100", "2/100", "3/100"]);
    expect((await readFrom({}, { offset: 50, count: 100 })).pages).toEqual(["1/100", "2/100"]);
  });

  test("takes smaller pages where that makes them fewer", async () => {
    expect((await readFrom({}, { offset: 99, count: 102 })).pages).toEqual(["2/99", "3/99"]);
  });

  test("requests the rest at once when the total is known", async () => {
    const waiting: (() => void)[] = [];
    const { calls, fetch } = listOf({ ...plain, length: 1_000, reportsTotal: true });
    const slow: FetchPage = async (page, size) => {
      const answer = await fetch(page, size);
      if (page > 1) await new Promise<void>((resolve) => waiting.push(resolve));
      return answer;
    };
    const slice = readSpan(slow, { span: { offset: 0, count: 500, lookAhead: false }, largest: 100, reportsTotal: true });
    await new Promise(setImmediate);
    expect(calls).toHaveLength(5);
    for (const go of waiting) go();
    expect((await slice).records).toHaveLength(500);
  });

  test("behind the end is empty after one call", async () => {
    expect(await readFrom({ length: 45, reportsTotal: true }, { offset: 100 })).toMatchObject({
      pages: ["5/25"],
      slice: { records: [], total: 45, hasMore: false },
    });
    expect(await readFrom({ length: 45 }, { offset: 100, lookAhead: true })).toMatchObject({ slice: { records: [], hasMore: false } });
  });

  test("of no rows is no call, except with a look-ahead", async () => {
    expect(await readFrom({}, { count: 0 })).toEqual({ pages: [], slice: { records: [], total: undefined, hasMore: undefined } });
    expect(await readFrom({ reportsTotal: true }, { offset: 10, count: 0, lookAhead: true })).toMatchObject({
      pages: ["11/1"],
      slice: { records: [], total: 1_000, hasMore: true },
    });
  });

  test.each([
    ["without saying so", { reportsTotal: true }],
    ["and says so", { reportsSize: true }],
  ])("from a vendor that gives smaller pages %s is read in those, and the first page is used", async (_how, reports) => {
    const { pages, slice } = await readFrom({ ...reports, cap: 25, length: 80 }, { count: 100 });
    expect(pages).toEqual(["1/100", "2/25", "3/25", "4/25"]);
    expect(slice.records).toHaveLength(80);
  });

  test("deep in a list of smaller pages is read again from the right place", async () => {
    // Page 3 of 50 is, at 20 rows a page, rows 40 to 59: not those of the span.
    const { slice } = await readFrom({ reportsTotal: true, cap: 20, length: 110 }, { offset: 100, count: 50 });
    expect(slice.records).toEqual(Array.from({ length: 10 }, (_, i) => record(100 + i)));
    const beyond = await readFrom({ reportsTotal: true, cap: 20, length: 45 }, { offset: 100, count: 50 });
    expect(beyond.slice).toMatchObject({ records: [], total: 45, hasMore: false });
  });

  test("keeps the fields that its records were read with", async () => {
    const some = makeRecord(things, { id: 1 }, { fields: new Set(["name"]) });
    const fetch: FetchPage = async () => ({ records: [some], total: 1 });
    const { records } = await readSpan(fetch, { span: { offset: 0, count: 5, lookAhead: false }, largest: 100, reportsTotal: true });
    expect(records).toEqual([some]);
    expect(records[0]!.loadedFields).toBe(some.loadedFields);
  });

  test("fails when one of its pages fails", async () => {
    const { fetch } = listOf({ ...plain, length: 500, reportsTotal: true });
    const broken: FetchPage = (page, size) => (page === 3 ? Promise.reject(new Error("page 3")) : fetch(page, size));
    await expect(readSpan(broken, { span: { offset: 0, count: 500, lookAhead: false }, largest: 100, reportsTotal: true })).rejects.toThrow(
      "page 3",
    );
  });
});

describe("a whole list", () => {
  test("is read row by row, in the fewest pages, up to a number of them", async () => {
    await fc.assert(
      fc.asyncProperty(list, fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 12 }), async (given, size, maxPages) => {
        const { calls, fetch } = listOf(given);
        const whole = await readAll(fetch, size, maxPages);
        const actual = Math.min(size, given.cap);
        const pages = Math.max(1, Math.ceil(given.length / actual));
        // Without a total or a word of the end, a page after a full last one must be read.
        const looks = given.reportsTotal || given.reportsLast || given.length % actual !== 0 || given.length === 0 ? 0 : 1;

        expect(whole.total).toBe(given.reportsTotal ? given.length : undefined);
        expect(whole.complete).toBe(pages + looks <= maxPages);
        expect(whole.records).toEqual(Array.from({ length: whole.records.length }, (_, i) => record(i)));
        if (whole.complete) {
          expect(whole.records).toHaveLength(given.length);
          expect(calls).toHaveLength(pages + looks);
        } else expect(calls).toHaveLength(given.reportsTotal ? 1 : maxPages);
      }),
      { numRuns: 3_000 },
    );
  }, 60_000);

  test("that is known to be too long is left after its first page", async () => {
    const { calls, fetch } = listOf({ ...plain, length: 100_000, reportsTotal: true });
    expect((await readAll(fetch, 100, 200)).complete).toBe(false);
    expect(calls).toHaveLength(1);
  });
});
