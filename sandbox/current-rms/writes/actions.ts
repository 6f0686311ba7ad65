import type { Outcome } from "./index.ts";
import { invoiceActions } from "./invoices.ts";
import type { WriteRequest } from "./request.ts";

export type Action = (request: WriteRequest) => Outcome;

/** What is more than making, changing or removing one record, by operation. */
export const actions: Record<string, Action> = { ...invoiceActions };
