import { csv } from "./csv.ts";
import type { Format } from "./format.ts";
import { ndjson } from "./ndjson.ts";

/** The formats of files, by the ending of their names. */
export const formats = {
  csv,
  ndjson,
  // What writes these is loaded with the first file.
  parquet: {
    contentType: "application/vnd.apache.parquet",
    write: async (table, sink) => (await import("./parquet.ts")).writeParquet(table, sink),
  },
  arrow: {
    contentType: "application/vnd.apache.arrow.file",
    write: async (table, sink) => (await import("./arrow.ts")).writeArrow(table, sink),
  },
  xlsx: {
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write: async (table, sink) => (await import("./xlsx.ts")).writeXlsx(table, sink),
  },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;

export function isFormat(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}
