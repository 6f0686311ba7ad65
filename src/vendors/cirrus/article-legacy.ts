import { operation } from "../../engine/model/resource.ts";
import { resource } from "./row.ts";

/** Cirrus API, Articles: groups. */
export const articleGroupLegacies = resource("CirrusArticleGroupLegacy", {
  list: operation("articlegroupslegacy.list", "GET /articles/groups"),
});

/** Cirrus API, Articles: units. */
export const articleUnitLegacies = resource("CirrusArticleUnitLegacy", {
  list: operation("articleunitslegacy.list", "GET /articles/units"),
});
