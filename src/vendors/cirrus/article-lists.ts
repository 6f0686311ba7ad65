import { many, operation } from "../../engine/model/resource.ts";
import { resource } from "./row.ts";

/** Cirrus API, Article groups. The list lacks the order. */
export const articleGroups = resource("CirrusArticleGroup", {
  show: operation("articlegroups.get", "GET /articlegroups/{id}"),
  list: operation("articlegroups.list", "GET /articlegroups"),
  listFields: ["id", "name", "externalkey"],
  options: { sorting: "id_asc" },
  relations: { articles: many("groupid") },
});

/** Cirrus API, Article units. */
export const articleUnits = resource("CirrusArticleUnit", {
  show: operation("articleunits.get", "GET /articleunits/{id}"),
  list: operation("articleunits.list", "GET /articleunits"),
  options: { sorting: "id_asc" },
});
