import { many, one, operation } from "../../engine/model/resource.ts";
import { flat } from "./quirks.ts";
import { resource } from "./row.ts";

const reshape = flat("BudgetAccount", "Provider");

/** ITM Platform API, Get project purchases budgets; Project purchases budget. */
export const purchaseBudgets = resource("ItmPurchaseBudget", {
  id: "BudgetAccountId",
  parentIds: "ProjectId",
  label: "BudgetAccountName",
  list: operation("purchase-budgets.list", "GET /project/{ProjectId}/purchases/budgets"),
  show: operation("purchase-budgets.get", "GET /project/{ProjectId}/purchases/budget/{BudgetAccountId}"),
  reshape,
  relations: { project: one("ProjectId"), purchases: many("ProjectCostId", { from: "BudgetAccountId" }) },
});

/** ITM Platform API, Service purchases budgets; Service purchase budget. */
export const servicePurchaseBudgets = resource("ItmServicePurchaseBudget", {
  id: "BudgetAccountId",
  parentIds: "ServiceId",
  label: "BudgetAccountName",
  list: operation("service-purchase-budgets.list", "GET /service/{ServiceId}/purchases/budgets"),
  show: operation("service-purchase-budgets.get", "GET /service/{ServiceId}/purchases/budget/{BudgetAccountId}"),
  reshape,
  relations: {},
});
