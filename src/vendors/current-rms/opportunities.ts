import { embedded, many, one, operation } from "../../resource/model.ts";
import { isObject, type JsonObject } from "../../transport/json.ts";
import { invoicesOfOpportunity } from "./invoices.ts";
import { marked } from "./marks.ts";
import { part, resource } from "./row.ts";
import { plainTags } from "./tags.ts";

const list = operation("opportunities.list", "GET /opportunities");

/** L23457. Twenty-five a page; finished and lost ones are hidden unless asked for. */
export const opportunities = resource("CurrentRmsOpportunity", {
  show: operation("opportunities.show", "GET /opportunities/{id}"),
  list,
  extra: { filtermode: "all", pageSize: 25, least: "billing_address", search: "subject_or_description_or_number_or_member_name_or_tags_name" },
  label: "subject",
  include: ["owner", "member", "billing_address", "venue", "participants", "opportunity_surcharges", "opportunity_items"],
  filters: {
    // L30364, L30370.
    stockLevelAssetNumber: "opportunity_items_opportunity_item_assets_stock_level_asset_number",
    supplierId: "opportunity_items_opportunity_item_assets_supplier_id",
  },
  idFilters: { ownedBy: "CurrentRmsMember", supplierId: "CurrentRmsMember", invoicesId: "CurrentRmsInvoice" },
  reshape: plainTags,
  relations: {
    project: one("project_id"),
    member: one("member_id", "member"),
    venue: one("venue_id", "venue"),
    owner: one("owned_by", "owner"),
    sourceOpportunity: one("source_opportunity_id"),
    opportunityItems: embedded("opportunity_items"),
    opportunityCosts: many("opportunity_id"),
    invoices: invoicesOfOpportunity,
  },
});

/** L64065. Lines are read below their opportunity. */
export const opportunityItems = resource("CurrentRmsOpportunityItem", {
  within: "opportunity_id",
  codes: ["id"],
  show: operation("opportunity_items.show", "GET /opportunities/{opportunity_id}/opportunity_items/{id}"),
  list: operation("opportunity_items.list", "GET /opportunities/{opportunity_id}/opportunity_items"),
  extra: { parents: { list, member: "opportunity_items" } },
  idFilters: { itemAssetsStockLevelMemberId: "CurrentRmsMember" },
  relations: { opportunity: one("opportunity_id") },
});

/** Where an asset of a cost names its line the way lines are addressed: the cost knows the opportunity, the asset does not. */
const lineOfAsset = "$opportunity_item";

/** L60723. */
export const opportunityCosts = resource("CurrentRmsOpportunityCost", {
  within: "opportunity_id",
  codes: ["id"],
  show: operation("opportunity_costs.show", "GET /opportunities/{opportunity_id}/opportunity_costs/{id}"),
  list: operation("opportunity_costs.list", "GET /opportunities/{opportunity_id}/opportunity_costs"),
  extra: { search: "subject_or_description_or_reference", parents: { list, member: "opportunity_costs" } },
  label: "subject",
  reshape: (raw) =>
    isObject(raw.opportunity_item_asset) ? { ...raw, opportunity_item_asset: below(raw, raw.opportunity_item_asset) } : raw,
  relations: { opportunity: one("opportunity_id"), member: one("member_id", "member") },
});

function below(cost: JsonObject, asset: JsonObject): JsonObject {
  const line = asset.opportunity_item_id;
  return line && cost.opportunity_id ? marked(asset, lineOfAsset, `${cost.opportunity_id}/${line}`) : asset;
}

export const surcharges = part("CurrentRmsOpportunitySurcharge", { relations: { opportunity: one("opportunity_id") } });

export const itemAssets = part("CurrentRmsOpportunityItemAsset", {
  relations: {
    opportunityItem: one(lineOfAsset),
    stockLevelMember: one("stock_level_member_id"),
    supplier: one("supplier_id", "supplier"),
    opportunityCost: embedded("opportunity_cost"),
  },
});

export const stockLevels = part("CurrentRmsStockLevel", { relations: { member: one("member_id") } });
