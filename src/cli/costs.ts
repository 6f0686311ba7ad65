import type { Report, VendorReport } from "../engine/vendor/meter.ts";
import { formatBytes, formatCount, formatDuration, formatInteger } from "./format.ts";
import { formatTable } from "./table.ts";

/** The costs, one line for each vendor; zero values are left blank, and so are columns without a value left out. */
export function formatReport({ vendors, durationMs }: Report, now = Date.now()): string {
  const head = ["vendor", "status", "calls", "keys", "bytes", "cached", "from the replica", "waited", "retries", "quota left", "complete"];
  const rows = Object.entries(vendors).map(([vendor, each]) => [
    vendor,
    each.status,
    formatInteger(each.calls),
    each.keys > 0 ? formatInteger(each.keys) : "",
    each.bytes > 0 ? formatBytes(each.bytes) : "",
    formatCached(each),
    each.replicaHits ? formatInteger(each.replicaHits) : "",
    each.waitedMs >= 50 ? formatDuration(each.waitedMs) : "",
    each.retries > 0 ? formatInteger(each.retries) : "",
    formatBudget(each, now),
    each.complete ? "yes" : `no: ${each.reason}`,
  ]);
  const used = head.map((_, i) => rows.some((row) => row[i] !== ""));
  const pick = (row: readonly string[]) => row.filter((_, i) => used[i]);
  const calls = Object.values(vendors).reduce((sum, each) => sum + each.calls, 0);
  return `${rows.length > 0 ? `${formatTable(pick(head), rows.map(pick))}\n` : ""}${formatCount(calls, "call")}, ${formatDuration(durationMs)}\n`;
}

/** "12, 34 s old": answers from the cache, and the age of the oldest. */
function formatCached({ cacheHits, ageMs }: VendorReport): string {
  if (cacheHits === 0) return "";
  return ageMs > 0 ? `${formatInteger(cacheHits)}, ${formatDuration(ageMs)} old` : formatInteger(cacheHits);
}

/** "58, more in 42 s": calls that could start now, and when the quota next grows. */
function formatBudget({ budgetLeft, resetAt }: VendorReport, now: number): string {
  if (budgetLeft === null) return "";
  const inMs = resetAt === null ? 0 : Date.parse(resetAt) - now;
  return inMs > 0 ? `${formatInteger(budgetLeft)}, more in ${formatDuration(inMs)}` : formatInteger(budgetLeft);
}
