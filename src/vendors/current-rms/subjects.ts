import { type Many, many } from "../../resource/model.ts";

/** What an id may mean that stands for goods or work, by the vendor's class. Item is the class of both; what shows it are goods. */
export const items = {
  Item: "CurrentRmsProduct",
  Product: "CurrentRmsProduct",
  Service: "CurrentRmsService",
};

/** Stock does not name its class: what is kept for services is a service's, all else a product's. */
export const itemsByStockType = { 1: "CurrentRmsProduct", 2: "CurrentRmsProduct", 3: "CurrentRmsService" };

/** Records that activities, discussions, files and the log may be about, by the vendor's class. */
export const subjects = {
  ...items,
  Activity: "CurrentRmsActivity",
  Discussion: "CurrentRmsDiscussion",
  Document: "CurrentRmsDocument",
  Inspection: "CurrentRmsInspection",
  InspectionResult: "CurrentRmsInspectionResult",
  Invoice: "CurrentRmsInvoice",
  InvoiceDocument: "CurrentRmsInvoiceDocument",
  Member: "CurrentRmsMember",
  Opportunity: "CurrentRmsOpportunity",
  OpportunityDocument: "CurrentRmsOpportunityDocument",
  ProductGroup: "CurrentRmsProductGroup",
  Project: "CurrentRmsProject",
  ProjectDocument: "CurrentRmsProjectDocument",
  PurchaseOrder: "CurrentRmsPurchaseOrder",
  PurchaseOrderDocument: "CurrentRmsPurchaseOrderDocument",
  Quarantine: "CurrentRmsQuarantine",
  StockCheck: "CurrentRmsStockCheck",
  StockLevel: "CurrentRmsStockLevel",
  Store: "CurrentRmsStore",
};

/** The records that are about this one, which they name by id and class. */
export function about(word: string, kind: keyof typeof subjects): Many {
  return many(`${word}_id`, { and: [{ attribute: `${word}_type`, operator: "eq", value: kind }] });
}

/** What hangs on every kind of record that people talk about. */
export function talkAbout(kind: keyof typeof subjects) {
  return {
    activities: about("regarding", kind),
    discussions: about("discussable", kind),
    attachments: about("attachable", kind),
    actions: about("subject", kind),
  };
}
