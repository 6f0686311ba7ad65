import { one, operation } from "../../engine/model/resource.ts";
import { searches } from "../../generated/current-rms.ts";
import { answer, part, roots as rootsOf } from "./row.ts";

const groupView = "product_availability_view_options";
const productView = "booking_availability_view_options";
const byId = "q[s][]";
const byItem = "q[stock_level_item_id_in]";

/** Current RMS API, Activity Tag Cloud. The tags of all records of a kind; the search is that of their list. */
function tagCloud(resource: "activities" | "invoices" | "members" | "opportunities" | "products" | "projects" | "services") {
  const query = `q[${searches[`${resource}.tag_cloud`]}_cont]`;
  const row = { query: [query], args: { search: query }, at: "tag_cloud", paged: true };
  return answer(operation(`${resource}.tag_cloud`, `GET /${resource}/tag_cloud`), row);
}

/** Current RMS API, Product Availability, Product Stock Level, tag clouds. Availability is read by POST. */
export const roots = rootsOf({
  currentRmsProductAvailability: answer(operation("product_availability.group", "POST /availability/group"), {
    body: [
      ...["product_group_id", "store_ids", "starts_at", "days_period"],
      ...["tag_array", "shortages_only", "rental_sale", "include_quoted"],
    ].map((name) => `${groupView}.${name}`),
    ids: { productGroupId: "CurrentRmsProductGroup", storeIds: "CurrentRmsStore" },
    at: "product_availability",
  }),
  currentRmsProductBookings: answer(operation("product_availability.product", "POST /availability/product"), {
    body: ["product_id", "store_ids", "starts_at", "days_period"].map((name) => `${productView}.${name}`),
    ids: { productId: "CurrentRmsProduct", storeIds: "CurrentRmsStore" },
    at: "product_bookings",
  }),
  currentRmsProductStockLevel: answer(operation("product_stock_levels.show", "GET /products/{product_id}/stock_levels/{id}"), {
    ids: { productId: "CurrentRmsProduct", id: "CurrentRmsStockLevel" },
    at: "stock_level",
  }),
  currentRmsProductStockLevels: answer(operation("product_stock_levels.list", "GET /products/{product_id}/stock_levels"), {
    ids: { productId: "CurrentRmsProduct" },
    query: [byId],
    fixed: { [byId]: "id asc" },
    at: "stock_levels",
    paged: true,
  }),
  // Current RMS API, Stock transaction examples: the page shows this list in an example only.
  currentRmsStockTransactionsOfItems: answer(operation("stock_transactions.list_all", "GET /stock_transactions"), {
    ids: { itemIds: "CurrentRmsProduct" },
    query: [byItem, byId],
    args: { itemIds: byItem },
    fixed: { [byId]: "id asc" },
    at: "stock_transactions",
    paged: true,
  }),
  currentRmsActivityTagCloud: tagCloud("activities"),
  currentRmsInvoiceTagCloud: tagCloud("invoices"),
  currentRmsMemberTagCloud: tagCloud("members"),
  currentRmsOpportunityTagCloud: tagCloud("opportunities"),
  currentRmsProductTagCloud: tagCloud("products"),
  currentRmsProjectTagCloud: tagCloud("projects"),
  currentRmsServiceTagCloud: tagCloud("services"),
});

export const productBookings = part("CurrentRmsProductBooking", { relations: { opportunity: one("opportunity_id") } });
export const productAvailability = part("CurrentRmsProductAvailability", { relations: { product: one("product_id") } });
export const bookingsOfProduct = part("CurrentRmsProductBookings", { relations: { product: one("product_id") } });
