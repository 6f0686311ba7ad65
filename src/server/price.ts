import { createHash } from "node:crypto";
import { type DocumentNode, execute, print } from "graphql";
import { LRUCache } from "lru-cache";
import { TielineError, type VendorName } from "../errors.ts";
import { boundOf } from "../graph/bound.ts";
import { Rehearsal, type Step } from "../resource/rehearsal.ts";
import type { Report } from "./report.ts";
import type { Context, Terms, Tieline } from "./tieline.ts";

/** How many calls: as few as that, as is expected, as many as that. */
export interface Calls {
  min: number;
  expected: number;
  max: number;
}

export interface VendorPrice {
  calls: Calls;
  /** Milliseconds until the last of the expected calls could start, at today's quota. */
  waitMs: number;
  /** Calls that could start now; null where the vendor publishes no quota. */
  budgetLeft: number | null;
  /** Answers that need no call, and the age of the oldest. */
  cached: { answers: number; ageMs: number };
  /** The calls expected, by operation; those that follow from what was never asked are not among them. */
  steps: Step[];
}

/** What a query would cost now. No vendor was asked to find out. */
export interface Price {
  /** Everything it needs was asked before: the calls are known, not guessed. */
  known: boolean;
  calls: Calls;
  waitMs: number;
  vendors: Partial<Record<VendorName, VendorPrice>>;
}

export interface Question {
  document: DocumentNode;
  operationName?: string | undefined;
  variables: Readonly<Record<string, unknown>>;
}

/** What queries cost when nothing of theirs was kept: what such a query will cost again when its answers are forgotten. */
export class PriceMemory {
  readonly #runs = new LRUCache<string, Partial<Record<VendorName, number>>>({ max: 1000 });

  note(question: Question, { vendors }: Report): void {
    const all = Object.entries(vendors) as [VendorName, Report["vendors"][VendorName] & object][];
    if (all.some(([, { cacheHits, complete }]) => cacheHits > 0 || !complete)) return;
    this.#runs.set(markOf(question), Object.fromEntries(all.map(([name, { calls, retries }]) => [name, calls - retries])));
  }

  recall(question: Question): Partial<Record<VendorName, number>> | undefined {
    return this.#runs.get(markOf(question));
  }
}

/** Rehearses the query on what was answered before, and guesses by its shape what was never asked. */
export async function priceOf(tieline: Tieline, question: Question, terms: Terms): Promise<Price> {
  const rehearsal = new Rehearsal();
  const context = tieline.begin({ ...terms, rehearsal });
  const { document, operationName, variables } = question;
  try {
    await execute({
      schema: tieline.schema,
      document,
      contextValue: context,
      variableValues: variables,
      ...(operationName && { operationName }),
    });
  } finally {
    context.end();
  }
  return sumOf(vendorPrices(tieline, question, rehearsal, context), rehearsal.isWhole);
}

function vendorPrices(tieline: Tieline, question: Question, rehearsal: Rehearsal, context: Context): Price["vendors"] {
  const { upstreams, catalogue } = tieline;
  const dialectOf = (vendor: VendorName) => upstreams.get(vendor)!.dialect;
  const bounds = rehearsal.isWhole ? undefined : boundOf({ catalogue, dialectOf, ...question });
  const remembered = tieline.prices.recall(question);
  const heard = context.meter.report(tieline.clock.now(), upstreams, new Map()).vendors;
  const prices: Price["vendors"] = {};
  for (const [name, upstream] of upstreams) {
    if (!upstream.configured) continue;
    const sure = rehearsal.calls(name);
    const login = upstream.loginCalls?.() ?? 0;
    const expected = bounds ? (remembered?.[name] ?? Math.max(sure, bounds.get(name)?.likely ?? 0)) : sure;
    const most = bounds ? Math.max(expected, bounds.get(name)?.most ?? 0) : expected;
    const withLogin = (calls: number) => (calls > 0 ? calls + login : 0);
    const isCold = bounds !== undefined && remembered?.[name] !== undefined;
    const calls = { min: sure, expected: isCold ? expected : withLogin(expected), max: withLogin(most) };
    const cached = { answers: heard[name]?.cacheHits ?? 0, ageMs: heard[name]?.ageMs ?? 0 };
    if (calls.max === 0 && cached.answers === 0) continue;
    const budget = upstream.quota?.budget();
    const weight = upstream.dialect.weight ?? 1;
    prices[name] = {
      calls,
      waitMs: Math.ceil(calls.expected > 0 ? (upstream.quota?.waitFor(calls.expected, weight) ?? 0) : 0),
      budgetLeft: budget && Number.isFinite(budget.left) ? budget.left : null,
      cached,
      steps: rehearsal.steps(name),
    };
  }
  return prices;
}

function sumOf(vendors: Price["vendors"], known: boolean): Price {
  const all = Object.values(vendors);
  const sum = (part: keyof Calls) => all.reduce((total, { calls }) => total + calls[part], 0);
  return {
    known,
    calls: { min: sum("min"), expected: sum("expected"), max: sum("max") },
    waitMs: Math.max(0, ...all.map(({ waitMs }) => waitMs)),
    vendors,
  };
}

/** Throws when the price is more than the caller allows. */
export function assertAffordable(price: Price, { maxCalls, maxWaitMs }: Terms): void {
  const { calls, waitMs } = price;
  const extensions = { price };
  if (maxCalls !== undefined && calls.expected > maxCalls) {
    const sentence = `This would take about ${calls.expected} vendor calls, and X-Tieline-Max-Calls allows ${maxCalls}. Ask for less, or allow more.`;
    throw new TielineError("QUERY_TOO_EXPENSIVE", sentence, { extensions });
  }
  if (maxWaitMs !== undefined && waitMs > maxWaitMs) {
    const sentence = `This would wait about ${waitMs} ms for quota, and X-Tieline-Max-Wait-Ms allows ${maxWaitMs}. Try again later, or allow more.`;
    throw new TielineError("QUERY_TOO_EXPENSIVE", sentence, { extensions, retryAfterMs: waitMs - maxWaitMs });
  }
}

function markOf({ document, operationName = "", variables }: Question): string {
  return createHash("sha256")
    .update(JSON.stringify([print(document), operationName, variables]))
    .digest("base64url");
}
