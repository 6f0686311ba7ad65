import { many, one, operation, short } from "../../resource/model.ts";
import { days, dynamicFields, flag, id, ids, pattern, text, words } from "./filters.ts";
import { customFieldsOf, dynamicFieldsOf } from "./related.ts";
import { part, resource } from "./row.ts";

const members =
  "id account accountid closed contactattempts description date extrasexternalid files followers invitedusers invitedcontacts " +
  "location primarycontact priority progressionstate opportunity reminder start starttime stop stoptime result type user userid " +
  "answers externalkey tags";

/** L1023. */
export const activities = resource("CirrusActivity", {
  label: "description",
  show: operation("activities.get", "GET /activities/{id}"),
  list: operation("activities.list", "GET /activities"),
  extra: {
    members: members.split(" "),
    sorting: "date_desc",
    sortings: ["date", "account", "userid"],
    filters: {
      dynamicField: dynamicFields,
      accountId: id("accountid"),
      accountTypeIds: ids("accounttypeids"),
      accountUserIds: ids("accountuserids"),
      date: days("startdate", "enddate"),
      closed: flag("closed"),
      userId: ids("userids"),
      missionIds: ids("missionids", { blind: true }),
      typeId: ids("typeids"),
      contactId: id("contactid"),
      opportunityId: id("opportunityid"),
      location: pattern("location"),
      description: pattern("description"),
      progressionStateId: id("progressionstateid"),
      followedBy: id("followedby"),
      search: words("fulltext"),
      externalKey: text("externalkey"),
    },
  },
  definitions: dynamicFieldsOf("activity"),
  relations: {
    account: one("account.id", "account"),
    files: short("files"),
    followers: short("followers"),
    invitedUsers: short("invitedusers"),
    invitedContacts: short("invitedcontacts"),
    primaryContact: one("primarycontact.id", "primarycontact"),
    progressionState: one("progressionstate.id", "progressionstate"),
    opportunity: one("opportunity.id", "opportunity"),
    type: one("type.id", "type"),
    user: short("user"),
    responsibleUser: one("userid"),
    quotes: many("", { filter: "activityids" }),
    missions: many("", { filter: "activityids" }),
    fieldValues: customFieldsOf("activity"),
  },
});

export const activityAttempts = part("CirrusActivityAttempt", { relations: { user: one("user.id", "user") } });

export const activityAnswers = part("CirrusActivityAnswer", { relations: { question: one("questionid") } });
