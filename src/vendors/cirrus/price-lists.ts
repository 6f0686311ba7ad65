import { one, operation } from "../../resource/model.ts";
import { day, id, number, text, truth } from "./filters.ts";
import { part, resource } from "./row.ts";

/** L6019. */
export const priceLists = resource("CirrusPriceList", {
  show: operation("pricelists.get", "GET /pricelists/{id}"),
  list: operation("pricelists.list", "GET /pricelists"),
  extra: {
    sorting: "start_asc",
    sortings: ["name", "start", "active"],
    filters: {
      active: truth("active"),
      start: day("start"),
      stop: day("stop"),
      default: truth("default"),
      accountId: id("accountid", { blind: true }),
      accountNumber: text("accountnumber", { blind: true }),
      externalKey: text("externalkey"),
      strict: truth("strict"),
      currencyId: id("currencyid"),
    },
  },
});

/** L6104. */
export const priceGroups = resource("CirrusPriceGroup", {
  show: operation("pricegroups.get", "GET /pricelists/pricegroups/{id}"),
  list: operation("pricegroups.list", "GET /pricelists/pricegroups"),
  extra: { sorting: "quantity_asc", sortings: ["unitid", "quantity"], filters: { unitId: id("unitid"), quantity: number("quantity") } },
  relations: { unit: one("unit.id", "unit") },
});

export const articlePrices = part("CirrusArticlePrice", {
  relations: { priceGroup: one("pricegroup.id", "pricegroup"), article: one("article.id", "article") },
});
