import { execute } from "graphql";
import type { RequestOptions } from "../app/request.ts";
import type { App } from "../app.ts";
import type { FieldSet } from "../engine/model/record.ts";
import type { Resource } from "../engine/model/resource.ts";
import { replicaFor } from "../engine/read/kept.ts";
import { mayRead } from "../engine/vendor/access.ts";
import type { Upstream } from "../engine/vendor/upstream.ts";
import type { Clock } from "../transport/clock.ts";
import type { CostMemory } from "./cost-memory.ts";
import { DryRun } from "./dry-run.ts";
import { readShape } from "./estimate.ts";
import type { Calls, Price, PricedQuery, VendorPrice } from "./price.ts";
import type { Estimate } from "./shape.ts";

/** What a query would cost, and for how long that holds. */
export interface Quote {
  /** As it is now: how long the quota makes it wait, and how old the kept answers are, is looked at again. */
  price(): Price;
  /** Would the query be priced alike, but for that? Not where it cannot be told: the dry run is made again. */
  holds(now: number): boolean;
}

/** Runs the query dry over earlier answers, and estimates by its shape what was never asked. Undefined for one that cannot run. */
export async function quoteOf(app: App, query: PricedQuery, options: RequestOptions, memory: CostMemory): Promise<Quote | undefined> {
  const stands = standing(app, memory);
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
  const { session, basis, meter } = context;
  const quotedAt = app.clock.now();
  const cached = meter.report(quotedAt, app.upstreams, new Map()).vendors;
  const isKept = (resource: Resource, fields: FieldSet | undefined) =>
    mayRead(session.scope, resource.vendor) && replicaFor(session.context(resource), resource, fields) !== undefined;
  const rowsKept = (resource: Resource) => {
    const { rows, completeSince } =
      (mayRead(session.scope, resource.vendor) && session.context(resource).replica?.state(resource.type)) || {};
    return completeSince === undefined ? undefined : rows;
  };
  const shape = readShape({ catalogue: app.catalogue, upstreams: app.upstreams, isKept, rowsKept, ...query });
  const remembered = memory.recall(query);
  const known = dryRun.isExact || options.onlyIfCached === true;
  const counted = [...app.upstreams]
    .filter(([name, { configured }]) => configured && mayRead(session.scope, name))
    .map(([name, upstream]): Counted => {
      const { cacheHits: answers = 0, ageMs = 0 } = cached[name] ?? {};
      return {
        upstream,
        counted: dryRun.calls(name),
        sure: dryRun.sureCalls(name),
        estimate: known ? undefined : (shape.sums.get(name) ?? free),
        remembered: remembered && (remembered[name] ?? 0),
        cached: { answers, ageMs },
        perRecord: shape.perRecord.get(name) ?? [],
        steps: dryRun.steps(name),
      };
    });
  // What was too old in the replica may be young enough at any moment, and needs no call then.
  const isOfMoment = dryRun.usesOld || (context.replica !== undefined && dryRun.vendors.length > 0);
  const holds = isOfMoment ? () => false : (now: number) => basis.stands(now) && stands();
  return quoted(app.clock, { quotedAt, known, counted }, holds);
}

/** What a dry run found. It is all that is kept of it. */
interface Found {
  quotedAt: number;
  known: boolean;
  counted: readonly Counted[];
}

/** What was found of one vendor. */
interface Counted {
  upstream: Upstream;
  counted: number;
  /** Of those, calls that will be made whatever the unknown answers are. */
  sure: number;
  /** Absent when the dry run knows all calls. */
  estimate: Estimate | undefined;
  /** What the query cost before. */
  remembered: number | undefined;
  cached: VendorPrice["cached"];
  perRecord: VendorPrice["perRecord"];
  steps: VendorPrice["steps"];
}

function quoted(clock: Clock, { quotedAt, known, counted }: Found, holds: Quote["holds"]): Quote {
  const price = () => {
    const elapsedMs = clock.now() - quotedAt;
    const vendors: Price["vendors"] = {};
    for (const each of counted) {
      const { upstream, perRecord, steps, cached } = each;
      const { answers } = cached;
      const { calls, unbounded } = callsOf(each);
      const ageMs = answers > 0 ? cached.ageMs + elapsedMs : cached.ageMs;
      if (calls.max !== 0 || answers > 0)
        vendors[upstream.name] = { ...waitFor(upstream, calls), calls, unbounded, cached: { answers, ageMs }, perRecord, steps };
    }
    return sumOf(vendors, known);
  };
  return { price, holds };
}

export async function priceOf(...[app, query, options, memory]: Parameters<typeof quoteOf>): Promise<Price | undefined> {
  return (await quoteOf(app, query, options, memory))?.price();
}

/** From now on: was nothing learned of the vendors, and nothing noted of costs? */
function standing({ upstreams }: App, memory: CostMemory): () => boolean {
  const noted = memory.edition;
  const seen = [...upstreams.values()].map((upstream) => ({
    upstream,
    edition: editionOf(upstream),
    rows: new Map(upstream.lastRowCounts),
  }));
  return () =>
    memory.edition === noted &&
    seen.every(({ upstream, edition, rows }) => editionOf(upstream) === edition && isSame(rows, upstream.lastRowCounts));
}

/** Both only grow. */
function editionOf({ cache, observations }: Upstream): number {
  return cache.edition + observations.edition();
}

function isSame(before: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): boolean {
  if (before.size !== now.size) return false;
  for (const [type, rows] of now) if (before.get(type) !== rows) return false;
  return true;
}

const free: Estimate = { likely: 0, most: 0, why: "" };
/** An upper bound beyond so many times the expected calls says nothing. */
const usefulFactor = 10;
/** Up to here it says something in any case. */
const usefulCalls = 100;

function callsOf({ upstream: { loginPrice }, counted, sure, estimate, remembered }: Counted): { calls: Calls; unbounded: string | null } {
  const expected = !estimate ? counted : (remembered ?? Math.max(counted, estimate.likely));
  const most = Math.max(expected, estimate?.most ?? 0);
  const login = loginPrice?.() ?? { expected: 0, max: 0 };
  const withLogin = (count: number, more: number) => (count > 0 ? count + more : 0);
  const isUseful = most <= Math.max(usefulCalls, usefulFactor * expected);
  return {
    calls: {
      min: withLogin(Math.min(sure, expected), Math.min(1, login.expected)),
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
