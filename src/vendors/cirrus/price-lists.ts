import { one, operation } from "../../engine/model/resource.ts";
import { part, resource } from "./row.ts";

/** Cirrus API, Price lists. */
export const priceLists = resource("CirrusPriceList", {
  show: operation("pricelists.get", "GET /pricelists/{id}"),
  list: operation("pricelists.list", "GET /pricelists"),
});

/** Cirrus API, Price lists: price groups. */
export const priceGroups = resource("CirrusPriceGroup", {
  show: operation("pricegroups.get", "GET /pricelists/pricegroups/{id}"),
  list: operation("pricegroups.list", "GET /pricelists/pricegroups"),
  relations: { unit: one("unit.id", "unit") },
});

export const articlePrices = part("CirrusArticlePrice", {
  relations: { priceGroup: one("pricegroup.id", "pricegroup"), article: one("article.id", "article") },
});
