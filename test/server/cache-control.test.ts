import { expect, test } from "vitest";
import { readFreshness } from "../../src/server/cache-control.ts";

const anyAge = Number.POSITIVE_INFINITY;

test.each([
  // RFC 9111, 5.2.1.4 and 5.2.1.5: nothing that was kept.
  ["no-cache", 0],
  ["no-store", 0],
  ["No-Cache", 0],
  ["max-age=60, no-cache", 0],
  ["no-cache, max-age=60", 0],
  ["no-transform, no-store", 0],
  // 5.2.1.1: at most so many seconds old.
  ["max-age=0", 0],
  ["max-age=60", 60_000],
  ["MAX-AGE=60", 60_000],
  [" max-age=5 ", 5_000],
  ["no-transform,max-age=5", 5_000],
  ["max-age=007", 7_000],
  // 5.2: a recipient must take the quoted form as well.
  ['max-age="60"', 60_000],
  // 4.2.1: of several, the most restrictive.
  ["max-age=60, max-age=10", 10_000],
  // 1.2.2: a number too large to count with is as good as for ever.
  ["max-age=2147483648", 2_147_483_648_000],
  [`max-age=${"9".repeat(400)}`, Number.POSITIVE_INFINITY],
])("%j takes answers up to %d ms old", (header, ms) => {
  expect(readFreshness(header)).toEqual({ maxAgeMs: ms });
});

test.each([
  // 5.2.1.2: without a value any age.
  ["max-stale", { maxStaleMs: anyAge }],
  ["max-stale=60", { maxStaleMs: 60_000 }],
  ['Max-Stale="60"', { maxStaleMs: 60_000 }],
  ["max-stale, max-stale=5", { maxStaleMs: 5_000 }],
  ["max-age=10, max-stale=60", { maxAgeMs: 10_000, maxStaleMs: 60_000 }],
  ["no-cache, max-stale", { maxAgeMs: 0, maxStaleMs: anyAge }],
  // 5.2.1.3
  ["min-fresh=20", { minFreshMs: 20_000 }],
  ["min-fresh=20, min-fresh=30", { minFreshMs: 30_000 }],
  // 5.2.1.7: what is kept, however old, unless an age is named.
  ["only-if-cached", { maxStaleMs: anyAge, onlyIfCached: true }],
  ["ONLY-IF-CACHED", { maxStaleMs: anyAge, onlyIfCached: true }],
  ["only-if-cached, max-age=60", { maxAgeMs: 60_000, onlyIfCached: true }],
  ["only-if-cached, max-stale=60", { maxStaleMs: 60_000, onlyIfCached: true }],
  ["only-if-cached, min-fresh=5", { minFreshMs: 5_000, onlyIfCached: true }],
  ["only-if-cached, no-cache", { maxAgeMs: 0, onlyIfCached: true }],
] as const)("%j says %j", (header, freshness) => {
  expect(readFreshness(header)).toEqual(freshness);
});

test.each([
  undefined,
  "",
  ",",
  "max-age",
  "max-age=",
  "max-age=soon",
  "max-age=-1",
  "max-age=1.5",
  "max-age = 5",
  'max-age="5',
  "s-maxage=5",
  "x-max-age=5",
  "max-stale=soon",
  "max-stale=",
  "min-fresh",
  "min-fresh=-1",
  "only-if-cached=1",
  "no-cached",
  'note="no-cache, no-store"',
  'note="a\\", no-cache, \\"b"',
])("%j says nothing of the kind", (header) => {
  expect(readFreshness(header)).toEqual({});
});

test("what stands in a quoted text is no directive, and what stands behind it is", () => {
  expect(readFreshness('note="no-cache, max-age=1", max-age=5')).toEqual({ maxAgeMs: 5_000 });
});
