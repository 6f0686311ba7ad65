import type { App } from "../app.ts";
import type { Meter, Report } from "../engine/vendor/meter.ts";
import type { VendorName } from "../errors.ts";
import type { Price } from "../explain/price.ts";
import type { Quote } from "../explain/quote.ts";

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

const quotes = new WeakMap<Meter, Quote>();

/** By the request's meter, of one that wants to know its price alone. */
export function noteQuote(meter: Meter, quote: Quote): void {
  quotes.set(meter, quote);
}

/** Undefined where the answer is no price. */
export function quoteOf(meter: Meter): Quote | undefined {
  return quotes.get(meter);
}

/** What answers who wants to know the price alone. */
export function pricedAnswer({ sandbox }: Pick<App, "sandbox">, requestId: string, plan: Price) {
  return { data: null, extensions: { tieline: { requestId, plan, ...(sandbox && { sandbox }) } } };
}
