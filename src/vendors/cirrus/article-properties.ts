import { many, operation } from "../../engine/model/resource.ts";
import { resource } from "./row.ts";

/** Cirrus API, Articles: brands. */
export const articleBrands = resource("CirrusArticleBrand", {
  list: operation("articlebrands.list", "GET /articles/brands"),
  relations: { articles: many("brandid") },
});

/** Cirrus API, Articles: materials. */
export const articleMaterials = resource("CirrusArticleMaterial", {
  list: operation("articlematerials.list", "GET /articles/materials"),
  relations: { articles: many("materialid") },
});

/** Cirrus API, Articles: service levels. */
export const articleServiceLevels = resource("CirrusArticleServiceLevel", {
  list: operation("articleservicelevels.list", "GET /articles/servicelevels"),
  relations: { articles: many("servicelevelid") },
});

/** Cirrus API, Articles: volume groups. */
export const articleVolumeGroups = resource("CirrusArticleVolumeGroup", {
  list: operation("articlevolumegroups.list", "GET /articles/volumegroups"),
  relations: { articles: many("volumegroupid") },
});

/** Cirrus API, Articles: discount groups. */
export const articleDiscountGroups = resource("CirrusArticleDiscountGroup", {
  list: operation("articlediscountgroups.list", "GET /articles/discountgroups"),
  relations: { articles: many("discountgroupid") },
});

/** Cirrus API, Articles: budget groups. */
export const articleBudgetGroups = resource("CirrusArticleBudgetGroup", {
  list: operation("articlebudgetgroups.list", "GET /articles/budgetgroups"),
  relations: { articles: many("budgetgroupid") },
});
