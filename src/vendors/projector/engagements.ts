import { embedded, inside, one, operation, short } from "../../resource/model.ts";
import { lift, resource } from "./row.ts";

/** Where an engagement holds its milestones. */
export const milestones = "ContractLineItems.Milestones";

/** https://projectorpsa.atlassian.net/wiki/spaces/AD/pages/9374877/PwsGetEngagementList and .../9372371/PwsGetEngagement */
export const engagements = resource("ProjectorEngagement", {
  id: "EngagementUid",
  codes: ["EngagementCode"],
  label: "EngagementName",
  list: operation("PwsGetEngagementList", "POST /PwsGetEngagementList"),
  many: operation("PwsGetEngagement", "POST /PwsGetEngagement"),
  extra: { noun: "Engagement", collection: "Engagements" },
  listed: ["EngagementCode", "EngagementId", "EngagementUid", "ClientIdentity", "EngagementName"],
  reshape: lift("EngagementDetail", ["EngagementCode", "EngagementId", "EngagementUid", "EngagementName", "ClientIdentity"]),
  relations: {
    contractLineItems: embedded("ContractLineItems"),
    projects: short("ProjectIdentities"),
    milestones: inside("ProjectorEngagement", "EngagementUid", milestones),
    clientRecord: one("ClientIdentity.ClientUid"),
  },
});

/** https://projectorpsa.atlassian.net/wiki/spaces/AD/pages/9372307/PwsGetContractLineItem; no service lists them, so a list goes through the engagements. */
export const contractLineItems = resource("ProjectorContractLineItem", {
  id: "ContractLineItemUid",
  codes: ["ContractLineItemCode"],
  label: "ContractLineItemDetail.ContractLineItemName",
  many: operation("PwsGetContractLineItem", "POST /PwsGetContractLineItem"),
  through: { type: "ProjectorEngagement", path: "ContractLineItems" },
  filters: {
    contractLineItemCode: "ContractLineItemDetail.ContractLineItemCode",
    contractLineItemName: "ContractLineItemDetail.ContractLineItemName",
    purchaseOrderNumber: "ContractLineItemDetail.PurchaseOrderNumber",
  },
  extra: { noun: "ContractLineItem", collection: "ContractLineItems" },
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

/** https://projectorpsa.atlassian.net/wiki/pages/viewpage.action?pageId=9377403; read inside engagements and contract line items only. */
export const contractLineItemMilestones = resource("ProjectorContractLineItemMilestone", {
  id: "MilestoneDetail.ContractLineItemMilestoneUid",
  label: "MilestoneDetail.ContractLineItemMilestoneName",
  through: { type: "ProjectorEngagement", path: milestones },
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
