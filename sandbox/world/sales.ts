import { daysBetween, earlier, instantOf, shiftDay } from "./days.ts";
import type { Ledger } from "./ledger.ts";
import { money } from "./milestones.ts";
import type { Deal, Employee, Invoice, Order, Organisation, Project } from "./model.ts";
import { type Country, CURRENCIES, PRODUCTS, UNDERTAKINGS } from "./names.ts";
import { respellCode } from "./spelling.ts";

/** The deals that the CRM holds for one customer. */
export function makeDeals(ledger: Ledger, organisation: Organisation, employees: Employee[]): Deal[] {
  if (!organisation.seen.cirrus) return [];
  const r = ledger.draw("deals", organisation.key);
  const contacts = organisation.contacts.filter((contact) => contact.ids.cirrus);
  return Array.from({ length: r.pick([0, 1, 1, 2, 2, 3, 3]) }, (_, index) => {
    const key = `${organisation.key}-deal-${index + 1}`;
    const created = shiftDay(ledger.today, r.integer(-900, -2));
    const state = daysBetween(created, ledger.today) < 90 && r.chance(0.7) ? "open" : r.chance(0.65) ? "won" : "lost";
    const contact = contacts.length > 0 && r.chance(0.8) ? r.pick(contacts).key : undefined;
    return {
      key,
      organisation: organisation.key,
      ...(contact ? { contact } : {}),
      owner: r.pick(employees).key,
      name: `${r.pick(UNDERTAKINGS)} ${organisation.address.city}`,
      value: money(r.integer(10, 900) * 10_000),
      created: instantOf(created, r),
      ...(state === "open" ? {} : { closed: instantOf(earlier(shiftDay(created, r.integer(10, 120)), ledger.yesterday), r) }),
      state,
      ids: {
        opportunity: ledger.id("cirrus.opportunity", key),
        ...(r.chance(0.5) ? { quote: ledger.id("cirrus.quote", key) } : {}),
      },
    };
  });
}

/**
 * The CRM's orders of one customer: at most one per project, and now and then one that belongs to none.
 * `invoices` are the customer's; an invoice number is copied into one order at most.
 */
export function makeOrders(ledger: Ledger, organisation: Organisation, projects: Project[], deals: Deal[], invoices: Invoice[]): Order[] {
  if (!organisation.seen.cirrus) return [];
  const r = ledger.draw("orders", organisation.key);
  const won = deals.filter((deal) => deal.state === "won");
  const loose = invoices.filter((invoice) => !invoice.project && !invoice.credit);
  const ordered = projects.filter(() => r.chance(0.93));
  const extra = r.pick([0, 0, 1, 1]);
  return [...ordered, ...new Array<undefined>(extra).fill(undefined)].map((project, index) => {
    const billing = project ? invoices.filter((invoice) => invoice.project === project.key && !invoice.credit) : loose;
    const copied = billing.length > 0 && r.chance(0.75) ? billing[0]!.number : "";
    return makeOrder(ledger, organisation, `${organisation.key}-order-${index + 1}`, project, won[index], copied);
  });
}

function makeOrder(
  ledger: Ledger,
  organisation: Organisation,
  key: string,
  project: Project | undefined,
  deal: Deal | undefined,
  invoiceNumber: string,
): Order {
  const r = ledger.draw("order", key);
  const rows = Array.from({ length: r.integer(1, 4) }, (_, index) => ({
    id: ledger.id("cirrus.row", `${key}-row-${index + 1}`),
    name: r.pick(PRODUCTS),
    quantity: r.integer(1, 12),
    price: money(r.integer(2, 80) * 2_500),
  }));
  const cents = rows.reduce((sum, row) => sum + row.quantity * Math.round(Number(row.price) * 100), 0);
  const day = project ? shiftDay(project.start, -r.integer(3, 40)) : shiftDay(ledger.today, r.integer(-880, -5));
  const placed = instantOf(earlier(day, ledger.yesterday), r);
  return {
    key,
    organisation: organisation.key,
    ...(project ? { project: project.key } : {}),
    // A deal that was won only later did not lead to this order.
    ...(deal?.closed && deal.closed <= placed ? { deal: deal.key } : {}),
    id: ledger.id("cirrus.order", key),
    alternateId: project && r.chance(0.57) ? respellCode(project.code, r) : "",
    referenceCode: project && r.chance(0.57) ? project.po : "",
    invoiceNumber,
    price: money(cents),
    currency: CURRENCIES[organisation.address.country as Country],
    placed,
    rows,
  };
}
