import type { RecordTables } from "../linking/entities/record.ts";
import { client } from "./client.ts";

/** What records of Projector show, by stream and by the documented names of their members. */
export const projectorEntities: RecordTables["entities"] = {
  "projector.projects": [
    {
      stream: "projector.projects",
      kind: "project",
      id: "ProjectUid",
      fields: {
        title: ["ProjectName"],
        code: ["ProjectCode"],
        engagement: ["EngagementCode", "EngagementIdentity.EngagementCode", "ProjectCode"],
      },
      parents: {
        organisation: [
          { stream: "projector.clients", path: "ClientUid" },
          { stream: "projector.clients", path: "Client.ClientUid" },
        ],
      },
    },
    client("projector.clients", "ClientUid", { name: ["ClientName"], account: ["ClientNumber"] }),
  ],
  "projector.engagements": [
    {
      stream: "projector.engagements",
      kind: "order",
      id: "EngagementUid",
      fields: { engagement: ["EngagementCode"] },
      parents: { organisation: [{ stream: "projector.clients", path: "ClientIdentity.ClientUid" }] },
    },
    client("projector.clients", "ClientIdentity.ClientUid", { name: ["Client.ClientName"], account: ["ClientIdentity.ClientNumber"] }),
  ],
  "projector.milestones": [
    {
      stream: "projector.milestones",
      kind: "event",
      id: "MilestoneDetail.ContractLineItemMilestoneUid",
      fields: {
        label: ["MilestoneDetail.ContractLineItemMilestoneName"],
        code: ["MilestoneDetail.ProjectIdentity.ProjectCode"],
        engagement: ["MilestoneDetail.ContractLineItemIdentity.ContractLineItemCode", "MilestoneDetail.ProjectIdentity.ProjectCode"],
        po: ["PurchaseOrderNumber"],
        invoice: ["InvoiceIdentity.InvoiceNumber"],
        amount: ["MilestoneDetail.MilestoneAmount"],
        date: ["MilestoneDetail.PlannedDate"],
      },
      parents: { project: [{ stream: "projector.projects", path: "MilestoneDetail.ProjectIdentity.ProjectUid" }] },
    },
  ],
};
