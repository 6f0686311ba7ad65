import type { RecordTables } from "./linking/entities/record.ts";
import { cirrusEntities } from "./record-tables/cirrus.ts";
import { currentRmsEntities } from "./record-tables/current-rms.ts";
import { itmEntities } from "./record-tables/itm.ts";
import { projectorEntities } from "./record-tables/projector.ts";
import { zivioEntities } from "./record-tables/zivio.ts";

/** The stream of a record file that has the records of a type of the graph. */
export const recordStreams: Readonly<Record<string, string>> = {
  CirrusAccount: "cirrus.accounts",
  CirrusContact: "cirrus.contacts",
  CirrusUser: "cirrus.users",
  CirrusOpportunity: "cirrus.opportunities",
  CirrusOrder: "cirrus.orders",
  CirrusProject: "cirrus.projects",
  CurrentRmsMember: "currentrms.members",
  CurrentRmsProject: "currentrms.projects",
  CurrentRmsOpportunity: "currentrms.opportunities",
  CurrentRmsInvoice: "currentrms.invoices",
  CurrentRmsPurchaseOrder: "currentrms.purchase_orders",
  ItmProject: "itm.projects",
  ItmRevenue: "itm.revenues",
  ItmPurchase: "itm.purchases",
  ItmProjectProgressReport: "itm.project_progress",
  ZivioMilestone: "zivio.milestones",
  ProjectorClient: "projector.clients",
  ProjectorEngagement: "projector.engagements",
  ProjectorProject: "projector.projects",
  ProjectorContractLineItemMilestone: "projector.milestones",
};

/** Fields that tell of what a record shows beside itself: its stream, and the path of its id. */
export const shownThings: Readonly<Record<string, { stream: string; id: string }>> = {
  "ZivioMilestone.approvedByPerson": { stream: "zivio.users", id: "approved_by.id" },
  "ItmProjectProgressReport.createdByPerson": { stream: "itm.users", id: "CreatedBy.UserId" },
};

/**
 * What the vendors' records denote and which of their members other systems may know, by the vendors' documented names. A
 * record shows more than itself: a milestone its job and the approver's organisation, a project its client.
 */
export const recordTables: RecordTables = {
  streams: {
    "cirrus.accounts": { keepsDuplicates: true, externalKeyOf: "currentrms.members", chain: "account" },
    "currentrms.members": { keepsDuplicates: true },
    "currentrms.invoices": { chain: "invoice", pairKind: "invoice" },
    "itm.projects": { chain: "project" },
    "itm.revenues": { pairKind: "invoice" },
    "zivio.milestones": { chain: "milestone", pairKind: "milestone" },
    "projector.milestones": { pairKind: "milestone" },
  },
  customFieldRoles: [
    [/\b(?:vat|tax|tva|moms|ust)\b/, "vat"],
    [/\b(?:po|purchase order|order)\b(?! (?:date|type|status))/, "po"],
    [/\binvoice\b.*\b(?:no|nr|number|ref)\b/, "invoice"],
    [/\b(?:kund(?:en)?|klant)(?:nr|no|nummer)\b/, "account"],
    [/\b(?:account|acct|customer|client|debtor|crm|cirrus)\b.*\b(?:no|nr|number|ref|reference|id|code)\b/, "account"],
    [/\b(?:project|job|engagement)\b.*\b(?:code|no|nr|number|ref)\b/, "code"],
  ],
  entities: { ...cirrusEntities, ...currentRmsEntities, ...itmEntities, ...zivioEntities, ...projectorEntities },
};
