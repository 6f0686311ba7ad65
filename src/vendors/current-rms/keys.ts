import { custom, type EvidenceTable, place } from "../../links/evidence.ts";

/** A customer's reference is typed by people, with signs around it: the vendor is asked for what contains it. */
const reference = place("reference", "reference", "contains");
const undertaking = {
  customFields: "custom_fields",
  projectCode: [custom("projectCode"), reference],
  poNumber: [custom("poNumber"), reference],
} as const;

/** Values of these records that other systems may know. */
export const keys: EvidenceTable = {
  CurrentRmsMember: {
    only: { path: "membership_type", filter: "membership_type", value: "Organisation" },
    customFields: "custom_fields",
    externalId: [place("id", "id")],
    accountNumber: [place("membership.number", "membership_of_Organisation_type_number"), custom("accountNumber"), custom("customerRef")],
    vatNumber: [place("membership.tax_number", "membership_of_Organisation_type_tax_number"), custom("vatNumber")],
    name: [place("name", "name", "contains")],
  },
  CurrentRmsProject: undertaking,
  CurrentRmsOpportunity: undertaking,
  CurrentRmsInvoice: {
    ...undertaking,
    invoiceNumber: [place("number", "number", "contains")],
    amount: "charge_excluding_tax_total",
    date: "invoiced_at",
    label: "subject",
  },
};
