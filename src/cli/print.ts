import Table from "cli-table3";
import { stringify } from "csv-stringify/sync";
import type { Report, VendorReport } from "../engine/vendor/meter.ts";
import type { Answer } from "../server/executor.ts";
import { formatBytes, formatCount, formatDuration, formatInteger } from "./format.ts";
import { columnsOf, flatten } from "./rows.ts";

export type Format = "json" | "table" | "csv";

/** The answer as JSON, as a table, or as CSV (RFC 4180). */
export function formatAnswer(answer: Answer, format: Format): string {
  if (format === "json") return `${JSON.stringify(answer, null, 2)}\n`;
  const rows = flatten(answer.data);
  const columns = columnsOf(rows);
  if (rows.length === 0) return "";
  if (format === "csv")
    return stringify(rows, { header: true, columns, quoted_match: /\r/, cast: { boolean: String, string: escapeFormula } });
  return `${formatTable(
    columns,
    rows.map((row) => columns.map((column) => formatCell(row[column]))),
  )}\n`;
}

/** Prefixes a text that a spreadsheet would run as a formula with an apostrophe. Negative numbers are unchanged. */
function escapeFormula(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) && !/^-\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
}

export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const plain = {
    "top-mid": "",
    "top-left": "",
    "top-right": "",
    top: "",
    mid: "",
    "mid-mid": "",
    "left-mid": "",
    "right-mid": "",
    left: "",
    right: "",
    middle: "  ",
    bottom: "",
    "bottom-mid": "",
    "bottom-left": "",
    "bottom-right": "",
  };
  const out = new Table({ head: [...head], chars: plain, style: { head: [], border: [], "padding-left": 0, "padding-right": 0 } });
  out.push(...rows.map((row) => [...row]));
  return out.toString();
}

/** Up to 48 characters. */
function formatCell(value: unknown): string {
  const text = value === null || value === undefined ? "" : String(value);
  return text.length > 48 ? `${text.slice(0, 47)}…` : text;
}

/** The costs, one line for each vendor; zero values are left blank. */
export function formatReport({ vendors, durationMs }: Report, now = Date.now()): string {
  const head = ["vendor", "status", "calls", "keys", "bytes", "cached", "waited", "retries", "quota left", "complete"];
  const rows = Object.entries(vendors).map(([vendor, each]) => [
    vendor,
    each.status,
    formatInteger(each.calls),
    each.keys > 0 ? formatInteger(each.keys) : "",
    each.bytes > 0 ? formatBytes(each.bytes) : "",
    formatCached(each),
    each.waitedMs >= 50 ? formatDuration(each.waitedMs) : "",
    each.retries > 0 ? formatInteger(each.retries) : "",
    formatBudget(each, now),
    each.complete ? "yes" : `no: ${each.reason}`,
  ]);
  const calls = Object.values(vendors).reduce((sum, each) => sum + each.calls, 0);
  return `${rows.length > 0 ? `${formatTable(head, rows)}\n` : ""}${formatCount(calls, "call")}, ${formatDuration(durationMs)}\n`;
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
