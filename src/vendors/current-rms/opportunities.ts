import { embedded, many, one, operation, polymorphic } from "../../engine/model/resource.ts";
import { prepared } from "./document-files.ts";
import { invoicesOfOpportunity } from "./invoices.ts";
import { parent } from "./parents.ts";
import { changed, customFieldsOf, part, reads, resource } from "./row.ts";
import { items, talkAbout } from "./subjects.ts";
import { plainTags } from "./tags.ts";

const list = operation("opportunities.list", "GET /opportunities");

/** Current RMS API, Opportunity. */
export const opportunities = resource("CurrentRmsOpportunity", {
  show: operation("opportunities.show", "GET /opportunities/{id}"),
  list,
  changed,
  options: {
    least: "billing_address",
  },
  label: "subject",
  optIn: ["owner", "member", "billing_address", "venue", "participants", "opportunity_surcharges", "opportunity_items"],
  filters: {
    // Current RMS API, Opportunity filtering examples.
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
    opportunityItems: embedded("opportunity_items", { fallback: many(parent) }),
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

/** Current RMS API, Opportunity Item. Lines are read below their opportunity. */
export const opportunityItems = resource("CurrentRmsOpportunityItem", {
  parentIds: "opportunity_id",
  alternateKeys: ["id"],
  show: operation("opportunity_items.show", "GET /opportunities/{opportunity_id}/opportunity_items/{id}"),
  list: operation("opportunity_items.list", "GET /opportunities/{opportunity_id}/opportunity_items"),
  options: { parents: { list, member: "opportunity_items" } },
  idFilters: { itemAssetsStockLevelMemberId: "CurrentRmsMember" },
  definitions: customFieldsOf("OpportunityItem"),
  relations: {
    opportunity: one("opportunity_id"),
    item: polymorphic("item_id", "item_type", items),
    rateDefinition: one("rate_definition_id"),
    opportunityItemAssets: many(parent),
  },
});

/** Current RMS API, Opportunity Cost. */
export const opportunityCosts = resource("CurrentRmsOpportunityCost", {
  parentIds: "opportunity_id",
  alternateKeys: ["id"],
  show: operation("opportunity_costs.show", "GET /opportunities/{opportunity_id}/opportunity_costs/{id}"),
  list: operation("opportunity_costs.list", "GET /opportunities/{opportunity_id}/opportunity_costs"),
  options: { parents: { list, member: "opportunity_costs" } },
  label: "subject",
  relations: {
    opportunity: one("opportunity_id"),
    member: one("member_id", "member"),
    costGroup: one("cost_group_id"),
    rateDefinition: one("rate_definition_id", "rate_definition"),
    // The cost knows the opportunity, the asset only its line: together they are the address of the line.
    opportunityItemAsset: embedded("opportunity_item_asset", {
      inherits: { [parent]: { owner: ["opportunity_id"], own: ["opportunity_item_id"] } },
    }),
  },
});

/** Current RMS API, Opportunity Item Asset. */
export const opportunityItemAssets = resource("CurrentRmsOpportunityItemAsset", {
  ...reads("opportunity_item_assets", "/opportunities/{opportunity_id}/opportunity_items/{opportunity_item_id}/opportunity_item_assets"),
  parentIds: parent,
  label: "stock_level_asset_number",
  relations: {
    opportunityItem: one(parent),
    stockLevel: one("stock_level_id", "stock_level"),
    stockLevelMember: one("stock_level_member_id"),
    supplier: one("supplier_id", "supplier"),
    opportunityCost: embedded("opportunity_cost"),
  },
});

export const opportunitySurcharges = part("CurrentRmsOpportunitySurcharge", { relations: { opportunity: one("opportunity_id") } });
