import { many, operation } from "../../resource/model.ts";
import { text } from "./filters.ts";
import { resource } from "./row.ts";

/** L1677. The list leaves out the order. */
export const articleGroups = resource("CirrusArticleGroup", {
  show: operation("articlegroups.get", "GET /articlegroups/{id}"),
  list: operation("articlegroups.list", "GET /articlegroups"),
  listed: ["id", "name", "externalkey"],
  extra: { sorting: "id_asc", sortings: ["name", "id", "sort"], filters: { externalKey: text("externalkey"), name: text("name") } },
  relations: { articles: many("groupid") },
});

/** L2198. */
export const articleUnits = resource("CirrusArticleUnit", {
  show: operation("articleunits.get", "GET /articleunits/{id}"),
  list: operation("articleunits.list", "GET /articleunits"),
  extra: { sorting: "id_asc", sortings: ["name", "id"], filters: { externalKey: text("externalkey"), name: text("name") } },
});
