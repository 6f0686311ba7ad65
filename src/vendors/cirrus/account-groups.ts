import { one, operation } from "../../resource/model.ts";
import { id, words } from "./filters.ts";
import { ofMonth } from "./months.ts";
import { resource } from "./row.ts";

/** L387. */
export const accountGroups = resource("CirrusAccountGroup", {
  show: operation("accountgroups.get", "GET /accounts/accountgroups/{id}"),
  list: operation("accountgroups.list", "GET /accounts/accountgroups"),
  extra: { sorting: "name_asc", sortings: ["name"], filters: { accountId: id("accountid", { blind: true }), search: words("fulltext") } },
});

/** L444. */
export const accountTypes = resource("CirrusAccountType", {
  list: operation("accounttypes.list", "GET /accounts/accounttypes"),
  extra: { bare: true },
});

/** L526. */
export const accountBudgets = resource("CirrusAccountBudget", {
  id: "$id",
  within: "accountid",
  show: operation("accountbudgets.get", "GET /accounts/{accountid}/budgets/{year}/{month}"),
  reshape: ofMonth,
  columns: { budgetId: ["id"] },
  relations: { account: one("accountid") },
});
