import { one, operation } from "../../resource/model.ts";
import { answer, part, roots } from "./row.ts";

const view = "booking_availability_view_options";

/** L70807. Sent as a POST, though it changes nothing; the documentation knows products by number only. */
export const availability = roots({
  currentRmsProductBookings: answer(operation("product_availability.product", "POST /availability/product"), {
    body: ["product_id", "store_ids", "starts_at", "days_period"].map((name) => `${view}.${name}`),
    ids: { productId: null, storeIds: null },
    at: "product_bookings",
  }),
  currentRmsMemberTagCloud: answer(operation("members.tag_cloud", "GET /members/tag_cloud"), { at: "tag_cloud", paged: true }),
});

export const productBookings = part("CurrentRmsProductBooking", { relations: { opportunity: one("opportunity_id") } });
