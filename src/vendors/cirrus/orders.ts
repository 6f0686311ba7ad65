import { many, one, operation } from "../../engine/model/resource.ts";
import { customFieldsOf, dynamicFieldsOf } from "./related.ts";
import { part, resource } from "./row.ts";

/** Cirrus API, Orders. An order contains its price list once, and once more in every row. */
export const orders = resource("CirrusOrder", {
  show: operation("orders.get", "GET /orders/{id}"),
  list: operation("orders.list", "GET /orders"),
  label: "alternateid",
  filters: { alternateId: "altnumber", placeDate: "datespan_start" },
  // Orders have no number: most likely this is the id.
  options: { masked: true, sorting: "number_asc", needs: { missionResult: ["missionIds"] } },
  definitions: dynamicFieldsOf("order"),
  relations: {
    account: one("account.id", "account"),
    user: one("user.id", "user"),
    user2: one("user2.id", "user2"),
    opportunity: one("opportunity.id", "opportunity"),
    contact: one("contact.id", "contact"),
    status: one("status.id", "status"),
    type: one("type.id", "type"),
    deliveryTerm: one("deliveryterm.id", "deliveryterm"),
    deliveryType: one("deliverytype.id", "deliverytype"),
    paymentTerm: one("paymentterm.id", "paymentterm"),
    priceList: one("pricelist.id", "pricelist"),
    missions: many("", { filter: "orderids" }),
    files: many("connectedorders", { filter: "orderid" }),
    fieldValues: customFieldsOf("order"),
    quotes: many("", { filter: "orderids" }),
  },
});

export const orderRows = part("CirrusOrderRow", {
  relations: {
    order: one("orderid"),
    account: one("accountid"),
    user: one("userid"),
    opportunity: one("opportunityid"),
    priceList: one("pricelist.id", "pricelist"),
    priceGroup: one("pricegroup.id", "pricegroup"),
    article: one("article.id", "article"),
    articleUnit: one("articleunit.id", "articleunit"),
    sortGroupEntry: one("sortgroup"),
  },
});
