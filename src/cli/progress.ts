import type { VendorName } from "../errors.ts";
import type { Price } from "../server/price.ts";
import type { Meter } from "../server/report.ts";
import type { Tieline } from "../server/tieline.ts";
import { counted, duration } from "./words.ts";

/** How far a query is. */
export interface Moment {
  /** What it was said to cost. */
  plan?: Price | undefined;
  /** Calls made. */
  calls?: number;
  /** Vendors whose quota has no room at the moment, and how long all that is left to do waits for quota. */
  waitingFor?: VendorName[];
  leftMs?: number;
  /** Time gone by, where nothing better is known. */
  seconds?: number;
  /** Records read, of a list read page by page. */
  rows?: number;
}

/** A query under way, as its vendors' quotas stand now. */
export function momentOf({ upstreams }: Pick<Tieline, "upstreams">, meter: Meter, plan: Price | undefined): Moment {
  const waitingFor: VendorName[] = [];
  let leftMs = 0;
  for (const [name, { quota, dialect }] of upstreams) {
    if (!quota) continue;
    const left = (plan?.vendors[name]?.calls.expected ?? 0) - meter.calls(name);
    // Calls that wait in the queue are counted by the quota itself.
    const queued = quota.waiting;
    if (queued > 0) waitingFor.push(name);
    if (left > 0 || queued > 0) leftMs = Math.max(leftMs, quota.waitFor(Math.max(0, left - queued), dialect.weight ?? 1));
  }
  return { plan, calls: meter.calls(), waitingFor, leftMs };
}

/** One line: "12 of about 40 calls · waiting for current-rms quota · about 31 s left". */
export function lineOf({ plan, calls, waitingFor = [], leftMs = 0, seconds, rows }: Moment): string {
  const about = plan?.known ? "" : "about ";
  const expected = plan?.calls.expected ?? 0;
  // Whoever has made more calls than were expected must not read "20 of about 13".
  const planned = calls === undefined || expected > calls ? expected : 0;
  return [
    rows !== undefined && counted(rows, "row"),
    calls !== undefined && planned > 0 && `${calls} of ${about}${counted(planned, "call")}`,
    calls !== undefined && planned === 0 && counted(calls, "call"),
    calls === undefined && planned > 0 && `${about}${counted(planned, "call")}`,
    calls === undefined && plan && plan.waitMs > 0 && `waits about ${duration(plan.waitMs)} for quota`,
    waitingFor.length > 0 && `waiting for ${waitingFor.join(", ")} quota`,
    leftMs >= 1000 && `about ${duration(leftMs)} left`,
    seconds !== undefined && `${duration(seconds * 1000)} so far`,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** Whether anybody could see it. */
export function isWatched(): boolean {
  return Boolean(process.stderr.isTTY);
}

/** A line for the person who waits, written over by the next one; only where a person can see it. */
export function tellProgress(text: string): void {
  if (isWatched()) process.stderr.write(`\r${clearLine}${text}`);
}

export function clearProgress(): void {
  tellProgress("");
}

const clearLine = "\u001b[K";
