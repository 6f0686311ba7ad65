import type { Column, ColumnKind } from "../../src/engine/model/column.ts";
import { canonicalValue } from "../../src/engine/model/column-values.ts";
import { valueAt } from "../../src/engine/model/names.ts";
import { makeRecord, type VendorRecord } from "../../src/engine/model/record.ts";
import type { Stream } from "../../src/replica/store.ts";
import { type JsonObject, LosslessNumber } from "../../src/transport/json.ts";

/** Invoices as a vendor of rental software has them: as many members, of such lengths, as its pages show. */
const kinds: Record<string, ColumnKind> = {
  id: "id",
  number: "text",
  subject: "text",
  memberId: "id",
  opportunityId: "id",
  ownerId: "id",
  status: "text",
  state: "number",
  issuedAt: "instant",
  dueAt: "instant",
  paidAt: "instant",
  createdAt: "instant",
  updatedAt: "instant",
  currency: "text",
  total: "number",
  taxTotal: "number",
  totalWithTax: "number",
  outstanding: "number",
  discount: "number",
  reference: "text",
  externalDescription: "text",
  internalDescription: "text",
  memberName: "text",
  memberEmail: "text",
  printed: "boolean",
  exported: "boolean",
  deposit: "boolean",
  postedOn: "date",
};

function columnOf(name: string, kind: ColumnKind): Column {
  return {
    name,
    kind,
    paths: [name],
    read({ data }) {
      const value = valueAt(data, name);
      if (value === undefined || value === null) return null;
      return canonicalValue(kind, value instanceof LosslessNumber ? value.value : value) ?? null;
    },
  };
}

export const invoiceStream: Stream = {
  resource: { type: "Invoice", vendor: "current-rms", id: "id", label: "subject", relations: {} },
  columns: Object.entries(kinds).map(([name, kind]) => columnOf(name, kind)),
};

const surnames = ["Müller", "Smith", "Øberg", "García", "Nowak", "Rossi", "Dubois", "Yılmaz", "Novák", "Jensen", "Okafor", "Tanaka"];
const things = ["Stage hire", "Light hire", "Sound system", "Truss and rigging", "Transport", "Crew", "Video wall", "Tent hire"];
const places = ["Berlin", "Köln", "London", "Zürich", "Kraków", "Lyon", "Málaga", "Aarhus"];
const states = ["open", "issued", "posted", "paid", "void"];

/** The invoice of this number: always the same, and no two alike. */
export function invoiceOf(i: number): VendorRecord {
  const random = (salt: number, below: number) => {
    let x = Math.imul(i + 1, 2654435761) ^ Math.imul(salt, 40503);
    x = Math.imul(x ^ (x >>> 15), 2246822519);
    return ((x ^ (x >>> 13)) >>> 0) % below;
  };
  const pick = (salt: number, from: readonly string[]) => from[random(salt, from.length)]!;
  const day = (salt: number) => new Date(Date.UTC(2023, 0, 1) + random(salt, 1300 * 86_400) * 1000);
  const cents = 100 + random(1, 2_000_000);
  const money = (amount: number) => new LosslessNumber((amount / 100).toFixed(2));
  const issued = day(2);
  const surname = pick(3, surnames);
  const name = `${surname} ${pick(4, places)} ${random(5, 9000)} GmbH`;
  const subject = `${pick(6, things)} for ${pick(7, places)}, ${pick(8, surnames)} ${random(9, 5000)}`;
  const data = {
    id: 1_000_000 + i,
    number: `INV-${String(i).padStart(6, "0")}`,
    subject,
    memberId: random(10, 8000),
    opportunityId: 500_000 + random(11, 60_000),
    ownerId: random(12, 40),
    status: pick(13, states),
    state: random(14, 5),
    issuedAt: issued.toISOString(),
    dueAt: new Date(issued.getTime() + (14 + random(15, 60)) * 86_400_000).toISOString(),
    paidAt: random(16, 2) === 0 ? null : day(17).toISOString(),
    createdAt: day(18).toISOString(),
    updatedAt: day(19).toISOString(),
    currency: pick(20, ["EUR", "GBP", "CHF"]),
    total: money(cents),
    taxTotal: money(Math.round(cents * 0.19)),
    totalWithTax: money(Math.round(cents * 1.19)),
    outstanding: money(random(21, 2) * cents),
    discount: money(0),
    reference: random(22, 2) === 0 ? "" : `PO ${random(23, 900_000)}`,
    externalDescription: `${subject}: ${pick(24, things)}, ${pick(25, things)} and ${pick(26, things)} as agreed on ${issued.toISOString().slice(0, 10)}.`,
    internalDescription: random(27, 3) > 0 ? null : `Ask ${pick(28, surnames)} before it is sent; ${pick(29, places)} pays late.`,
    memberName: name,
    memberEmail: `john${random(30, 9000)}@${surname
      .normalize("NFD")
      .replace(/[^a-z]/gi, "")
      .toLowerCase()}.example`,
    printed: random(31, 2) === 0,
    exported: random(32, 2) === 0,
    deposit: random(33, 9) === 0,
    postedOn: issued.toISOString().slice(0, 10),
    address: {
      street: `${pick(34, surnames)}straße ${random(35, 200)}`,
      city: pick(36, places),
      postcode: String(10_000 + random(37, 80_000)),
      country: "DE",
    },
    customFields: { cost_centre: String(random(38, 900)), approved_by: pick(39, surnames), site: pick(40, places) },
  } as unknown as JsonObject;
  return makeRecord(invoiceStream.resource, data, { fields: "all" });
}
