import { many, operation } from "../../engine/model/resource.ts";
import { resource } from "./row.ts";

/** Cirrus API, Articles: warehouses. */
export const articleWarehouses = resource("CirrusArticleWarehouse", {
  list: operation("articlewarehouses.list", "GET /articles/warehouses"),
  relations: { articles: many("warehouseid") },
});

/** Cirrus API, Articles: warehouse statuses. */
export const articleWarehouseStatuses = resource("CirrusArticleWarehouseStatus", {
  list: operation("articlewarehousestatuses.list", "GET /articles/warehousestatuses"),
  relations: { articles: many("warehousestatusid") },
});
