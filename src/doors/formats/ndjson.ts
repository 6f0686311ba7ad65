import { rowsOf } from "../snapshots/snapshot.ts";
import type { Cell, Column } from "../views/view.ts";
import type { Format } from "./format.ts";

/** An object a line. Decimals are numbers with all their digits. */
export const ndjson: Format = {
  contentType: "application/x-ndjson",
  async write(table, sink) {
    const { columns } = table.view;
    const members = columns.map(({ name }, i) => `${i === 0 ? "{" : ","}${JSON.stringify(name)}:`);
    const write = columns.map(jsonWriter);
    for await (const rows of rowsOf(table)) {
      let text = "";
      for (const row of rows) {
        for (let i = 0; i < columns.length; i++) text += members[i]! + write[i]!(row[i]!);
        text += "}\n";
      }
      if (text) await sink(text);
    }
  },
};

/** Writes cells of a column as JSON. */
export function jsonWriter({ type }: Pick<Column, "type">): (cell: Cell) => string {
  // The digits of a decimal are those of a JSON number.
  if (type === "decimal") return (cell) => (cell === null ? "null" : (cell as string));
  if (type === "text") return (cell) => JSON.stringify(cell);
  return (cell) => (typeof cell === "string" ? `"${cell}"` : String(cell));
}
