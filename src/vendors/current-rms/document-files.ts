import { embedded, operation } from "../../engine/model/resource.ts";
import { timeZone } from "./connection.ts";
import { answer, file, part } from "./row.ts";

/** The parameters: the layout by its id, the record, and the time zone of the dates in it (Current RMS API, Timezones for documents). */
const byLayout = {
  own: { id: "id" },
  query: ["document_id"],
  ids: { documentId: "CurrentRmsDocument" },
  headers: [timeZone],
  args: { timeZone },
};

/** Current RMS API, Prepare Invoice/Credit Document and the like: a stored document, renewed when the record has changed. */
export function prepared(resource: "invoices" | "opportunities" | "projects", at: string) {
  return {
    preparedDocument: answer(operation(`${resource}.prepare_document`, `GET /${resource}/{id}/prepare_document`), { ...byLayout, at }),
  };
}

/** Current RMS API, Prepare Member Document and the like: a document that is rendered on request, as text and as PDF. */
export function rendered(resource: "members" | "products" | "quarantines") {
  const route = `GET /${resource}/{id}/prepare_document`;
  return {
    renderedDocument: answer(operation(`${resource}.prepare_document`, route), byLayout),
    documentUrl: file(operation(`${resource}.prepare_document_pdf`, `${route}.pdf`), "application/pdf", byLayout),
  };
}

/** The PDF of a stored document. */
export function pdf(resource: string) {
  return { pdfUrl: file(operation(`${resource}.show_pdf`, `GET /${resource}/{id}.pdf`), "application/pdf", { own: { id: "id" } }) };
}

export const renderedDocuments = part("CurrentRmsRenderedDocument", { relations: { document: embedded("document") } });
