import type { BillingTable } from "./engine/model/billing.ts";

/**
 * Which records are to be invoiced, and which invoice them: where both tell their amounts. With src/link-rules.ts, src/timelines.ts and
 * src/record-tables.ts the only pages that name types of two vendors.
 */
export const billings: BillingTable = {
  invoice: {
    type: "CurrentRmsInvoice",
    number: "number",
    total: "charge_excluding_tax_total",
    // Issued, paid and posted ones: not open, not voided.
    counts: { path: "status", values: ["10", "20", "30"] },
    credit: { path: "invoice_type", values: ["1"], customer: "member_id", texts: ["subject", "reference", "description"] },
    // A heading contains other lines.
    lines: {
      path: "invoice_items",
      texts: ["name", "description"],
      amount: "charge_excluding_tax_total",
      except: { path: "invoice_item_type", values: ["0"] },
    },
  },
  milestones: {
    ZivioMilestone: {
      invoices: "currentRmsInvoices",
      invoiceLink: "zivioMilestones",
      same: { ProjectorContractLineItemMilestone: "projectorMilestones" },
      title: "title",
      amount: "rate",
      currency: "ccy",
      approved: { path: "status", values: ["approved"] },
    },
    ProjectorContractLineItemMilestone: {
      invoices: "currentRmsInvoices",
      invoiceLink: "projectorMilestones",
      same: { ZivioMilestone: "zivioMilestones" },
      title: "MilestoneDetail.ContractLineItemMilestoneName",
      amount: "MilestoneDetail.MilestoneAmount",
    },
  },
  gaps: { ItmProject: "zivioMilestones", CirrusAccount: "zivioMilestones" },
};
