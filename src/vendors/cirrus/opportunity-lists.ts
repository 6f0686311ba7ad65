import { many, one, operation, summary } from "../../engine/model/resource.ts";
import { resource } from "./row.ts";

/** Cirrus API, Opportunities: estimates. */
export const opportunityEstimates = resource("CirrusOpportunityEstimate", {
  label: "description",
  list: operation("opportunityestimates.list", "GET /opportunities/estimates"),
  relations: { opportunities: many("estimate.id", { filter: "estimateids" }) },
});

/** Cirrus API, Opportunities: lost reasons. */
export const opportunityLostReasons = resource("CirrusOpportunityLostReason", {
  list: operation("opportunitylostreasons.list", "GET /opportunities/lostreasons"),
  relations: { opportunities: many("lostreasonid") },
});

/** Cirrus API, Opportunities: win reasons. */
export const opportunityWinReasons = resource("CirrusOpportunityWinReason", {
  list: operation("opportunitywinreasons.list", "GET /opportunities/winreasons"),
  relations: { opportunities: many("winreasonid") },
});

/** Cirrus API, Opportunities: progression states. */
export const opportunityProgressionStates = resource("CirrusOpportunityProgressionState", {
  list: operation("opportunityprogressionstates.list", "GET /opportunities/progressionstates"),
  relations: { opportunities: many("progressionstate.id", { filter: "progressionstateid" }) },
});

/** Cirrus API, Opportunities: sources. */
export const opportunitySources = resource("CirrusOpportunitySource", {
  list: operation("opportunitysources.list", "GET /opportunities/sources"),
});

/** Cirrus API, Opportunities: statuses. */
export const opportunityStatuses = resource("CirrusOpportunityStatus", {
  list: operation("opportunitystatuses.list", "GET /opportunities/statuses"),
  relations: { opportunityType: one("opportunitytypeid"), opportunities: many("status.id", { filter: "statusids" }) },
});

/** Cirrus API, Opportunities: types. */
export const opportunityTypes = resource("CirrusOpportunityType", {
  list: operation("opportunitytypes.list", "GET /opportunities/types"),
  relations: { validStatuses: summary("validstatuses"), opportunities: many("type.id", { filter: "typeid" }) },
});
