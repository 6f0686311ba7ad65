import { many, one, operation, short } from "../../resource/model.ts";
import { days, dynamicFields, flag, id, ids, text, words } from "./filters.ts";
import { customFieldsOf, dynamicFieldsOf } from "./related.ts";
import { part, resource } from "./row.ts";

const members =
  "id account accountid altaccount altaccountid altvalue altvaluelabel changedate changeuserid changeuser closed contact contactid " +
  "description estimate estimatedenddate files followers lostreason lostreasonid phone progressionstate regdate reguser reguserid " +
  "result source sourceid state stateid status statusid title type typeid user userid value businessarea winreason winreasonid tags";

/** L4313. Most links come twice, as a key and as a short form; inside other records there is only the short form. */
export const opportunities = resource("CirrusOpportunity", {
  show: operation("opportunities.get", "GET /opportunities/{id}"),
  list: operation("opportunities.list", "GET /opportunities"),
  label: "title",
  extra: {
    members: members.split(" "),
    sorting: "date_asc",
    sortings: ["date", "account", "userid"],
    filters: {
      closed: flag("closed"),
      description: text("description"),
      accountId: id("accountid"),
      contactId: id("contactid"),
      userId: ids("userids"),
      statusId: ids("statusids"),
      estimateId: ids("estimateids"),
      typeId: id("typeid"),
      lostReasonId: id("lostreasonid"),
      winReasonId: id("winreasonid"),
      progressionStateId: id("progressionstateid"),
      estimatedEndDate: days("estimated_startdate", "estimated_enddate"),
      actualEndDate: days("actual_startdate", "actual_enddate"),
      accountTypeIds: ids("accounttypeids"),
      accountUserIds: ids("accountuserids"),
      followedBy: id("followedby"),
      dynamicField: dynamicFields,
      search: words("fulltext"),
    },
  },
  definitions: dynamicFieldsOf("opportunity"),
  relations: {
    account: one("account.id", "account"),
    altAccount: one("altaccount.id", "altaccount"),
    changeUser: one("changeuser.id", "changeuser"),
    contact: one("contact.id", "contact"),
    regUser: one("reguser.id", "reguser"),
    user: one("user.id", "user"),
    followers: short("followers"),
    files: short("files"),
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
