import { createHash } from "node:crypto";
import { type DocumentNode, execute, print } from "graphql";
import { LRUCache } from "lru-cache";
import type { RequestOptions } from "../app/request.ts";
import type { App } from "../app.ts";
import type { FieldSet } from "../engine/model/record.ts";
import type { Resource } from "../engine/model/resource.ts";
import { replicaFor } from "../engine/read/kept.ts";
import { mayRead } from "../engine/vendor/access.ts";
import type { Report } from "../engine/vendor/meter.ts";
import type { Upstream } from "../engine/vendor/upstream.ts";
import { TielineError, type VendorName } from "../errors.ts";
import { DryRun, type Step } from "./dry-run.ts";
import { readShape } from "./estimate.ts";
import type { Estimate, PerRecord } from "./shape.ts";

/** How many calls: as few as that, as is expected, as many as that. */
export interface Calls {
  min: number;
  expected: number;
  /** Null where no bound is known that says something: it would be many times what is expected. */
  max: number | null;
}

export interface VendorPrice {
  calls: Calls;
  /** Why there is no upper bound, as a clause; null where there is one. */
  unbounded: string | null;
  /** Milliseconds until the last of the expected calls could start, at today's quota. */
  waitMs: number;
  /** Calls that could start now; null where the vendor publishes no quota. */
  budgetLeft: number | null;
  /** The configured quota, which replaces the documented one; empty where it is lifted, absent where the documented one holds. */
  agreedQuota?: { calls: number; windowMs: number }[];
  /** Answers that need no call, and the age of the oldest. */
  cached: { answers: number; ageMs: number };
  /** Fields of the query whose calls grow with the number of records, because the vendor documents no call for several. */
  perRecord: PerRecord[];
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

export interface PricedQuery {
  document: DocumentNode;
  operationName?: string | undefined;
  variables: Readonly<Record<string, unknown>>;
}

/** What queries cost when nothing was cached: what such a query will cost again when its answers are forgotten. */
export class CostMemory {
  readonly #runs = new LRUCache<string, Partial<Record<VendorName, number>>>({ max: 1000 });
  readonly #likely = new LRUCache<string, number>({ max: 1000 });

  note(query: PricedQuery, { vendors }: Report, calls: Partial<Record<VendorName, number>>): void {
    if (Object.values(vendors).some(({ cacheHits, complete }) => cacheHits > 0 || !complete)) return;
    const key = keyOf(query);
    if (key !== undefined) this.#runs.set(key, calls);
  }

