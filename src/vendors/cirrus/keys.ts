import { type KeyTable, source } from "../../engine/model/keys.ts";

/** Values of these records that other systems may know. */
export const keys: KeyTable = {
  CirrusAccount: {
    // The filter by number is sensitive to case and punctuation; the full-text search is not, and includes both names.
    accountNumber: [source("number", "fulltext", "contains")],
    vatNumber: [source("vatno", "vatno", "contains")],
    externalId: [source("externalkey", "externalkey")],
    name: [source("name", "fulltext", "contains"), source("alt_name", "fulltext", "contains")],
  },
  CirrusOrder: {
    invoiceNumber: [source("invoicenumber")],
    projectCode: [source("alternateid", "altnumber"), source("marking"), source("externalkey", "externalkey")],
    poNumber: [source("referencecode"), source("marking")],
  },
};
