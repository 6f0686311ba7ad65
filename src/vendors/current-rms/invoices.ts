import { embedded, many, one, operation, polymorphic } from "../../resource/model.ts";
import { isObject, type JsonObject } from "../../transport/json.ts";
import { prepared } from "./document-files.ts";
import { marked, parent } from "./marks.ts";
import { customFieldsOf, part, reads, resource } from "./row.ts";
import { items, talkAbout } from "./subjects.ts";

const list = operation("invoices.list", "GET /invoices");

/** Where the lines of an invoice say which opportunity they bill; projects are left out, for their ids may be the same numbers. */
const billedOpportunity = "$opportunity_id";

/** L5616 of the vendor's page. Posted and voided invoices are hidden unless asked for. */
export const invoices = resource("CurrentRmsInvoice", {
  show: operation("invoices.show", "GET /invoices/{id}"),
  list,
  extra: { filtermode: "all", least: "billing_address", search: "subject_or_number_or_description_or_member_name_or_tags_name" },
  label: "number",
  idFilters: { ownedBy: "CurrentRmsMember" },
  include: ["owner", "member", "billing_address", "venue", "invoice_taxes", "invoice_items"],
  reshape: (raw) =>
    Array.isArray(raw.invoice_items)
      ? { ...raw, invoice_items: raw.invoice_items.map((line) => (isObject(line) ? billing(line) : line)) }
      : raw,
  definitions: customFieldsOf("Invoice"),
  relations: {
    member: one("member_id", "member"),
    venue: one("venue_id", "venue"),
    owner: one("owned_by", "owner"),
    invoiceItems: embedded("invoice_items", many(parent)),
    store: one("store_id"),
    taxClass: one("tax_class_id"),
    invoiceDocuments: many("invoice_id"),
    memberTransactions: many("invoice_id"),
    ...talkAbout("Invoice"),
    ...prepared("invoices", "invoice_document"),
  },
});

/** An invoice names no opportunity: its lines do (L9093). */
export const invoicesOfOpportunity = many(`invoice_items.${billedOpportunity}`, {
  filter: "invoice_items_source_id",
  and: [{ attribute: "invoice_items_source_type", operator: "eq", value: "Opportunity" }],
});

function billing(line: JsonObject): JsonObject {
  return line.source_type === "Opportunity" ? marked(line, billedOpportunity, line.source_id ?? null) : line;
}

/** L19221. Lines are read below their invoice. */
export const invoiceItems = resource("CurrentRmsInvoiceItem", {
  within: "invoice_id",
  codes: ["id"],
  show: operation("invoice_items.show", "GET /invoices/{invoice_id}/invoice_items/{id}"),
  list: operation("invoice_items.list", "GET /invoices/{invoice_id}/invoice_items"),
  extra: { parents: { list, member: "invoice_items" } },
  definitions: customFieldsOf("InvoiceItem"),
  relations: {
    invoice: one("invoice_id"),
    source: polymorphic("source_id", "source_type", { Opportunity: "CurrentRmsOpportunity", Project: "CurrentRmsProject" }),
    invoiceable: polymorphic("invoiceable_id", "invoiceable_type", items),
    rateDefinition: one("rate_definition_id"),
  },
});

/** L19667. */
export const memberTransactions = resource("CurrentRmsMemberTransaction", {
  ...reads("member_transactions", "/invoices/{invoice_id}/member_transactions"),
  within: "invoice_id",
  label: "reference",
  relations: {
    member: one("member_id", "member"),
    opportunity: one("opportunity_id"),
    invoice: one("invoice_id"),
    paymentMethod: one("payment_method_id"),
  },
});

export const invoiceTaxes = part("CurrentRmsInvoiceTax", { relations: { invoice: one("invoice_id") } });
