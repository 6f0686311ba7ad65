import { many, operation } from "../../engine/model/resource.ts";
import { resource } from "./row.ts";

/** Cirrus API, Order types. */
export const orderTypes = resource("CirrusOrderType", {
  show: operation("ordertypes.get", "GET /ordertypes/{id}"),
  list: operation("ordertypes.list", "GET /ordertypes"),
  relations: { orders: many("type.id", { filter: "typeids" }) },
});

/** Cirrus API, Order status. */
export const orderStatuses = resource("CirrusOrderStatus", {
  show: operation("orderstatus.get", "GET /orderstatus/{id}"),
  list: operation("orderstatus.list", "GET /orderstatus"),
  relations: { orders: many("status.id", { filter: "statusids" }) },
});

/** Cirrus API, Sort groups. */
export const sortGroups = resource("CirrusSortGroup", {
  show: operation("sortgroups.get", "GET /sortgroups/{id}"),
  list: operation("sortgroups.list", "GET /sortgroups"),
});
