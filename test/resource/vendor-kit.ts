import { type Code, TielineError } from "../../src/errors.ts";
import { Cache } from "../../src/resource/cache.ts";
import type { Condition, Test } from "../../src/resource/condition.ts";
import type { Drift } from "../../src/resource/drift.ts";
import type { Columns, Dialect, Page, Resource } from "../../src/resource/model.ts";
import { fold } from "../../src/resource/names.ts";
import { Pool } from "../../src/resource/pool.ts";
import { Reader } from "../../src/resource/reader.ts";
import type { Rehearsal } from "../../src/resource/rehearsal.ts";
import type { Upstream } from "../../src/resource/upstream.ts";
import { Meter, type VendorReport } from "../../src/server/report.ts";
import { isObject, type JsonObject, parseJson } from "../../src/transport/json.ts";
import { Quota } from "../../src/transport/quota.ts";
import type { Send } from "../../src/transport/send.ts";
import { FakeClock } from "../clock.ts";
import { response } from "../transport/kit.ts";

export const things: Resource = {
  type: "Thing",
  vendor: "itm",
  id: "id",
  codes: ["code"],
  list: { id: "things.list", route: "GET /things" },
  show: { id: "things.show", route: "GET /things/{id}" },
  relations: {},
  include: ["parts"],
};

export interface Asked {
  operation: string;
  ids?: string[];
  /** Values of other attributes than the id. */
  filters?: Record<string, string[]>;
  page?: number;
  size?: number;
  columns?: string[];
}

export interface VendorOptions {
  maxAgeMs?: number;
  maxBytes?: number;
  /** Ids that one list call takes. */
  capacity?: number;
  pageSize?: number;
  tellsTotal?: boolean;
  /** It sends whole records, whatever it is asked for. */
  sendsAll?: boolean;
  /** What was learned about the vendor. */
  drift?: (clock: FakeClock) => Drift;
  dialect?: Partial<Dialect>;
  resource?: Partial<Resource>;
}

export type Row = Record<string, string | number | null>;

