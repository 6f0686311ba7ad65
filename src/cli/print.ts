import Table from "cli-table3";
import { stringify } from "csv-stringify/sync";
import type { Answer } from "../server/ask.ts";
import type { Report, VendorReport } from "../server/report.ts";
import { columnsOf, flatten } from "./rows.ts";
import { counted, duration, size, whole } from "./words.ts";

export type Format = "json" | "table" | "csv";

/** The answer as text for people or programs. */
export function printAnswer(answer: Answer, format: Format): string {
  if (format === "json") return `${JSON.stringify(answer, null, 2)}\n`;
  const rows = flatten(answer.data);
  const columns = columnsOf(rows);
  if (rows.length === 0) return "";
  if (format === "csv") return stringify(rows, { header: true, columns, quoted_match: /\r/, cast: { boolean: String, string: harmless } });
  return `${table(
    columns,
    rows.map((row) => columns.map((column) => cell(row[column]))),
  )}\n`;
}

/** Text that begins like a formula gets an apostrophe before it, so that a spreadsheet does not run it. Negative numbers stay. */
function harmless(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) && !/^-\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
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

function cell(value: unknown): string {
  const text = value === null || value === undefined ? "" : String(value);
  return text.length > 48 ? `${text.slice(0, 47)}…` : text;
}

/** What the query cost, a line a vendor; nothing stands where nothing was. */
export function printReport({ vendors, durationMs }: Report, now = Date.now()): string {
  const head = ["vendor", "status", "calls", "keys", "bytes", "kept", "waited", "retries", "left", "complete"];
  const rows = Object.entries(vendors).map(([vendor, each]) => [
    vendor,
    each.status,
    whole(each.calls),
    each.keys > 0 ? whole(each.keys) : "",
    each.bytes > 0 ? size(each.bytes) : "",
    keptOf(each),
    each.waitedMs >= 50 ? duration(each.waitedMs) : "",
    each.retries > 0 ? whole(each.retries) : "",
    leftOf(each, now),
    each.complete ? "yes" : `no: ${each.reason}`,
  ]);
  const calls = Object.values(vendors).reduce((sum, each) => sum + each.calls, 0);
  return `${rows.length > 0 ? `${table(head, rows)}\n` : ""}${counted(calls, "call")}, ${duration(durationMs)}\n`;
}

/** "12, 34 s old": answers that needed no call, and the age of the oldest. */
function keptOf({ cacheHits, ageMs }: VendorReport): string {
  if (cacheHits === 0) return "";
  return ageMs > 0 ? `${whole(cacheHits)}, ${duration(ageMs)} old` : whole(cacheHits);
}

/** "58, more in 42 s": calls that could start now, and when there is more room. */
function leftOf({ budgetLeft, resetAt }: VendorReport, now: number): string {
  if (budgetLeft === null) return "";
  const inMs = resetAt === null ? 0 : Date.parse(resetAt) - now;
  return inMs > 0 ? `${whole(budgetLeft)}, more in ${duration(inMs)}` : whole(budgetLeft);
}
