import { setMaxListeners } from "node:events";
import { Batcher } from "../../src/engine/memory/batcher.ts";
import { Cache } from "../../src/engine/memory/cache.ts";
import type { Page, VendorAdapter } from "../../src/engine/model/adapter.ts";
import { type Comparison, type Condition, comparisonsOf } from "../../src/engine/model/condition.ts";
import { fold } from "../../src/engine/model/names.ts";
import type { FieldSet } from "../../src/engine/model/record.ts";
import type { Replica } from "../../src/engine/model/replica.ts";
import type { Resource } from "../../src/engine/model/resource.ts";
import { RequestSession } from "../../src/engine/session.ts";
import { Meter, type VendorReport } from "../../src/engine/vendor/meter.ts";
import type { Observations } from "../../src/engine/vendor/observations.ts";
import { makeUpstream } from "../../src/engine/vendor/upstream.ts";
import { type Code, TielineError, type VendorName } from "../../src/errors.ts";
import type { DryRun } from "../../src/explain/dry-run.ts";
import { isObject, type JsonObject, parseJson } from "../../src/transport/json.ts";
import { Quota } from "../../src/transport/quota.ts";
import { type Freshness, type Layer, type Scope, type Send, stack } from "../../src/transport/send.ts";
import { FakeClock } from "../clock.ts";
import { response } from "../transport/kit.ts";

export const things: Resource = {
  type: "Thing",
  vendor: "itm",
  id: "id",
  alternateKeys: ["code"],
  list: { id: "things.list", route: "GET /things" },
  show: { id: "things.show", route: "GET /things/{id}" },
  relations: {},
  optIn: ["parts"],
};

/** A call that arrived. */
export interface Call {
  operation: string;
  ids?: string[];
  /** Values of other attributes than the id. */
  filters?: Record<string, string[]>;
  page?: number;
  size?: number;
  fields?: string[];
}

export interface VendorOptions {
  /** ITM Platform when absent. */
  vendor?: VendorName;
  clock?: FakeClock;
  /** Policies between the engine and the vendor. */
  layers?: readonly Layer[];
  maxAgeMs?: number;
  maxBytes?: number;
  /** Ids that one list call takes. */
  maxIds?: number;
  pageSize?: number;
  reportsTotal?: boolean;
  /** It sends whole records, whatever fields are requested. */
  sendsWholeRecords?: boolean;
  replica?: Replica;
  /** What was learned about the vendor; absent: nothing. */
  observations?: (clock: FakeClock) => Observations;
  adapter?: Partial<VendorAdapter>;
  resource?: Partial<Resource>;
}

export interface RequestOptions extends Freshness {
  deadlineMs?: number;
  dryRun?: DryRun;
  /** The vendors that the caller may read; all when absent. */
  readable?: ReadonlySet<VendorName>;
}

export type Row = Record<string, string | number | null>;

