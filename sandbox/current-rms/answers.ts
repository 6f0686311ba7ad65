import { hash, type Random, random } from "../kit/random.ts";
import type { Known } from "../kit/records.ts";
import type { Reply } from "../kit/server.ts";
import type { Dataset, Row } from "./dataset.ts";

const DAY = 86_400_000;
const DEFAULT_DAYS = 28;

export function failure(status: number, message: string, refused?: Reply["refused"]): Reply {
  return { status, body: { errors: [message] }, ...(refused && { refused }) };
}

/** How often each tag stands on the rows, most used first. */
export function tagCloud(rows: Row[]): Record<string, unknown>[] {
  const counts = new Map<string, number>();
  for (const tag of rows.flatMap((row) => row.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([name, count]) => ({ id: (hash(name) % 9000) + 1, name, count }));
}

/** A record rendered with a document layout: under its own key where the vendor stores it, bare where it does not. */
export function preparedDocument(data: Dataset, type: string | undefined, row: Row, document: Row): Record<string, unknown> {
  const html = { header: "<p>Header</p>", body: `<p>${row.type} ${row.id}</p>`, footer: "<p>Footer</p>", stylesheet: "" };
  if (!type) return { filename: "", document: document.record, output: html };
  const column = Object.keys(data.contract.types[type]!).find((name) => name !== "document_id" && name.endsWith("_id"))!;
  return { ...data.rows(type)[0]!.record, [column]: row.id, document_id: document.id, data: html };
}

export function file(content: "pdf" | "csv", name: string): Reply {
  if (content === "csv")
    return { status: 200, headers: { "content-type": "text/csv" }, body: `id,asset_number,quantity_counted\n${name},,\n` };
  return { status: 200, headers: { "content-type": "application/pdf" }, body: `%PDF-1.4\n% ${name}\n%%EOF\n` };
}

/** The two availability queries, which are sent as a POST but change nothing. */
export function availability(data: Dataset, kind: "group" | "product", body: Record<string, unknown>): Reply {
  const options = (body[kind === "group" ? "product_availability_view_options" : "booking_availability_view_options"] ?? {}) as Known;
  const product =
    kind === "product"
      ? data.row("Product", Number(options.product_id))
      : data.rows("Product").find((row) => row.record.product_group_id === Number(options.product_group_id));
  if (!product) return failure(404, "Record not found");
  const days = Math.min(Math.max(Number(options.days_period) || DEFAULT_DAYS, 1), 366);
  const known = onDays(data, product, String(options.starts_at ?? data.world.asOf), days);
  if (kind === "group") return { status: 200, body: { product_availability: known } };
  return { status: 200, body: { product_bookings: { ...known, product_bookings: bookings(data, product) } } };
}

function onDays(data: Dataset, product: Row, from: string, days: number): Known {
  const r = random(data.world.seed, "availability", product.id, from);
  const start = Date.parse(from) || Date.parse(data.world.asOf);
  const date = (at: number) => new Date(at).toISOString().slice(0, 10);
  const held = r.integer(2, 20);
  const booked = series(r, days, held);
  return {
    ...{ product_id: product.id, product_name: product.record.name, stock_method: product.record.stock_method },
    ...{ buffer_percent: "0.0", availability_period: 0, starts_at: date(start), ends_at: date(start + (days - 1) * DAY) },
    ...{ store_quantity_held: booked.map(() => held), quantity_held: booked.map(() => held), quantity_booked: booked },
    ...{ quantity_unavailable: booked.map(() => 0), quantity_available: booked.map((each) => held - each) },
    ...{ quantity_sub_rent: booked.map(() => 0), quantity_quoted: series(r, days, 2), quantity_post_rent: booked.map(() => 0) },
  };
}

function series(r: Random, length: number, most: number): number[] {
  return Array.from({ length }, () => r.integer(0, most));
}

function bookings(data: Dataset, product: Row): Known[] {
  return data.children("OpportunityItem", "item_id", product.id).map((item) => {
    const job = data.row("Opportunity", item.record.opportunity_id)!;
    const { subject, number, reference, open_ended_rental, status } = job.record;
    const project = data.row("Project", job.record.project_id)?.record.name ?? "";
    const quantity = { store_quantity: item.record.quantity, supplier_quantity: 0, status };
    return { opportunity_id: job.id, subject, number, reference, project_name: project, open_ended_rental, booking_quantities: [quantity] };
  });
}
