import { many, one, operation, short } from "../../resource/model.ts";
import { resource } from "./row.ts";

/** L4519. */
export const opportunityEstimates = resource("CirrusOpportunityEstimate", {
  label: "description",
  list: operation("opportunityestimates.list", "GET /opportunities/estimates"),
  extra: { bare: true },
  relations: { opportunities: many("estimate.id", { filter: "estimateids" }) },
});

/** L4548. */
export const opportunityLostReasons = resource("CirrusOpportunityLostReason", {
  list: operation("opportunitylostreasons.list", "GET /opportunities/lostreasons"),
  extra: { bare: true },
  relations: { opportunities: many("lostreasonid") },
});

/** L4648. */
export const opportunityWinReasons = resource("CirrusOpportunityWinReason", {
  list: operation("opportunitywinreasons.list", "GET /opportunities/winreasons"),
  extra: { bare: true },
  relations: { opportunities: many("winreasonid") },
});

/** L4562. */
export const opportunityProgressionStates = resource("CirrusOpportunityProgressionState", {
  list: operation("opportunityprogressionstates.list", "GET /opportunities/progressionstates"),
  extra: { bare: true },
  relations: { opportunities: many("progressionstate.id", { filter: "progressionstateid" }) },
});

/** L4575. */
export const opportunitySources = resource("CirrusOpportunitySource", {
  list: operation("opportunitysources.list", "GET /opportunities/sources"),
  extra: { bare: true },
});

/** L4589. */
export const opportunityStatuses = resource("CirrusOpportunityStatus", {
  list: operation("opportunitystatuses.list", "GET /opportunities/statuses"),
  extra: { bare: true },
  relations: { opportunityType: one("opportunitytypeid"), opportunities: many("status.id", { filter: "statusids" }) },
});

/** L4609. */
export const opportunityTypes = resource("CirrusOpportunityType", {
  list: operation("opportunitytypes.list", "GET /opportunities/types"),
  extra: { bare: true },
  relations: { validStatuses: short("validstatuses"), opportunities: many("type.id", { filter: "typeid" }) },
});
