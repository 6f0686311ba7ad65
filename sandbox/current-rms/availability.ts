import type { Reply } from "../kit/call.ts";
import { isObject, type JsonObject } from "../kit/json.ts";
import { type Random, random } from "../kit/random.ts";
import { dayMs } from "../kit/time.ts";
import { failure } from "./answers.ts";
import type { Dataset, Row } from "./model.ts";

/** The days of the sample in "Product Availability"; used when a request gives none. */
const defaultDays = 28;
const maximumDays = 366;

/** The member of the request that holds the options, by what is asked about. */
const optionsMember = { group: "product_availability_view_options", product: "booking_availability_view_options" };

/** The two availability queries: sent by POST, though they change nothing. */
export function availability(data: Dataset, about: "group" | "product", body: JsonObject): Reply {
  const given = body[optionsMember[about]];
  const options = isObject(given) ? given : {};
  const product =
    about === "product"
      ? data.row("Product", Number(options.product_id))
      : data.rows("Product").find((row) => row.record.product_group_id === Number(options.product_group_id));
  if (!product) return failure(404, "Record not found");
  const days = Math.min(Math.max(Number(options.days_period) || defaultDays, 1), maximumDays);
  const byDay = availabilityByDay(data, product, String(options.starts_at ?? data.world.asOf), days);
  if (about === "group") return { status: 200, body: { product_availability: byDay } };
  return { status: 200, body: { product_bookings: { ...byDay, product_bookings: bookings(data, product) } } };
}

function availabilityByDay(data: Dataset, product: Row, from: string, days: number): JsonObject {
  const r = random(data.world.seed, "availability", product.id, from);
  const start = Date.parse(from) || Date.parse(data.world.asOf);
  const date = (at: number) => new Date(at).toISOString().slice(0, 10);
  const held = r.integer(2, 20);
  const booked = series(r, days, held);
  return {
    ...{ product_id: product.id, product_name: product.record.name, stock_method: product.record.stock_method },
    ...{ buffer_percent: "0.0", availability_period: 0, starts_at: date(start), ends_at: date(start + (days - 1) * dayMs) },
    ...{ store_quantity_held: booked.map(() => held), quantity_held: booked.map(() => held), quantity_booked: booked },
    ...{ quantity_unavailable: booked.map(() => 0), quantity_available: booked.map((each) => held - each) },
    ...{ quantity_sub_rent: booked.map(() => 0), quantity_quoted: series(r, days, 2), quantity_post_rent: booked.map(() => 0) },
  };
}

function series(r: Random, length: number, maximum: number): number[] {
  return Array.from({ length }, () => r.integer(0, maximum));
}

function bookings(data: Dataset, product: Row): JsonObject[] {
  return data.children("OpportunityItem", "item_id", product.id).map((item) => {
    const job = data.row("Opportunity", item.record.opportunity_id)!;
    const { subject, number, reference, open_ended_rental, status } = job.record;
    const project = data.row("Project", job.record.project_id)?.record.name ?? "";
    const quantity = { store_quantity: item.record.quantity, supplier_quantity: 0, status };
    return { opportunity_id: job.id, subject, number, reference, project_name: project, open_ended_rental, booking_quantities: [quantity] };
  });
}
