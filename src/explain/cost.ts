import type { RequestOptions } from "../app/request.ts";
import type { App } from "../app.ts";
import { TielineError } from "../errors.ts";
import type { CostMemory } from "./cost-memory.ts";
import { readShape } from "./estimate.ts";
import type { Price, PricedQuery } from "./price.ts";

/** An estimate by shape may be low by this factor: what it says to be cheaper is not priced at all. */
const maxError = 5;

/** Must the price be known before the query runs? Where only the caller's own limit asks for it, not for what is far below it by its shape. */
export function needsPrice(app: App, query: PricedQuery, options: RequestOptions, memory: CostMemory): boolean {
  if (options.explain || options.maxCalls !== undefined || options.maxWaitMs !== undefined) return true;
  const limit = options.caller?.limits.maxCalls;
  if (limit === undefined) return false;
  const sum = (calls: readonly number[]) => calls.reduce((total, each) => total + each, 0);
  const { likely, cost } = memory.known(query, () => {
    const { sums } = readShape({ catalogue: app.catalogue, upstreams: app.upstreams, ...query });
    return sum([...sums.values()].map((each) => each.likely));
  });
  return likely * maxError > limit || sum(Object.values(cost ?? {})) > limit;
}

/** Why the query is rejected: its price is more than the caller allows. */
export function refusalOf(price: Price, { maxCalls, maxWaitMs, caller }: RequestOptions): TielineError | undefined {
  const { calls, waitMs } = price;
  const extensions = { price };
  if (maxCalls !== undefined && calls.expected > maxCalls) {
    const sentence = `This would take about ${calls.expected} vendor calls, and X-Tieline-Max-Calls allows ${maxCalls}.`;
    return new TielineError("QUERY_TOO_EXPENSIVE", sentence, { extensions, advice: "Ask for less, or allow more." });
  }
  if (caller && calls.expected > caller.limits.maxCalls) {
    const sentence = `This would take about ${calls.expected} vendor calls, and this caller is allowed ${caller.limits.maxCalls} for one operation.`;
    return new TielineError("QUERY_TOO_EXPENSIVE", sentence, { extensions, advice: "Ask for less, or in several operations." });
  }
  if (maxWaitMs !== undefined && waitMs > maxWaitMs) {
    const sentence = `This would wait about ${waitMs} ms for quota, and X-Tieline-Max-Wait-Ms allows ${maxWaitMs}.`;
    const retryAfterMs = waitMs - maxWaitMs;
    return new TielineError("QUERY_TOO_EXPENSIVE", sentence, { extensions, retryAfterMs, advice: "Try again later, or allow more." });
  }
  return undefined;
}
