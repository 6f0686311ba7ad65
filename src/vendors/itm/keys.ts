import { custom, type EvidenceTable, place } from "../../links/evidence.ts";

/** Values of these records that other systems may know. */
export const keys: EvidenceTable = {
  ItmProject: {
    customFields: "AllCustomFields",
    projectCode: [place("InternalCode", "InternalCode"), place("Code", "Code"), custom("projectCode")],
    poNumber: [custom("poNumber")],
    accountNumber: [custom("accountNumber"), custom("customerRef")],
    vatNumber: [custom("vatNumber")],
    name: [place("ExternalClient.Name", "ExternalClient.Name", "contains")],
    holder: "ExternalClient.Id",
  },
  ItmRevenue: {
    customFields: "AllCustomFields",
    invoiceNumber: [place("No", "No", "contains"), custom("invoiceNumber")],
    poNumber: [custom("poNumber")],
    amount: "ProjectedAmount.Amount",
    date: "DueDate",
    label: "Name",
  },
};
