import type { JsonObject } from "../../kit/json.ts";
import { guid, random } from "../../kit/random.ts";
import { decimal, sum, units } from "../decimals.ts";
import { labelsOf } from "../integrity.ts";
import type { Row } from "../model.ts";
import { blank } from "./blank.ts";
import { putFile } from "./files.ts";
import type { WriteRequest } from "./request.ts";
import { recount } from "./totals.ts";

/** How a row came to be what it is. */
export interface Change {
  given: JsonObject;
  /** Absent: the row is new. */
  before?: Row;
  removed?: true;
}

type Consequence = (request: WriteRequest, row: Row, change: Change) => void;

/** What follows for other records, and for members that no request sets, when a record of this type was written. */
export const consequences: Record<string, Consequence> = {
  Member: (request, row, change) => {
    member(request, row, change);
    mirror(request, row, { type: "Vehicle", when: row.record.membership_type === "Vehicle", removed: change.removed });
  },
  Vehicle: (request, row, change) => {
    member(request, row, change);
    mirror(request, row, { type: "Member", when: true, removed: change.removed });
  },
  Product: (request, row, { removed }) => mirror(request, row, { type: "ProductInventory", when: true, removed }),
  Comment: (request, { record }) => countComments(request, record.discussion_id as number),
  Attachment: (request, row, { before, removed }) => {
    if (!before && !removed) putFile(request, row);
  },
  OpportunityItem: (request, { record }) => recount(request, record.opportunity_id as number),
  OpportunityCost: (request, { record }) => recount(request, record.opportunity_id as number),
  Opportunity: (request, row, { before, removed }) => {
    if (!before && !removed && row.record.number === "")
      request.data.update("Opportunity", row.id, { number: nextNumber(request, "Opportunity") });
  },
  StockTransaction: (request, row, { before, removed }) => moveStock(request, row, { before, removed }),
};

/** The number after the highest one of a table, with as many digits. */
export function nextNumber({ data }: WriteRequest, type: string): string {
  const numbers = data.rows(type).flatMap(({ record }) => (/^\d+$/.test(String(record.number)) ? [String(record.number)] : []));
  const width = Math.max(4, ...numbers.slice(-50).map((text) => text.length));
  const highest = numbers.reduce((most, text) => Math.max(most, Number(text)), 0);
  return String(highest + 1).padStart(width, "0");
}

function member({ data, now }: WriteRequest, row: Row, { before, removed }: Change): void {
  if (before || removed) return;
  const kind = String(row.record.membership_type);
  const membership = row.record.membership as JsonObject;
  const id = membership.id ?? data.partId();
  const filled: JsonObject = { membership_id: id, membership: { ...membership, id }, uuid: guid(random("member", row.id, now)) };
  const own = Object.fromEntries(Object.entries(filled).filter(([name]) => name in row.record));
  const fields = { ...data.customFields.show(kind), ...(row.record.custom_fields as JsonObject) };
  data.update(row.type, row.id, { ...own, custom_fields: fields });
}

/** Some records are shown by two resources: the row of the other one gets the members that both have. */
function mirror(request: WriteRequest, row: Row, to: { type: string; when: boolean; removed: true | undefined }): void {
  const { data } = request;
  const other = data.row(to.type, row.id);
  if (to.removed) {
    if (other) data.remove(to.type, row.id);
    return;
  }
  if (!to.when) return;
  const record = data.row(row.type, row.id)!.record;
  const fields = data.contract.types[to.type]!;
  const shared = Object.fromEntries(
    Object.entries(record)
      .filter(([name]) => name in fields)
      .map(([name, value]) => [name, fields[name]!.type === "string" && typeof value === "number" ? String(value) : value]),
  );
  if (other)
    data.update(to.type, row.id, { ...shared, ...labelsOf(data, to.type, { ...other.record, ...shared }, (name) => name in shared) });
  else {
    const whole = { ...blank(data, to.type), ...shared };
    data.insert(to.type, { record: { ...whole, ...labelsOf(data, to.type, whole, () => true) }, tags: row.tags }, row.id);
  }
}

/** Counts the answers of a discussion: the first comment is none. */
export function countComments({ data }: WriteRequest, discussion: number): void {
  const comments = data.children("Comment", "discussion_id", discussion);
  if (data.row("Discussion", discussion))
    data.update("Discussion", discussion, { last_comment_id: comments.at(-1)?.id ?? null, reply_count: Math.max(0, comments.length - 1) });
}

/** Codes of transactions that take from the stock; all others add to it. */
const taking = new Set([3, 6, 7, 10]);

function moveStock(
  { data }: WriteRequest,
  { record }: Row,
  { before, removed }: { before?: Row | undefined; removed?: true | undefined },
): void {
  const level = data.row("StockLevel", record.stock_level_id);
  if (!level) return;
  const signed = (row: JsonObject) => (taking.has(Number(row.transaction_type)) ? -1n : 1n) * units(String(row.quantity));
  const moved = removed ? -signed(record) : signed(record) - (before ? signed(before.record) : 0n);
  data.update("StockLevel", level.id, { quantity_held: decimal(sum([String(level.record.quantity_held)]) + moved) });
}
