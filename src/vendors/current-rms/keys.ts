import { customField, type KeyTable, source } from "../../engine/model/keys.ts";

/** A reference is typed by hand and may have other characters around it: records are found by what it contains. */
const reference = source("reference", "reference", "contains");
const undertaking = {
  projectCode: [customField("projectCode"), reference],
  poNumber: [customField("poNumber"), reference],
} as const;

/** Values of these records that other systems may know. */
export const keys: KeyTable = {
  CurrentRmsMember: {
    only: { path: "membership_type", filter: "membership_type", value: "Organisation" },
    externalId: [source("id", "id")],
    accountNumber: [
      source("membership.number", "membership_of_Organisation_type_number"),
      customField("accountNumber"),
      customField("customerRef"),
    ],
    vatNumber: [source("membership.tax_number", "membership_of_Organisation_type_tax_number"), customField("vatNumber")],
    name: [source("name", "name", "contains")],
  },
  CurrentRmsProject: undertaking,
  CurrentRmsOpportunity: undertaking,
  CurrentRmsPurchaseOrder: { poNumber: [source("number", "number", "contains")] },
  CurrentRmsInvoice: {
    ...undertaking,
    invoiceNumber: [source("number", "number", "contains")],
    amount: "charge_excluding_tax_total",
    date: "invoiced_at",
    label: "subject",
  },
};
