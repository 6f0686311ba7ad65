import { operation } from "../../engine/model/resource.ts";
import { resource } from "./row.ts";

/** Cirrus API, Delivery terms. */
export const deliveryTerms = resource("CirrusDeliveryTerm", {
  show: operation("deliveryterms.get", "GET /deliveryterms/{id}"),
  list: operation("deliveryterms.list", "GET /deliveryterms"),
  options: { sorting: "id_asc" },
});

/** Cirrus API, Delivery types. */
export const deliveryTypes = resource("CirrusDeliveryType", {
  show: operation("deliverytypes.get", "GET /deliverytypes/{id}"),
  list: operation("deliverytypes.list", "GET /deliverytypes"),
  options: { sorting: "id_asc" },
});

/** Cirrus API, Payment terms. */
export const paymentTerms = resource("CirrusPaymentTerm", {
  show: operation("paymentterms.get", "GET /paymentterms/{id}"),
  list: operation("paymentterms.list", "GET /paymentterms"),
});
