import type { RecordTables } from "../linking/entities/record.ts";
import { client } from "./client.ts";

/** What records of Zivio show, by stream and by the documented names of their members. */
export const zivioEntities: RecordTables["entities"] = {
  "zivio.milestones": [
    {
      stream: "zivio.milestones",
      kind: "event",
      id: "id",
      fields: { label: ["title"], amount: ["rate"], currency: ["ccy"], date: ["due_on"] },
      customFields: "custom_fields",
      customRoles: ["code", "po", "reference", "invoice"],
      parents: {
        organisation: [{ stream: "zivio.orgs", path: "approved_by.org_id" }],
        project: [{ stream: "zivio.jobs", path: "job_id" }],
      },
    },
    {
      stream: "zivio.jobs",
      kind: "project",
      id: "job_id",
      fields: { title: ["job_summary"] },
      customFields: "custom_fields",
      customRoles: ["code", "po", "reference", "account", "vat"],
      parents: { organisation: [{ stream: "zivio.orgs", path: "approved_by.org_id" }] },
    },
    client(
      "zivio.orgs",
      "approved_by.org_id",
      { name: ["approved_by.org_name"], domain: ["approved_by.email"] },
      { customFields: "custom_fields", customRoles: ["account", "vat"] },
    ),
    {
      stream: "zivio.users",
      kind: "person",
      id: "approved_by.id",
      fields: { name: ["approved_by.first_name+approved_by.last_name"], mailbox: ["approved_by.email"] },
      parents: { organisation: [{ stream: "zivio.orgs", path: "approved_by.org_id" }] },
    },
  ],
};
