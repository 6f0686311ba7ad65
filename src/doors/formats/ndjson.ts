import { shownLines } from "../snapshots/snapshot.ts";
import type { Column } from "../views/view.ts";
import type { Format } from "./format.ts";
import { asJson, bare, type CellWriter, LineWriter } from "./line-writer.ts";

/** An object a line. Decimals are numbers with all their digits. */
export const ndjson: Format = {
  contentType: "application/x-ndjson",
  async write(table, sink) {
    const { columns } = table.view;
    const members = columns.map(({ name, type }, column) => ({
      column,
      before: `${column === 0 ? "{" : ","}${JSON.stringify(name)}:`,
      write: jsonWriter(type),
    }));
    const writer = new LineWriter(columns.length, members, { after: "}\n", hidden: table.hidden });
    for await (const { bytes, starts } of shownLines(table)) {
      if (starts.length === 0) continue;
      writer.write(bytes, starts);
      await sink(writer.take());
    }
  },
};

/** Cells as JSON. The digits of a decimal are those of a JSON number. */
export function jsonWriter(type: Column["type"]): CellWriter {
  return type === "decimal" ? bare : asJson;
}
