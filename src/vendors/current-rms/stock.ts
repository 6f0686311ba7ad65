import type { PartRow } from "../../graph/catalogue.ts";
import { many, one, operation, polymorphic } from "../../resource/model.ts";
import { rendered } from "./document-files.ts";
import { parent } from "./marks.ts";
import { customFieldsOf, file, reads, resource } from "./row.ts";
import { items, itemsByStockType, subjects } from "./subjects.ts";

/** L93499. */
const stockLevels = resource("CurrentRmsStockLevel", {
  list: operation("stock_levels.list", "GET /stock_levels"),
  // What stands below a stock level of goods is addressed below their product as well.
  reshape: (raw) => (raw.item_id && raw.id ? { ...raw, $address: `${raw.item_id}/${raw.id}` } : raw),
  definitions: customFieldsOf("StockLevel"),
  relations: {
    item: polymorphic("item_id", "stock_type", itemsByStockType),
    store: one("store_id"),
    member: one("member_id"),
    containerStockLevel: one("container_stock_level_id"),
    stockBookings: many("stock_level_id"),
    quarantines: many("stock_level_id"),
    inspectionResults: many("stock_level_id"),
    stockTransactions: many(parent, { from: "$address" }),
    serialisedComponents: many(parent, { from: "$address" }),
  },
});

/** L95075. */
const stockTransactions = resource("CurrentRmsStockTransaction", {
  ...reads("stock_transactions", "/products/{product_id}/stock_levels/{stock_level_id}/stock_transactions"),
  within: parent,
  relations: {
    stockLevel: one("stock_level_id"),
    store: one("store_id"),
    source: polymorphic("source_id", "source_type", subjects),
  },
});

/** L90341. */
const serialisedComponents = resource("CurrentRmsSerialisedComponent", {
  ...reads("serialised_components", "/products/{product_id}/stock_levels/{stock_level_id}/serialised_components"),
  within: parent,
  relations: {
    containerStockLevel: one("container_stock_level_id"),
    componentStockLevel: one("component_stock_level_id"),
  },
});

/** L92358. */
const stockBookings = resource("CurrentRmsStockBooking", {
  ...reads("stock_bookings"),
  // A booking does not say what its item is: people are booked for services, all else is goods.
  reshape: (raw) => ({ ...raw, $item_type: raw.member_id ? "Service" : "Product" }),
  relations: {
    item: polymorphic("item_id", "$item_type", items),
    store: one("store_id"),
    stockLevel: one("stock_level_id"),
    member: one("member_id"),
    booking: polymorphic("booking_id", "booking_type", subjects),
    opportunity: one("opportunity_id"),
    containerStockLevel: one("container_stock_level_id"),
  },
});

/** L92517. */
const stockChecks = resource("CurrentRmsStockCheck", {
  ...reads("stock_checks"),
  label: "subject",
  relations: {
    store: one("store_id"),
    item: one("item_id"),
    productGroup: one("product_group_id"),
    stockCheckItems: many("stock_check_id"),
    exportUrl: file(operation("stock_checks.export", "GET /stock_checks/{id}/export"), "text/csv", { own: { id: "id" } }),
  },
});

/** L93179. */
const stockCheckItems = resource("CurrentRmsStockCheckItem", {
  ...reads("stock_check_items", "/stock_checks/{stock_check_id}/stock_check_items"),
  within: "stock_check_id",
  relations: {
    stockCheck: one("stock_check_id"),
    stockLevel: one("stock_level_id"),
  },
});

/** L81442. */
const quarantines = resource("CurrentRmsQuarantine", {
  ...reads("quarantines"),
  extra: { filtermode: "all" },
  idFilters: { ownedBy: "CurrentRmsMember" },
  definitions: customFieldsOf("Quarantine"),
  relations: {
    item: one("item_id", "item"),
    store: one("store_id", "store"),
    stockLevel: one("stock_level_id", "stock_level"),
    owner: one("owned_by", "owner"),
    source: polymorphic("source_id", "source_type", subjects),
    supplier: one("supplier_id", "supplier"),
    ...rendered("quarantines"),
  },
});

export const resources = [stockLevels, stockTransactions, serialisedComponents, stockBookings, stockChecks, stockCheckItems, quarantines];
export const parts: PartRow[] = [];
