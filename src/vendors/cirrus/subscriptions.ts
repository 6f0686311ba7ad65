import { one, operation } from "../../resource/model.ts";
import { number, text } from "./filters.ts";
import { resource } from "./row.ts";

/** L10624. The sample of the single read shows a sort group. */
export const subscriptions = resource("CirrusSubscription", {
  show: operation("subscriptions.get", "GET /subscriptions/{id}"),
  list: operation("subscriptions.list", "GET /subscriptions"),
  extra: { sorting: "sort_asc", sortings: ["sort", "name"], filters: { name: text("name"), sort: number("sort") } },
  relations: { parent: one("parentid"), user: one("userid"), contact: one("contactid") },
});
