import { type EvidenceTable, place } from "../../links/evidence.ts";

/** Values of these records that other systems may know. */
export const keys: EvidenceTable = {
  CirrusAccount: {
    // The filter by number regards case and punctuation; the search through all text does not, and knows both names.
    accountNumber: [place("number", "fulltext", "contains")],
    vatNumber: [place("vatno", "vatno", "contains")],
    externalId: [place("externalkey", "externalkey")],
    name: [place("name", "fulltext", "contains"), place("alt_name", "fulltext", "contains")],
  },
  CirrusOrder: {
    invoiceNumber: [place("invoicenumber")],
    projectCode: [place("alternateid", "altnumber"), place("marking"), place("externalkey", "externalkey")],
    poNumber: [place("referencecode"), place("marking")],
  },
};
