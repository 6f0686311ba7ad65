import { one, operation } from "../../resource/model.ts";
import { id, text } from "./filters.ts";
import { resource } from "./row.ts";

/** L7524. The ids are those of the figures, the same for all users. */
export const kpis = resource("CirrusKpi", {
  label: "title",
  within: "userid",
  list: operation("kpis.list", "GET /kpis"),
  extra: {
    scope: ["location", "all"],
    sorting: "sort_asc",
    sortings: ["sort"],
    filters: { userId: id("userid", { must: true }), location: text("location") },
  },
  relations: { user: one("userid") },
});

/** L8930. */
export const addons = resource("CirrusAddon", {
  label: "title",
  show: operation("addons.get", "GET /addons/{id}"),
  list: operation("addons.list", "GET /addons"),
  extra: { sorting: "sort_asc", sortings: ["sort", "title", "internalname", "number"], filters: { internalName: text("internalname") } },
});
