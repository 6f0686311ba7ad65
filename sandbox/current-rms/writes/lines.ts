import type { JsonObject } from "../../kit/json.ts";
import { decimal, share, units } from "../decimals.ts";
import { chargingPeriod, taxPercent } from "../jobs.ts";
import type { Row } from "../model.ts";
import { make } from "./records.ts";
import type { WriteRequest } from "./request.ts";

/** Adds lines to an opportunity. The accessories of a line are lines after it. */
export function addLines(request: WriteRequest, opportunity: Row, items: JsonObject[]): void {
  const { data } = request;
  for (const item of items) {
    const place = data.children("OpportunityItem", "opportunity_id", opportunity.id).length;
    const product = data.row("Product", item.item_id);
    const net = (units(String(item.price ?? "0")) * units(String(item.quantity ?? 1))) / 10_000n;
    const less = share(net, units(String(item.discount_percent ?? "0")), 1_000_000n);
    make(
      request,
      "OpportunityItem",
      {
        ...{ item_type: "Product", quantity: 1, starts_at: opportunity.record.starts_at, ends_at: opportunity.record.ends_at },
        ...item,
        ...{ name: item.name ?? product?.record.name ?? "", path: String(place + 1).padStart(4, "0"), ...charges(net - less, item) },
      },
      opportunity,
    );
    addLines(request, opportunity, Object.values((item.accessory_items ?? {}) as Record<string, JsonObject>));
  }
}

function charges(net: bigint, { price = "0", transaction_type: kind = 1 }: JsonObject): JsonObject {
  const [charge, tax] = [decimal(net), decimal(share(net, taxPercent, 100n))];
  const period = chargingPeriod(String(price));
  const totals = { 1: "rental_charge_total", 2: "sale_charge_total", 3: "service_charge_total" };
  return {
    ...{ [totals[kind as 1] ?? totals[1]]: charge, charge_amount: charge, taxable_charge_amount: charge, charge_total: charge },
    ...{ charge_total_including_children: charge, tax_total: tax, tax_amount: tax, unit_base_charge: decimal(String(price)) },
    ...{ unit_charge: decimal(String(price)), charging_periods: [period], lead_charging_period: period },
  };
}

/** The lines of another opportunity, with nothing allocated. */
export function copyLines({ data, now }: WriteRequest, from: Row, to: Row): void {
  for (const { record } of data.children("OpportunityItem", "opportunity_id", from.id))
    data.insert("OpportunityItem", {
      record: { ...record, opportunity_id: to.id, status: 0, status_name: "Open", created_at: now, updated_at: now },
      parents: { opportunity_id: to.id },
    });
}