/** A vendor of things as the engine sees it, with every call written down. */
export function vendorOf(rows: readonly Row[], options: VendorOptions = {}) {
  const { maxAgeMs = 60_000, maxBytes = 1_000_000, capacity = 10, pageSize = 10, tellsTotal = true } = options;
  const clock = new FakeClock();
  const resource = { ...things, ...options.resource };
  const state = {
    rows: rows.map((row) => ({ ...row })),
    log: [] as Asked[],
    failure: undefined as Code | undefined,
    latencyMs: 0,
    /** Changes the rows of a page on its way. */
    bend: undefined as ((answer: { rows: Row[]; total?: number }, asked: Asked) => void) | undefined,
  };

  const send: Send = async (request) => {
    const asked = JSON.parse(request.body ?? "{}") as Asked;
    state.log.push(asked);
    request.scope.note("itm", { calls: 1 });
    if (state.latencyMs > 0) await clock.sleep(state.latencyMs, request.scope.signal);
    if (state.failure) throw new TielineError(state.failure, "It failed.", { vendor: "itm" });
    const { ids, filters = {}, page = 1, size = pageSize, columns } = asked;
    const tests = Object.entries({ ...(ids && { id: ids }), ...filters });
    const found = state.rows.filter((row) => tests.every(([name, values]) => values.includes(String(row[name]))));
    const { listed } = resource;
    const given = columns && !options.sendsAll ? new Set(columns) : undefined;
    const visible = asked.operation === "list" && listed ? new Set(listed.map(fold).filter((name) => given?.has(name) ?? true)) : given;
    const shown = found.slice((page - 1) * size, page * size).map((row) => project(row, visible));
    const answer = { rows: shown, ...(tellsTotal && { total: found.length }) };
    state.bend?.(answer, asked);
    return response(200, {}, JSON.stringify(answer));
  };

  const ask = (asked: Asked) => ({
    operation: asked.operation,
    method: "POST" as const,
    path: "/",
    body: JSON.stringify(asked),
    safe: true,
  });
  const rowsIn = (text: string) => {
    const answer = parseJson(text);
    if (!isObject(answer)) throw new Error("No answer.");
    return answer as { rows: JsonObject[]; total?: number };
  };
  const dialect: Dialect = {
    pageSize: () => pageSize,
    tellsTotal: () => tellsTotal,
    capacity: (_resource, attribute) => (attribute === "id" || attribute === "owner" ? capacity : 0),
    attribute: (_resource, field) => field,
    page: (_resource, { where, page, size, columns }) => ({
      request: ask({ operation: "list", page, size, ...filtersOf(where), ...(columns && { columns: [...columns].sort() }) }),
      // A list that gives only some members gives no others when it is asked for them.
      ...(columns && !resource.listed && { columns: options.sendsAll ? "all" : columns }),
      read: ({ text }): Page => {
        const { rows: given, total } = rowsIn(text);
        return { rows: given, ...(total !== undefined && { total: Number(total) }) };
      },
    }),
    show: (_resource, id, columns) => ({
      request: ask({ operation: "show", ids: [id], ...(columns && { columns: [...columns].sort() }) }),
      ...(columns && { columns }),
      read: ({ text }) => rowsIn(text).rows[0] ?? null,
    }),
    ...options.dialect,
  };

  const quota = new Quota({ vendor: "itm", label: "ITM Platform", windows: [], clock, concurrency: 100 });
  const cache = new Cache({ clock, maxBytes, maxAgeMs });
  const upstream: Upstream = {
    name: "itm",
    label: "ITM Platform",
    dialect,
    send,
    configured: true,
    quota,
    cache,
    pool: new Pool({ vendor: "itm", quota, clock }),
    totals: new Map(),
    ...(options.drift && { drift: options.drift(clock) }),
  };
  const upstreams = new Map([["itm" as const, upstream]]);

  /** Begins a request. */
  function begin({
    maxAgeMs: limit,
    deadlineMs = 30_000,
    rehearsal,
  }: {
    maxAgeMs?: number;
    deadlineMs?: number;
    rehearsal?: Rehearsal;
  } = {}) {
    const meter = new Meter("a", clock.now());
    const caller = new AbortController();
    const reader = new Reader(upstreams, new Map([["Thing", resource]]), {
      signal: caller.signal,
      deadline: clock.now() + deadlineMs,
      note: meter.note.bind(meter),
      ...(limit !== undefined && { maxAgeMs: limit }),
      ...(rehearsal && { rehearsal }),
    });
    const report = (): VendorReport => meter.report(clock.now(), upstreams, new Map()).vendors.itm!;
    const get = async (id: string, ...columns: string[]) => (await reader.get("Thing", id, columnsOf(columns)))?.raw ?? null;
    const list = async (...columns: string[]) => {
      const span = { offset: 0, count: pageSize, lookAhead: false };
      return (await reader.list("Thing", { columns: columnsOf(columns) }, span)).records.map(({ raw }) => raw);
    };
    return { reader, report, get, list, leave: () => caller.abort(new Error("gone")) };
  }

  return { ...{ clock, state, begin, cache, upstream, resource }, asked: () => state.log.splice(0) };
}

const columnsOf = (names: readonly string[]): Columns | undefined => (names.length > 0 ? new Set(names) : undefined);

function project(row: Row, columns: Columns | undefined): Row {
  const shown = ([name]: [string, unknown]) => (columns ? name === "id" || columns.has(fold(name)) : name !== "parts");
  return Object.fromEntries(Object.entries(row).filter(shown));
}

function filtersOf(where: Condition | undefined): Pick<Asked, "ids" | "filters"> {
  const tests = where ? testsOf(where) : [];
  const values = ({ value }: Test) => (Array.isArray(value) ? value : [value]).map(String);
  const ids = tests.find(({ attribute }) => attribute === "id");
  const others = tests.filter((test) => test !== ids).map((test) => [test.attribute, values(test)]);
  return { ...(ids && { ids: values(ids) }), ...(others.length > 0 && { filters: Object.fromEntries(others) }) };
}

function testsOf(where: Condition): Test[] {
  return "all" in where ? where.all.flatMap(testsOf) : [where as Test];
}

export const rowsOf = (count: number): Row[] =>
  Array.from({ length: count }, (_, i) => ({
    id: String(i + 1),
    name: `Thing ${i + 1}`,
    owner: `o${i % 3}`,
    code: `C${i + 1}`,
    parts: "many",
  }));
