import { many, one, operation, summary } from "../../engine/model/resource.ts";
import { customFieldsOf, dynamicFieldsOf } from "./related.ts";
import { part, resource } from "./row.ts";

/** Cirrus API, Opportunities. Most references come as a key and as a summary; inside other records, as a summary only. */
export const opportunities = resource("CirrusOpportunity", {
  show: operation("opportunities.get", "GET /opportunities/{id}"),
  list: operation("opportunities.list", "GET /opportunities"),
  label: "title",
  filters: { estimatedEndDate: "estimated_startdate", actualEndDate: "actual_startdate" },
  options: { masked: true },
  definitions: dynamicFieldsOf("opportunity"),
  relations: {
    account: one("account.id", "account"),
    altAccount: one("altaccount.id", "altaccount"),
    changeUser: one("changeuser.id", "changeuser"),
    contact: one("contact.id", "contact"),
    regUser: one("reguser.id", "reguser"),
    user: one("user.id", "user"),
    followers: summary("followers"),
    files: summary("files"),
    estimate: one("estimate.id", "estimate"),
    lostReason: one("lostreason.id", "lostreason"),
    progressionState: one("progressionstate.id", "progressionstate"),
    source: one("source.id", "source"),
    status: one("status.id", "status"),
    type: one("type.id", "type"),
    winReason: one("winreason.id", "winreason"),
    activities: many("opportunity.id", { filter: "opportunityid" }),
    fieldValues: customFieldsOf("opportunity"),
    orders: many("opportunity.id", { filter: "opportunityid" }),
    quotes: many("opportunity.id", { filter: "opportunityids" }),
  },
});

export const businessAreas = part("CirrusOpportunityBusinessArea", { relations: { opportunity: one("opportunityid") } });
