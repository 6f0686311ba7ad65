import { expect, test } from "vitest";
import { readMaxAge } from "../../src/server/cache-control.ts";

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
  expect(readMaxAge(header)).toBe(ms);
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
  "max-stale=60",
  "no-cached",
  "only-if-cached",
  'note="no-cache, no-store"',
  'note="a\\", no-cache, \\"b"',
])("%j says nothing of the kind", (header) => {
  expect(readMaxAge(header)).toBeUndefined();
});

test("what stands in a quoted text is no directive, and what stands behind it is", () => {
  expect(readMaxAge('note="no-cache, max-age=1", max-age=5')).toBe(5_000);
});
