import { equal, from, like, member, noEffect, type Test, through, until } from "./conditions.ts";
import { customValue } from "./fields.ts";
import type { Row, Store } from "./store.ts";

/** Where a search over all text looks; of a resource that is not here the documentation names no members. */
const searched: Record<string, string> = {
  Account:
    "name alt_name number phone cellphone email vatno postal_street postal_city postal_zip visitingaddress_careof visitingaddress_street " +
    "visitingaddress_zip visitingaddress_city deliveryaddress_name deliveryaddress_street deliveryaddress_zip deliveryaddress_city " +
    "invoiceaddress_name invoiceaddress_street invoiceaddress_zip invoiceaddress_city",
  AccountGroup: "name",
  Activity: "description date result location",
  // The documented names are those of another resource; an article has one of them.
  Article: "title description result",
  Contact: "name surname email officephone cellphone title idnumber street city zip",
  Opportunity: "title description result",
  Order: "internalcomment externalcomment",
  Quote: "internalcomment externalcomment",
  User: "name surname email",
};

/** Where the undescribed searches look. */
const undescribed: Record<string, string> = {
  Contract: "number number2 description",
  Lead: "title description contactname contactsurname contactcompany contactemail",
  Object: "name description serialnumber",
};

const files = "activity article account contact opportunity quote order lead project object user mission".split(" ");

/** Filters that are more than a member or a link of the same name, by `<table>.<parameter>`. */
export const special: Record<string, Test> = {
  "*.dynamicfield_id": (store, r, ids, all) => ids.every((id, i) => customValue(store, r, Number(id)) === all.get("dynamicfield_val")?.[i]),
  "*.dynamicfield_val": noEffect,
  "*.fulltext": (store, r, values) => words(store, r).some((text) => like(text, `%${values[0]}%`)),
  "*.followedby": through("followers"),
  "*.accounttypeids": through("account", "type"),
  "*.accountuserids": through("account", "user"),

  "Account.active": (store, r, values) => values[0] === "2" || equal(store.get(r, "active"), values[0]!),
  "Account.accountnumber": member("number"),
  ...Object.fromEntries(
    ["postal_city", "postal_street", "visitingaddress_city", "deliveryaddress_city", "invoiceaddress_city"].map((name) => [
      `Account.${name}`,
      (_store: Store, r: Row, values: string[]) => values.some((value) => like(addressText(r, name), value)),
    ]),
  ),
  "Account.nearto": (_store, r, values, all) => near(r, values.join(","), all.get("distance")?.[0]),
  "Account.distance": noEffect,
  "Account.missionid": (store, r, values, all) => connected(store, r, values, all.get("missionresult")?.[0]),
  "Account.missionresult": noEffect,
  // Only the value 1 is said to do anything, and the others only beside it.
  "Account.activity": (store, r, values, all) => values[0] !== "1" || active(store, r, all),
  "Account.activity_user": noEffect,
  "Account.activity_closed": noEffect,
  "Account.activity_type": noEffect,
  "AccountGroup.accountid": (store, r, values) =>
    store.rows("Account").some((a) => values.includes(String(a.id)) && store.linked(a, "accountgroups").includes(r)),

  "Activity.startdate": from("date"),
  "Activity.enddate": until("date"),
  "Activity.contactid": (...given) => through("primarycontact")(...given) || through("invitedcontacts")(...given),
  "Activity.missionids": (store, r, values) => connected(store, r, values),
  "Article.missionid": (store, r, values) => connected(store, r, values),

  "FieldDefinition.groups": member("group"),
  "FieldDefinition.fieldname": member("name"),
  "FieldDefinition.typeid": kind,
  // The rows are made for this record.
  "FieldValue.resourcetype": noEffect,
  "FieldValue.resourceid": noEffect,
  "FieldValue.fieldname": member("name"),
  "FieldValue.fieldids": member("id"),
  ...Object.fromEntries(files.map((name) => [`File.${name}id`, through(name.replace(/y$/, "ie").concat("s"))])),
  "Folder.folderid": member("id"),

  "Challenge.challengerid": (store, r, values) => {
    const { challenger } = store.render("Challenge", r) as { challenger: { user: { id: number } | null } };
    return values.includes(String(challenger.user?.id));
  },
  "Challenge.status": (store, r, values) => values[0] === "all" || equal(store.get(r, "status"), values[0]!),
  "Challenge.datespan_start": from("startdate"),
  "Challenge.datespan_end": until("startdate"),
  "LeadActivity.typeid": kind,
  "LeadActivity.folowupdate": member("followup"),

  "Opportunity.estimated_startdate": from("estimatedenddate"),
  "Opportunity.estimated_enddate": until("estimatedenddate"),
  "Opportunity.actual_startdate": from("enddate"),
  "Opportunity.actual_enddate": until("enddate"),

  "Order.number": (store, r, values) => values.includes(String(store.readings.orderNumber === "id" ? r.id : store.get(r, "alternateid"))),
  "Order.altnumber": member("alternateid"),
  // Which date the span is about is not said; the default order is by this one.
  "Order.datespan_start": from("placedate"),
  "Order.datespan_end": until("placedate"),
  "Order.accountresponsibleids": through("account", "user"),
  "Order.missionids": (store, r, values, all) => connected(store, r, values, all.get("missionresult")?.[0]),
  "Order.missionresult": noEffect,

  "Quote.altnumber": member("alternateid"),
  "Quote.orderids": (store, r, values) =>
    store.rows("QuoteRelation").some((q) => q.links.quote === r && q.known.type === "order" && values.includes(String(q.known.otherid))),
  // Nothing shows which activities a quote hangs on.
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
  "PriceGroupItem.quantity": (store, r, values) =>
    Number(store.get(r, "min")) <= Number(values[0]) && Number(values[0]) <= Number(store.get(r, "max")),

  "UserBudget.year_from": (store, r, values, all) => month(store, r) >= Number(values[0]) * 12 + Number(all.get("month_from")?.[0] ?? 1),
  "UserBudget.month_from": noEffect,
  "UserBudget.year_to": (store, r, values, all) => month(store, r) <= Number(values[0]) * 12 + Number(all.get("month_to")?.[0] ?? 12),
  "UserBudget.month_to": noEffect,

  "Mission.datespan_start": from("enddate"),
  "Mission.datespan_end": until("startdate"),
  "Mission.ownerid": through("user"),
  "Mission.ownerids": through("user"),
  ...Object.fromEntries(
    ["account", "activity", "article", "user", "order"].map((type): [string, Test] => [
      `Mission.${type === "activity" ? "activity" : type}ids`,
      (store, r, values) =>
        store
          .rows("MissionConnection")
          .some((c) => c.links.mission === r && c.known.type === type && values.includes(String(c.known.connectid))),
    ]),
  ),
  "MissionConnection.typeids": through("activity", "type"),
  "MissionConnection.userids": through("activity", "user"),
  "MissionConnection.start": from("date", "activity"),
  "MissionConnection.end": until("date", "activity"),

  "Contract.objectids": (store, r, values) =>
    store
      .rows("ContractObject")
      .some((c) => c.links.contract === r && store.linked(c, "object").some((o) => values.includes(String(o.id)))),
  "Template.languageids": through("languages"),
  "Template.categoryids": through("categories"),
};

