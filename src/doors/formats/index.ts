import { arrow } from "./arrow.ts";
import { csv } from "./csv.ts";
import type { Format } from "./format.ts";
import { ndjson } from "./ndjson.ts";
import { parquet } from "./parquet.ts";
import { xlsx } from "./xlsx.ts";

/** The formats of files, by the ending of their names. */
export const formats = { csv, ndjson, parquet, arrow, xlsx } as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;

export function isFormat(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}
