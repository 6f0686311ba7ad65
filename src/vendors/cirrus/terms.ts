import { operation } from "../../resource/model.ts";
import { flag, number, text } from "./filters.ts";
import { resource } from "./row.ts";

/** L2599. */
export const deliveryTerms = resource("CirrusDeliveryTerm", {
  show: operation("deliveryterms.get", "GET /deliveryterms/{id}"),
  list: operation("deliveryterms.list", "GET /deliveryterms"),
  extra: {
    sorting: "id_asc",
    sortings: ["name", "id"],
    filters: { name: text("name"), default: flag("default"), externalKey: text("externalkey") },
  },
});

/** L2681. */
export const deliveryTypes = resource("CirrusDeliveryType", {
  show: operation("deliverytypes.get", "GET /deliverytypes/{id}"),
  list: operation("deliverytypes.list", "GET /deliverytypes"),
  extra: { sorting: "id_asc", sortings: ["name", "id"], filters: { name: text("name"), default: flag("default") } },
});

/** L5896. */
export const paymentTerms = resource("CirrusPaymentTerm", {
  show: operation("paymentterms.get", "GET /paymentterms/{id}"),
  list: operation("paymentterms.list", "GET /paymentterms"),
  extra: {
    sorting: "name_asc",
    sortings: ["name", "days"],
    filters: { name: text("name"), default: flag("default"), externalKey: text("externalkey"), days: number("days") },
  },
});
