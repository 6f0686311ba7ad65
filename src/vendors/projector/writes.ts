import { type WriteTable, write } from "../write-row.ts";

/** What is written to Projector. */
export const writes = {
  projectorSaveMilestone: write("PwsSaveContractLineItemMilestone", "ProjectorContractLineItemMilestone", {
    target: "ContractLineItemMilestone.ContractLineItemMilestoneUid",
    recordPaths: { "ContractLineItemMilestone.ContractLineItemIdentity": "MilestoneDetail.ContractLineItemIdentity" },
  }),
  projectorIssueInvoice: write("PwsIssueInvoice", null, { irreversible: true }),
} satisfies WriteTable;
