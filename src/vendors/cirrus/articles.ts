import { many, one, operation } from "../../engine/model/resource.ts";
import { customFieldsOf, dynamicFieldsOf } from "./related.ts";
import { resource } from "./row.ts";

/** Cirrus API, Articles. */
export const articles = resource("CirrusArticle", {
  show: operation("articles.get", "GET /articles/{id}"),
  list: operation("articles.list", "GET /articles"),
  options: { masked: true },
  definitions: dynamicFieldsOf("article"),
  relations: {
    warehouseStatus: one("warehousestatusid"),
    serviceLevel: one("servicelevelid"),
    warehouse: one("warehouseid"),
    unit: one("unitid"),
    group: one("groupid"),
    account: one("accountid"),
    brand: one("brandid"),
    material: one("materialid"),
    volumeGroup: one("volumegroupid"),
    discountGroup: one("discountgroupid"),
    budgetGroup: one("budgetgroupid"),
    files: many("connectedarticles", { filter: "articleid" }),
    missions: many("", { filter: "articleids" }),
    fieldValues: customFieldsOf("article"),
  },
});
