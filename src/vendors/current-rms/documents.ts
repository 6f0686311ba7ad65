import type { PartRow } from "../../graph/catalogue.ts";
import { each, one } from "../../resource/model.ts";
import { pdf } from "./document-files.ts";
import { reads, resource } from "./row.ts";

/** L4504. */
const documents = resource("CurrentRmsDocument", {
  ...reads("documents"),
  extra: { search: "name" },
  relations: {
    libraryDocuments: each("library_document_ids"),
  },
});

/** L19545. */
const invoiceDocuments = resource("CurrentRmsInvoiceDocument", {
  ...reads("invoice_documents"),
  extra: { plain: "invoice_id" },
  label: "id",
  relations: {
    invoice: one("invoice_id"),
    document: one("document_id"),
    ...pdf("invoice_documents"),
  },
});

/** L79125. */
const projectDocuments = resource("CurrentRmsProjectDocument", {
  ...reads("project_documents"),
  extra: { plain: "project_id" },
  label: "id",
  relations: {
    project: one("project_id"),
    document: one("document_id"),
    ...pdf("project_documents"),
  },
});

/** L81320. */
const purchaseOrderDocuments = resource("CurrentRmsPurchaseOrderDocument", {
  ...reads("purchase_order_documents"),
  extra: { plain: "purchase_order_id" },
  label: "id",
  relations: {
    purchaseOrder: one("purchase_order_id"),
    document: one("document_id"),
    ...pdf("purchase_order_documents"),
  },
});

/** L66517. */
const opportunityDocuments = resource("CurrentRmsOpportunityDocument", {
  ...reads("opportunity_documents"),
  extra: { plain: "opportunity_id" },
  label: "id",
  relations: {
    opportunity: one("opportunity_id"),
    document: one("document_id"),
    ...pdf("opportunity_documents"),
  },
});

export const resources = [documents, invoiceDocuments, projectDocuments, purchaseOrderDocuments, opportunityDocuments];
export const parts: PartRow[] = [];
