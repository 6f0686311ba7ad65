import { one, operation } from "../../engine/model/resource.ts";
import { ofMonth } from "./months.ts";
import { resource } from "./row.ts";

/** Cirrus API, Accounts: account groups. */
export const accountGroups = resource("CirrusAccountGroup", {
  show: operation("accountgroups.get", "GET /accounts/accountgroups/{id}"),
  list: operation("accountgroups.list", "GET /accounts/accountgroups"),
});

/** Cirrus API, Accounts: account types. */
export const accountTypes = resource("CirrusAccountType", {
  list: operation("accounttypes.list", "GET /accounts/accounttypes"),
});

/** Cirrus API, Accounts: budgets. */
export const accountBudgets = resource("CirrusAccountBudget", {
  id: "$id",
  parentIds: "accountid",
  show: operation("accountbudgets.get", "GET /accounts/{accountid}/budgets/{year}/{month}"),
  reshape: ofMonth,
  columns: { budgetId: ["id"] },
  relations: { account: one("accountid") },
});
