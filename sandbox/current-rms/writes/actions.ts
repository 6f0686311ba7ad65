import { allocationActions } from "./allocations.ts";
import { invoiceActions } from "./invoices.ts";
import { opportunityActions } from "./opportunities.ts";
import type { Outcome } from "./outcome.ts";
import type { WriteRequest } from "./request.ts";
import { stockActions } from "./stock.ts";

export type Action = (request: WriteRequest) => Outcome;

/** What is more than making, changing or removing one record, by operation. */
export const actions: Record<string, Action> = { ...invoiceActions, ...opportunityActions, ...allocationActions, ...stockActions };
