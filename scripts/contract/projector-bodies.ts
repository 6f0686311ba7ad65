import type { Answer, Field, Operation } from "../../contract/model.ts";

type Writing = Pick<Operation, "body" | "effect" | "inferred"> & { answer: Answer };

/** What the two documented writes demand and answer, and the locks that they know. */
const [milestone, stolen] = ["ContractLineItemMilestone", "LocksToSteal"];
const stealing = [
  `${stolen}.EntityIdentity.LockType`,
  ...["LockCount", "LockHolderUserIdentity", "MostRecentLockAcquisitionTimestamp"].map((name) => `${stolen}.EntityLockSummary.${name}`),
];

export const writes: Record<string, Writing> = {
  PwsSaveContractLineItemMilestone: {
    body: {
      content: "soap",
      type: "PwsSaveContractLineItemMilestone",
      required: [milestone, `${milestone}.ContractLineItemIdentity`, "EngagementCurrencyIdentity", ...stealing],
      // Without the uid, the name tells which milestone of the line it is; a new name makes a new one.
      oneOf: [[`${milestone}.ContractLineItemMilestoneUid`], [`${milestone}.ContractLineItemMilestoneName`]],
      insert: ["ContractLineItemMilestoneName", "MilestoneAmount", "PlannedDate"].map((name) => `${milestone}.${name}`),
    },
    answer: {
      shape: "xml",
      key: "ContractLineItemMilestoneIdentity",
      type: "PwsContractLineItemMilestoneRef",
      status: 200,
      id: "ContractLineItemMilestoneUid",
      success: "Status",
    },
    effect: { lock: { member: "ContractLineItemTimestamp", of: "PwsContractLineItemDetail.Timestamp" } },
    inferred: { namespace: "high" },
  },
  PwsIssueInvoice: {
    body: {
      content: "soap",
      type: "PwsIssueInvoice",
      required: ["InvoiceIdentity", ...stealing],
      oneOf: [["InvoiceIdentity.InvoiceNumber"], ["InvoiceIdentity.InvoiceUid"]],
    },
    // What it answers of the invoice is documented in a structure that no source at hand gives.
    answer: { shape: "xml", status: 200, success: "Status" },
    effect: { lock: { member: "InvoiceTimestamp" } },
    inferred: { namespace: "medium" },
  },
};

/** Types that only writes answer. */
export const types: Record<string, Record<string, Field>> = {
  PwsContractLineItemMilestoneRef: {
    ContractLineItemMilestoneId: { type: "integer", nullable: true },
    ContractLineItemMilestoneUid: { type: "string", format: "uid" },
  },
  PwsMessage: {
    AdditionalErrorText: { type: "string" },
    ErrorCode: { type: "string" },
    ErrorNumber: { type: "integer" },
    ErrorText: { type: "string" },
    Type: { type: "string", codes: { Information: "information", Warning: "warning", Error: "error" } },
    ReferenceId1: { type: "string" },
    ReferenceId2: { type: "string" },
  },
};
