import type { Meter, Report } from "../engine/vendor/meter.ts";
import type { VendorName } from "../errors.ts";

/** What an answer says of its cost. */
export interface AnswerReport {
  /** Absent where the caller does not want it. */
  report?: Report;
  /** The first error code of each vendor in the answer. */
  failures: ReadonlyMap<VendorName, string>;
}

const reports = new WeakMap<Meter, AnswerReport>();

/** By the request's meter: Apollo hands on a copy of the context. */
export function noteReport(meter: Meter, report: AnswerReport): void {
  reports.set(meter, report);
}

/** Undefined where the request has no answer with data. */
export function reportOf(meter: Meter): AnswerReport | undefined {
  return reports.get(meter);
}
