import { stringify } from "csv-stringify/sync";
import { rowsOf } from "../snapshots/snapshot.ts";
import type { Format } from "./format.ts";

/**
 * CSV (RFC 4180, UTF-8, lines end with LF). Every text is quoted, and neither numbers nor null, which is empty: a program can tell
 * `"0012"` from `12`. Texts stand as they are, also those that a spreadsheet would take for a formula: XLSX has types.
 */
export const csv: Format = {
  contentType: "text/csv; charset=utf-8; header=present",
  async write(table, sink) {
    const { columns } = table.view;
    const isText = columns.map(({ type }) => type === "text");
    await sink(`${columns.map(({ name }) => name).join(",")}\n`);
    for await (const rows of rowsOf(table)) {
      if (rows.length === 0) continue;
      const lines = stringify(rows as unknown[][], {
        quoted_string: true,
        quoted_match: /\r/,
        escape_formulas: false,
        cast: {
          boolean: (value) => ({ value: String(value), quoted_string: false }),
          string: (value, { index }) => (isText[index] ? value : { value, quoted_string: false }),
        },
      });
      await sink(lines);
    }
  },
};
