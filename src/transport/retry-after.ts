import type { Response } from "./send.ts";

/** An upper bound, whatever the vendor asks for. */
const maxMs = 10 * 60_000;

/**
 * How long a vendor asks for no calls, in milliseconds, after status 429 or 503: `Retry-After` (seconds or an HTTP date,
 * RFC 9110, 10.2.3) or `X-RateLimit-Reset` (epoch seconds, epoch milliseconds or seconds from now). 0 when it does not say.
 */
export function readRetryAfter(response: Response, now: number): number {
  if (response.status !== 429 && response.status !== 503) return 0;
  const after = response.headers["retry-after"];
  const reset = response.headers["x-ratelimit-reset"];
  const vendorNow = readVendorClock(response.headers.date, now);
  const waits = [
    after === undefined ? Number.NaN : parseRetryAfter(after, vendorNow),
    reset === undefined ? Number.NaN : parseReset(reset, vendorNow),
  ];
  const wait = waits.find(Number.isFinite) ?? 0;
  return Math.min(maxMs, Math.max(0, wait));
}

/** A smaller difference is a slow response, not another clock. */
const minSkewMs = 5_000;

/** The vendor's time where its clock clearly differs from ours: the instants it names are meant by its own clock. */
function readVendorClock(date: string | undefined, now: number): number {
  const vendorNow = Date.parse(date ?? "");
  return Math.abs(vendorNow - now) > minSkewMs ? vendorNow : now;
}

function parseRetryAfter(value: string, now: number): number {
  return /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - now;
}

/** The magnitude tells the unit: epoch milliseconds, epoch seconds, or seconds from now. */
function parseReset(value: string, now: number): number {
  const number = Number(value);
  if (!Number.isFinite(number)) return Date.parse(value) - now;
  if (number > 1e11) return number - now;
  if (number > 1e8) return number * 1000 - now;
  return number * 1000;
}
