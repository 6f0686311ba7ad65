import { each, one } from "../../engine/model/resource.ts";
import { pdf } from "./document-files.ts";
import { reads, resource } from "./row.ts";

/** Current RMS API, Document. */
export const documents = resource("CurrentRmsDocument", {
  ...reads("documents"),
  relations: {
    libraryDocuments: each("library_document_ids"),
  },
});

/** Current RMS API, Invoice Document. */
export const invoiceDocuments = resource("CurrentRmsInvoiceDocument", {
  ...reads("invoice_documents"),
  label: "id",
  relations: {
    invoice: one("invoice_id"),
    document: one("document_id"),
    ...pdf("invoice_documents"),
  },
});

/** Current RMS API, Project Document. */
export const projectDocuments = resource("CurrentRmsProjectDocument", {
  ...reads("project_documents"),
  label: "id",
  relations: {
    project: one("project_id"),
    document: one("document_id"),
    ...pdf("project_documents"),
  },
});

/** Current RMS API, Purchase Order Document. */
export const purchaseOrderDocuments = resource("CurrentRmsPurchaseOrderDocument", {
  ...reads("purchase_order_documents"),
  label: "id",
  relations: {
    purchaseOrder: one("purchase_order_id"),
    document: one("document_id"),
    ...pdf("purchase_order_documents"),
  },
});

/** Current RMS API, Opportunity Document. */
export const opportunityDocuments = resource("CurrentRmsOpportunityDocument", {
  ...reads("opportunity_documents"),
  label: "id",
  relations: {
    opportunity: one("opportunity_id"),
    document: one("document_id"),
    ...pdf("opportunity_documents"),
  },
});
