import { many, one, operation, polymorphic } from "../../resource/model.ts";
import { flag, id, text } from "./filters.ts";
import { related } from "./related.ts";
import { resource } from "./row.ts";

/** L9661. */
export const quoteStatuses = resource("CirrusQuoteStatus", {
  show: operation("quotestatuses.get", "GET /quotes/statuses/{id}"),
  list: operation("quotestatuses.list", "GET /quotes/statuses"),
  extra: {
    sorting: "sorting_asc",
    sortings: ["sorting", "name", "number"],
    filters: { metaType: text("metatype"), isDefault: flag("default") },
  },
  relations: { quotes: many("status.id", { filter: "statusids" }) },
});

/** L9612. */
export const quoteRelations = resource("CirrusQuoteRelation", {
  list: operation("quoterelations.list", "GET /quotes/relations"),
  extra: { filters: { type: text("type"), otherId: id("otherid"), quoteId: id("quoteid"), value: text("value") } },
  relations: { quote: one("quoteid"), other: polymorphic("otherid", "type", related) },
});
