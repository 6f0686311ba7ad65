import { custom, type EvidenceTable, place } from "../../links/evidence.ts";

/** Values of these records that other systems may know. */
export const keys: EvidenceTable = {
  ZivioMilestone: {
    customFields: "custom_fields",
    projectCode: [custom("projectCode")],
    poNumber: [custom("poNumber")],
    invoiceNumber: [custom("invoiceNumber")],
    accountNumber: [custom("accountNumber"), custom("customerRef")],
    vatNumber: [custom("vatNumber")],
    name: [place("approved_by.org_name")],
    amount: "rate",
    date: "due_on",
    label: "title",
  },
};
