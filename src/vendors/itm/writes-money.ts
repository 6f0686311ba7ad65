import { type WriteTable, write } from "../write-row.ts";

/** Purchases, revenues and budgets of projects and services. */
export const moneyWrites = {
  itmCreatePurchase: write("purchases.create", "ItmPurchase"),
  itmUpdatePurchase: write("purchases.update", "ItmPurchase"),
  itmDeletePurchase: write("purchases.delete", "ItmPurchase"),
  itmBulkUpdatePurchases: write("purchases.bulk-update", "ItmPurchase"),
  itmBulkDeletePurchases: write("purchases.bulk-delete", "ItmPurchase"),
  itmCreateServicePurchase: write("service-purchases.create", "ItmServicePurchase"),
  itmUpdateServicePurchase: write("service-purchases.update", "ItmServicePurchase"),
  itmDeleteServicePurchase: write("service-purchases.delete", "ItmServicePurchase"),
  itmDeletePurchaseBudget: write("purchase-budgets.delete", "ItmPurchaseBudget"),
  itmCreatePurchaseBudget: write("purchase-budgets.create", "ItmPurchaseBudget"),
  itmUpdatePurchaseBudget: write("purchase-budgets.update", "ItmPurchaseBudget"),
  itmDeleteServicePurchaseBudget: write("service-purchase-budgets.delete", "ItmServicePurchaseBudget"),
  itmCreateServicePurchaseBudget: write("service-purchase-budgets.create", "ItmServicePurchaseBudget"),
  itmUpdateServicePurchaseBudget: write("service-purchase-budgets.update", "ItmServicePurchaseBudget"),
  itmBulkUpdateRevenues: write("revenues.bulk-update", "ItmRevenue"),
  itmBulkDeleteRevenues: write("revenues.bulk-delete", "ItmRevenue"),
  itmCreateRevenue: write("revenues.create", "ItmRevenue"),
  itmDeleteRevenue: write("revenues.delete", "ItmRevenue"),
  itmUpdateRevenue: write("revenues.update", "ItmRevenue"),
  itmDeleteServiceRevenue: write("service-revenues.delete", "ItmServiceRevenue"),
  itmCreateServiceRevenue: write("service-revenues.create", "ItmServiceRevenue"),
  itmUpdateServiceRevenue: write("service-revenues.update", "ItmServiceRevenue"),
} satisfies WriteTable;
