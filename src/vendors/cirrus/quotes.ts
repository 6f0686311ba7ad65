import { many, one, operation } from "../../resource/model.ts";
import { days, dynamicFields, ids, text, words } from "./filters.ts";
import { customFieldsOf, dynamicFieldsOf } from "./related.ts";
import { part, resource } from "./row.ts";

const members =
  "id price currencycode currencyrate alternativevalue buyprice discounted placedate validtodate alternateid externalcomment " +
  "deliverydate deliveryname deliverystreet deliveryzip deliverycity deliverycountry externalkey internalcomment marking referencecode " +
  "extracode pricelist tscreated tsupdated status deliveryterm paymentterm deliverytype user user2 account contact opportunity tags rows";

/** L9330. Each quote carries its price list once, and once more in every row. */
export const quotes = resource("CirrusQuote", {
  show: operation("quotes.get", "GET /quotes/{id}"),
  list: operation("quotes.list", "GET /quotes"),
  label: "alternateid",
  extra: {
    members: members.split(" "),
    // Quotes show no number of their own: most likely this is the id.
    sorting: "number_asc",
    sortings: ["placedate", "validtodate", "deliverydate", "number", "externalkey"],
    filters: {
      alternateId: text("altnumber"),
      externalKey: text("externalkey"),
      accountId: ids("accountids"),
      contactId: ids("contactids"),
      opportunityId: ids("opportunityids"),
      userId: ids("userids"),
      user2Id: ids("user2ids"),
      statusId: ids("statusids"),
      placeDate: days("placedate_start", "placedate_end"),
      validToDate: days("validtodate_start", "validtodate_end"),
      deliveryDate: days("deliverydate_start", "deliverydate_end"),
      orderIds: ids("orderids", { blind: true }),
      activityIds: ids("activityids", { blind: true }),
      dynamicField: dynamicFields,
      search: words("fulltext"),
    },
  },
  definitions: dynamicFieldsOf("quote"),
  relations: {
    account: one("account.id", "account"),
    user: one("user.id", "user"),
    user2: one("user2.id", "user2"),
    contact: one("contact.id", "contact"),
    opportunity: one("opportunity.id", "opportunity"),
    status: one("status.id", "status"),
    deliveryTerm: one("deliveryterm.id", "deliveryterm"),
    deliveryType: one("deliverytype.id", "deliverytype"),
    paymentTerm: one("paymentterm.id", "paymentterm"),
    priceList: one("pricelist.id", "pricelist"),
    relations: many("quoteid"),
    files: many("connectedquotes", { filter: "quoteid" }),
    fieldValues: customFieldsOf("quote"),
  },
});

export const quoteRows = part("CirrusQuoteRow", {
  relations: {
    quote: one("quoteid"),
    priceList: one("pricelist.id", "pricelist"),
    priceGroup: one("pricegroup.id", "pricegroup"),
    article: one("article.id", "article"),
    articleUnit: one("articleunit.id", "articleunit"),
    sortGroupEntry: one("sortgroup"),
  },
});
