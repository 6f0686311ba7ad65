import type { Collection } from "./collection.ts";
import { accountId } from "./values.ts";

const statusNames = ["Open", "Billed"];

/** Budgets of purchases, and what a service has. */
export const serviceCollections: Record<string, Collection> = {
  "purchase-budgets": {
    type: "PurchaseBudget",
    row: "PurchaseBudgetRow",
    id: "BudgetAccountId",
    count: 2,
    known: ({ n, parents }) => ({ ProjectId: parents.project?.id, BudgetAccountName: `Account ${n}` }),
  },
  "service-purchase-budgets": {
    type: "ServicePurchaseBudget",
    row: "ServicePurchaseBudgetRow",
    id: "BudgetAccountId",
    count: 1,
    known: ({ n, parents }) => ({ ServiceId: parents.serviceId, BudgetAccountName: `Account ${n}` }),
  },
  "service-purchases": {
    type: "ServicePurchase",
    row: "ServicePurchaseRow",
    id: "PurchaseId",
    count: 2,
    known: ({ n, parents }) => {
      const account = { BudgetAccountId: parents.serviceId! * 10 + 1, BudgetAccountName: "Account 1" };
      return { ServiceId: parents.serviceId, AccountId: accountId, PurchaseName: `Service purchase ${n}`, ...account };
    },
  },
  "service-revenues": {
    type: "ServiceRevenue",
    row: "ServiceRevenueRow",
    id: "RevenueId",
    count: 2,
    known: ({ n, parents }) => {
      const status = { RevenueStatusId: parents.serviceId! * 10 + n, RevenueStatusName: statusNames[n - 1] };
      return { ServiceId: parents.serviceId, RevenueName: `Service revenue ${n}`, RevenueNo: `SR-${n}`, ...status };
    },
  },
  "service-revenue-statuses": {
    type: "ServiceRevenueStatus",
    id: "RevenueStatusBaseId",
    count: 2,
    known: ({ n }) => ({ RevenueStatusName: statusNames[n - 1], IsDefault: n === 1, IsConsiderAsActualValue: n === 2 }),
  },
};
