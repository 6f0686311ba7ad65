import type { RecordTables } from "../linking/entities/record.ts";
import { client } from "./client.ts";

/** What records of Cirrus show, by stream and by the documented names of their members. */
export const cirrusEntities: RecordTables["entities"] = {
  "cirrus.accounts": [
    client("cirrus.accounts", "id", {
      name: ["name", "alt_name"],
      account: ["number"],
      vat: ["vatno"],
      externalKey: ["externalkey"],
      domain: ["url", "email"],
      mailbox: ["email"],
      phone: ["phone"],
      postcode: ["addresses.visiting.zip", "addresses.invoice.zip"],
      street: ["addresses.visiting.street", "addresses.invoice.street"],
      country: ["addresses.visiting.country"],
    }),
  ],
  "cirrus.contacts": [
    {
      stream: "cirrus.contacts",
      kind: "person",
      id: "id",
      fields: { name: ["name+surname"], mailbox: ["email"], phone: ["cellphone"] },
      parents: { organisation: [{ stream: "cirrus.accounts", path: "account.id" }] },
    },
  ],
  "cirrus.orders": [
    {
      stream: "cirrus.orders",
      kind: "order",
      id: "id",
      fields: {
        reference: ["alternateid", "referencecode", "marking", "externalkey"],
        engagement: ["alternateid"],
        title: ["marking"],
        invoice: ["invoicenumber"],
        amount: ["price"],
        date: ["placedate"],
      },
      parents: {
        organisation: [{ stream: "cirrus.accounts", path: "account.id" }],
        deal: [{ stream: "cirrus.opportunities", path: "opportunity.id" }],
      },
    },
  ],
  "cirrus.opportunities": [
    {
      stream: "cirrus.opportunities",
      kind: "deal",
      id: "id",
      fields: { label: ["title"] },
      parents: { organisation: [{ stream: "cirrus.accounts", path: "account.id" }] },
    },
  ],
  "cirrus.users": [
    {
      stream: "cirrus.users",
      kind: "person",
      id: "id",
      fields: { name: ["name+surname"], mailbox: ["email"], phone: ["cellphone", "phone"] },
    },
  ],
  "cirrus.projects": [
    {
      stream: "cirrus.projects",
      kind: "project",
      id: "id",
      fields: { title: ["name"] },
      parents: {
        organisation: [
          { stream: "cirrus.accounts", path: "_accountid" },
          { stream: "cirrus.accounts", path: "account.id" },
        ],
      },
    },
  ],
};
