import { describe, expect, test } from "vitest";
import { formatReport } from "../../src/cli/costs.ts";
import { formatBytes, formatCount, formatDuration } from "../../src/cli/format.ts";
import { formatPlan } from "../../src/cli/plan.ts";
import type { VendorReport } from "../../src/engine/vendor/meter.ts";
import type { Price, VendorPrice } from "../../src/explain/price.ts";

const vendor = (more: Partial<VendorPrice>): VendorPrice => ({
  perRecord: [],
  calls: { min: 0, expected: 0, max: 0 },
  unbounded: null,
  waitMs: 0,
  budgetLeft: null,
  cached: { answers: 0, ageMs: 0 },
  steps: [],
  ...more,
});

const guessed: Price = {
  known: false,
  calls: { min: 3, expected: 10, max: null },
  waitMs: 61_000,
  vendors: {
    "current-rms": vendor({
      calls: { min: 2, expected: 8, max: null },
      unbounded: "the list of CurrentRmsMember was never read, so its length is unknown",
      waitMs: 61_000,
      budgetLeft: 1,
      cached: { answers: 7, ageMs: 42_000 },
      steps: [
        { operation: "invoices.list", calls: 1, keys: 0, batch: null },
        { operation: "members.list", calls: 2, keys: 140, batch: 100 },
      ],
    }),
    itm: vendor({ calls: { min: 1, expected: 2, max: 4 }, budgetLeft: 5 }),
  },
};

describe("a plan as a tree", () => {
  test("guessed in part", () => {
    expect(formatPlan(guessed)).toBe(`about 10 calls (at least 3) · waits about 1 min 1 s for quota
├─ current-rms  about 8 calls (at least 2) · waits about 1 min 1 s for quota · quota left: 1
│  ├─ invoices.list  1 call
│  ├─ members.list  2 calls for 140 keys, up to 100 a call
│  ├─ 5 calls estimated
│  ├─ cached  7 answers, up to 42 s old
│  └─ no useful upper bound: the list of CurrentRmsMember was never read, so its length is unknown
└─ itm  about 2 calls (at least 1, at most 4) · quota left: 5
   └─ 2 calls estimated

Some data has not been fetched yet, so those costs are estimates.
`);
  });

  test.each([
    [{ min: 4, expected: 4, max: 4 }, "4 calls"],
    [{ min: 4, expected: 4, max: null }, "at least 4 calls"],
    [{ min: 0, expected: 30, max: null }, "about 30 calls"],
    [{ min: 0, expected: 30, max: 60 }, "about 30 calls (at most 60)"],
    [{ min: 1, expected: 1, max: 2 }, "about 1 call (at least 1, at most 2)"],
    [{ min: 0, expected: 0, max: null }, "0 calls expected"],
    [{ min: 0, expected: 0, max: 9 }, "0 calls expected (at most 9)"],
  ])("of %j calls", (calls, text) => {
    expect(formatPlan({ known: false, calls, waitMs: 0, vendors: { zivio: vendor({ calls }) } }).split("\n")[0]).toBe(text);
  });

  test("known, with a login", () => {
    const calls = { min: 2, expected: 2, max: 2 };
    const steps = [{ operation: "projects.search", calls: 1, keys: 1, batch: 500 }];
    expect(formatPlan({ known: true, calls, waitMs: 0, vendors: { itm: vendor({ calls, budgetLeft: 5, steps }) } })).toBe(`2 calls
└─ itm  2 calls · quota left: 5
   ├─ projects.search  1 call for 1 key
   └─ login  1 call

All data it needs has been fetched before: these costs are exact unless the data has changed.
`);
  });

  test("kept as a whole, or without a vendor", () => {
    const calls = { min: 0, expected: 0, max: 0 };
    const kept = { zivio: vendor({ cached: { answers: 1, ageMs: 0 } }) };
    expect(formatPlan({ known: true, calls, waitMs: 0, vendors: kept })).toBe(
      "0 calls\n└─ zivio  0 calls\n   └─ cached  1 answer\n\nAll data it needs is cached and fresh.\n",
    );
    expect(formatPlan({ known: true, calls, waitMs: 0, vendors: {} })).toMatch(/^0 calls: no vendor is called\n/);
  });
});

describe("a report as a table", () => {
  const report: VendorReport = {
    status: "ok",
    calls: 0,
    keys: 0,
    bytes: 0,
    cacheHits: 0,
    scanned: 0,
    ageMs: 0,
    waitedMs: 0,
    retries: 0,
    budgetLeft: null,
    resetAt: null,
    complete: true,
    reason: null,
  };
  const now = Date.parse("2026-05-01T12:00:00Z");

  test("says what was, and nothing where nothing was", () => {
    const text = formatReport(
      {
        requestId: "r",
        durationMs: 4_321,
        vendors: {
          zivio: { ...report, cacheHits: 12, ageMs: 34_000 },
          "current-rms": {
            ...report,
            status: "partial",
            calls: 1_003,
            keys: 140,
            bytes: 1_234_567,
            waitedMs: 2_100,
            retries: 2,
            budgetLeft: 0,
            resetAt: "2026-05-01T12:00:42Z",
            complete: false,
            reason: "UPSTREAM_BUDGET",
          },
        },
      },
      now,
    );
    const rows = text.split("\n").map((line) => line.trim().split(/ {2,}/));
    expect(rows).toEqual([
      ["vendor", "status", "calls", "keys", "bytes", "cached", "waited", "retries", "quota left", "complete"],
      ["zivio", "ok", "0", "12, 34 s old", "yes"],
      ["current-rms", "partial", "1,003", "140", "1.2 MB", "2.1 s", "2", "0, more in 42 s", "no: UPSTREAM_BUDGET"],
      ["1,003 calls, 4.3 s"],
      [""],
    ]);
  });

  test("of a query that asked nobody is one line", () => {
    expect(formatReport({ requestId: "r", durationMs: 12, vendors: {} })).toBe("0 calls, 0.0 s\n");
  });
});

test.each([
  [formatDuration(0), "0.0 s"],
  [formatDuration(9_949), "9.9 s"],
  [formatDuration(9_960), "10 s"],
  [formatDuration(59_600), "1 min"],
  [formatDuration(185_000), "3 min 5 s"],
  [formatDuration(3_599_600), "1 h"],
  [formatDuration(7_800_000), "2 h 10 min"],
  [formatBytes(999), "999 B"],
  [formatBytes(1_500), "1.5 kB"],
  [formatBytes(2_000_000), "2.0 MB"],
  [formatCount(1, "call"), "1 call"],
  [formatCount(1_234_567, "row"), "1,234,567 rows"],
])("%s", (told, expected) => {
  expect(told).toBe(expected);
});
