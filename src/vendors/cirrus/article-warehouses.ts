import { many, operation } from "../../resource/model.ts";
import { resource } from "./row.ts";

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
