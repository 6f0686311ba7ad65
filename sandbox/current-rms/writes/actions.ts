import { allocationActions } from "./allocations.ts";
import { discussionActions } from "./discussions.ts";
import { invoiceActions } from "./invoices.ts";
import { opportunityActions } from "./opportunities.ts";
import type { Action } from "./outcome.ts";
import { stockActions } from "./stock.ts";

/** What is more than making, changing or removing one record, by operation. */
export const actions: Record<string, Action> = {
  ...invoiceActions,
  ...opportunityActions,
  ...allocationActions,
  ...stockActions,
  ...discussionActions,
};
