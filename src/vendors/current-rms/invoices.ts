import { embedded, many, one, operation, polymorphic } from "../../engine/model/resource.ts";
import { isObject, type JsonObject } from "../../transport/json.ts";
import { prepared } from "./document-files.ts";
import { parent } from "./parents.ts";
import { changed, customFieldsOf, part, reads, resource, shownCustomFieldsOf } from "./row.ts";
import { items, talkAbout } from "./subjects.ts";

const list = operation("invoices.list", "GET /invoices");

/** Member of a line: the id of the opportunity that it bills. Projects are left out, since their ids may be the same numbers. */
const billedOpportunity = "$opportunity_id";

/** Current RMS API, Invoice. */
export const invoices = resource("CurrentRmsInvoice", {
  show: operation("invoices.show", "GET /invoices/{id}"),
  list,
  changed,
  options: { least: "billing_address" },
  label: "number",
  idFilters: { ownedBy: "CurrentRmsMember" },
  optIn: ["owner", "member", "billing_address", "venue", "invoice_taxes", "invoice_items"],
  reshape: (raw) =>
    Array.isArray(raw.invoice_items)
      ? { ...raw, invoice_items: raw.invoice_items.map((line) => (isObject(line) ? billing(line) : line)) }
      : raw,
  definitions: customFieldsOf("Invoice"),
  relations: {
    member: one("member_id", "member"),
    venue: one("venue_id", "venue"),
    owner: one("owned_by", "owner"),
    invoiceItems: embedded("invoice_items", { fallback: many(parent) }),
    store: one("store_id"),
    taxClass: one("tax_class_id"),
    invoiceDocuments: many("invoice_id"),
    memberTransactions: many("invoice_id"),
    ...talkAbout("Invoice"),
    ...prepared("invoices", "invoice_document"),
  },
});

/** Current RMS API, Invoice filtering examples: the lines of an invoice name the opportunity, the invoice does not. */
export const invoicesOfOpportunity = many(`invoice_items.${billedOpportunity}`, {
  filter: "invoice_items_source_id",
  and: [{ attribute: "invoice_items_source_type", operator: "eq", value: "Opportunity", at: "invoice_items.source_type" }],
});

function billing(line: JsonObject): JsonObject {
  return line.source_type === "Opportunity" ? { ...line, [billedOpportunity]: line.source_id ?? null } : line;
}

/** Current RMS API, Invoice Item. Lines are addressed below their invoice. */
export const invoiceItems = resource("CurrentRmsInvoiceItem", {
  parentIds: "invoice_id",
  alternateKeys: ["id"],
  show: operation("invoice_items.show", "GET /invoices/{invoice_id}/invoice_items/{id}"),
  list: operation("invoice_items.list", "GET /invoices/{invoice_id}/invoice_items"),
  options: { parents: { list, member: "invoice_items" } },
  definitions: shownCustomFieldsOf("InvoiceItem"),
  relations: {
    invoice: one("invoice_id"),
    source: polymorphic("source_id", "source_type", { Opportunity: "CurrentRmsOpportunity", Project: "CurrentRmsProject" }),
    invoiceable: polymorphic("invoiceable_id", "invoiceable_type", items),
    rateDefinition: one("rate_definition_id"),
  },
});

/** Current RMS API, Member Transaction. */
export const memberTransactions = resource("CurrentRmsMemberTransaction", {
  ...reads("member_transactions", "/invoices/{invoice_id}/member_transactions"),
  parentIds: "invoice_id",
  label: "reference",
  relations: {
    member: one("member_id", "member"),
    opportunity: one("opportunity_id"),
    invoice: one("invoice_id"),
    paymentMethod: one("payment_method_id"),
  },
});

export const invoiceTaxes = part("CurrentRmsInvoiceTax", { relations: { invoice: one("invoice_id") } });
