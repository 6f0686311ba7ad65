import { many, one, operation, polymorphic } from "../../engine/model/resource.ts";
import { related } from "./related.ts";
import { resource } from "./row.ts";

/** Cirrus API, Quotes: statuses. */
export const quoteStatuses = resource("CirrusQuoteStatus", {
  show: operation("quotestatuses.get", "GET /quotes/statuses/{id}"),
  list: operation("quotestatuses.list", "GET /quotes/statuses"),
  filters: { isDefault: "default" },
  relations: { quotes: many("status.id", { filter: "statusids" }) },
});

/** Cirrus API, Quotes: relations. */
export const quoteRelations = resource("CirrusQuoteRelation", {
  list: operation("quoterelations.list", "GET /quotes/relations"),
  relations: { quote: one("quoteid"), other: polymorphic("otherid", "type", related) },
});
