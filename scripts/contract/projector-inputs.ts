import type { Member } from "../../contract/writes.ts";
import type { Members } from "./inputs.ts";

/**
 * What the two documented writes send, as the vendor's public wiki tells (pages PwsSaveContractLineItemMilestone, PwsIssueInvoice,
 * PwsContractLineItemMilestoneDetail, PwsInvoiceRef, PwsEntityLockSummary, PwsProjectorLockEntity). The order is the order on the wire.
 */
const truth: Member = { type: "boolean", default: false };
const uid: Member = { type: "string", format: "uid" };
const inner: Member = { type: "integer", readonly: true };
const day: Member = { type: "string", format: "datetime", precision: "day" };

/** `namespace` stands on members of a request alone: all that is inside them is in `com`. */
const within = (namespace: string, members: Members): Members =>
  Object.fromEntries(Object.entries(members).map(([name, member]) => [name, { ...member, namespace }]));
/** Null does not empty a member: the flag beside it does. */
const clears = (member: string): Member => ({ ...truth, clears: `ContractLineItemMilestone.${member}` });
const locks: Member = { type: "PwsEntityLockSummary", list: true, maxItems: 100 };

/** Before these stand the members of every request, `RequestId` and `SessionTicket`: they are the session's business. */
export const inputs: Record<string, Members> = {
  PwsSaveContractLineItemMilestone: within("sch", {
    AchievedDateClearFlag: clears("AchievedDate"),
    ContractLineItemMilestone: { type: "PwsContractLineItemMilestoneDetail" },
    DescriptionClearFlag: clears("Description"),
    EngagementCurrencyIdentity: { type: "PwsCurrencyRef" },
    EngagementTimestamp: { type: "string", deprecated: true },
    PlannedDateClearFlag: clears("PlannedDate"),
    ProjectClearFlag: clears("ProjectIdentity"),
    ProjectTaskClearFlag: clears("ProjectTaskIdentity"),
    StealLockFlag: { type: "boolean", deprecated: true },
    ContractLineItemTimestamp: { type: "string", format: "base64" },
    LocksToSteal: locks,
  }),
  PwsIssueInvoice: within("bil", {
    AddCommentsToInvoiceMessagesFlag: truth,
    FullDetailFlag: truth,
    IncludeAdjustmentHistoryFlag: truth,
    IncludeFullAdjustmentHistoryFlag: truth,
    InvoiceDate: { type: "string", format: "datetime" },
    InvoiceIdentity: { type: "PwsInvoiceRef" },
    InvoiceTimestamp: { type: "string", format: "base64" },
    IssuedInvoiceNumber: { type: "string" },
    LocksToSteal: locks,
    NewInvoiceMessages: { type: "string" },
    NotifyFinanceTeamFlag: truth,
    NotifyManagementTeamFlag: truth,
    NotifyPmTeamFlag: truth,
    PostFlag: { type: "boolean" },
    ProjectorLockSetId: { type: "integer" },
    RetrieveContractInfoOnCapExceededFlag: { type: "boolean" },
    SendFlag: { type: "boolean" },
    SkipIfIneligibleFlag: { type: "boolean" },
  }),
  PwsContractLineItemMilestoneDetail: {
    ContractLineItemMilestoneId: inner,
    ContractLineItemMilestoneUid: { ...uid, ref: "PwsContractLineItemMilestoneElement" },
    AchievedDate: day,
    ContractLineItemIdentity: { type: "PwsContractLineItemRef", ref: "PwsContractLineItemElement" },
    ContractLineItemMilestoneName: { type: "string", maxLength: 100 },
    MilestoneAmount: { type: "number", format: "decimal" },
    PlannedDate: day,
    Description: { type: "string", maxLength: 1000 },
    ForegoneFlag: truth,
    ProjectIdentity: { type: "PwsProjectRef", ref: "PwsProjectSummary" },
    ProjectTaskIdentity: { type: "PwsProjectTaskRef" },
  },
  PwsContractLineItemRef: {
    ContractLineItemCode: { type: "string", maxLength: 27 },
    ContractLineItemId: inner,
    ContractLineItemUid: uid,
  },
  PwsProjectRef: { ProjectCode: { type: "string", maxLength: 24 }, ProjectId: inner, ProjectUid: uid },
  PwsProjectTaskRef: { ExternalSystemIdentifier: { type: "string" }, ProjectTaskId: inner, ProjectTaskUid: uid },
  PwsCurrencyRef: { CurrencyCode: { type: "string", maxLength: 4 }, CurrencyId: inner, CurrencyUid: uid },
  PwsInvoiceRef: { InvoiceId: inner, InvoiceNumber: { type: "string", maxLength: 20 }, InvoiceUid: uid },
  PwsEntityLockSummary: {
    EntityIdentity: { type: "PwsProjectorLockEntity" },
    EntityLockSummary: { type: "PwsEntityLockSummaryItem", list: true, maxItems: 100 },
  },
  PwsProjectorLockEntity: {
    EntityCode: { type: "string", maxLength: 24 },
    EntityId: inner,
    EntityUid: uid,
    LockType: {
      type: "string",
      codes: {
        E: "engagement",
        C: "contract line item",
        P: "project",
        R: "role",
        RT: "rate types and tasks",
        CP: "cost plan",
        CB: "cost baseline",
        I: "invoice",
      },
    },
  },
  PwsEntityLockSummaryItem: {
    LockCount: { type: "integer" },
    LockHolderUserIdentity: { type: "PwsUserRef" },
    MostRecentLockAcquisitionTimestamp: { type: "string", format: "datetime" },
  },
  PwsUserRef: { UserDisplayName: { type: "string" }, UserId: inner, UserReferenceSystemId: { type: "string" }, UserUid: uid },
};
