import { type HasMany, many } from "../../engine/model/resource.ts";

/** Types of an item by the vendor's class. Item is the class of products and services; records that name it mean products. */
export const items = {
  Item: "CurrentRmsProduct",
  Product: "CurrentRmsProduct",
  Service: "CurrentRmsService",
};

/** Types of a stock level's item by the stock type: stock does not name a class. */
export const itemsByStockType = { 1: "CurrentRmsProduct", 2: "CurrentRmsProduct", 3: "CurrentRmsService" };

/** Types of the records that activities, discussions, files and the log may be about, by the vendor's class. */
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

/** Records about this one, which they name by id and class. */
export function about(word: string, kind: keyof typeof subjects): HasMany {
  return many(`${word}_id`, { and: [{ attribute: `${word}_type`, operator: "eq", value: kind }] });
}

/** The relations of every kind of record that may be a subject. */
export function talkAbout(kind: keyof typeof subjects) {
  return {
    activities: about("regarding", kind),
    discussions: about("discussable", kind),
    attachments: about("attachable", kind),
    actions: about("subject", kind),
  };
}
