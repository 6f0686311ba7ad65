import { loadContract, type Match, matcher } from "../kit/contract.ts";
import { Quota } from "../kit/quota.ts";
import { type Call, type Reply, startVendor, type Vendor } from "../kit/server.ts";
import type { StartOptions } from "../kit/start.ts";
import { coordinates } from "./coordinates.ts";
import { customFields, fieldValues } from "./fields.ts";
import { filterRows } from "./filters.ts";
import { lookups } from "./lookups.ts";
import { applyMask, checkMask, type Mask, MaskError, type Model, modelOf, parseMask } from "./mask.ts";
import { people } from "./people.ts";
import { type Query, readQuery } from "./query.ts";
import { type CirrusReadings, defaultReadings } from "./readings.ts";
import { sales } from "./sales.ts";
import { leftOut, linkName, tableOf, takesMask } from "./shapes.ts";
import { sortRows } from "./sorting.ts";
import { type Row, Store } from "./store.ts";

export { erpNumberField, projectCodeField } from "./fields.ts";
export type { CirrusReadings } from "./readings.ts";

const defaultToken = "sandbox-cirrus-token";

const builders = { ...lookups, ...people, ...sales, ...customFields, ...coordinates };

/** Path parameters that are words; all others are whole numbers. */
const wordParameters = new Set(["connection_type", "relation_type"]);

/** Path parameters whose member has another name. */
const pathMembers: Record<string, string[]> = {
  connection_type: ["type"],
  relation_type: ["type"],
  other_id: ["connectid", "otherid"],
  year: ["year"],
  month: ["month"],
};

/**
 * Starts the fake Cirrus CRM: every documented read, with the records of the world where the world speaks of them
 * and filled ones elsewhere. Writes are refused.
 */
export async function startCirrus(
  options: StartOptions<CirrusReadings> & { token?: string },
): Promise<Vendor & { credentials: { token: string } }> {
  const readings = { ...defaultReadings, ...options.readings };
  const contract = loadContract("cirrus");
  const match = matcher(contract);
  const store = new Store(contract, options.world, readings, builders);
  const credentials = { token: options.token ?? defaultToken };
  const answer = new Answers(store, options.shuffle);
  const vendor = await startVendor({
    clock: options.clock,
    host: options.host,
    port: options.port,
    // No limit is published.
    quota: options.quota?.length ? new Quota(options.quota, options.clock) : undefined,
    busy: (resetAt) => ({
      status: 429,
      headers: { "retry-after": String(Math.max(1, Math.ceil((resetAt - options.clock.now()) / 1000))) },
      body: { message: "Too many requests" },
    }),
    handle: (call) => {
      const found = match(call.method, call.path);
      if (found) call.operation = found.id;
      if (!allowed(call, credentials.token))
        return { status: 401, body: { message: "The token is missing or wrong" }, refused: "credentials" };
      if (!found || !wholePath(found)) return { status: 404, body: { message: "No such resource" }, refused: "contract" };
      if (found.operation.method !== "GET") return { status: 403, body: { message: "The sandbox is read-only" } };
      return answer.read(call, found);
    },
  });
  return Object.assign(vendor, { credentials });
}

function allowed(call: Call, token: string): boolean {
  return call.headers["x-token"] === token || call.headers.authorization === `Bearer ${token}`;
}

/** The framework's routes take whole numbers only, so any other id is an unknown path. */
function wholePath(found: Match): boolean {
  return Object.entries(found.params).every(([name, value]) => wordParameters.has(name) || /^\d+$/.test(value));
}

/** Answers the documented reads. */
class Answers {
  readonly #store: Store;
  readonly #shuffle: string | undefined;

  constructor(store: Store, shuffle: string | undefined) {
    this.#store = store;
    this.#shuffle = shuffle;
  }

  read(call: Call, { id, operation, params }: Match): Reply {
    const query = readQuery(id, operation, call.query, this.#store.readings);
    if ("errors" in query) {
      const refused = query.undocumented ? ("contract" as const) : undefined;
      return { status: 400, body: { message: "The parameters do not fit the contract", errors: query.errors }, refused };
    }
    const { shape } = operation.answer!;
    const type = operation.answer!.type!;
    const hidden = new Set(leftOut(id));
    const model = Object.fromEntries(Object.entries(modelOf(type, this.#store.contract.types)).filter(([name]) => !hidden.has(name)));
    const show = (r: Row) => Object.fromEntries(Object.entries(this.#store.render(type, r)).filter(([name]) => !hidden.has(name)));
    const rows = this.#rows(id, type, params, query);
    if (shape === "one") {
      if (!rows[0]) return { status: 404, body: { message: "No such record" } };
      return this.#masked(call, operation.path, model, show(rows[0]));
    }
    const passing = filterRows(this.#store, rows, tableOf(type), operation.query ?? {}, query.filters);
    const sorted = sortRows(this.#store, passing, query.sorting, this.#shuffle);
    if (shape === "list") return this.#masked(call, operation.path, model, sorted.map(show));
    return this.#page(call, operation.path, model, sorted, query, show);
  }

  /** The rows that the path speaks of. */
  #rows(id: string, type: string, params: Record<string, string>, query: Query): Row[] {
    const store = this.#store;
    if (id === "fieldvalues.list")
      return fieldValues(store, query.filters.get("resourcetype")![0]!, Number(query.filters.get("resourceid")![0]));
    const path = id === "missionconnections.listactivities" ? { ...params, connection_type: "activity" } : params;
    if (path.id !== undefined) return [store.find(tableOf(type), Number(path.id))].filter((r) => r !== null);
    return store.rows(tableOf(type)).filter((r) => Object.entries(path).every(([name, value]) => this.#onPath(r, name, value)));
  }

  #onPath(r: Row, name: string, value: string): boolean {
    const members = pathMembers[name];
    if (members) return members.some((member) => String(this.#store.get(r, member)) === value);
    return this.#store.linked(r, linkName(name.replace("_", ""))).some((to) => String(to.id) === value);
  }

  #page(call: Call, path: string, model: Model, sorted: Row[], query: Query, show: (r: Row) => object): Reply {
    const { page, perPage } = query;
    if (this.#store.readings.pageBehindEnd === "missing" && page > 1 && (page - 1) * perPage >= sorted.length)
      return { status: 404, body: { message: "No such page" } };
    const items = sorted.slice((page - 1) * perPage, page * perPage).map(show);
    const body: Record<string, unknown> = {
      page,
      pages: Math.ceil(sorted.length / perPage),
      per_page: perPage,
      total: sorted.length,
      items,
    };
    if (call.operation === "missionprogress.list") {
      const completed = sorted.filter((r) => this.#store.get(r, "completed")).length;
      Object.assign(body, { totalactive: sorted.length - completed, totalcompleted: completed });
    }
    const reply = this.#masked(
      call,
      path,
      { page: "integer", pages: "integer", per_page: "integer", total: "integer", items: model },
      body,
    );
    if (reply.status === 200 && this.#store.readings.envelope === "array") reply.body = [reply.body];
    return reply;
  }

  #masked(call: Call, path: string, model: Model, body: object): Reply {
    let mask: Mask | undefined;
    try {
      mask = takesMask(path) ? parseMask(call.headers["x-fields"] ?? "") : undefined;
      if (mask) checkMask(mask, model, this.#store.contract.types);
    } catch (error) {
      if (error instanceof MaskError) return { status: 400, body: { message: error.message } };
      throw error;
    }
    return { status: 200, body: mask ? (applyMask(mask, body) as object) : body };
  }
}
