import { embedded, nestedIn, one, operation, summary } from "../../engine/model/resource.ts";
import { lift, resource } from "./row.ts";

/** Path of the milestones in an engagement. */
export const milestones = "ContractLineItems.Milestones";

/** https://projectorpsa.atlassian.net/wiki/spaces/AD/pages/9374877/PwsGetEngagementList and .../9372371/PwsGetEngagement. */
export const engagements = resource("ProjectorEngagement", {
  id: "EngagementUid",
  alternateKeys: ["EngagementCode"],
  label: "EngagementName",
  list: operation("PwsGetEngagementList", "POST /PwsGetEngagementList"),
  many: operation("PwsGetEngagement", "POST /PwsGetEngagement"),
  options: { noun: "Engagement", collection: "Engagements" },
  listFields: ["EngagementCode", "EngagementId", "EngagementUid", "ClientIdentity", "EngagementName"],
  reshape: lift("EngagementDetail", ["EngagementCode", "EngagementId", "EngagementUid", "EngagementName", "ClientIdentity"]),
  relations: {
    contractLineItems: embedded("ContractLineItems"),
    projects: summary("ProjectIdentities"),
    milestones: nestedIn({ holder: "ProjectorEngagement", key: "EngagementUid", path: milestones }),
    clientRecord: one("ClientIdentity.ClientUid"),
  },
});

/** https://projectorpsa.atlassian.net/wiki/spaces/AD/pages/9372307/PwsGetContractLineItem. No service lists them: a list reads the engagements. */
export const contractLineItems = resource("ProjectorContractLineItem", {
  id: "ContractLineItemUid",
  alternateKeys: ["ContractLineItemDetail.ContractLineItemCode"],
  label: "ContractLineItemDetail.ContractLineItemName",
  many: operation("PwsGetContractLineItem", "POST /PwsGetContractLineItem"),
  nestedIn: { type: "ProjectorEngagement", path: "ContractLineItems" },
  filters: {
    contractLineItemCode: "ContractLineItemDetail.ContractLineItemCode",
    contractLineItemName: "ContractLineItemDetail.ContractLineItemName",
    purchaseOrderNumber: "ContractLineItemDetail.PurchaseOrderNumber",
  },
  options: { noun: "ContractLineItem", collection: "ContractLineItems" },
  reshape: lift("ContractLineItemDetail", [
    "ContractLineItemCode",
    "ContractLineItemId",
    "ContractLineItemUid",
    "ContractLineItemName",
    "EngagementIdentity",
  ]),
  relations: {
    engagement: one("ContractLineItemDetail.EngagementIdentity.EngagementUid", "ContractLineItemDetail.EngagementIdentity"),
    milestones: embedded("Milestones"),
    overageProject: one("ContractLineItemDetail.OverageProjectIdentity.ProjectUid", "ContractLineItemDetail.OverageProjectIdentity"),
  },
});

/** https://projectorpsa.atlassian.net/wiki/pages/viewpage.action?pageId=9377403. Read in engagements and contract line items only. */
export const contractLineItemMilestones = resource("ProjectorContractLineItemMilestone", {
  id: "MilestoneDetail.ContractLineItemMilestoneUid",
  label: "MilestoneDetail.ContractLineItemMilestoneName",
  nestedIn: { type: "ProjectorEngagement", path: milestones },
  filters: {
    contractLineItemMilestoneName: "MilestoneDetail.ContractLineItemMilestoneName",
    milestoneAmount: "MilestoneDetail.MilestoneAmount",
    plannedDate: "MilestoneDetail.PlannedDate",
    achievedDate: "MilestoneDetail.AchievedDate",
    projectCode: "MilestoneDetail.ProjectIdentity.ProjectCode",
    contractLineItemCode: "MilestoneDetail.ContractLineItemIdentity.ContractLineItemCode",
    invoiceNumber: "InvoiceIdentity.InvoiceNumber",
  },
  relations: {
    project: one("MilestoneDetail.ProjectIdentity.ProjectUid", "MilestoneDetail.ProjectIdentity"),
    contractLineItem: one("MilestoneDetail.ContractLineItemIdentity.ContractLineItemUid", "MilestoneDetail.ContractLineItemIdentity"),
  },
});
