import { many, one, operation } from "../../resource/model.ts";
import { days, dynamicFields, flag, id, ids, text, words } from "./filters.ts";
import { customFieldsOf, dynamicFieldsOf } from "./related.ts";
import { part, resource } from "./row.ts";

const members =
  "id price currencycode currencyrate statisticsprice alternativevalue buyprice discounted placedate alternateid externalcomment " +
  "deliverydate deliveryname deliverystreet deliveryzip deliverycity deliverycountry invoicename invoicestreet invoicezip invoicecity " +
  "invoicecountry invoiceemail invoicenumber invoicedate externalkey internalcomment marking referencecode extracode pricelist " +
  "tscreated tsupdated account user user2 opportunity contact status deliveryterm paymentterm deliverytype type delivered tags rows";

/** L5079. Each order carries its price list once, and once more in every row. */
export const orders = resource("CirrusOrder", {
  show: operation("orders.get", "GET /orders/{id}"),
  list: operation("orders.list", "GET /orders"),
  label: "alternateid",
  extra: {
    members: members.split(" "),
    // Orders show no number of their own: most likely this is the id.
    sorting: "number_asc",
    sortings: ["placedate", "deliverydate", "number", "accountid", "externalkey"],
    filters: {
      number: text("number"),
      alternateId: text("altnumber"),
      externalKey: text("externalkey"),
      accountId: ids("accountids"),
      contactId: id("contactid"),
      opportunityId: id("opportunityid"),
      userId: ids("userids"),
      statusId: ids("statusids"),
      typeId: ids("typeids"),
      placeDate: days("datespan_start", "datespan_end"),
      accountResponsibleIds: ids("accountresponsibleids"),
      accountTypeIds: ids("accounttypeids"),
      missionIds: ids("missionids"),
      missionResult: flag("missionresult", { needs: ["missionIds"] }),
      dynamicField: dynamicFields,
      search: words("fulltext"),
    },
  },
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
