import { many, one, operation, summary } from "../../engine/model/resource.ts";
import { customFieldsOf, dynamicFieldsOf } from "./related.ts";
import { part, resource } from "./row.ts";

/** Cirrus API, Activities. */
export const activities = resource("CirrusActivity", {
  label: "description",
  show: operation("activities.get", "GET /activities/{id}"),
  list: operation("activities.list", "GET /activities"),
  filters: { date: "startdate" },
  options: { masked: true, oneByOne: ["missionIds"] },
  definitions: dynamicFieldsOf("activity"),
  relations: {
    account: one("account.id", "account"),
    files: summary("files"),
    followers: summary("followers"),
    invitedUsers: summary("invitedusers"),
    invitedContacts: summary("invitedcontacts"),
    primaryContact: one("primarycontact.id", "primarycontact"),
    progressionState: one("progressionstate.id", "progressionstate"),
    opportunity: one("opportunity.id", "opportunity"),
    type: one("type.id", "type"),
    user: summary("user"),
    responsibleUser: one("userid"),
    quotes: many("", { filter: "activityids" }),
    missions: many("", { filter: "activityids" }),
    fieldValues: customFieldsOf("activity"),
  },
});

export const activityAttempts = part("CirrusActivityAttempt", { relations: { user: one("user.id", "user") } });

export const activityAnswers = part("CirrusActivityAnswer", { relations: { question: one("questionid") } });
