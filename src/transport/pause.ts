import type { Response } from "./send.ts";

/** However a vendor says it, no answer makes us wait longer than this; milliseconds. */
const longest = 10 * 60_000;

/**
 * How long a vendor asks us to stay away, in milliseconds: `Retry-After` (seconds or an HTTP date, RFC 9110) or
 * `X-RateLimit-Reset` (epoch seconds, epoch milliseconds or seconds from now). 0 when it says nothing.
 */
export function pauseOf(response: Response, now: number): number {
  if (response.status !== 429 && response.status !== 503) return 0;
  const after = response.headers["retry-after"];
  const reset = response.headers["x-ratelimit-reset"];
  const there = clockOf(response.headers.date, now);
  const waits = [
    after === undefined ? Number.NaN : fromRetryAfter(after, there),
    reset === undefined ? Number.NaN : fromReset(reset, there),
  ];
  const wait = waits.find(Number.isFinite) ?? 0;
  return Math.min(longest, Math.max(0, wait));
}

/** Further apart than this are only clocks that are set differently, not an answer that was slow. */
const apartMs = 5_000;

/** What the vendor's clock says, where that is plainly not what ours does: the times it names are read by it. */
function clockOf(date: string | undefined, now: number): number {
  const there = Date.parse(date ?? "");
  return Math.abs(there - now) > apartMs ? there : now;
}

function fromRetryAfter(value: string, now: number): number {
  return /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - now;
}

/** The size of the number tells its unit: an instant in milliseconds, one in seconds, or a count of seconds. */
function fromReset(value: string, now: number): number {
  const number = Number(value);
  if (!Number.isFinite(number)) return Date.parse(value) - now;
  if (number > 1e11) return number - now;
  if (number > 1e8) return number * 1000 - now;
  return number * 1000;
}
