import { customField, type KeyTable, source } from "../../engine/model/keys.ts";

/** Values of these records that other systems may know. */
export const keys: KeyTable = {
  ZivioMilestone: {
    projectCode: [customField("projectCode")],
    poNumber: [customField("poNumber")],
    invoiceNumber: [customField("invoiceNumber")],
    accountNumber: [customField("accountNumber"), customField("customerRef")],
    vatNumber: [customField("vatNumber")],
    name: [source("approved_by.org_name")],
    amount: "rate",
    date: "due_on",
    label: "title",
  },
};
