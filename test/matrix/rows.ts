import type { Reply } from "../../sandbox/kit/server.ts";
import type { VendorKey } from "../harness.ts";

/** A record as the vendor sends it: an object, or the text of an XML element. */
export type Row = Record<string, unknown> | string | null;

/** What is known of a vendor's rows: where they stand, and the member of each kind that the matrix's query asks for. */
interface Shape {
  list: string;
  id: string;
  text: string;
  number: string;
}

export const shapes: Record<VendorKey, Shape> = {
  zivio: { list: "milestones", id: "id", text: "title", number: "rate" },
  currentRms: { list: "projects", id: "id", text: "name", number: "status" },
  cirrus: { list: "items", id: "id", text: "name", number: "primarycontact" },
  itm: { list: "list", id: "Id", text: "Name", number: "RepeatsOnValue" },
  projector: { list: "PwsEngagementElement", id: "EngagementUid", text: "EngagementCode", number: "EffectiveDecimalDigits" },
};

/** The same answer with other rows. An answer without rows stays as it is. */
export function withRows(vendor: VendorKey, reply: Reply, change: (rows: Row[]) => Row[]): Reply {
  const { list } = shapes[vendor];
  const { body } = reply;
  if (typeof body === "string" && body.startsWith("<")) {
    const element = new RegExp(`<(\\w+:)?${list}>[^]*?</\\1${list}>`, "g");
    const rows = body.match(element);
    if (!rows) return reply;
    const start = body.indexOf(rows[0]);
    const end = body.lastIndexOf(rows.at(-1)!) + rows.at(-1)!.length;
    return { ...reply, body: body.slice(0, start) + change(rows).join("") + body.slice(end) };
  }
  const whole = JSON.parse(typeof body === "string" ? body : JSON.stringify(body ?? null));
  const holder = Array.isArray(whole) ? whole[0] : whole;
  if (!Array.isArray(holder?.[list])) return reply;
  holder[list] = change(holder[list]);
  return { ...reply, body: whole };
}

/** The row with another value in a member; what it holds now is told. `undefined` takes the member away. */
export function withMember(row: Row, member: string, change: (value: unknown) => unknown, more = {}): Row {
  if (row === null) return row;
  if (typeof row !== "string") return { ...row, ...more, [member]: change(row[member]) };
  return row.replace(new RegExp(`<(\\w+:)?${member}>([^<]*)</\\1${member}>`, "g"), (_, prefix = "", held) => {
    const value = change(held);
    const others = Object.keys(more).map((other) => `<${prefix}${other}><${prefix}x>1</${prefix}x></${prefix}${other}>`);
    return `${element(`${prefix}${member}`, value)}${others.join("")}`;
  });
}

function element(name: string, value: unknown): string {
  if (value === undefined) return "";
  if (typeof value === "object" && value) return `<${name}><x>${Object.values(value)}</x></${name}>`;
  return value === null ? `<${name} xmlns:n="http://www.w3.org/2001/XMLSchema-instance" n:nil="true"/>` : `<${name}>${value}</${name}>`;
}
