import { customField, type KeyTable, source } from "../../engine/model/keys.ts";

/** Values of these records that other systems may know. */
export const keys: KeyTable = {
  ItmProject: {
    projectCode: [source("InternalCode", "InternalCode"), source("Code", "Code"), customField("projectCode")],
    poNumber: [customField("poNumber")],
    accountNumber: [customField("accountNumber"), customField("customerRef")],
    vatNumber: [customField("vatNumber")],
    name: [source("ExternalClient.Name", "ExternalClient.Name", "contains")],
    holder: "ExternalClient.Id",
  },
  ItmRevenue: {
    invoiceNumber: [source("No", "No", "contains"), customField("invoiceNumber")],
    poNumber: [customField("poNumber")],
    amount: "ProjectedAmount.Amount",
    date: "DueDate",
    label: "Name",
  },
  ItmPurchase: {
    invoiceNumber: [source("No", "No", "contains")],
    amount: "ProjectedAmount.Amount",
    date: "DueDate",
    label: "Name",
  },
};
