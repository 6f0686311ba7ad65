import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Page } from "../../src/resource/model.ts";
import { type FetchPage, readAll, readSpan, type Span } from "../../src/resource/paging.ts";
import type { JsonObject } from "../../src/transport/json.ts";

interface List {
  length: number;
  /** Rows the vendor gives in a page at most, whatever is asked for. */
  cap: number;
  tellsTotal: boolean;
  tellsSize: boolean;
  tellsLast: boolean;
}

interface Asked {
  page: number;
  size: number;
  rows: number;
}

const row = (index: number): JsonObject => ({ index });

function listed({ length, cap, tellsTotal, tellsSize, tellsLast }: List) {
  const asked: Asked[] = [];
  const fetch: FetchPage = async (page, size) => {
    const given = Math.min(size, cap);
    const start = (page - 1) * given;
    const count = Math.max(0, Math.min(given, length - start));
    asked.push({ page, size, rows: count });
    const answer: Page = { rows: Array.from({ length: count }, (_, i) => row(start + i)) };
    if (tellsTotal) answer.total = length;
    if (tellsSize) answer.size = given;
    if (tellsLast) answer.last = start + given >= length;
    return answer;
  };
  return { asked, fetch };
}

const plain = { cap: Number.POSITIVE_INFINITY, tellsTotal: false, tellsSize: false, tellsLast: false };

const pagesOf = (offset: number, count: number, size: number) => Math.floor((offset + count - 1) / size) - Math.floor(offset / size) + 1;

/** The fewest pages that any page size up to the largest can do with, while the list's length is not known. */
function fewest(offset: number, count: number, largest: number): number {
  return Math.min(...Array.from({ length: largest }, (_, i) => pagesOf(offset, count, i + 1)));
}

// A vendor that gives fewer rows than asked for and tells neither total nor page size cannot be told from one at its end.
const list: fc.Arbitrary<List> = fc
  .record({
    length: fc.nat(130),
    cap: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.integer({ min: 1, max: 40 })),
    tellsTotal: fc.boolean(),
    tellsSize: fc.boolean(),
    tellsLast: fc.boolean(),
  })
  .map((given) => (given.tellsTotal || given.tellsSize ? given : { ...given, cap: Number.POSITIVE_INFINITY }));

const span: fc.Arbitrary<Span> = fc.record({
  offset: fc.oneof(fc.constant(0), fc.nat(150)),
  count: fc.oneof(fc.nat(10), fc.nat(90)),
  lookAhead: fc.boolean(),
});