  /** What such a query cost, and how many calls it takes by its shape: estimated once, since that takes longer than to find it again. */
  known(query: PricedQuery, estimateCalls: () => number): { likely: number; cost: Partial<Record<VendorName, number>> | undefined } {
    const key = keyOf(query);
    if (key === undefined) return { likely: estimateCalls(), cost: undefined };
    const likely = this.#likely.get(key) ?? estimateCalls();
    this.#likely.set(key, likely);
    return { likely, cost: this.#runs.get(key) };
  }

  recall(query: PricedQuery): Partial<Record<VendorName, number>> | undefined {
    const key = keyOf(query);
    return key === undefined ? undefined : this.#runs.get(key);
  }
}

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

/** Runs the query dry over earlier answers, and estimates by its shape what was never asked. Undefined for one that cannot run. */
export async function priceOf(app: App, query: PricedQuery, options: RequestOptions, memory: CostMemory): Promise<Price | undefined> {
  const dryRun = new DryRun();
  const context = app.startRequest({ ...options, upstreams: dryRun.decorate(app.upstreams) });
  const { document, operationName, variables } = query;
  try {
    const { data } = await execute({
      schema: app.schema,
      document,
      contextValue: context,
      variableValues: variables,
      ...(operationName && { operationName }),
    });
    if (data === undefined) return undefined;
  } finally {
    context.end();
  }
  const cached = context.meter.report(app.clock.now(), app.upstreams, new Map()).vendors;
  const vendors: Price["vendors"] = {};
  const { session } = context;
  const isKept = (resource: Resource, fields: FieldSet | undefined) =>
    mayRead(session.scope, resource.vendor) && replicaFor(session.context(resource), resource, fields) !== undefined;
  const rowsKept = (resource: Resource) => {
    const { rows, completeSince } =
      (mayRead(session.scope, resource.vendor) && session.context(resource).replica?.state(resource.type)) || {};
    return completeSince === undefined ? undefined : rows;
  };
  const shape = readShape({ catalogue: app.catalogue, upstreams: app.upstreams, isKept, rowsKept, ...query });
  const remembered = memory.recall(query);
  for (const [name, upstream] of app.upstreams) {
    if (!upstream.configured || !mayRead(context.session.scope, name)) continue;
    const { calls, unbounded } = callsOf(upstream, {
      dryRun,
      estimate: dryRun.isExact || options.onlyIfCached ? undefined : (shape.sums.get(name) ?? free),
      remembered,
    });
    const { cacheHits: answers = 0, ageMs = 0 } = cached[name] ?? {};
    const perRecord = shape.perRecord.get(name) ?? [];
    if (calls.max !== 0 || answers > 0)
      vendors[name] = { ...waitFor(upstream, calls), calls, unbounded, cached: { answers, ageMs }, perRecord, steps: dryRun.steps(name) };
  }
  return sumOf(vendors, dryRun.isExact || options.onlyIfCached === true);
}

const free: Estimate = { likely: 0, most: 0, why: "" };
/** An upper bound beyond so many times the expected calls says nothing. */
const usefulFactor = 10;
/** Up to here it says something in any case. */
const usefulCalls = 100;

interface Sources {
  dryRun: DryRun;
  /** Absent when the dry run knows all calls. */
  estimate: Estimate | undefined;
  /** What the query cost before. */
  remembered: Partial<Record<VendorName, number>> | undefined;
}

function callsOf({ name, loginPrice }: Upstream, { dryRun, estimate, remembered }: Sources): { calls: Calls; unbounded: string | null } {
  const counted = dryRun.calls(name);
  const expected = !estimate ? counted : remembered ? (remembered[name] ?? 0) : Math.max(counted, estimate.likely);
  const most = Math.max(expected, estimate?.most ?? 0);
  const login = loginPrice?.() ?? { expected: 0, max: 0 };
  const withLogin = (count: number, more: number) => (count > 0 ? count + more : 0);
  const isUseful = most <= Math.max(usefulCalls, usefulFactor * expected);
  return {
    calls: {
      min: withLogin(Math.min(dryRun.sureCalls(name), expected), Math.min(1, login.expected)),
      expected: withLogin(expected, login.expected),
      max: isUseful ? withLogin(most, login.max) : null,
    },
    unbounded: isUseful ? null : (estimate?.why ?? null),
  };
}

function waitFor({ quota, agreedWindows, adapter }: Upstream, calls: Calls): Pick<VendorPrice, "waitMs" | "budgetLeft" | "agreedQuota"> {
  const budget = quota?.budget();
  const waitMs = calls.expected > 0 ? (quota?.waitFor(calls.expected, adapter.weight ?? 1) ?? 0) : 0;
  const agreedQuota = agreedWindows?.map(({ limit, ms }) => ({ calls: limit, windowMs: ms }));
  const budgetLeft = budget && Number.isFinite(budget.left) ? budget.left : null;
  return { waitMs: Math.ceil(waitMs), budgetLeft, ...(agreedQuota && { agreedQuota }) };
}

function sumOf(vendors: Price["vendors"], known: boolean): Price {
  const all = Object.values(vendors);
  const sum = (part: "min" | "expected") => all.reduce((total, { calls }) => total + calls[part], 0);
  const max = all.reduce<number | null>((total, { calls }) => (total === null || calls.max === null ? null : total + calls.max), 0);
  return {
    known,
    calls: { min: sum("min"), expected: sum("expected"), max },
    waitMs: Math.max(0, ...all.map(({ waitMs }) => waitMs)),
    vendors,
  };
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

/** Identifies a query with its variables; undefined for one whose variables are nested too deep to be serialised. */
function keyOf({ document, operationName = "", variables }: PricedQuery): string | undefined {
  const text = document.loc?.source.body ?? print(document);
  try {
    return createHash("sha256")
      .update(text)
      .update(JSON.stringify([operationName, variables]))
      .digest("base64url");
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
