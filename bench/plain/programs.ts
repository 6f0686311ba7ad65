import { account360, findACustomer } from "./accounts.ts";
import { invoicesOverdueByAccount, ordersAndTheirInvoices } from "./invoices.ts";
import { milestonesApprovedNotInvoiced, milestonesToCash } from "./milestones.ts";
import { projectStatus, projectsWithoutAnAccount } from "./projects.ts";
import type { PlainRequest } from "./request.ts";

/** Example queries as a team would write them out: each fetches what its query asks for, and shows it in the query's shape. */
export const programs: Readonly<Record<string, (ask: PlainRequest) => Promise<object>>> = {
  "milestones-to-cash": milestonesToCash,
  "milestones-approved-not-invoiced": milestonesApprovedNotInvoiced,
  "account-360": account360,
  "find-a-customer": findACustomer,
  "invoices-overdue-by-account": invoicesOverdueByAccount,
  "orders-and-their-invoices": ordersAndTheirInvoices,
  "project-status": projectStatus,
  "projects-without-an-account": projectsWithoutAnAccount,
};
