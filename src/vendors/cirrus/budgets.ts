import { one, operation } from "../../engine/model/resource.ts";
import { ofMonth } from "./months.ts";
import { resource } from "./row.ts";

/** Cirrus API, Users: budgets. An entry is addressed by user, year and month. */
export const userBudgets = resource("CirrusUserBudget", {
  id: "$id",
  parentIds: "userid",
  show: operation("userbudgets.get", "GET /users/{userid}/budgets/{year}/{month}"),
  list: operation("userbudgets.list", "GET /users/budgets"),
  reshape: ofMonth,
  columns: { budgetId: ["id"] },
  options: { narrower: [operation("userbudgets.listforuser", "GET /users/{userid}/budgets")] },
  relations: { user: one("userid") },
});
