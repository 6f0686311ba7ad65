import { type EvidenceTable, place } from "../../links/evidence.ts";

/** Values of these records that other systems may know. */
export const keys: EvidenceTable = {
  ProjectorEngagement: { accountNumber: [place("ClientIdentity.ClientNumber")], name: [place("Client.ClientName")] },
  ProjectorProject: { projectCode: [place("ProjectCode")] },
  ProjectorContractLineItemMilestone: {
    projectCode: [place("MilestoneDetail.ProjectIdentity.ProjectCode")],
    poNumber: [place("PurchaseOrderNumber")],
    invoiceNumber: [place("InvoiceIdentity.InvoiceNumber")],
    amount: "MilestoneDetail.MilestoneAmount",
    date: "MilestoneDetail.PlannedDate",
    label: "MilestoneDetail.ContractLineItemMilestoneName",
  },
};
