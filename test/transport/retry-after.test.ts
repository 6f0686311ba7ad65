import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRetryAfter } from "../../src/transport/retry-after.ts";
import { response } from "./kit.ts";

const now = Date.parse("2026-05-01T12:00:00Z");
const longest = 10 * 60_000;
const after = (value: string) => readRetryAfter(response(429, { "retry-after": value }), now);
const reset = (value: string) => readRetryAfter(response(429, { "x-ratelimit-reset": value }), now);

describe("Retry-After", () => {
  test.each([
    ["5", 5_000],
    [" 5 ", 5_000],
    ["0", 0],
    ["1.5", 1_500],
    ["1.25", 1_250],
    ["600", longest],
    ["601", longest],
    ["99999999999999999999", longest],
    ["Fri, 01 May 2026 12:00:30 GMT", 30_000],
    ["Friday, 01-May-26 12:00:30 GMT", 30_000],
    ["Fri May  1 12:00:30 2026 GMT", 30_000],
    ["2026-05-01T12:00:30Z", 30_000],
    ["Fri, 01 May 2026 11:59:00 GMT", 0],
    ["Fri, 01 May 2036 12:00:00 GMT", longest],
    ["", 0],
    ["soon", 0],
    ["-5", 0],
    ["NaN", 0],
    ["Infinity", 0],
    ["5 minutes", 0],
  ])("%j is %d ms", (value, ms) => expect(after(value)).toBe(ms));
});

describe("X-RateLimit-Reset", () => {
  test.each([
    ["7", 7_000],
    ["0", 0],
    ["", 0],
    [String(now / 1000 + 42), 42_000],
    [String(now + 42_000), 42_000],
    [String(now / 1000 - 42), 0],
    [String(now - 42_000), 0],
    [String(now / 1000 + 86_400), longest],
    ["3600", longest],
    ["2026-05-01T12:00:42Z", 42_000],
    ["-7", 0],
    ["soon", 0],
    ["Infinity", 0],
    ["1e999", 0],
  ])("%j is %d ms", (value, ms) => expect(reset(value)).toBe(ms));
});

test("Retry-After counts more than X-RateLimit-Reset", () => {
  expect(readRetryAfter(response(429, { "retry-after": "5", "x-ratelimit-reset": "7" }), now)).toBe(5_000);
});

test("a Retry-After that cannot be read leaves the word to X-RateLimit-Reset", () => {
  expect(readRetryAfter(response(429, { "retry-after": "soon", "x-ratelimit-reset": "7" }), now)).toBe(7_000);
});

test("a refusal that says nothing asks for no pause", () => {
  expect(readRetryAfter(response(429), now)).toBe(0);
});

test.each([200, 301, 400, 403, 500, 502])("an answer with %i asks for no pause whatever its headers", (status) => {
  expect(readRetryAfter(response(status, { "retry-after": "5", "x-ratelimit-reset": "7" }), now)).toBe(0);
});

test("503 may ask for a pause too", () => {
  expect(readRetryAfter(response(503, { "retry-after": "5" }), now)).toBe(5_000);
});

test("whatever a header holds, the pause lies between nothing and ten minutes", () => {
  const texts = fc.oneof(
    fc.string(),
    fc.double().map(String),
    fc.integer().map(String),
    fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
  );
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const pause = readRetryAfter(response(429, { "retry-after": a, "x-ratelimit-reset": b }), now);
      expect(pause).toBeGreaterThanOrEqual(0);
      expect(pause).toBeLessThanOrEqual(longest);
    }),
    { numRuns: 2_000 },
  );
});

describe("a vendor whose clock is wrong", () => {
  const http = (ms: number) => new Date(ms).toUTCString();
  const told = (skewMs: number, headers: Record<string, string>, lateMs = 0) =>
    readRetryAfter(response(429, { date: http(now + skewMs - lateMs), ...headers }), now);

  test.each([600_000, -600_000, 86_400_000])("by %d ms means times of its own clock", (skewMs) => {
    const until = now + skewMs + 30_000;
    expect(told(skewMs, { "retry-after": http(until) })).toBe(30_000);
    expect(told(skewMs, { "x-ratelimit-reset": String(until / 1000) })).toBe(30_000);
    expect(told(skewMs, { "x-ratelimit-reset": String(until) })).toBe(30_000);
    expect(told(skewMs, { "retry-after": "30" })).toBe(30_000);
  });

  test("is not one whose answer was a few seconds on its way", () => {
    expect(told(0, { "retry-after": http(now + 30_000) }, 5_000)).toBe(30_000);
    expect(told(0, { "retry-after": http(now + 30_000) }, 6_000)).toBe(36_000);
  });

  test("is not one that sends no date, or none that can be read", () => {
    for (const date of ["", "soon"]) expect(readRetryAfter(response(429, { date, "retry-after": http(now + 30_000) }), now)).toBe(30_000);
  });
});
