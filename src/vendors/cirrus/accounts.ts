import { many, one, operation, summary } from "../../engine/model/resource.ts";
import { customFieldsOf, dynamicFieldsOf } from "./related.ts";
import { answer, resource } from "./row.ts";

/** Cirrus API, Accounts. Without `active` the list holds active accounts only; 2 stands for both. */
export const accounts = resource("CirrusAccount", {
  show: operation("accounts.get", "GET /accounts/{id}"),
  list: operation("accounts.list", "GET /accounts"),
  filters: { number: "accountnumber" },
  // The usual order is by name, which people change.
  keyset: { attribute: "accountnumber", path: "number", unit: "id" },
  options: {
    masked: true,
    scope: ["active", "2"],
    needs: {
      nearTo: ["distance"],
      distance: ["nearTo"],
      missionResult: ["missionId"],
      activityUser: ["activity", "1"],
      activityClosed: ["activity", "1"],
      activityType: ["activity", "1"],
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
    files: summary("files"),
    accountGroups: summary("accountgroups"),
    activities: many("accountid"),
    folders: many("accountid"),
    missions: many("", { filter: "accountids" }),
    priceLists: many("", { filter: "accountid" }),
    emails: many("", { filter: "accountid" }),
    financedContracts: many("financeaccount.id", { filter: "financeaccountids" }),
    manufacturedObjects: many("manufacturer.id", { filter: "manufacturerids" }),
    fieldValues: customFieldsOf("account"),
    parentAccount: one("parentaccount.id", "parentaccount"),
    contacts: summary("contacts"),
    followers: summary("followers"),
    orders: many("account.id", { filter: "accountids" }),
    quotes: many("account.id", { filter: "accountids" }),
    opportunities: many("accountid"),
    projects: many("", { filter: "accountid" }),
  },
});
