import { many, one, operation } from "../../resource/model.ts";
import { flat } from "./quirks.ts";
import { resource } from "./row.ts";

const reshape = flat("BudgetAccount", "Provider");

/** L7443 and L7558, v1. */
export const purchaseBudgets = resource("ItmPurchaseBudget", {
  id: "BudgetAccountId",
  within: "ProjectId",
  label: "BudgetAccountName",
  list: operation("purchase-budgets.list", "GET /project/{ProjectId}/purchases/budgets"),
  show: operation("purchase-budgets.get", "GET /project/{ProjectId}/purchases/budget/{BudgetAccountId}"),
  reshape,
  relations: { project: one("ProjectId"), purchases: many("ProjectCostId", { from: "BudgetAccountId" }) },
});

/** L7765 and L7880, v1. */
export const servicePurchaseBudgets = resource("ItmServicePurchaseBudget", {
  id: "BudgetAccountId",
  within: "ServiceId",
  label: "BudgetAccountName",
  list: operation("service-purchase-budgets.list", "GET /service/{ServiceId}/purchases/budgets"),
  show: operation("service-purchase-budgets.get", "GET /service/{ServiceId}/purchases/budget/{BudgetAccountId}"),
  reshape,
  relations: {},
});
