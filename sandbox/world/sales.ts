import { shiftDay } from "../kit/time.ts";
import { daysBetween, earlier, instantOf } from "./days.ts";
import type { Deal, Employee, Invoice, Order, Organisation, Project } from "./model.ts";
import { centsOf, money } from "./money.ts";
import { type Country, currencies, products, undertakings } from "./names.ts";
import type { Registry } from "./registry.ts";
import { respellCode } from "./spelling.ts";

/** The deals that the CRM holds for one customer. */
export function makeDeals(registry: Registry, organisation: Organisation, employees: Employee[]): Deal[] {
  if (!organisation.seen.cirrus) return [];
  const r = registry.draw("deals", organisation.key);
  const contacts = organisation.contacts.filter((contact) => contact.ids.cirrus);
  return Array.from({ length: r.pick([0, 1, 1, 2, 2, 3, 3]) }, (_, index) => {
    const key = `${organisation.key}-deal-${index + 1}`;
    const created = shiftDay(registry.today, r.integer(-900, -2));
    const state = daysBetween(created, registry.today) < 90 && r.chance(0.7) ? "open" : r.chance(0.65) ? "won" : "lost";
    const contact = contacts.length > 0 && r.chance(0.8) ? r.pick(contacts).key : undefined;
    return {
      key,
      organisation: organisation.key,
      ...(contact ? { contact } : {}),
      owner: r.pick(employees).key,
      name: `${r.pick(undertakings)} ${organisation.address.city}`,
      value: money(r.integer(10, 900) * 10_000),
      created: instantOf(created, r),
      ...(state === "open" ? {} : { closed: instantOf(earlier(shiftDay(created, r.integer(10, 120)), registry.yesterday), r) }),
      state,
      ids: {
        opportunity: registry.id("cirrus.opportunity", key),
        ...(r.chance(0.5) ? { quote: registry.id("cirrus.quote", key) } : {}),
      },
    };
  });
}

/** What a customer's orders are made from. */
interface OrderSources {
  projects: Project[];
  deals: Deal[];
  /** An invoice number is copied into one order at most. */
  invoices: Invoice[];
}

/** The CRM's orders of one customer: at most one per project, and sometimes one that belongs to none. */
export function makeOrders(registry: Registry, organisation: Organisation, { projects, deals, invoices }: OrderSources): Order[] {
  if (!organisation.seen.cirrus) return [];
  const r = registry.draw("orders", organisation.key);
  const won = deals.filter((deal) => deal.state === "won");
  const loose = invoices.filter((invoice) => !invoice.project && !invoice.credit);
  const ordered = projects.filter(() => r.chance(0.93));
  const extra = r.pick([0, 0, 1, 1]);
  return [...ordered, ...new Array<undefined>(extra).fill(undefined)].map((project, index) => {
    const billing = project ? invoices.filter((invoice) => invoice.project === project.key && !invoice.credit) : loose;
    const copied = billing.length > 0 && r.chance(0.75) ? billing[0]!.number : "";
    return makeOrder(registry, organisation, {
      key: `${organisation.key}-order-${index + 1}`,
      project,
      deal: won[index],
      invoiceNumber: copied,
    });
  });
}

interface OrderPlan {
  key: string;
  project: Project | undefined;
  deal: Deal | undefined;
  invoiceNumber: string;
}

function makeOrder(registry: Registry, organisation: Organisation, { key, project, deal, invoiceNumber }: OrderPlan): Order {
  const r = registry.draw("order", key);
  const rows = Array.from({ length: r.integer(1, 4) }, (_, index) => ({
    id: registry.id("cirrus.row", `${key}-row-${index + 1}`),
    name: r.pick(products),
    quantity: r.integer(1, 12),
    price: money(r.integer(2, 80) * 2_500),
  }));
  const cents = rows.reduce((sum, row) => sum + row.quantity * centsOf(row.price), 0);
  const day = project ? shiftDay(project.start, -r.integer(3, 40)) : shiftDay(registry.today, r.integer(-880, -5));
  const placed = instantOf(earlier(day, registry.yesterday), r);
  return {
    key,
    organisation: organisation.key,
    ...(project ? { project: project.key } : {}),
    // A deal that was won after the order was placed did not lead to it.
    ...(deal?.closed && deal.closed <= placed ? { deal: deal.key } : {}),
    id: registry.id("cirrus.order", key),
    alternateId: project && r.chance(0.57) ? respellCode(project.code, r) : "",
    referenceCode: project && r.chance(0.57) ? project.po : "",
    invoiceNumber,
    price: money(cents),
    currency: currencies[organisation.address.country as Country],
    placed,
    rows,
  };
}
