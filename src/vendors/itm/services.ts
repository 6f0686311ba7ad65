import { one, operation } from "../../resource/model.ts";
import { flat } from "./quirks.ts";
import { resource } from "./row.ts";

/** Filters by the members of nested objects: each stands under its own name in the graph. */
function nested(object: string, ...members: readonly string[]): Record<string, string> {
  return Object.fromEntries(members.map((member) => [member.charAt(0).toLowerCase() + member.slice(1), `${object}.${member}`]));
}

function own(...members: readonly string[]): Record<string, string> {
  return Object.fromEntries(members.map((member) => [member.charAt(0).toLowerCase() + member.slice(1), member]));
}

/** The parts of an amount that the older form gives. */
const amount = (name: string, ...more: readonly string[]) =>
  nested(`${name}Detail`, ...["", "CurrencyId", "ExchangeRate", "ChangeApplied", ...more].map((part) => name + part));
const amountMembers = (name: string) =>
  ["", "CurrencyId", "ExchangeRate", "ChangeApplied", "CurrencySymbol", "CurrencyAlphabeticCode"].map((part) => name + part);
const amounts = [...amountMembers("ActualAmount"), ...amountMembers("ProjectedAmount")];

/** What rows of the lists nest. */
const revenueObjects = ["RevenueStatus", "DependingOnActivity", "ActualAmountDetail", "ProjectedAmountDetail"];
const purchaseObjects = ["PurchaseStatus", "BudgetAccount", "PurchaseType", "Provider", ...revenueObjects.slice(1)];

/** L6144 and L7315, v1. */
export const servicePurchases = resource("ItmServicePurchase", {
  id: "PurchaseId",
  within: "ServiceId",
  label: "PurchaseName",
  list: operation("service-purchases.list", "GET /service/{ServiceId}/purchases"),
  show: operation("service-purchases.get", "GET /service/{ServiceId}/purchase/{PurchaseId}"),
  listed: [
    ...purchaseObjects,
    ...["PurchaseId", "AccountId", "ServiceId", "PurchaseName", "Description", "PurchaseStatusName", "PurchaseStatusId"],
    ...["PurchaseStatusIcon", "StatusDate", "BudgetAccountName", "BudgetAccountId", "PurchaseTypeName", "PurchaseTypeId"],
    ...["PurchaseTypeIcon", "DueDate", "ProviderId", "ProviderName", "InvoiceNo", "DependingOnActivityName"],
    ...["DependingOnActivityId", ...amounts, "ActualAmountBase", "ProjectedAmountBase", "IsDocumentAttached"],
  ],
  reshape: flat(...purchaseObjects),
  filters: {
    ...own("PurchaseName", "Description", "DueDate", "InvoiceNo"),
    ...nested("PurchaseStatus", "PurchaseStatusName", "PurchaseStatusId", "StatusDate"),
    ...nested("BudgetAccount", "BudgetAccountName", "BudgetAccountId"),
    ...nested("PurchaseType", "PurchaseTypeName", "PurchaseTypeId"),
    ...nested("Provider", "ProviderId", "ProviderName"),
    ...amount("ActualAmount", "Base", "CurrencySymbol", "CurrencyAlphabeticCode"),
    ...amount("ProjectedAmount", "Base", "CurrencyAlphabeticCode"),
    ...nested("DependingOnActivity", "DependingOnActivityName", "DependingOnActivityId"),
  },
  relations: { purchaseBudget: one(["ServiceId", "BudgetAccountId"]) },
});

/** L9338 and L9581, v1. */
export const serviceRevenues = resource("ItmServiceRevenue", {
  id: "RevenueId",
  within: "ServiceId",
  label: "RevenueName",
  list: operation("service-revenues.list", "GET /service/{ServiceId}/revenues"),
  show: operation("service-revenues.get", "GET /service/{ServiceId}/revenue/{RevenueId}"),
  listed: [
    ...revenueObjects,
    ...["ServiceId", "RevenueId", "RevenueName", "RevenueStatusName", "RevenueStatusId", "RevenueStatusIcon", "StatusDate"],
    ...["Description", "DueDate", "DependingOnActivityName", "DependingOnActivityId", "ActivityDateGap", "IsDependOnActivity"],
    ...["IsStartDate", "RevenueNo", ...amounts],
  ],
  reshape: flat(...revenueObjects),
  filters: {
    ...own("RevenueId", "RevenueName", "Description", "DueDate", "ActivityDateGap", "IsDependOnActivity", "IsStartDate", "RevenueNo"),
    ...nested("RevenueStatus", "RevenueStatusName", "RevenueStatusId", "StatusDate"),
    ...nested("DependingOnActivity", "DependingOnActivityName", "DependingOnActivityId"),
    ...amount("ProjectedAmount", "CurrencySymbol", "CurrencyAlphabeticCode"),
    ...amount("ActualAmount", "CurrencySymbol", "CurrencyAlphabeticCode"),
  },
  relations: { status: one(["ServiceId", "RevenueStatusId"]) },
});

/** L9471, v1. */
export const serviceRevenueStatuses = resource("ItmServiceRevenueStatus", {
  id: "RevenueStatusBaseId",
  within: "ServiceId",
  label: "RevenueStatusName",
  list: operation("service-revenue-statuses.list", "GET /service/{ServiceId}/revenuestatuses"),
  show: operation("service-revenue-statuses.list", "GET /service/{ServiceId}/revenuestatuses"),
  relations: {},
});
