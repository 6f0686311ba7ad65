import { TielineError, type VendorName } from "../../errors.ts";
import type { Clock } from "../clock.ts";
import type { Layer } from "../send.ts";

export interface DeadlineOptions {
  vendor: VendorName;
  label: string;
  clock: Clock;
}

/** Nothing starts after the caller's deadline, and nobody waits beyond it even when a lower layer does not listen. */
export const deadline =
  ({ vendor, label, clock }: DeadlineOptions): Layer =>
  (next) =>
  (request) => {
    const { signal } = request.scope;
    if (signal.aborted) return Promise.reject(named(signal.reason, vendor, label));
    if (clock.now() >= request.scope.deadline) return Promise.reject(deadlineError(vendor, label));
    return new Promise((resolve, reject) => {
      const leave = () => reject(named(signal.reason, vendor, label));
      signal.addEventListener("abort", leave, { once: true });
      next(request)
        .then(resolve, (error) => reject(named(error, vendor, label)))
        .finally(() => signal.removeEventListener("abort", leave));
    });
  };

function deadlineError(vendor: VendorName, label: string): TielineError {
  return new TielineError("DEADLINE_EXCEEDED", `${label} had not answered when the deadline of this request passed.`, { vendor });
}

/** The request's own signal does not know whom it interrupts. */
function named(reason: unknown, vendor: VendorName, label: string): unknown {
  return reason instanceof TielineError && reason.code === "DEADLINE_EXCEEDED" && !reason.vendor ? deadlineError(vendor, label) : reason;
}