describe("a span", () => {
  test("holds the rows of the list at its place, and tells exactly whether more follow, with the fewest pages", async () => {
    await fc.assert(
      fc.asyncProperty(list, span, fc.integer({ min: 1, max: 50 }), fc.boolean(), async (given, wanted, largest, expectsTotal) => {
        const { asked, fetch } = listed(given);
        const { offset, count, lookAhead } = wanted;
        const slice = await readSpan(fetch, wanted, largest, expectsTotal);

        // The one case that cannot be told: a smaller page has by chance as many rows as were due on the list's last page.
        const [first] = asked;
        const due = first ? given.length - (first.page - 1) * first.size : 0;
        fc.pre(!first || given.tellsSize || first.page === 1 || first.size <= given.cap || first.rows !== due);

        const model = Array.from({ length: given.length }, (_, i) => row(i)).slice(offset, offset + count);
        expect(slice.rows).toEqual(model);
        if (asked.length === 0) expect([count, lookAhead]).toEqual([0, false]);
        else if (given.tellsTotal) expect(slice.total).toBe(given.length);
        const follows = offset + model.length < given.length && offset <= given.length;
        if (lookAhead || slice.total !== undefined) expect(slice.more).toBe(follows);
        else expect([follows, undefined]).toContain(slice.more);

        // No page twice, and none larger than the largest.
        expect(new Set(asked.map(({ page, size }) => `${page}/${size}`)).size).toBe(asked.length);
        expect(asked.every(({ size }) => size >= 1 && size <= largest)).toBe(true);
        if (!first) return;
        const capped = first.size > given.cap && first.rows > 0 && !(given.tellsTotal && offset >= given.length);
        // A last page that is not full hides the vendor's page size: its rows are taken for it, which is safe but smaller.
        const size = !capped ? largest : given.tellsSize ? given.cap : Math.min(given.cap, first.rows);
        const lost = capped ? 1 : 0;
        const rows = Math.max(1, count + (lookAhead && !expectsTotal ? 1 : 0));
        // A total that was expected and does not come has to be looked for behind the span.
        const surprised = lookAhead && expectsTotal && !given.tellsTotal ? 1 : 0;
        expect(asked.length).toBeLessThanOrEqual(fewest(offset, rows, size) + lost + surprised);
        // Nothing is asked for behind the end.
        if (given.tellsTotal) expect(asked.slice(1).every(({ page, size }) => (page - 1) * size < given.length)).toBe(true);
        if (given.tellsLast) expect(asked.slice(1 + lost).every((each) => each.rows > 0)).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  }, 60_000);

  const asks = async (given: Partial<List>, wanted: Partial<Span>, largest = 100) => {
    const { asked, fetch } = listed({ ...plain, length: 1_000, ...given });
    const slice = await readSpan(fetch, { offset: 0, count: 25, lookAhead: false, ...wanted }, largest, given.tellsTotal ?? false);
    return { asked: asked.map(({ page, size }) => `${page}/${size}`), slice };
  };

  test("of rows that stand on one page of some size is one call of that size", async () => {
    expect((await asks({}, { offset: 50 })).asked).toEqual(["3/25"]);
    expect((await asks({}, { offset: 7, count: 5 })).asked).toEqual(["2/6"]);
    expect((await asks({}, { offset: 95, count: 10 })).asked).toEqual(["7/15"]);
  });

  test("is one row longer when it must be known what follows and the vendor tells no total", async () => {
    expect((await asks({}, { lookAhead: true })).asked).toEqual(["1/26"]);
    expect((await asks({ tellsTotal: true }, { lookAhead: true })).asked).toEqual(["1/25"]);
  });

  test("of the largest page costs a second one only when that page is full", async () => {
    expect((await asks({ length: 100 }, { count: 100, lookAhead: true })).asked).toEqual(["1/100", "2/100"]);
    expect((await asks({ length: 99 }, { count: 100, lookAhead: true })).asked).toEqual(["1/100"]);
    expect((await asks({ length: 100, tellsLast: true }, { count: 100, lookAhead: true })).asked).toEqual(["1/100"]);
  });

  test("longer than a page takes the largest pages", async () => {
    expect((await asks({ tellsTotal: true }, { count: 250 })).asked).toEqual(["1/100", "2/100", "3/100"]);
    expect((await asks({}, { offset: 50, count: 100 })).asked).toEqual(["1/100", "2/100"]);
  });

  test("takes smaller pages where those are fewer", async () => {
    expect((await asks({}, { offset: 99, count: 102 })).asked).toEqual(["2/99", "3/99"]);
  });

  test("asks for the rest at once when the total is known, one after the other when not", async () => {
    const waiting: (() => void)[] = [];
    const { asked, fetch } = listed({ ...plain, length: 1_000, tellsTotal: true });
    const slow: FetchPage = async (page, size) => {
      const answer = await fetch(page, size);
      if (page > 1) await new Promise<void>((resolve) => waiting.push(resolve));
      return answer;
    };
    const slice = readSpan(slow, { offset: 0, count: 500, lookAhead: false }, 100, true);
    await new Promise(setImmediate);
    expect(asked).toHaveLength(5);
    for (const go of waiting) go();
    expect((await slice).rows).toHaveLength(500);
  });

  test("behind the end is empty after one call", async () => {
    expect(await asks({ length: 45, tellsTotal: true }, { offset: 100 })).toMatchObject({
      asked: ["5/25"],
      slice: { rows: [], total: 45, more: false },
    });
    expect(await asks({ length: 45 }, { offset: 100, lookAhead: true })).toMatchObject({ slice: { rows: [], more: false } });
  });

  test("of no rows is no call, unless it must be known what follows", async () => {
    expect(await asks({}, { count: 0 })).toEqual({ asked: [], slice: { rows: [], total: undefined, more: undefined } });
    expect(await asks({ tellsTotal: true }, { offset: 10, count: 0, lookAhead: true })).toMatchObject({
      asked: ["11/1"],
      slice: { rows: [], total: 1_000, more: true },
    });
  });

  test.each([
    ["in silence", { tellsTotal: true }],
    ["by its own word", { tellsSize: true }],
  ])("from a vendor that gives smaller pages %s is read in those, and the first page is not lost", async (_how, tells) => {
    const { asked, slice } = await asks({ ...tells, cap: 25, length: 80 }, { count: 100 });
    expect(asked).toEqual(["1/100", "2/25", "3/25", "4/25"]);
    expect(slice.rows).toHaveLength(80);
  });

  test("deep in a list of smaller pages is read again from the right place", async () => {
    // Page 3 of 50 is, at 20 rows a page, rows 40 to 59: not those that were meant.
    const { slice } = await asks({ tellsTotal: true, cap: 20, length: 110 }, { offset: 100, count: 50 });
    expect(slice.rows).toEqual(Array.from({ length: 10 }, (_, i) => row(100 + i)));
    const beyond = await asks({ tellsTotal: true, cap: 20, length: 45 }, { offset: 100, count: 50 });
    expect(beyond.slice).toMatchObject({ rows: [], total: 45, more: false });
  });

  test("keeps the columns that the first page was asked with", async () => {
    const columns = new Set(["name"]);
    const fetch: FetchPage = async () => ({ rows: [row(0)], total: 1, columns });
    expect((await readSpan(fetch, { offset: 0, count: 5, lookAhead: false }, 100, true)).columns).toBe(columns);
  });

  test("fails with its page", async () => {
    const { fetch } = listed({ ...plain, length: 500, tellsTotal: true });
    const broken: FetchPage = (page, size) => (page === 3 ? Promise.reject(new Error("page 3")) : fetch(page, size));
    await expect(readSpan(broken, { offset: 0, count: 500, lookAhead: false }, 100, true)).rejects.toThrow("page 3");
  });
});

describe("a whole list", () => {
  test("is read row by row, in the fewest pages, up to a number of them", async () => {
    await fc.assert(
      fc.asyncProperty(list, fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 12 }), async (given, size, maxPages) => {
        const { asked, fetch } = listed(given);
        const whole = await readAll(fetch, size, maxPages);
        const actual = Math.min(size, given.cap);
        const pages = Math.max(1, Math.ceil(given.length / actual));
        // Without a total or a word, a full last page must be looked behind.
        const looks = given.tellsTotal || given.tellsLast || given.length % actual !== 0 || given.length === 0 ? 0 : 1;

        expect(whole.total).toBe(given.tellsTotal ? given.length : undefined);
        expect(whole.complete).toBe(pages + looks <= maxPages);
        expect(whole.rows).toEqual(Array.from({ length: whole.rows.length }, (_, i) => row(i)));
        if (whole.complete) {
          expect(whole.rows).toHaveLength(given.length);
          expect(asked).toHaveLength(pages + looks);
        } else expect(asked).toHaveLength(given.tellsTotal ? 1 : maxPages);
      }),
      { numRuns: 3_000 },
    );
  }, 60_000);

  test("that is known to be too long is left after its first page", async () => {
    const { asked, fetch } = listed({ ...plain, length: 100_000, tellsTotal: true });
    expect((await readAll(fetch, 100, 200)).complete).toBe(false);
    expect(asked).toHaveLength(1);
  });
});
