import { many, one, operation } from "../../resource/model.ts";
import { dynamicFields, flag, id, text, words } from "./filters.ts";
import { customFieldsOf, dynamicFieldsOf } from "./related.ts";
import { resource } from "./row.ts";

const members =
  "id name price description warehousestatusid businessareaid servicelevelid warehouseid unitid groupid number buyprice commision " +
  "externalkey imageurl url1 url2 stockbalance vat accountid suppliername supplierarticlenumber stockbalancewarningtreshold brandid " +
  "materialid incampaign volume area volumegroupid discountgroupid budgetgroupid active presentation discount sortorder tags";

/** L1825. */
export const articles = resource("CirrusArticle", {
  show: operation("articles.get", "GET /articles/{id}"),
  list: operation("articles.list", "GET /articles"),
  extra: {
    members: members.split(" "),
    sorting: "number_asc",
    sortings: ["name", "number", "suppliername", "supplierarticlenumber", "externalkey", "sort"],
    filters: {
      dynamicField: dynamicFields,
      number: text("number"),
      groupId: id("groupid"),
      active: flag("active"),
      supplierArticleNumber: text("supplierarticlenumber"),
      warehouseStatusId: id("warehousestatusid"),
      businessAreaId: id("businessareaid"),
      serviceLevelId: id("servicelevelid"),
      warehouseId: id("warehouseid"),
      unitId: id("unitid"),
      externalKey: text("externalkey"),
      brandId: id("brandid"),
      materialId: id("materialid"),
      volumeGroupId: id("volumegroupid"),
      discountGroupId: id("discountgroupid"),
      budgetGroupId: id("budgetgroupid"),
      missionId: id("missionid", { blind: true }),
      search: words("fulltext"),
    },
  },
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
