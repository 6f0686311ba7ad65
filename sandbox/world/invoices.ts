import type { Random } from "../kit/random.ts";
import { shiftDay } from "../kit/time.ts";
import { daysBetween, earlier, later } from "./days.ts";
import type { Invoice, Milestone, Organisation, Project, RentalJob } from "./model.ts";
import { centsOf, money } from "./money.ts";
import { type Country, taxPercents } from "./names.ts";
import { type Registry, uniqueDigits } from "./registry.ts";

/** The invoices of one project's billed milestones. Their numbers are written into the records that users copied them to. */
export function billMilestones(registry: Registry, organisation: Organisation, project: Project, milestones: Milestone[]): Invoice[] {
  const invoices: Invoice[] = [];
  const billed = milestones.filter((milestone) => milestone.state === "billed");
  for (let index = 0; index < billed.length; index++) {
    const milestone = billed[index]!;
    const r = registry.draw("billing", milestone.key);
    const next = billed[index + 1];
    const together = next && r.chance(0.12) ? [milestone, next] : [milestone];
    if (together.length > 1) index++;
    const cents = together.reduce((sum, one) => sum + centsOf(one.amount), 0);
    const approved = together.map((one) => one.approvedAt!.slice(0, 10)).reduce(later);
    const first = together.length === 1 && r.chance(0.08) ? Math.round((cents * r.integer(30, 70)) / 100) : cents;
    const parts = first === cents ? [cents] : [first, cents - first];
    parts.forEach((part, number) => {
      const invoice = makeInvoice(registry, organisation, `${milestone.key}-invoice-${number + 1}`, {
        project: project.key,
        reference: referenceOf(project, together, r),
        subject: `${project.name} - ${together.map((one) => one.name).join(", ")}${parts.length > 1 ? ` part ${number + 1}` : ""}`,
        cents: part,
        earliest: shiftDay(approved, number * 14 + r.integer(1, 25)),
        bills: "milestones",
      });
      if (number === 0) quote(registry, invoice, together, r);
      invoices.push(invoice);
      for (const one of together) one.invoices.push(invoice.key);
      if (number === 0 && r.chance(0.04)) invoices.push(makeCredit(registry, organisation, invoice, Math.round(part / 10)));
    });
  }
  return invoices;
}

/** The invoices of one rental job: none, one, or a deposit and a balance. */
export function billJob(registry: Registry, organisation: Organisation, job: RentalJob): Invoice[] {
  const r = registry.draw("billing", job.key);
  const started = job.starts.slice(0, 10) <= registry.yesterday;
  if (!started || !(job.state === "order" || job.state === "completed") || !r.chance(0.88)) return [];
  const cents = centsOf(job.charge);
  const deposit = r.chance(0.12) ? Math.round(cents * 0.4) : 0;
  return (deposit ? [deposit, cents - deposit] : [cents]).map((part, number) =>
    makeInvoice(registry, organisation, `${job.key}-invoice-${number + 1}`, {
      ...(job.project ? { project: job.project } : {}),
      job: job.key,
      reference: r.chance(0.35) ? job.reference : "",
      subject: `${job.subject}${deposit ? (number === 0 ? " deposit" : " balance") : ""}`,
      cents: part,
      earliest: shiftDay(number === 0 ? job.starts : job.ends, r.integer(0, 14)),
      memberId: job.ids.memberId,
      bills: "job",
    }),
  );
}

interface Terms {
  project?: string;
  job?: string;
  reference: string;
  subject: string;
  cents: number;
  earliest: string;
  memberId?: number;
  /** An invoice that bills a milestone is issued; others may be open or voided. */
  bills: "milestones" | "job";
}

function makeInvoice(registry: Registry, organisation: Organisation, key: string, terms: Terms): Invoice {
  const r = registry.draw("invoice", key);
  const issued = earlier(terms.earliest, registry.yesterday);
  const members = organisation.seen.currentRms!;
  const memberId = terms.memberId ?? (r.chance(0.85) ? members[0]! : members.at(-1)!).id;
  return {
    key,
    organisation: organisation.key,
    ...(terms.project ? { project: terms.project } : {}),
    ...(terms.job ? { job: terms.job } : {}),
    number: `000${uniqueDigits(registry, key)}`,
    reference: terms.reference,
    subject: terms.subject,
    net: money(terms.cents),
    tax: money(Math.round((terms.cents * taxPercents[organisation.address.country as Country]) / 100)),
    issued,
    due: shiftDay(issued, r.pick([14, 30, 30, 45])),
    status: statusOf(daysBetween(issued, registry.today), terms.bills, r),
    credit: false,
    ids: { currentRms: registry.id("currentRms.invoice", key), memberId },
  };
}

function statusOf(age: number, bills: Terms["bills"], r: Random): Invoice["status"] {
  const way = r.next();
  if (bills === "job" && way < 0.04) return "voided";
  if (bills === "job" && age < 30 && way < 0.4) return "open";
  if (age < 75) return way < 0.65 ? "issued" : way < 0.85 ? "paid" : "posted";
  return way < 0.75 ? "paid" : way < 0.9 ? "posted" : "issued";
}

/** A credit note reduces an invoice. It bills no milestone, so it has no key of one. */
function makeCredit(registry: Registry, organisation: Organisation, invoice: Invoice, cents: number): Invoice {
  const credit = makeInvoice(registry, organisation, `${invoice.key}-credit`, {
    project: invoice.project!,
    reference: "",
    subject: `Credit for ${invoice.number}`,
    cents,
    earliest: shiftDay(invoice.issued, 10),
    memberId: invoice.ids.memberId,
    bills: "milestones",
  });
  return { ...credit, credit: true };
}

function referenceOf(project: Project, together: Milestone[], r: Random): string {
  const orders = together.map(orderOf);
  const way = r.next();
  if (way < 0.37) return orders.every((order) => order === orders[0]) ? (orders[0] ?? project.po) : project.po;
  if (way < 0.63) return project.code;
  return way < 0.75 ? "PO TBC" : "";
}

/** The order number that some system shows for the milestone. */
function orderOf({ seen }: Milestone): string | undefined {
  return (seen.zivio?.customFields.po_number as string | undefined) ?? seen.projector?.po ?? undefined;
}

function quote(registry: Registry, invoice: Invoice, milestones: Milestone[], r: Random): void {
  const { number, key } = invoice;
  if (milestones.some((milestone) => milestone.seen.projector) && r.chance(0.5)) invoice.ids.projectorUid = registry.uid("invoice", key);
  for (const { seen } of milestones) {
    if (seen.itm && r.chance(0.35)) seen.itm.no = r.chance(0.85) ? number : `#${number}`;
    if (seen.zivio && r.chance(0.25)) seen.zivio.customFields.invoice_no = number;
  }
}
