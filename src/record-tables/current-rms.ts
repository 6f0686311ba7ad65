import type { RecordTables } from "../linking/entities/record.ts";
import { client } from "./client.ts";

const isOrganisation = { path: "membership_type", value: "Organisation" };

/** What records of Current RMS show, by stream and by the documented names of their members. */
export const currentRmsEntities: RecordTables["entities"] = {
  "currentrms.members": [
    client(
      "currentrms.members",
      "id",
      {
        name: ["name"],
        account: ["membership.number"],
        vat: ["membership.tax_number"],
        domain: ["emails.address", "links.address"],
        mailbox: ["emails.address"],
        phone: ["phones.number"],
        postcode: ["primary_address.postcode"],
        street: ["primary_address.street"],
        country: ["primary_address.country_name"],
      },
      { when: isOrganisation, customFields: "custom_fields" },
    ),
    {
      stream: "currentrms.members",
      kind: "person",
      id: "id",
      when: { path: "membership_type", value: "Contact" },
      fields: { name: ["name"], mailbox: ["emails.address"], phone: ["phones.number"] },
      parents: { organisation: [{ stream: "currentrms.members", path: "parent_members.relatable_id" }] },
    },
    {
      stream: "currentrms.members",
      kind: "person",
      id: "id",
      when: { path: "membership_type", value: "User" },
      fields: { name: ["name"], mailbox: ["emails.address", "identity_email"], phone: ["phones.number"] },
    },
  ],
  "currentrms.projects": [
    {
      stream: "currentrms.projects",
      kind: "project",
      id: "id",
      fields: { title: ["name"], reference: ["reference"], engagement: ["reference"], date: ["starts_at"] },
      customFields: "custom_fields",
      parents: { organisation: [{ stream: "currentrms.members", path: "member_id" }] },
    },
  ],
  "currentrms.opportunities": [
    {
      stream: "currentrms.opportunities",
      kind: "opportunity",
      id: "id",
      fields: {
        title: ["subject"],
        reference: ["reference"],
        engagement: ["reference"],
        amount: ["charge_total"],
        date: ["starts_at"],
      },
      customFields: "custom_fields",
      parents: {
        organisation: [{ stream: "currentrms.members", path: "member_id" }],
        project: [{ stream: "currentrms.projects", path: "project_id" }],
      },
    },
  ],
  "currentrms.invoices": [
    {
      stream: "currentrms.invoices",
      kind: "event",
      id: "id",
      fields: {
        label: ["subject"],
        title: ["subject"],
        invoice: ["number"],
        reference: ["reference"],
        engagement: ["reference"],
        amount: ["charge_excluding_tax_total"],
        date: ["invoiced_at"],
      },
      customFields: "custom_fields",
      parents: {
        organisation: [{ stream: "currentrms.members", path: "member_id" }],
        opportunity: [
          {
            stream: "currentrms.opportunities",
            path: "invoice_items.source_id",
            when: { path: "invoice_items.source_type", value: "Opportunity" },
          },
        ],
      },
    },
  ],
  "currentrms.purchase_orders": [
    { stream: "currentrms.purchase_orders", kind: "purchase", id: "id", fields: { label: ["subject"], po: ["number"] } },
  ],
};