/** A vendor of things as the engine sees it, with every call written down. */
export function vendorOf(rows: readonly Row[], options: VendorOptions = {}) {
  const { maxAgeMs = 60_000, maxBytes = 1_000_000, maxIds = 10, pageSize = 10, reportsTotal = true } = options;
  const { vendor = "itm", clock = new FakeClock() } = options;
  const resource: Resource = { ...things, vendor, ...options.resource };
  const state = {
    rows: rows.map((row) => ({ ...row })),
    log: [] as Call[],
    failure: undefined as Code | undefined,
    latencyMs: 0,
    /** Changes an answer on its way. */
    alter: undefined as ((answer: { rows: Row[]; total?: number }, call: Call) => void) | undefined,
  };

  const send: Send = async (request) => {
    const call = JSON.parse(String(request.body) ?? "{}") as Call;
    state.log.push(call);
    request.scope.note(vendor, { calls: 1 });
    if (state.latencyMs > 0) await clock.sleep(state.latencyMs, request.scope.signal);
    if (state.failure) throw new TielineError(state.failure, "It failed.", { vendor });
    const { ids, filters = {}, page = 1, size = pageSize, fields } = call;
    const conditions = Object.entries({ ...(ids && { id: ids }), ...filters });
    const found = state.rows.filter((row) => conditions.every(([name, values]) => values.includes(String(row[name]))));
    const { listFields } = resource;
    const requested = fields && !options.sendsWholeRecords ? new Set(fields) : undefined;
    const isShort = call.operation === "list" && listFields;
    const sent = isShort ? new Set(listFields.map(fold).filter((name) => requested?.has(name) ?? true)) : requested;
    const answer = {
      rows: found.slice((page - 1) * size, page * size).map((row) => project(row, sent)),
      ...(reportsTotal && { total: found.length }),
    };
    state.alter?.(answer, call);
    return response(200, {}, JSON.stringify(answer));
  };

  const adapter: VendorAdapter = {
    pageSize: () => pageSize,
    reportsTotal: () => reportsTotal,
    maxValues: (_resource, attribute) => (attribute === "id" || attribute === "owner" ? maxIds : 0),
    attribute: (_resource, field) => field,
    page: (_resource, { where, page, size, fields }) => ({
      request: requestOf({ operation: "list", page, size, ...filtersOf(where), ...(fields && { fields: [...fields].sort() }) }),
      read: ({ text }): Page => ({
        ...pageIn(text),
        // A list that gives only some members gives no others when they are requested.
        ...(fields && !resource.listFields && { fields: options.sendsWholeRecords ? "all" : fields }),
      }),
    }),
    show: (_resource, id, fields) => ({
      request: requestOf({ operation: "show", ids: [id], ...(fields && { fields: [...fields].sort() }) }),
      read: ({ text }): Page => ({ ...pageIn(text), ...(fields && { fields }) }),
    }),
    ...options.adapter,
  };

  const quota = new Quota({ vendor, label: "ITM Platform", windows: [], clock, concurrency: 100 });
  const upstream = makeUpstream({
    name: vendor,
    label: "ITM Platform",
    adapter,
    send: stack(options.layers ?? [], send),
    clock,
    configured: true,
    quota,
    cache: new Cache({ clock, maxBytes, maxAgeMs }),
    batcher: new Batcher({ vendor, quota, clock }),
    ...(options.observations && { observations: options.observations(clock) }),
  });
  const upstreams = new Map([[vendor, upstream]]);

  /** Begins a request. */
  function begin({ deadlineMs = 30_000, dryRun, readable, ...freshness }: RequestOptions = {}) {
    const meter = new Meter("a", clock.now());
    const caller = new AbortController();
    // Every call in flight listens to it.
    setMaxListeners(0, caller.signal);
    const scope: Scope = {
      signal: caller.signal,
      deadline: clock.now() + deadlineMs,
      note: meter.note.bind(meter),
      ...freshness,
      ...(readable && { readable }),
    };
    const resources = new Map([[resource.type, resource]]);
    const session = new RequestSession({ upstreams: dryRun?.decorate(upstreams) ?? upstreams, resources, scope, replica: options.replica });
    const report = (): VendorReport => meter.report(clock.now(), upstreams, new Map()).vendors[vendor]!;
    const get = async (id: string, ...fields: string[]) => (await session.get("Thing", id, fieldsOf(fields)))?.data ?? null;
    const list = async (...fields: string[]) => {
      const span = { offset: 0, count: pageSize, lookAhead: false };
      return (await session.list("Thing", { fields: fieldsOf(fields) }, span)).records.map(({ data }) => data);
    };
    /** What the functions of the floors below are given. */
    const context = () => session.context(resource);
    return { session, context, report, get, list, leave: () => caller.abort(new Error("gone")) };
  }

  return { ...{ clock, state, begin, upstream, resource }, cache: upstream.cache, calls: () => state.log.splice(0) };
}

function requestOf(call: Call) {
  return { operation: call.operation, method: "POST" as const, path: "/", body: JSON.stringify(call), safe: true };
}

/** The rows of an answer, and how many there are in all where it says so. */
export function pageIn(text: string): Pick<Page, "rows" | "total"> {
  const answer = parseJson(text);
  if (!isObject(answer)) throw new Error("The answer is no object.");
  const { rows, total } = answer as { rows: JsonObject[]; total?: number };
  return { rows, ...(total !== undefined && { total: Number(total) }) };
}

const fieldsOf = (names: readonly string[]): FieldSet | undefined => (names.length > 0 ? new Set(names) : undefined);

function project(row: Row, fields: FieldSet | undefined): Row {
  const isSent = ([name]: [string, unknown]) => (fields ? name === "id" || fields.has(fold(name)) : name !== "parts");
  return Object.fromEntries(Object.entries(row).filter(isSent));
}

function filtersOf(where: Condition | undefined): Pick<Call, "ids" | "filters"> {
  const comparisons = comparisonsOf(where);
  const values = ({ value }: Comparison) => (Array.isArray(value) ? value : [value]).map(String);
  const ids = comparisons.find(({ attribute }) => attribute === "id");
  const others = comparisons.filter((each) => each !== ids).map((each) => [each.attribute, values(each)]);
  return { ...(ids && { ids: values(ids) }), ...(others.length > 0 && { filters: Object.fromEntries(others) }) };
}

export const rowsOf = (count: number): Row[] =>
  Array.from({ length: count }, (_, i) => ({
    id: String(i + 1),
    name: `Thing ${i + 1}`,
    owner: `o${i % 3}`,
    code: `C${i + 1}`,
    parts: "many",
  }));
