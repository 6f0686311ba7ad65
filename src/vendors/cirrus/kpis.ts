import { one, operation } from "../../engine/model/resource.ts";
import { resource } from "./row.ts";

/** Cirrus API, KPIs. An id names the figure; it is the same for all users. */
export const kpis = resource("CirrusKpi", {
  label: "title",
  parentIds: "userid",
  list: operation("kpis.list", "GET /kpis"),
  options: { scope: ["location", "all"] },
  relations: { user: one("userid") },
});

/** Cirrus API, Add-ons. */
export const addons = resource("CirrusAddon", {
  label: "title",
  show: operation("addons.get", "GET /addons/{id}"),
  list: operation("addons.list", "GET /addons"),
});
