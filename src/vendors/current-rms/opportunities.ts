import { embedded, many, one, operation, polymorphic } from "../../resource/model.ts";
import { isObject, type Json, type JsonObject } from "../../transport/json.ts";
import { prepared } from "./document-files.ts";
import { invoicesOfOpportunity } from "./invoices.ts";
import { keptMark, markedBelow, parent } from "./marks.ts";
import { customFieldsOf, part, reads, resource } from "./row.ts";
import { items, talkAbout } from "./subjects.ts";
import { plainTags } from "./tags.ts";

const list = operation("opportunities.list", "GET /opportunities");

/** L23457. Twenty-five a page; finished and lost ones are hidden unless asked for. */
export const opportunities = resource("CurrentRmsOpportunity", {
  show: operation("opportunities.show", "GET /opportunities/{id}"),
  list,
  extra: {
    filtermode: "all",
    pageSize: 25,
    least: "billing_address",
    search: "subject_or_description_or_number_or_member_name_or_tags_name",
  },
  label: "subject",
  include: ["owner", "member", "billing_address", "venue", "participants", "opportunity_surcharges", "opportunity_items"],
  filters: {
    // L30364, L30370.
    stockLevelAssetNumber: "opportunity_items_opportunity_item_assets_stock_level_asset_number",
    supplierId: "opportunity_items_opportunity_item_assets_supplier_id",
  },
  idFilters: { ownedBy: "CurrentRmsMember", supplierId: "CurrentRmsMember", invoicesId: "CurrentRmsInvoice" },
  reshape: plainTags,
  definitions: customFieldsOf("Opportunity"),
  relations: {
    project: one("project_id"),
    member: one("member_id", "member"),
    venue: one("venue_id", "venue"),
    owner: one("owned_by", "owner"),
    sourceOpportunity: one("source_opportunity_id"),
    opportunityItems: embedded("opportunity_items", many(parent)),
    opportunityCosts: many("opportunity_id"),
    invoices: invoicesOfOpportunity,
    store: one("store_id"),
    taxClass: one("tax_class_id"),
    cancellationReason: one("cancellation_reason_id"),
    opportunityDocuments: many("opportunity_id"),
    stockBookings: many("opportunity_id"),
    ...talkAbout("Opportunity"),
    ...prepared("opportunities", "opportunity_document"),
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
  definitions: customFieldsOf("OpportunityItem"),
  relations: {
    opportunity: one("opportunity_id"),
    item: polymorphic("item_id", "item_type", items),
    rateDefinition: one("rate_definition_id"),
    opportunityItemAssets: many(parent),
  },
});

/** L60723. */
export const opportunityCosts = resource("CurrentRmsOpportunityCost", {
  within: "opportunity_id",
  codes: ["id"],
  show: operation("opportunity_costs.show", "GET /opportunities/{opportunity_id}/opportunity_costs/{id}"),
  list: operation("opportunity_costs.list", "GET /opportunities/{opportunity_id}/opportunity_costs"),
  extra: { search: "subject_or_description_or_reference", parents: { list, member: "opportunity_costs" } },
  label: "subject",
  reshape: (raw) =>
    isObject(raw.opportunity_item_asset) ? { ...raw, opportunity_item_asset: belowLine(raw, raw.opportunity_item_asset) } : raw,
  relations: {
    opportunity: one("opportunity_id"),
    member: one("member_id", "member"),
    costGroup: one("cost_group_id"),
    rateDefinition: one("rate_definition_id", "rate_definition"),
    opportunityItemAsset: embedded("opportunity_item_asset"),
  },
});

/** The cost knows the opportunity, the asset only its line: together they are the address of the line. */
function belowLine(cost: JsonObject, asset: JsonObject): Json {
  const line = asset.opportunity_item_id;
  return line && cost.opportunity_id ? markedBelow(asset, `${cost.opportunity_id}/${line}`)! : asset;
}

/** L64666. */
export const opportunityItemAssets = resource("CurrentRmsOpportunityItemAsset", {
  ...reads("opportunity_item_assets", "/opportunities/{opportunity_id}/opportunity_items/{opportunity_item_id}/opportunity_item_assets"),
  within: parent,
  label: "stock_level_asset_number",
  reshape: keptMark,
  relations: {
    opportunityItem: one(parent),
    stockLevel: one("stock_level_id", "stock_level"),
    stockLevelMember: one("stock_level_member_id"),
    supplier: one("supplier_id", "supplier"),
    opportunityCost: embedded("opportunity_cost"),
  },
});

export const surcharges = part("CurrentRmsOpportunitySurcharge", { relations: { opportunity: one("opportunity_id") } });
