import type { PartRow } from "../../graph/catalogue.ts";
import { embedded, many, one, operation } from "../../resource/model.ts";
import { customFieldsOf, reads, resource } from "./row.ts";
import { plainTags } from "./tags.ts";

/** L90557. */
const services = resource("CurrentRmsService", {
  ...reads("services"),
  extra: { filtermode: "all", search: "name_or_tags_name" },
  reshape: plainTags,
  definitions: customFieldsOf("Service"),
  relations: {
    taxClass: one("tax_class_id", "tax_class"),
    serviceType: one("service_type_id", "service_type"),
    internalServiceCostGroup: one("internal_service_cost_group_id", "internal_service_cost_group"),
    externalServiceCostGroup: one("external_service_cost_group_id", "external_service_cost_group"),
    attachments: embedded("attachments"),
    serviceResources: many("service_id"),
    stockLevels: many("item_id", { filter: "service_id" }),
    supplierCosts: many("item_id", { filter: "service_id" }),
  },
});

/** L91839. */
const serviceResources = resource("CurrentRmsServiceResource", {
  id: "member_id",
  show: operation("service_resources.show", "GET /services/{service_id}/service_resources/{member_id}"),
  list: operation("service_resources.list", "GET /services/{service_id}/service_resources"),
  within: "service_id",
  relations: {
    service: one("service_id"),
    member: one("member_id"),
    resourceStockLevels: embedded("resource_stock_levels"),
  },
});

/** L95959. */
const serviceSupplierCosts = resource("CurrentRmsServiceSupplierCost", {
  ...reads("service_supplier_costs", "/services/{service_id}/supplier_costs"),
  within: "item_id",
  extra: { keys: ["supplier_cost", "supplier_costs"] },
  relations: {
    item: one("item_id"),
    member: one("member_id"),
  },
});

/** L94409. */
const serviceStockLevels = resource("CurrentRmsServiceStockLevel", {
  ...reads("service_stock_levels", "/services/{service_id}/stock_levels"),
  within: "item_id",
  extra: { keys: ["stock_level", "stock_levels"] },
  definitions: customFieldsOf("StockLevel"),
  relations: {
    item: one("item_id"),
    store: one("store_id"),
    member: one("member_id"),
  },
});

export const resources = [services, serviceResources, serviceSupplierCosts, serviceStockLevels];
export const parts: PartRow[] = [];
