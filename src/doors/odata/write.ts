import { jsonWriter } from "../formats/ndjson.ts";
import type { Column, Row } from "../views/view.ts";
import type { JsonForm } from "./negotiate.ts";
import { edmTypes, namespace } from "./schema.ts";

export interface WriteOptions {
  columns: readonly Column[];
  /** Places of the columns that are shown. */
  select: readonly number[];
  form: JsonForm;
  /** With full metadata: the type of the rows, where their set is, and the place of the key. Absent for totals, which are no entities. */
  entity?: { type: string; setUrl: string; keyAt: number };
}

/** Writes rows as objects of OData's JSON (OData JSON Format 4.01). */
export function rowWriter({ columns, select, form, entity }: WriteOptions): (row: Row) => string {
  const isFull = form.metadata === "full";
  const members = select.map((at, i) => {
    const { name, type } = columns[at]!;
    const edm = edmTypes[type].type;
    // Texts, booleans and doubles tell their type by themselves.
    const told = isFull && !["Edm.String", "Edm.Boolean", "Edm.Double"].includes(edm) ? `"${name}@odata.type":"#${edm.slice(4)}",` : "";
    const value = jsonWriter({ type });
    const write = type === "decimal" && form.isIeee754Compatible ? (cell: Row[number]) => JSON.stringify(cell) : value;
    return { at, before: `${i > 0 ? "," : ""}${told}"${name}":`, write };
  });
  const body = (row: Row) => {
    let text = "";
    for (const { at, before, write } of members) text += before + write(row[at]!);
    return text;
  };
  if (!isFull || !entity) return (row) => `{${body(row)}}`;
  const { type, setUrl, keyAt } = entity;
  return (row) => {
    const id = JSON.stringify(`${setUrl}(${keyLiteral(String(row[keyAt]))})`);
    return `{"@odata.type":"#${namespace}.${type}","@odata.id":${id},${body(row)}}`;
  };
}

/** A key in an address. */
function keyLiteral(key: string): string {
  return `'${encodeURIComponent(key.replaceAll("'", "''"))}'`;
}
