import { like } from "../kit/like.ts";
import { equal, from, hasKind, isActive, isConnected, member, monthOf, noEffect, type Test, through, until } from "./conditions.ts";
import { isNear } from "./distance.ts";
import { customValue } from "./fields.ts";
import { listLink } from "./shapes.ts";
import type { Row, Store } from "./store.ts";
import { addressText, containsText } from "./text-search.ts";

const files = "activity article account contact opportunity quote order lead project object user mission".split(" ");

/** Filters that are more than a member or a link of the same name, by `<table>.<parameter>`. */
export const special: Record<string, Test> = {
  "*.dynamicfield_id": (store, row, ids, all) =>
    ids.every((id, i) => customValue(store, row, Number(id)) === all.get("dynamicfield_val")?.[i]),
  "*.dynamicfield_val": noEffect,
  "*.fulltext": (store, row, values) => containsText(store, row, values[0]!),
  "*.followedby": through("followers"),
  "*.accounttypeids": through("account", "type"),
  "*.accountuserids": through("account", "user"),

  "Account.active": (store, row, values) => values[0] === "2" || equal(store.get(row, "active"), values[0]!),
  "Account.accountnumber": member("number"),
  ...Object.fromEntries(
    ["postal_city", "postal_street", "visitingaddress_city", "deliveryaddress_city", "invoiceaddress_city"].map((name) => [
      `Account.${name}`,
      (_store: Store, row: Row, values: string[]) => values.some((value) => like(addressText(row, name), value)),
    ]),
  ),
  "Account.nearto": (_store, row, values, all) => isNear(row, values.join(","), all.get("distance")?.[0]),
  "Account.distance": noEffect,
  "Account.missionid": (store, row, values, all) => isConnected(store, row, values, all.get("missionresult")?.[0]),
  "Account.missionresult": noEffect,
  // Only the value 1 is documented to have an effect, and the other parameters only together with it.
  "Account.activity": (store, row, values, all) => values[0] !== "1" || isActive(store, row, all),
  "Account.activity_user": noEffect,
  "Account.activity_closed": noEffect,
  "Account.activity_type": noEffect,
  "AccountGroup.accountid": (store, row, values) =>
    store.rows("Account").some((a) => values.includes(String(a.id)) && store.linked(a, "accountgroups").includes(row)),

  "Activity.startdate": from("date"),
  "Activity.enddate": until("date"),
  "Activity.contactid": (...given) => through("primarycontact")(...given) || through("invitedcontacts")(...given),
  "Activity.missionids": (store, row, values) => isConnected(store, row, values),
  "Article.missionid": (store, row, values) => isConnected(store, row, values),

  "FieldDefinition.groups": member("group"),
  "FieldDefinition.fieldname": member("name"),
  "FieldDefinition.typeid": hasKind,
  // The rows are made for this record.
  "FieldValue.resourcetype": noEffect,
  "FieldValue.resourceid": noEffect,
  "FieldValue.fieldname": member("name"),
  "FieldValue.fieldids": member("id"),
  ...Object.fromEntries(files.map((name) => [`File.${name}id`, through(listLink(name))])),
  "Folder.folderid": member("id"),

  "Challenge.challengerid": (store, row, values) => {
    const { challenger } = store.render("Challenge", row) as { challenger: { user: { id: number } | null } };
    return values.includes(String(challenger.user?.id));
  },
  "Challenge.status": (store, row, values) => values[0] === "all" || equal(store.get(row, "status"), values[0]!),
  "Challenge.datespan_start": from("startdate"),
  "Challenge.datespan_end": until("startdate"),
  "LeadActivity.typeid": hasKind,
  "LeadActivity.folowupdate": member("followup"),

  "Opportunity.estimated_startdate": from("estimatedenddate"),
  "Opportunity.estimated_enddate": until("estimatedenddate"),
  "Opportunity.actual_startdate": from("enddate"),
  "Opportunity.actual_enddate": until("enddate"),

  "Order.number": (store, row, values) =>
    values.includes(String(store.readings.orderNumber === "id" ? row.id : store.get(row, "alternateid"))),
  "Order.altnumber": member("alternateid"),
  // The documentation does not say which date the span is about; the default order is by this one.
  "Order.datespan_start": from("placedate"),
  "Order.datespan_end": until("placedate"),
  "Order.accountresponsibleids": through("account", "user"),
  "Order.missionids": (store, row, values, all) => isConnected(store, row, values, all.get("missionresult")?.[0]),
  "Order.missionresult": noEffect,

  "Quote.altnumber": member("alternateid"),
  "Quote.orderids": (store, row, values) =>
    store.rows("QuoteRelation").some((q) => q.links.quote === row && q.known.type === "order" && values.includes(String(q.known.otherid))),
  // No record shows which activities a quote belongs to.
  "Quote.activityids": () => false,
  "Quote.placedate_start": from("placedate"),
  "Quote.placedate_end": until("placedate"),
  "Quote.validtodate_start": from("validtodate"),
  "Quote.validtodate_end": until("validtodate"),
  "Quote.deliverydate_start": from("deliverydate"),
  "Quote.deliverydate_end": until("deliverydate"),
  "QuoteStatus.default": member("isdefault"),

  // Price lists and key figures do not show whose they are.
  "PriceListItem.accountid": noEffect,
  "PriceListItem.accountnumber": noEffect,
  "Kpi.userid": noEffect,
  "Kpi.location": noEffect,
  "PriceGroupItem.quantity": (store, row, values) =>
    Number(store.get(row, "min")) <= Number(values[0]) && Number(values[0]) <= Number(store.get(row, "max")),

  "UserBudget.year_from": (store, row, values, all) =>
    monthOf(store, row) >= Number(values[0]) * 12 + Number(all.get("month_from")?.[0] ?? 1),
  "UserBudget.month_from": noEffect,
  "UserBudget.year_to": (store, row, values, all) => monthOf(store, row) <= Number(values[0]) * 12 + Number(all.get("month_to")?.[0] ?? 12),
  "UserBudget.month_to": noEffect,

  "Mission.datespan_start": from("enddate"),
  "Mission.datespan_end": until("startdate"),
  "Mission.ownerid": through("user"),
  "Mission.ownerids": through("user"),
  ...Object.fromEntries(
    ["account", "activity", "article", "user", "order"].map((type): [string, Test] => [
      `Mission.${type}ids`,
      (store, row, values) =>
        store
          .rows("MissionConnection")
          .some(({ links, known }) => links.mission === row && known.type === type && values.includes(String(known.connectid))),
    ]),
  ),
  "MissionConnection.typeids": through("activity", "type"),
  "MissionConnection.userids": through("activity", "user"),
  "MissionConnection.start": from("date", "activity"),
  "MissionConnection.end": until("date", "activity"),

  "Contract.objectids": (store, row, values) =>
    store
      .rows("ContractObject")
      .some((c) => c.links.contract === row && store.linked(c, "object").some((o) => values.includes(String(o.id)))),
  "Template.languageids": through("languages"),
  "Template.categoryids": through("categories"),
};
