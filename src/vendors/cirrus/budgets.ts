import { one, operation } from "../../resource/model.ts";
import { ids, number } from "./filters.ts";
import { ofMonth } from "./months.ts";
import { resource } from "./row.ts";

/** L6711. Nothing but user, year and month names an entry. */
export const userBudgets = resource("CirrusUserBudget", {
  id: "$id",
  within: "userid",
  show: operation("userbudgets.get", "GET /users/{userid}/budgets/{year}/{month}"),
  list: operation("userbudgets.list", "GET /users/budgets"),
  reshape: ofMonth,
  columns: { budgetId: ["id"] },
  extra: {
    filters: {
      userId: ids("userids", { place: "userid" }),
      yearFrom: number("year_from"),
      monthFrom: number("month_from"),
      yearTo: number("year_to"),
      monthTo: number("month_to"),
    },
    narrower: [operation("userbudgets.listforuser", "GET /users/{userid}/budgets")],
  },
  relations: { user: one("userid") },
});
