import { one, operation } from "../../resource/model.ts";
import { answer, part, roots as rootsOf } from "./row.ts";

const groupView = "product_availability_view_options";
const productView = "booking_availability_view_options";
const byId = "q[s][]";
const byItem = "q[stock_level_item_id_in]";

/** L97748. The tags of all records of a kind; the search is that of their list. */
function tagCloud(resource: string, search: string) {
  const query = `q[${search}_cont]`;
  const row = { query: [query], args: { search: query }, at: "tag_cloud", paged: true };
  return answer(operation(`${resource}.tag_cloud`, `GET /${resource}/tag_cloud`), row);
}

/** What is asked otherwise than by the list and id of a record. Availability is sent as a POST, though it changes nothing (L70630, L70803). */
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
  // L95474: the page shows this list by an example only.
  currentRmsStockTransactionsOfItems: answer(operation("stock_transactions.list_all", "GET /stock_transactions"), {
    ids: { itemIds: "CurrentRmsProduct" },
    query: [byItem, byId],
    args: { itemIds: byItem },
    fixed: { [byId]: "id asc" },
    at: "stock_transactions",
    paged: true,
  }),
  currentRmsActivityTagCloud: tagCloud("activities", "subject_or_description_or_location_or_tags_name"),
  currentRmsInvoiceTagCloud: tagCloud("invoices", "subject_or_number_or_description_or_member_name_or_tags_name"),
  currentRmsMemberTagCloud: tagCloud(
    "members",
    "name_or_primary_address_street_or_work_phone_number_or_work_email_address_or_identity_email_or_tags_name",
  ),
  currentRmsOpportunityTagCloud: tagCloud("opportunities", "subject_or_description_or_number_or_member_name_or_tags_name"),
  currentRmsProductTagCloud: tagCloud("products", "name_or_product_group_name_or_product_tags_name"),
  currentRmsProjectTagCloud: tagCloud("projects", "name_or_member_name_or_tags_name"),
  currentRmsServiceTagCloud: tagCloud("services", "name_or_tags_name"),
});

export const productBookings = part("CurrentRmsProductBooking", { relations: { opportunity: one("opportunity_id") } });
export const productAvailability = part("CurrentRmsProductAvailability", { relations: { product: one("product_id") } });
export const bookingsOfProduct = part("CurrentRmsProductBookings", { relations: { product: one("product_id") } });
