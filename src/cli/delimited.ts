import { stringify } from "csv-stringify/sync";
import type { Cell } from "./rows.ts";

export interface DelimitedOptions {
  format: "csv" | "tsv";
  /** Leaves cells that look like a formula as they are. */
  raw?: boolean | undefined;
}

/**
 * Lines of CSV (RFC 4180, UTF-8, lines end with LF) or of TSV. CSV quotes every text, and neither numbers, `true`, `false`
 * nor null, which is empty: a program can tell them apart. TSV escapes tab, line break and backslash, and quotes nothing.
 */
export function formatDelimited(rows: readonly (readonly Cell[])[], { format, raw }: DelimitedOptions): string {
  const protect = raw ? (text: string) => text : escapeFormula;
  if (format === "tsv")
    return stringify(rows as Cell[][], { delimiter: "\t", quote: false, escape_formulas: false, cast: tsvCast(protect) });
  return stringify(rows as Cell[][], {
    quoted_string: true,
    quoted_match: /\r/,
    cast: { boolean: (value) => ({ value: String(value), quoted_string: false }), string: protect },
  });
}

/** The names of the columns need no quotes: they are names of GraphQL and dots. */
export function formatHeader(columns: readonly string[], { format }: DelimitedOptions): string {
  return `${columns.join(format === "tsv" ? "\t" : ",")}\n`;
}

/** Prefixes a text that a spreadsheet would run as a formula with an apostrophe. Negative numbers are unchanged. */
function escapeFormula(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) && !/^-\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
}

const escapes: Readonly<Record<string, string>> = { "\t": "\\t", "\n": "\\n", "\r": "\\r", "\\": "\\\\" };

function tsvCast(protect: (text: string) => string) {
  return { boolean: String, string: (text: string) => protect(text).replace(/[\t\n\r\\]/g, (sign) => escapes[sign]!) };
}
