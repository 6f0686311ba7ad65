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

/** L2016. */
export const articleWarehouses = resource("CirrusArticleWarehouse", {
  list: operation("articlewarehouses.list", "GET /articles/warehouses"),
  extra: { bare: true },
  relations: { articles: many("warehouseid") },
});

/** L2029. */
export const articleWarehouseStatuses = resource("CirrusArticleWarehouseStatus", {
  list: operation("articlewarehousestatuses.list", "GET /articles/warehousestatuses"),
  extra: { bare: true },
  relations: { articles: many("warehousestatusid") },
});

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
