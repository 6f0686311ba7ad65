import { many, operation } from "../../resource/model.ts";
import { flag, number, text } from "./filters.ts";
import { resource } from "./row.ts";

/** L5810. */
export const orderTypes = resource("CirrusOrderType", {
  show: operation("ordertypes.get", "GET /ordertypes/{id}"),
  list: operation("ordertypes.list", "GET /ordertypes"),
  extra: {
    sorting: "sortorder_asc",
    sortings: ["name", "sortorder"],
    filters: { name: text("name"), default: flag("default"), sortOrder: number("sortorder") },
  },
  relations: { orders: many("type.id", { filter: "typeids" }) },
});

/** L7574. */
export const orderStatuses = resource("CirrusOrderStatus", {
  show: operation("orderstatus.get", "GET /orderstatus/{id}"),
  list: operation("orderstatus.list", "GET /orderstatus"),
  extra: { sorting: "name_asc", sortings: ["name"], filters: { name: text("name"), default: flag("default"), step: number("step") } },
  relations: { orders: many("status.id", { filter: "statusids" }) },
});

/** L10209. */
export const sortGroups = resource("CirrusSortGroup", {
  show: operation("sortgroups.get", "GET /sortgroups/{id}"),
  list: operation("sortgroups.list", "GET /sortgroups"),
  extra: { sorting: "sort_asc", sortings: ["sort", "name"], filters: { name: text("name"), sort: number("sort") } },
});
