import { type WriteTable, write } from "../write-row.ts";

/** What is written to Projector. */
export const writes = {
  projectorSaveMilestone: write("PwsSaveContractLineItemMilestone", "ProjectorContractLineItemMilestone", {
    target: "ContractLineItemMilestone.ContractLineItemMilestoneUid",
  }),
  projectorIssueInvoice: write("PwsIssueInvoice", null, { irreversible: true }),
} satisfies WriteTable;
