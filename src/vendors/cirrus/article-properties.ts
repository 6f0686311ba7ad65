import { many, operation } from "../../resource/model.ts";
import { resource } from "./row.ts";

/** L1909. */
export const articleBrands = resource("CirrusArticleBrand", {
  list: operation("articlebrands.list", "GET /articles/brands"),
  extra: { bare: true },
  relations: { articles: many("brandid") },
});

/** L1963. */
export const articleMaterials = resource("CirrusArticleMaterial", {
  list: operation("articlematerials.list", "GET /articles/materials"),
  extra: { bare: true },
  relations: { articles: many("materialid") },
});

/** L1976. */
export const articleServiceLevels = resource("CirrusArticleServiceLevel", {
  list: operation("articleservicelevels.list", "GET /articles/servicelevels"),
  extra: { bare: true },
  relations: { articles: many("servicelevelid") },
});

/** L2003. */
export const articleVolumeGroups = resource("CirrusArticleVolumeGroup", {
  list: operation("articlevolumegroups.list", "GET /articles/volumegroups"),
  extra: { bare: true },
  relations: { articles: many("volumegroupid") },
});

/** L1935. */
export const articleDiscountGroups = resource("CirrusArticleDiscountGroup", {
  list: operation("articlediscountgroups.list", "GET /articles/discountgroups"),
  extra: { bare: true },
  relations: { articles: many("discountgroupid") },
});

/** L1922. */
export const articleBudgetGroups = resource("CirrusArticleBudgetGroup", {
  list: operation("articlebudgetgroups.list", "GET /articles/budgetgroups"),
  extra: { bare: true },
  relations: { articles: many("budgetgroupid") },
});
