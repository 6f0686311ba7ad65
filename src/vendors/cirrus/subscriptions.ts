import { one, operation } from "../../engine/model/resource.ts";
import { resource } from "./row.ts";

/** Cirrus API, Subscriptions. The sample of the record by id shows a sort group. */
export const subscriptions = resource("CirrusSubscription", {
  show: operation("subscriptions.get", "GET /subscriptions/{id}"),
  list: operation("subscriptions.list", "GET /subscriptions"),
  relations: { parent: one("parentid"), user: one("userid"), contact: one("contactid") },
});
