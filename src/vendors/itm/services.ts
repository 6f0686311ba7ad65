import { one, operation } from "../../engine/model/resource.ts";
import { flatMembersOf, objectsIn } from "./lists.ts";
import { flat } from "./quirks.ts";
import { resource } from "./row.ts";

/** ITM Platform API, Service purchases; Service purchase. */
export const servicePurchases = resource("ItmServicePurchase", {
  id: "PurchaseId",
  parentIds: "ServiceId",
  label: "PurchaseName",
  list: operation("service-purchases.list", "GET /service/{ServiceId}/purchases"),
  show: operation("service-purchases.get", "GET /service/{ServiceId}/purchase/{PurchaseId}"),
  listFields: flatMembersOf("service-purchases.list"),
  reshape: flat(...objectsIn("service-purchases.list")),
  relations: { purchaseBudget: one(["ServiceId", "BudgetAccountId"]) },
});

/** ITM Platform API, Service revenues; Service revenue. */
export const serviceRevenues = resource("ItmServiceRevenue", {
  id: "RevenueId",
  parentIds: "ServiceId",
  label: "RevenueName",
  list: operation("service-revenues.list", "GET /service/{ServiceId}/revenues"),
  show: operation("service-revenues.get", "GET /service/{ServiceId}/revenue/{RevenueId}"),
  listFields: flatMembersOf("service-revenues.list"),
  reshape: flat(...objectsIn("service-revenues.list")),
  relations: { status: one(["ServiceId", "RevenueStatusId"]) },
});

/** ITM Platform API, Service revenue status. */
export const serviceRevenueStatuses = resource("ItmServiceRevenueStatus", {
  id: "RevenueStatusBaseId",
  parentIds: "ServiceId",
  label: "RevenueStatusName",
  list: operation("service-revenue-statuses.list", "GET /service/{ServiceId}/revenuestatuses"),
  show: operation("service-revenue-statuses.list", "GET /service/{ServiceId}/revenuestatuses"),
  relations: {},
});
