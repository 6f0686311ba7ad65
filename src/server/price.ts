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

  note(question: Question, { vendors }: Report, paid: Partial<Record<VendorName, number>>): void {
    if (Object.values(vendors).some(({ cacheHits, complete }) => cacheHits > 0 || !complete)) return;
    const mark = markOf(question);
    if (mark !== undefined) this.#runs.set(mark, paid);
  }

  recall(question: Question): Partial<Record<VendorName, number>> | undefined {
    const mark = markOf(question);
    return mark === undefined ? undefined : this.#runs.get(mark);
  }
}

/** Rehearses the query on what was answered before, and guesses by its shape what was never asked. Undefined for one that cannot run. */
export async function priceOf(tieline: Tieline, question: Question, terms: Terms): Promise<Price | undefined> {
  const rehearsal = new Rehearsal();
  const context = tieline.begin({ ...terms, rehearsal });
  const { document, operationName, variables } = question;
  try {
    const { data } = await execute({
      schema: tieline.schema,
      document,
      contextValue: context,
      variableValues: variables,
      ...(operationName && { operationName }),
    });
    if (data === undefined) return undefined;
  } finally {
    context.end();
  }
  return sumOf(vendorPrices(tieline, question, rehearsal, context), rehearsal.isWhole);
}

function vendorPrices(tieline: Tieline, question: Question, rehearsal: Rehearsal, context: Context): Price["vendors"] {
  const { upstreams, catalogue } = tieline;
  const bounds = rehearsal.isWhole ? undefined : boundOf({ catalogue, upstreams, ...question });
  const remembered = tieline.prices.recall(question);
  const heard = context.meter.report(tieline.clock.now(), upstreams, new Map()).vendors;
  const prices: Price["vendors"] = {};
  for (const [name, upstream] of upstreams) {
    if (!upstream.configured) continue;
    const counted = rehearsal.calls(name);
    const guessed = bounds && (remembered ? (remembered[name] ?? 0) : (bounds.get(name)?.likely ?? 0));
    const expected = guessed === undefined || !remembered ? Math.max(counted, guessed ?? 0) : guessed;
    const most = Math.max(expected, bounds?.get(name)?.most ?? 0);
    const login = upstream.loginPrice?.() ?? { expected: 0, max: 0 };
    const withLogin = (count: number, more: number) => (count > 0 ? count + more : 0);
    const calls = {
      min: withLogin(Math.min(rehearsal.sure(name), expected), Math.min(1, login.expected)),
      expected: withLogin(expected, login.expected),
      max: withLogin(most, login.max),
    };
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

/** Why this is not done: the price is more than the caller allows. */
export function refusalOf(price: Price, { maxCalls, maxWaitMs }: Terms): TielineError | undefined {
  const { calls, waitMs } = price;
  const extensions = { price };
  if (maxCalls !== undefined && calls.expected > maxCalls) {
    const sentence = `This would take about ${calls.expected} vendor calls, and X-Tieline-Max-Calls allows ${maxCalls}. Ask for less, or allow more.`;
    return new TielineError("QUERY_TOO_EXPENSIVE", sentence, { extensions });
  }
  if (maxWaitMs !== undefined && waitMs > maxWaitMs) {
    const sentence = `This would wait about ${waitMs} ms for quota, and X-Tieline-Max-Wait-Ms allows ${maxWaitMs}. Try again later, or allow more.`;
    return new TielineError("QUERY_TOO_EXPENSIVE", sentence, { extensions, retryAfterMs: waitMs - maxWaitMs });
  }
  return undefined;
}

/** What tells a question from others; undefined for one whose variables are nested too deep to be written. */
function markOf({ document, operationName = "", variables }: Question): string | undefined {
  try {
    return createHash("sha256")
      .update(JSON.stringify([print(document), operationName, variables]))
      .digest("base64url");
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
