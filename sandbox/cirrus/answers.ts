import type { Call, Reply } from "../kit/call.ts";
import type { Match } from "../kit/contract.ts";
import { type JsonObject, pick } from "../kit/json.ts";
import { pageOf } from "../kit/paging.ts";
import { fieldValues } from "./fields.ts";
import { filterRows } from "./filters.ts";
import { applyMask, checkMask, MaskError, type Model, modelOf, parseMask } from "./mask.ts";
import { type Query, readQuery } from "./query.ts";
import { leftOut, linkName, tableOf, takesMask } from "./shapes.ts";
import { sortRows } from "./sorting.ts";
import type { Row, Store } from "./store.ts";

/** Path parameters whose member has another name. */
const pathMembers: Record<string, string[]> = {
  connection_type: ["type"],
  relation_type: ["type"],
  other_id: ["connectid", "otherid"],
  year: ["year"],
  month: ["month"],
};

/** A read whose parameters fit the contract. */
interface Read {
  call: Call;
  match: Match;
  query: Query;
  /** Documented type of the answer's records. */
  type: string;
  /** The members that this operation shows, with their types. */
  model: Model;
}

/** Answers the documented reads. */
export class Answers {
  readonly #store: Store;
  readonly #shuffle: string | undefined;

  constructor(store: Store, shuffle: string | undefined) {
    this.#store = store;
    this.#shuffle = shuffle;
  }

  read(call: Call, match: Match): Reply {
    const { id, operation } = match;
    const query = readQuery(id, operation, call.query, this.#store.readings);
    if ("errors" in query) {
      const refused = query.undocumented ? ("contract" as const) : undefined;
      return { status: 400, body: { message: "The parameters do not fit the contract", errors: query.errors }, refused };
    }
    const { shape, type = "" } = operation.answer!;
    const hidden = leftOut(id);
    const members = modelOf(type, this.#store.contract.types);
    const model = Object.fromEntries(Object.entries(members).filter(([name]) => !hidden.includes(name)));
    const read: Read = { call, match, query, type, model };
    const rows = this.#rows(read);
    if (shape === "one") {
      if (!rows[0]) return { status: 404, body: { message: "No such record" } };
      return this.#masked(read, model, this.#shown(read, rows[0]));
    }
    const matching = filterRows({ store: this.#store, table: tableOf(type), documented: operation.query ?? {} }, rows, query.filters);
    const sorted = sortRows(this.#store, matching, query.sorting, this.#shuffle);
    if (shape !== "list") return this.#page(read, sorted);
    const shown = sorted.map((row) => this.#shown(read, row));
    return this.#masked(read, model, shown);
  }

  /** The rows that the path is about. */
  #rows({ match, type, query: { filters } }: Read): Row[] {
    const store = this.#store;
    const { id, params } = match;
    if (id === "fieldvalues.list") return fieldValues(store, filters.get("resourcetype")![0]!, Number(filters.get("resourceid")![0]));
    const path = id === "missionconnections.listactivities" ? { ...params, connection_type: "activity" } : params;
    if (path.id !== undefined) return [store.find(tableOf(type), Number(path.id))].filter((row) => row !== null);
    return store.rows(tableOf(type)).filter((row) => Object.entries(path).every(([name, value]) => this.#isOnPath(row, name, value)));
  }

  #isOnPath(row: Row, name: string, value: string): boolean {
    const members = pathMembers[name];
    if (members) return members.some((member) => String(this.#store.get(row, member)) === value);
    return this.#store.linked(row, linkName(name.replace("_", ""))).some((to) => String(to.id) === value);
  }

  #shown({ type, model }: Read, row: Row): JsonObject {
    return pick(this.#store.render(type, row), Object.keys(model));
  }

  #page(read: Read, sorted: Row[]): Reply {
    const { readings } = this.#store;
    const { page, perPage } = read.query;
    if (readings.pageBehindEnd === "missing" && page > 1 && (page - 1) * perPage >= sorted.length)
      return { status: 404, body: { message: "No such page" } };
    const items = pageOf(sorted, page, perPage).map((row) => this.#shown(read, row));
    const body: JsonObject = { page, pages: Math.ceil(sorted.length / perPage), per_page: perPage, total: sorted.length, items };
    if (read.match.id === "missionprogress.list") {
      const completed = sorted.filter((row) => this.#store.get(row, "completed")).length;
      Object.assign(body, { totalactive: sorted.length - completed, totalcompleted: completed });
    }
    const model = { page: "integer", pages: "integer", per_page: "integer", total: "integer", items: read.model };
    const reply = this.#masked(read, model, body);
    if (reply.status === 200 && readings.envelope === "array") reply.body = [reply.body];
    return reply;
  }

  /** The body, cut to the fields that the header `X-Fields` names. */
  #masked({ call, match }: Read, model: Model, body: object): Reply {
    try {
      const mask = takesMask(match.operation.path) ? parseMask(call.headers["x-fields"] ?? "") : undefined;
      if (mask) checkMask(mask, model, this.#store.contract.types);
      return { status: 200, body: mask ? (applyMask(mask, body) as object) : body };
    } catch (error) {
      if (error instanceof MaskError) return { status: 400, body: { message: error.message } };
      throw error;
    }
  }
}
