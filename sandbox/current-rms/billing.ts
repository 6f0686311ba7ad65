import { random } from "../kit/random.ts";
import type { Invoice, RentalJob } from "../world/model.ts";
import { day, instant, stamps } from "./dates.ts";
import { decimal, share, split, units } from "./decimals.ts";
import { chargingPeriod } from "./jobs.ts";
import type { Dataset, Draft, Sources } from "./model.ts";

const statusCodes: Record<Invoice["status"], number> = { open: 0, issued: 10, paid: 20, posted: 30, voided: 40 };
const transactionTypes = { payment: 4, refund: 5 };
/** An id of a line is the invoice's id times this, plus the place of the line. */
const linesPerInvoice = 100;

interface Line {
  invoice: Invoice;
  job: RentalJob | undefined;
  /** Counted from 0. */
  place: number;
  name: string;
  net: bigint;
  tax: bigint;
}

/** Invoices and credit notes, their lines and their payments. */
export function billing(data: Dataset): Sources {
  const { world } = data;
  const invoices = new Map(world.invoices.map((each) => [each.ids.currentRms, each]));
  const jobOf = (each: Invoice) => data.lookup.jobs.get(each.job);
  const lines = new Map(
    world.invoices.flatMap((each) =>
      linesOf(data, each, jobOf(each)).map((line) => [each.ids.currentRms * linesPerInvoice + line.place + 1, line] as const),
    ),
  );
  const settled = world.invoices.filter((each) => each.status === "paid" || each.status === "posted");
  return {
    Invoice: { ids: () => [...invoices.keys()], draft: (id) => invoice(data, invoices.get(id)!, jobOf(invoices.get(id)!)) },
    InvoiceItem: { ids: () => [...lines.keys()], draft: (id) => item(data, id, lines.get(id)!) },
    MemberTransaction: {
      ids: () => settled.map((each) => each.ids.currentRms * 10 + 1),
      draft: (id) => payment(data, id, invoices.get((id - 1) / 10)!),
    },
  };
}

/** The lines of an invoice: those of its job, or its milestones, or one for its subject. */
function linesOf(data: Dataset, invoice: Invoice, job: RentalJob | undefined): Line[] {
  const milestones = data.lookup.milestonesOfInvoice(invoice.key);
  const parts = job?.items.length
    ? job.items.map((line) => ({ name: line.name, weight: units(line.price) * BigInt(line.quantity) }))
    : milestones.map((milestone) => ({ name: milestone.name, weight: units(milestone.amount) }));
  if (!parts.length) parts.push({ name: invoice.subject, weight: 1n });
  const weights = parts.map((part) => part.weight);
  const nets = split(units(invoice.net), weights);
  const taxes = split(units(invoice.tax), weights);
  return parts.map(({ name }, place) => ({ invoice, job, place, name, net: nets[place]!, tax: taxes[place]! }));
}

function invoice(data: Dataset, source: Invoice, job: RentalJob | undefined): Draft {
  const { currentRms: id, memberId } = source.ids;
  const r = random(data.world.seed, "invoice", id);
  const project = data.lookup.projects.get(source.project ?? job?.project);
  const net = units(source.net);
  const tax = units(source.tax);
  const known = {
    ...{ member_id: memberId, billing_address_id: data.people.billingAddress(memberId) },
    venue_id: data.people.venue(job ? "opportunity" : "invoice", job?.ids.currentRms ?? id),
    ...{ subject: source.subject, description: "", external_description: "", reference: source.reference },
    // The number is given when the invoice is issued.
    number: source.status === "open" ? "" : source.number,
    ...{
      invoice_type: source.credit ? 1 : 0,
      invoiced_at: instant(source.issued),
      due_at: instant(source.due),
      status: statusCodes[source.status],
    },
    owned_by: data.people.user(project?.manager, "invoice", id),
    ...{ charge_total: decimal(net), charge_excluding_tax_total: decimal(net), charge_including_tax_total: decimal(net + tax) },
    ...{ tax_total: decimal(tax), prices_include_tax: false, custom_fields: data.customFields.show("Invoice") },
    invoice_taxes: [
      {
        ...{
          id: id * 10 + 2,
          invoice_id: id,
          tax_rate_id: 1,
          sort_order: 1,
          name: "VAT",
          rate: decimal(share(units("100"), tax, net || 1n)),
        },
        ...{ charge: decimal(net), amount: decimal(tax), ...stamps(data.world.asOf, source.issued, data.world.seed, "tax", id) },
      },
    ],
    ...stamps(data.world.asOf, source.issued, data.world.seed, "invoice", id),
  };
  return { known, tags: r.chance(0.15) ? ["Chase"] : [] };
}

function item(data: Dataset, id: number, line: Line): Draft {
  const { invoice, job, place } = line;
  const product = job && data.children("Product", "name", line.name)[0];
  const [net, tax] = [decimal(line.net), decimal(line.tax)];
  const known = {
    invoice_id: invoice.ids.currentRms,
    // The only way from an invoice to its opportunity.
    ...{ source_id: job?.ids.currentRms ?? null, source_type: job ? "Opportunity" : "" },
    ...{ invoiceable_id: product?.id ?? data.ids("Product")[0], invoiceable_type: "Item", invoiceable_name: line.name, name: line.name },
    ...{ invoice_item_type: 1, description: "", transaction_type: job ? 1 : 3, accessory_inclusion_type: 0, accessory_mode: 0 },
    ...{
      accessory_inclusion_type_name: "",
      revenue_group_id: null,
      service_rate_type: 0,
      use_chargeable_days: false,
      chargeable_days: "0.0",
    },
    charge_starts_at: instant(job?.starts ?? invoice.issued),
    charge_ends_at: instant(job?.ends ?? invoice.issued),
    ...{ quantity: "1.0", price: net, discount_percent: "0.0", path: String(place + 1).padStart(4, "0") },
    ...{ charge_total: net, tax_total: tax, unit_base_charge: net, taxable_charge_amount: "", tax_amount: tax },
    ...{ charge_excluding_tax_total: net, charge_including_tax_total: decimal(line.net + line.tax), custom_fields: {} },
    charging_period: [chargingPeriod(net)],
    ...stamps(data.world.asOf, invoice.issued, data.world.seed, "invoice item", id),
  };
  return { known, parents: { invoice_id: invoice.ids.currentRms } };
}

function payment(data: Dataset, id: number, invoice: Invoice): Draft {
  const job = data.lookup.jobs.get(invoice.job);
  const known = {
    ...{ member_id: invoice.ids.memberId, invoice_id: invoice.ids.currentRms, opportunity_id: job?.ids.currentRms ?? null },
    ...{
      transaction_type: invoice.credit ? transactionTypes.refund : transactionTypes.payment,
      transaction_at: day(invoice.due),
      reference: `Bank ${id}`,
    },
    amount: decimal(units(invoice.net) + units(invoice.tax)),
    created_at: stamps(data.world.asOf, invoice.due, data.world.seed, "payment", id).created_at,
  };
  return { known, parents: { invoice_id: invoice.ids.currentRms } };
}
