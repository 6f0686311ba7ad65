import type { Field } from "../../kit/contract.ts";
import type { JsonObject } from "../../kit/json.ts";
import type { Dataset } from "../model.ts";
import { embeddedFields, targets } from "../shape.ts";

/** What a new record has where the request says nothing, by `Type.member`; `*` is any type. */
const defaults: Record<string, unknown> = {
  // Inactive records are hidden by default: a new one can be seen.
  "*.active": true,
  "*.locale": "en-GB",
  "*.exchange_rate": "1.0",
  "*.use_chargeable_days": false,
  "Member.bookable": true,
  "Opportunity.chargeable_days": 1,
  // "Checkout": a new opportunity is a draft.
  "Opportunity.state": 1,
  "Opportunity.cancellation_reason_id": 0,
  "OpportunityCost.is_manual_cost": true,
  "OpportunityItem.opportunity_item_type": 1,
  "OpportunityItem.transaction_type": 1,
  "OpportunityItem.chargeable_days": "1.0",
  "StockLevel.stock_category": 50,
  "StockLevel.stock_type": 1,
  "ServiceStockLevel.stock_category": 60,
  "ServiceStockLevel.stock_type": 3,
};

/** A new record of a type: every member that is received, with the default, or with what the vendor writes for "none". */
export function blank(data: Dataset, type: string, depth = 0): JsonObject {
  const embedded = new Set(embeddedFields(data.contract, type));
  const record: JsonObject = {};
  for (const [name, field] of Object.entries(data.contract.types[type]!))
    if (!field.requestOnly) record[name] = embedded.has(name) ? undefined : blankValue(data, [type, name], field, depth);
  return record;
}

function blankValue(data: Dataset, [type, name]: [string, string], field: Field, depth: number): unknown {
  const given = defaults[`${type}.${name}`] ?? defaults[`*.${name}`];
  if (given !== undefined) return given;
  if (field.list) return [];
  if (data.contract.types[field.type]) return name === "membership" && depth === 0 ? {} : null;
  if (field.type === "map") return name === "custom_fields" ? data.customFields.show(type) : {};
  if (field.type === "json" || field.nullable) return null;
  if (targets(field).length || field.typeField) return null;
  if (field.codes)
    return field.type === "string" ? (Object.keys(field.codes)[0] ?? "") : Number(Object.keys(field.codes).sort(byNumber)[0]);
  if (field.type === "boolean") return false;
  if (field.type === "number") return 0;
  return field.format === "decimal" && !field.blank ? "0.0" : "";
}

function byNumber(one: string, other: string): number {
  return Number(one) - Number(other);
}
