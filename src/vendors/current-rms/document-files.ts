import { embedded, operation } from "../../resource/model.ts";
import { answer, file, part } from "./row.ts";

/** The layout is asked for by its number; the record fills the rest. */
const byLayout = { own: { id: "id" }, query: ["document_id"], ids: { documentId: "CurrentRmsDocument" } };

/** A document that the vendor keeps, made anew when the record has changed since (L9095, L30372, L79044). */
export function prepared(resource: "invoices" | "opportunities" | "projects", at: string) {
  return {
    preparedDocument: answer(operation(`${resource}.prepare_document`, `GET /${resource}/{id}/prepare_document`), { ...byLayout, at }),
  };
}

/** A document that is made for whoever asks and kept nowhere: as text, and as a PDF (L23171, L70332, L89523). */
export function rendered(resource: "members" | "products" | "quarantines") {
  const route = `GET /${resource}/{id}/prepare_document`;
  return {
    renderedDocument: answer(operation(`${resource}.prepare_document`, route), byLayout),
    documentUrl: file(operation(`${resource}.prepare_document_pdf`, `${route}.pdf`), "application/pdf", byLayout),
  };
}

/** The PDF of a document that the vendor keeps. */
export function pdf(resource: string) {
  return { pdfUrl: file(operation(`${resource}.show_pdf`, `GET /${resource}/{id}.pdf`), "application/pdf", { own: { id: "id" } }) };
}

export const renderedDocuments = part("CurrentRmsRenderedDocument", { relations: { document: embedded("document") } });
