import { many, one, operation, polymorphic } from "../../engine/model/resource.ts";
import { rendered } from "./document-files.ts";
import { parent } from "./parents.ts";
import { customFieldsOf, file, reads, resource } from "./row.ts";
import { items, itemsByStockType, subjects } from "./subjects.ts";

/** Current RMS API, Stock Level. */
export const stockLevels = resource("CurrentRmsStockLevel", {
  list: operation("stock_levels.list", "GET /stock_levels"),
  // Records below a stock level of a product have the product in their address, too.
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

/** Current RMS API, Stock Transaction. */
export const stockTransactions = resource("CurrentRmsStockTransaction", {
  ...reads("stock_transactions", "/products/{product_id}/stock_levels/{stock_level_id}/stock_transactions"),
  parentIds: parent,
  relations: {
    stockLevel: one("stock_level_id"),
    store: one("store_id"),
    source: polymorphic("source_id", "source_type", subjects),
  },
});

/** Current RMS API, Serialised Component. */
export const serialisedComponents = resource("CurrentRmsSerialisedComponent", {
  ...reads("serialised_components", "/products/{product_id}/stock_levels/{stock_level_id}/serialised_components"),
  parentIds: parent,
  relations: {
    containerStockLevel: one("container_stock_level_id"),
    componentStockLevel: one("component_stock_level_id"),
  },
});

/** Current RMS API, Stock Booking. */
export const stockBookings = resource("CurrentRmsStockBooking", {
  ...reads("stock_bookings"),
  // A booking does not name the class of its item: people are booked for services, everything else is a product.
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

/** Current RMS API, Stock/Inventory Check. */
export const stockChecks = resource("CurrentRmsStockCheck", {
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

/** Current RMS API, Stock/Inventory Check Item. */
export const stockCheckItems = resource("CurrentRmsStockCheckItem", {
  ...reads("stock_check_items", "/stock_checks/{stock_check_id}/stock_check_items"),
  parentIds: "stock_check_id",
  relations: {
    stockCheck: one("stock_check_id"),
    stockLevel: one("stock_level_id"),
  },
});

/** Current RMS API, Quarantine. */
export const quarantines = resource("CurrentRmsQuarantine", {
  ...reads("quarantines"),
  // Current RMS API, Default scope: quarantines are among the lists that hide rows. Their own section documents no mode.
  options: { filtermode: "all" },
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
