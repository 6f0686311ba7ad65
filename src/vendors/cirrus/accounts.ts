import { many, one, operation, short } from "../../resource/model.ts";
import { dynamicFields, flag, id, ids, pattern, text, words } from "./filters.ts";
import { customFieldsOf, dynamicFieldsOf } from "./related.ts";
import { answer, resource } from "./row.ts";

const members =
  "id name alt_name number phone cellphone fax email url vatno active info socialmedia_fb socialmedia_tw socialmedia_li department " +
  "externalkey uservisitintervalweeks alternateuservisitintervalweeks addresses files type user parentaccount contacts followers " +
  "accountgroups tags alternateuserid alternateuser";

/** L127 of the vendor's page. Inactive accounts are hidden unless asked for (L139). */
export const accounts = resource("CirrusAccount", {
  show: operation("accounts.get", "GET /accounts/{id}"),
  list: operation("accounts.list", "GET /accounts"),
  extra: {
    members: members.split(" "),
    scope: ["active", "2"],
    // Numbers may be missing or shared; names seldom are.
    sorting: "name_asc",
    sortings: ["name", "number", "userid", "postaladdress_number", "postaladdress_odd", "postaladdress_even"],
    filters: {
      active: flag("active"),
      // Looks through name, alternative name, number and more (L159); in the graph it is the argument of that name.
      search: words("fulltext"),
      name: pattern("name"),
      number: text("accountnumber"),
      vatNo: pattern("vatno"),
      externalKey: text("externalkey"),
      phone: pattern("phone"),
      cellphone: pattern("cellphone"),
      postalCity: pattern("postal_city"),
      postalStreet: pattern("postal_street"),
      visitingAddressCity: pattern("visitingaddress_city"),
      deliveryAddressCity: pattern("deliveryaddress_city"),
      invoiceAddressCity: pattern("invoiceaddress_city"),
      userId: ids("userids"),
      typeId: ids("typeids"),
      followedBy: id("followedby"),
      nearTo: text("nearto", { needs: ["distance"] }),
      distance: text("distance", { needs: ["nearTo"] }),
      missionId: id("missionid"),
      missionResult: flag("missionresult", { needs: ["missionId"] }),
      activity: flag("activity"),
      activityUser: id("activity_user", { needs: ["activity", "1"] }),
      activityClosed: flag("activity_closed", { needs: ["activity", "1"] }),
      activityType: id("activity_type", { needs: ["activity", "1"] }),
      dynamicField: dynamicFields,
    },
  },
  definitions: dynamicFieldsOf("account"),
  relations: {
    budget: answer(operation("accountbudgets.get", "GET /accounts/{accountid}/budgets/{year}/{month}"), {
      own: { accountid: "id" },
      carry: ["accountid"],
    }),
    user: one("user.id", "user"),
    alternateUser: one("alternateuserid", "alternateuser"),
    type: one("type.id", "type"),
    files: short("files"),
    accountGroups: short("accountgroups"),
    activities: many("accountid"),
    folders: many("accountid"),
    missions: many("", { filter: "accountids" }),
    priceLists: many("", { filter: "accountid" }),
    emails: many("", { filter: "accountid" }),
    financedContracts: many("financeaccount.id", { filter: "financeaccountids" }),
    manufacturedObjects: many("manufacturer.id", { filter: "manufacturerids" }),
    fieldValues: customFieldsOf("account"),
    parentAccount: one("parentaccount.id", "parentaccount"),
    contacts: short("contacts"),
    followers: short("followers"),
    orders: many("account.id", { filter: "accountids" }),
    quotes: many("account.id", { filter: "accountids" }),
    opportunities: many("accountid"),
    projects: many("", { filter: "accountid" }),
  },
});
