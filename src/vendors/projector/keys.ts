import { type KeyTable, source } from "../../engine/model/keys.ts";

/** Values of these records that other systems may know. */
export const keys: KeyTable = {
  ProjectorEngagement: { accountNumber: [source("ClientIdentity.ClientNumber")], name: [source("Client.ClientName")] },
  ProjectorClient: { accountNumber: [source("ClientNumber")], name: [source("ClientName")] },
  ProjectorProject: { projectCode: [source("ProjectCode")] },
  ProjectorContractLineItemMilestone: {
    projectCode: [source("MilestoneDetail.ProjectIdentity.ProjectCode")],
    poNumber: [source("PurchaseOrderNumber")],
    invoiceNumber: [source("InvoiceIdentity.InvoiceNumber")],
    amount: "MilestoneDetail.MilestoneAmount",
    date: "MilestoneDetail.PlannedDate",
    label: "MilestoneDetail.ContractLineItemMilestoneName",
  },
};
