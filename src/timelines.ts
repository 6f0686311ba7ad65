import type { TimelineTable } from "./engine/model/timeline.ts";

/**
 * What happens in five systems, by date: which date of which record says what, and which fields lead to those records from an
 * account and from a project. The kinds are those of schema/timeline.graphql. Beside src/link-rules.ts the only page that names
 * types of two vendors.
 */
export const timelines: TimelineTable = {
  events: {
    CirrusActivity: [{ kind: "ACTIVITY", at: "date" }],
    CirrusOpportunity: [
      { kind: "OPPORTUNITY_REGISTERED", at: "regDate" },
      { kind: "OPPORTUNITY_EXPECTED", at: "estimatedEndDate" },
    ],
    CirrusOrder: [
      { kind: "ORDER_PLACED", at: "placeDate" },
      { kind: "ORDER_DELIVERY", at: "deliveryDate" },
    ],
    ItmProject: [
      { kind: "PROJECT_STARTS", at: "startDate" },
      { kind: "PROJECT_ENDS", at: "endDate" },
    ],
    ItmRevenue: [
      { kind: "REVENUE_DUE", at: "dueDate" },
      // Each account names its own statuses: what counts as an actual value was invoiced.
      { kind: "REVENUE_INVOICED", at: "statusDate", only: { IsConsiderAsActualValue: ["true"] } },
    ],
    ItmPurchase: [{ kind: "PURCHASE_DUE", at: "dueDate" }],
    ZivioMilestone: [
      { kind: "MILESTONE_CREATED", at: "createdAt" },
      { kind: "MILESTONE_DUE", at: "dueOn" },
      { kind: "MILESTONE_APPROVED", at: "approvedAt" },
    ],
    ProjectorContractLineItemMilestone: [
      { kind: "CONTRACT_MILESTONE_PLANNED", at: "milestoneDetail.plannedDate" },
      { kind: "CONTRACT_MILESTONE_ACHIEVED", at: "milestoneDetail.achievedDate" },
    ],
    CurrentRmsOpportunity: [
      { kind: "RENTAL_ORDERED", at: "orderedAt" },
      { kind: "RENTAL_STARTS", at: "startsAt" },
      { kind: "RENTAL_ENDS", at: "endsAt" },
    ],
    CurrentRmsInvoice: [
      // Issued, paid, posted, voided: an open one has a date, too.
      { kind: "INVOICE_ISSUED", at: "invoicedAt", only: { status: ["10", "20", "30", "40"] } },
      // No voided ones, and no credit notes.
      { kind: "INVOICE_DUE", at: "dueAt", only: { status: ["10", "20", "30"], invoice_type: ["0"] } },
    ],
    CurrentRmsMemberTransaction: [{ kind: "INVOICE_PAID", at: "transactionAt" }],
  },
  reach: {
    CirrusAccount: [
      ["activities"],
      ["opportunities"],
      ["orders"],
      ["itmProjects"],
      ["itmProjects", "revenues"],
      ["itmProjects", "purchases"],
      ["zivioMilestones"],
      ["projectorEngagements", "milestones"],
      ["currentRmsMembers", "opportunities"],
      ["currentRmsInvoices"],
      ["currentRmsInvoices", "memberTransactions"],
    ],
    ItmProject: [
      [],
      ["revenues"],
      ["purchases"],
      ["zivioMilestones"],
      ["projectorMilestones"],
      ["currentRmsOpportunities"],
      ["currentRmsInvoices"],
      ["currentRmsInvoices", "memberTransactions"],
    ],
  },
  onRequest: ["INVOICE_PAID"],
};
