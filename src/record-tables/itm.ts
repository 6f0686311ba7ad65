import type { RecordTables } from "../linking/entities/record.ts";
import { client } from "./client.ts";

/** What records of ITM Platform show, by stream and by the documented names of their members. */
export const itmEntities: RecordTables["entities"] = {
  "itm.projects": [
    {
      stream: "itm.projects",
      kind: "project",
      id: "Id",
      fields: {
        title: ["Name"],
        code: ["InternalCode"],
        engagement: ["InternalCode"],
        reference: ["Code", "No"],
        date: ["StartDate"],
      },
      customFields: "AllCustomFields",
      customRoles: ["code", "po", "reference"],
      parents: { organisation: [{ stream: "itm.clients", path: "ExternalClient.Id" }] },
    },
    client(
      "itm.clients",
      "ExternalClient.Id",
      { name: ["ExternalClient.Name"] },
      { customFields: "AllCustomFields", customRoles: ["account", "vat"] },
    ),
  ],
  "itm.revenues": [
    {
      stream: "itm.revenues",
      kind: "event",
      id: "Id",
      fields: { label: ["Name"], invoice: ["No"], amount: ["ProjectedAmount.Amount"], date: ["DueDate"] },
      customFields: "AllCustomFields",
      parents: { project: [{ stream: "itm.projects", path: "ProjectId" }] },
    },
  ],
  "itm.purchases": [
    {
      stream: "itm.purchases",
      kind: "purchase",
      id: "Id",
      fields: { label: ["Name"], invoice: ["No"], amount: ["ProjectedAmount.Amount"], date: ["DueDate"] },
      customFields: "AllCustomFields",
      customRoles: ["po", "invoice"],
      parents: { project: [{ stream: "itm.projects", path: "ProjectId" }] },
    },
  ],
  // A user of ITM Platform is shown with a mail address by few records; no operation reads users.
  "itm.project_progress": [
    {
      stream: "itm.users",
      kind: "person",
      id: "CreatedBy.UserId",
      fields: { name: ["CreatedBy.DisplayName"], mailbox: ["CreatedBy.EmailAddress"] },
    },
  ],
};
