import { byKey, groupBy } from "../kit/maps.ts";
import type { Invoice, Milestone, World } from "./model.ts";

/** The world's records by key. */
export function lookupOf(world: World) {
  const invoicesByJob = groupBy(world.invoices, (invoice) => invoice.job);
  const billings = world.milestones.flatMap((milestone) => milestone.invoices.map((invoice) => ({ invoice, milestone })));
  const billingsByInvoice = groupBy(billings, ({ invoice }) => invoice);
  return {
    employees: byKey(world.employees),
    organisations: byKey(world.organisations),
    projects: byKey(world.projects),
    milestones: byKey(world.milestones),
    invoices: byKey(world.invoices),
    jobs: byKey(world.jobs),
    deals: byKey(world.deals),
    invoicesOfJob: (key: string): Invoice[] => invoicesByJob.get(key) ?? [],
    milestonesOfInvoice: (key: string): Milestone[] => (billingsByInvoice.get(key) ?? []).map(({ milestone }) => milestone),
  };
}

export type Lookup = ReturnType<typeof lookupOf>;
