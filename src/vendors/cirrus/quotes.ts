import { many, one, operation } from "../../engine/model/resource.ts";
import { customFieldsOf, dynamicFieldsOf } from "./related.ts";
import { part, resource } from "./row.ts";

/** Cirrus API, Quotes. A quote contains its price list once, and once more in every row. */
export const quotes = resource("CirrusQuote", {
  show: operation("quotes.get", "GET /quotes/{id}"),
  list: operation("quotes.list", "GET /quotes"),
  label: "alternateid",
  filters: { alternateId: "altnumber" },
  // Quotes have no number: most likely this is the id.
  options: { masked: true, sorting: "number_asc", oneByOne: ["orderIds", "activityIds"] },
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