function kind(_store: Store, r: Row, values: string[]): boolean {
  return values.includes(String((r.known.type as { id: number }).id));
}

function words(store: Store, r: Row): unknown[] {
  const names = (searched[r.table] ?? undescribed[r.table] ?? "name").split(" ");
  return names.map((name) =>
    r.table === "Account" && name.includes("_") && name !== "alt_name" ? addressText(r, name) : store.get(r, name),
  );
}

/** `postal_city` is the city of the postal address, `visitingaddress_city` that of the visiting one. */
function addressText(r: Row, name: string): unknown {
  const [which, part] = name.split("_") as [string, string];
  const addresses = r.known.addresses as Record<string, Record<string, unknown>>;
  return addresses[which.replace("address", "")]?.[part];
}

function connected(store: Store, r: Row, missions: string[], result?: string): boolean {
  return store
    .rows("MissionConnection")
    .some(
      (c) =>
        missions.includes(String((c.links.mission as Row).id)) &&
        c.known.type === r.table.toLowerCase() &&
        c.known.connectid === r.id &&
        (result === undefined || equal(store.get(c, "result"), result)),
    );
}

function active(store: Store, account: Row, all: ReadonlyMap<string, string[]>): boolean {
  const [user, closed, type] = ["activity_user", "activity_closed", "activity_type"].map((name) => all.get(name));
  const has = (activity: Row, link: string, ids: string[]) => store.linked(activity, link).some((to) => ids.includes(String(to.id)));
  return store
    .rows("Activity")
    .filter((activity) => store.linked(activity, "account").includes(account))
    .some(
      (activity) =>
        (!user || has(activity, "user", user)) &&
        (!closed || equal(store.get(activity, "closed"), closed[0]!)) &&
        (!type || has(activity, "type", type)),
    );
}

/** Kilometres on a sphere. Without a distance the place alone keeps nothing out. */
function near(r: Row, place: string, distance: string | undefined): boolean {
  if (distance === undefined) return true;
  const [latitude, longitude] = place
    .replace(/[{}\s]/g, "")
    .split(",")
    .map(Number);
  const own = r.known.coordinates as { latitude: string; longitude: string };
  const angle = Math.PI / 180;
  const [a, b] = [latitude! * angle, Number(own.latitude) * angle];
  const turn = (longitude! - Number(own.longitude)) * angle;
  const km = 6371 * Math.acos(Math.min(1, Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(turn)));
  return km <= Number(distance);
}

function month(store: Store, r: Row): number {
  return Number(store.get(r, "year")) * 12 + Number(store.get(r, "month"));
}
