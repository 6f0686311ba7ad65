import { operation } from "../../resource/model.ts";
import { resource } from "./row.ts";

/** L1948. */
export const articleGroupLegacies = resource("CirrusArticleGroupLegacy", {
  list: operation("articlegroupslegacy.list", "GET /articles/groups"),
  extra: { bare: true },
});

/** L1989. */
export const articleUnitLegacies = resource("CirrusArticleUnitLegacy", {
  list: operation("articleunitslegacy.list", "GET /articles/units"),
  extra: { bare: true },
});
