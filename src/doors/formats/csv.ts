import { shownLines } from "../snapshots/snapshot.ts";
import type { Format } from "./format.ts";
import { type CellWriter, LineWriter } from "./line-writer.ts";

/**
 * CSV (RFC 4180, UTF-8, lines end with LF). Every text is quoted, and neither numbers nor null, which is empty: a program can tell
 * `"0012"` from `12`. Texts stand as they are, also those that a spreadsheet would take for a formula: XLSX has types.
 */
export const csv: Format = {
  contentType: "text/csv; charset=utf-8; header=present",
  async write(table, sink) {
    const { columns } = table.view;
    await sink(`${columns.map(({ name }) => name).join(",")}\n`);
    const members = columns.map(({ type }, column) => ({
      column,
      before: column === 0 ? "" : ",",
      write: type === "text" ? text : other,
    }));
    const writer = new LineWriter(columns.length, members, { after: "\n", hidden: table.hidden });
    for await (const { bytes, starts } of shownLines(table)) {
      if (starts.length === 0) continue;
      writer.write(bytes, starts);
      await sink(writer.take());
    }
  },
};

const quote = 0x22;
const backslash = 0x5c;
const n = 0x6e;

/** What JSON writes without an escape is the same in CSV. */
const text: CellWriter = (out, bytes, start, end) => {
  if (bytes[start] !== quote) return;
  let at = start;
  while (at < end && bytes[at] !== backslash) at++;
  if (at === end) return out.copy(bytes, start, end);
  const value = JSON.parse(bytes.toString("utf8", start, end)) as string;
  out.put(Buffer.from(`"${value.replaceAll('"', '""')}"`));
};

/** Numbers, days and so on, without quotes; of null nothing. */
const other: CellWriter = (out, bytes, start, end) => {
  if (bytes[start] === quote) out.copy(bytes, start + 1, end - 1);
  else if (bytes[start] !== n) out.copy(bytes, start, end);
};
