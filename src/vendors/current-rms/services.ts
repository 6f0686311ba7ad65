import { embedded, many, one, operation } from "../../engine/model/resource.ts";
import { customFieldsOf, reads, resource, shownCustomFieldsOf } from "./row.ts";
import { plainTags } from "./tags.ts";

/** Current RMS API, Service. */
export const services = resource("CurrentRmsService", {
  ...reads("services"),
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

/** Current RMS API, Service Resource. */
export const serviceResources = resource("CurrentRmsServiceResource", {
  id: "member_id",
  show: operation("service_resources.show", "GET /services/{service_id}/service_resources/{member_id}"),
  list: operation("service_resources.list", "GET /services/{service_id}/service_resources"),
  parentIds: "service_id",
  relations: {
    service: one("service_id"),
    member: one("member_id"),
    resourceStockLevels: embedded("resource_stock_levels"),
  },
});

/** Current RMS API, Product Supplier Cost. */
export const serviceSupplierCosts = resource("CurrentRmsServiceSupplierCost", {
  ...reads("service_supplier_costs", "/services/{service_id}/supplier_costs"),
  parentIds: "item_id",
  relations: {
    item: one("item_id"),
    member: one("member_id"),
  },
});

/** Current RMS API, Service Stock Level. */
export const serviceStockLevels = resource("CurrentRmsServiceStockLevel", {
  ...reads("service_stock_levels", "/services/{service_id}/stock_levels"),
  parentIds: "item_id",
  definitions: shownCustomFieldsOf("StockLevel"),
  relations: {
    item: one("item_id"),
    store: one("store_id"),
    member: one("member_id"),
  },
});
