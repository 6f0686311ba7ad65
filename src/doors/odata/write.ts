import { asJson, type CellWriter, LineWriter, type Member } from "../formats/line-writer.ts";
import { jsonWriter } from "../formats/ndjson.ts";
import type { Column } from "../views/view.ts";
import type { JsonForm } from "./negotiate.ts";
import { edmTypes, namespace } from "./schema.ts";

export interface WriteOptions {
  columns: readonly Column[];
  /** Places of the columns that are shown. */
  select: readonly number[];
  form: JsonForm;
  /** Places of columns that are null. */
  hidden?: ReadonlySet<number>;
  /** With full metadata: the type of the rows, where their set is, and the place of the key. Absent for totals, which are no entities. */
  entity?: { type: string; setUrl: string; keyAt: number };
}

/** Writes rows as objects of OData's JSON (OData JSON Format 4.01), each with a comma behind it. */
export function objectWriter({ columns, select, form, hidden, entity }: WriteOptions): LineWriter {
  const isFull = form.metadata === "full";
  const members = select.map((column): Member => {
    const { name, type } = columns[column]!;
    const edm = edmTypes[type].type;
    // Texts, booleans and doubles tell their type by themselves.
    const told = isFull && !["Edm.String", "Edm.Boolean", "Edm.Double"].includes(edm) ? `"${name}@odata.type":"#${edm.slice(4)}",` : "";
    return { column, before: `${told}"${name}":`, write: form.isIeee754Compatible ? asJson : jsonWriter(type) };
  });
  if (isFull && entity) members.unshift(idMember(entity));
  const joined = members.map((member, i) => ({ ...member, before: `${i === 0 ? "{" : ","}${member.before}` }));
  return new LineWriter(columns.length, joined, { after: "},", ...(hidden && { hidden }) });
}

function idMember({ type, setUrl, keyAt }: NonNullable<WriteOptions["entity"]>): Member {
  const write: CellWriter = (out, bytes, start, end) => {
    const key = JSON.parse(bytes.toString("utf8", start, end)) as string;
    out.put(Buffer.from(JSON.stringify(`${setUrl}(${keyLiteral(key)})`)));
  };
  return { column: keyAt, before: `"@odata.type":"#${namespace}.${type}","@odata.id":`, write };
}

/** A key in an address. */
function keyLiteral(key: string): string {
  return `'${encodeURIComponent(key.replaceAll("'", "''"))}'`;
}
