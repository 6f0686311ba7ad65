import type { JsonObject } from "../../kit/json.ts";
import { dayMs } from "../../kit/time.ts";
import { decimal, share, sum, units } from "../decimals.ts";
import { labelsOf } from "../integrity.ts";
import { taxPercent } from "../jobs.ts";
import type { Row } from "../model.ts";
import { nextNumber } from "./consequences.ts";
import type { Action } from "./outcome.ts";
import { change, make } from "./records.ts";
import { refused, unprocessable, type WriteRequest } from "./request.ts";

/** The steps of an invoice or credit: from which status codes to which. Nothing leads back from posted. */
const steps: Record<string, { from: number[]; to: number }> = {
  "invoices.issue": { from: [0], to: 10 },
  "invoices.mark_paid": { from: [10], to: 20 },
  "invoices.mark_unpaid": { from: [20], to: 10 },
  "invoices.void": { from: [10], to: 40 },
  "invoices.unvoid": { from: [40], to: 10 },
  "invoices.post": { from: [10, 20], to: 30 },
};

/** Days until an invoice is due. */
const term = 30;
const partInvoice = 1;
const finalInvoice = 2;

export const invoiceActions: Record<string, Action> = {
  ...Object.fromEntries(Object.keys(steps).map((id) => [id, step])),
  "invoices.create": create,
  "invoices.credit": credit,
};

function step(request: WriteRequest) {
  const { match, row } = request;
  const { from, to } = steps[match.id]!;
  const { status_name: now, status, number } = row!.record;
  if (!from.includes(Number(status))) throw refused(`cannot ${match.id.split(".")[1]!.replaceAll("_", " ")}: the status is ${now}`);
  const numbered = to === 10 && number === "" ? { number: nextNumber(request, "Invoice") } : {};
  return { row: change(request, row!, { status: to, ...numbered }) };
}

/** A new invoice or credit is open. One for an opportunity takes its party and its lines from there. */
function create(request: WriteRequest) {
  const { data, given } = request;
  const asked = given.invoice as JsonObject;
  if (given.opportunity_id === undefined || given.opportunity_id === 0) {
    const row = insert(request, asked);
    return { row: recountInvoice(request, row.id) };
  }
  const opportunity = data.row("Opportunity", given.opportunity_id)!;
  const { member_id, billing_address_id, venue_id, store_id, tax_class_id, subject, reference } = opportunity.record;
  const row = insert(request, { ...{ member_id, billing_address_id, venue_id, store_id, tax_class_id, subject, reference }, ...asked });
  const factor = partOf(request, opportunity);
  const lines = data.children("OpportunityItem", "opportunity_id", opportunity.id);
  for (const [place, line] of lines.entries()) addLine(request, row, { line, place, opportunity, factor });
  const invoice = recountInvoice(request, row.id);
  const billed = units(String(opportunity.record.invoice_charge_total)) + units(String(invoice.record.charge_total));
  data.update("Opportunity", opportunity.id, {
    invoice_charge_total: decimal(billed),
    ...(given.part_invoice_type !== partInvoice && { invoiced: true }),
  });
  return { row: invoice };
}

/** How much of an opportunity is charged: all of it, the amount that is asked for, or what is left. */
function partOf({ given }: WriteRequest, { record }: Row): { part: bigint; whole: bigint } {
  const whole = units(String(record.charge_total));
  const billed = units(String(record.invoice_charge_total));
  if (given.part_invoice_type === partInvoice) {
    const part = units(String(given.part_invoice_amount));
    if (part <= 0n || part > whole - billed) throw unprocessable({ part_invoice_amount: ["is not within what is left to charge"] });
    return { part, whole };
  }
  return given.part_invoice_type === finalInvoice ? { part: whole - billed, whole } : { part: whole, whole };
}

function insert(request: WriteRequest, members: JsonObject): Row {
  const due = new Date(Date.parse(request.now) + term * dayMs).toISOString();
  return make(request, "Invoice", { invoiced_at: request.now, due_at: due, ...members });
}

function addLine(
  request: WriteRequest,
  invoice: Row,
  { line, place, opportunity, factor }: { line: Row; place: number; opportunity: Row; factor: { part: bigint; whole: bigint } },
): void {
  const net = share(units(String(line.record.charge_total)), factor.part, factor.whole || 1n);
  const { item_id, name, transaction_type, starts_at, ends_at, rate_definition_id, revenue_group_id } = line.record;
  make(
    request,
    "InvoiceItem",
    {
      ...{
        source_id: opportunity.id,
        source_type: "Opportunity",
        invoiceable_id: item_id,
        invoiceable_type: "Item",
        name,
        transaction_type,
      },
      ...{ charge_starts_at: starts_at, charge_ends_at: ends_at, rate_definition_id, revenue_group_id, invoice_item_type: 1 },
      ...{ quantity: "1.0", path: String(place + 1).padStart(4, "0"), ...amounts(net) },
    },
    invoice,
  );
}

function amounts(net: bigint): JsonObject {
  const tax = share(net, taxPercent, 100n);
  return {
    ...{
      price: decimal(net),
      charge_total: decimal(net),
      tax_total: decimal(tax),
      tax_amount: decimal(tax),
      unit_base_charge: decimal(net),
    },
    ...{ charge_excluding_tax_total: decimal(net), charge_including_tax_total: decimal(net + tax) },
  };
}

/** An invoice's totals are the sums of its lines. */
function recountInvoice({ data, now }: WriteRequest, id: number): Row {
  const lines = data.children("InvoiceItem", "invoice_id", id);
  const net = sum(lines.map(({ record }) => String(record.charge_total)));
  const tax = sum(lines.map(({ record }) => String(record.tax_total)));
  const vat = { invoice_id: id, tax_rate_id: 1, sort_order: 1, name: "VAT", rate: decimal(taxPercent * 10_000n), charge: decimal(net) };
  return data.update("Invoice", id, {
    ...{ charge_total: decimal(net), charge_excluding_tax_total: decimal(net), charge_including_tax_total: decimal(net + tax) },
    tax_total: decimal(tax),
    invoice_taxes: lines.length ? [{ id: data.partId(), ...vat, amount: decimal(tax), created_at: now, updated_at: now }] : [],
  });
}

const creditable = [10, 20, 30];

/** The credit of an invoice: an open one with the same lines. */
function credit(request: WriteRequest) {
  const { data, row } = request;
  const { record } = row!;
  if (record.invoice_type !== 0) throw refused("cannot credit: this is a credit note");
  if (!creditable.includes(Number(record.status))) throw refused(`cannot credit: the status is ${record.status_name}`);
  const { member_id, billing_address_id, venue_id, store_id, tax_class_id, subject, reference, owned_by } = record;
  const copied = { member_id, billing_address_id, venue_id, store_id, tax_class_id, subject, reference, owned_by };
  const made = insert(request, { ...copied, invoice_type: 1 });
  for (const line of data.children("InvoiceItem", "invoice_id", row!.id)) {
    const { id: _, invoice_id: __, ...rest } = line.record;
    const copy: JsonObject = { ...rest, invoice_id: made.id, created_at: request.now, updated_at: request.now };
    data.insert("InvoiceItem", {
      record: { ...copy, ...labelsOf(data, "InvoiceItem", copy, () => true) },
      parents: { invoice_id: made.id },
    });
  }
  return { row: recountInvoice(request, made.id) };
}
