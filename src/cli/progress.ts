import type { App } from "../app.ts";
import type { Meter } from "../engine/vendor/meter.ts";
import type { VendorName } from "../errors.ts";
import type { Price } from "../explain/cost.ts";
import { formatCount, formatDuration } from "./format.ts";

/** How far a query is. */
export interface Progress {
  /** The cost estimate. */
  plan?: Price | undefined;
  /** Calls made so far. */
  calls?: number;
  /** Vendors whose quota is exhausted now. */
  waitingFor?: VendorName[];
  /** How long the remaining calls will wait for quota. */
  leftMs?: number;
  /** Elapsed time, where no more is known. */
  seconds?: number;
  /** Rows read so far, with `--all`. */
  rows?: number;
}

/** Compares the calls made with the estimate, at the present state of the vendors' quotas. */
export function measureProgress({ upstreams }: Pick<App, "upstreams">, meter: Meter, plan: Price | undefined): Progress {
  const waitingFor: VendorName[] = [];
  let leftMs = 0;
  for (const [name, { quota, adapter }] of upstreams) {
    if (!quota) continue;
    const left = (plan?.vendors[name]?.calls.expected ?? 0) - meter.calls(name);
    // `waitFor` adds the calls in the queue itself.
    const queued = quota.waiting;
    if (queued > 0) waitingFor.push(name);
    if (left > 0 || queued > 0) leftMs = Math.max(leftMs, quota.waitFor(Math.max(0, left - queued), adapter.weight ?? 1));
  }
  return { plan, calls: meter.calls(), waitingFor, leftMs };
}

/** One line: "12 of about 40 calls · waiting for current-rms quota · about 31 s left". */
export function formatProgress({ plan, calls, waitingFor = [], leftMs = 0, seconds, rows }: Progress): string {
  const about = plan?.known ? "" : "about ";
  const expected = plan?.calls.expected ?? 0;
  // An estimate that was exceeded is not shown: "20 of about 13" would be nonsense.
  const planned = calls === undefined || expected > calls ? expected : 0;
  return [
    rows !== undefined && formatCount(rows, "row"),
    calls !== undefined && planned > 0 && `${calls} of ${about}${formatCount(planned, "call")}`,
    calls !== undefined && planned === 0 && formatCount(calls, "call"),
    calls === undefined && planned > 0 && `${about}${formatCount(planned, "call")}`,
    calls === undefined && plan && plan.waitMs > 0 && `waits about ${formatDuration(plan.waitMs)} for quota`,
    waitingFor.length > 0 && `waiting for ${waitingFor.join(", ")} quota`,
    leftMs >= 1000 && `about ${formatDuration(leftMs)} left`,
    seconds !== undefined && `${formatDuration(seconds * 1000)} so far`,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** Is standard error a terminal? */
export function isInteractive(): boolean {
  return Boolean(process.stderr.isTTY);
}

/** Shows a line on the terminal in place of the last one; does nothing when standard error is not a terminal. */
export function showProgress(text: string): void {
  if (isInteractive()) process.stderr.write(`\r${clearLine}${text}`);
}

export function clearProgress(): void {
  showProgress("");
}

const clearLine = "\u001b[K";
