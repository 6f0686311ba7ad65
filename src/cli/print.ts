import Table from "cli-table3";
import { stringify } from "csv-stringify/sync";
import type { Answer } from "../server/ask.ts";
import type { Report } from "../server/report.ts";
import { columnsOf, flatten } from "./rows.ts";

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

/** What the query cost, a line a vendor. */
export function printReport(report: Report): string {
  const head = ["vendor", "status", "calls", "bytes", "waited", "left", "complete"];
  const rows = Object.entries(report.vendors).map(([vendor, each]) => [
    vendor,
    each.status,
    String(each.calls),
    String(each.bytes),
    each.waitedMs > 0 ? `${(each.waitedMs / 1000).toFixed(1)} s` : "",
    each.budgetLeft === null ? "" : String(each.budgetLeft),
    each.complete ? "yes" : `no: ${each.reason}`,
  ]);
  return `${table(head, rows)}\n${(report.durationMs / 1000).toFixed(1)} s\n`;
}
