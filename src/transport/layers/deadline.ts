import { TielineError, type VendorName } from "../../errors.ts";
import type { Clock } from "../clock.ts";
import type { Layer } from "../send.ts";

export interface DeadlineOptions {
  vendor: VendorName;
  label: string;
  clock: Clock;
}

/** Starts nothing after the request's deadline, and rejects when it passes even if a lower layer ignores the signal. */
export const deadline =
  ({ vendor, label, clock }: DeadlineOptions): Layer =>
  (next) =>
  (request) => {
    const { signal } = request.scope;
    if (signal.aborted) return Promise.reject(withVendor(signal.reason));
    if (clock.now() >= request.scope.deadline) return Promise.reject(deadlineError());
    return new Promise((resolve, reject) => {
      const onAbort = () => reject(withVendor(signal.reason));
      signal.addEventListener("abort", onAbort, { once: true });
      next(request)
        .then(resolve, (error) => reject(withVendor(error)))
        .finally(() => signal.removeEventListener("abort", onAbort));
    });

    /** The request's own signal does not know which vendor it interrupts. */
    function withVendor(reason: unknown): unknown {
      return reason instanceof TielineError && reason.code === "DEADLINE_EXCEEDED" && !reason.vendor ? deadlineError() : reason;
    }

    function deadlineError(): TielineError {
      const message = `${label} did not answer before the deadline of this request.`;
      return new TielineError("DEADLINE_EXCEEDED", message, { vendor, advice: "Ask for less, or allow more time." });
    }
  };
