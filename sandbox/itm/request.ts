import type { Call } from "../kit/call.ts";
import { isObject, type JsonObject, parseJson } from "../kit/json.ts";
import { violation } from "./answers.ts";

/** What a v2 list is asked for. */
export interface Search {
  filter?: JsonObject;
  columns?: string[];
  sortBy?: string;
  sortOrder: "asc" | "desc";
  page?: number;
  pageSize?: number;
  pagerId?: string;
}

/** "Filter, Page, Sort v2, Use /search": the limit for GET. A longer URL is assumed to be answered by the vendor's web server. */
const maximumUrl = 2048;

/** Paging keys. "Pagination" shows both `pagerId` and `pagerid`. */
const paging = new Set(["sortBy", "sortOrder", "page", "pageSize", "pagerId", "pagerid"]);

/** Reads a `/search` call, by POST (body) or GET (JSON in the query), and refuses what is not documented. */
export function readSearch(call: Call): Search {
  const query = readQuery(call, (name) => paging.has(name) || (call.method === "GET" && (name === "filter" || name === "columns")));
  if (call.method === "GET") {
    refuseLongUrl(call);
    return search({ ...query, Filter: parsed(query.filter), Columns: parsed(query.columns) });
  }
  const body = readBody(call);
  for (const key of Object.keys(body))
    if (!paging.has(key) && key !== "Filter" && key !== "Columns") throw violation(`The body key ${key} is not documented`);
  return search({ ...query, ...body });
}

/** Reads a paged list by GET: paging and sorting, neither filter nor columns. */
export function readPaging(call: Call): Search {
  return search(readQuery(call, (name) => paging.has(name)));
}

/** Query parameters by name; a name that is not allowed is refused. */
export function readQuery(call: Call, allowed: (name: string) => boolean): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [name, value] of call.query) {
    if (!allowed(name)) throw violation(`The parameter ${name} is not documented`);
    out[name] = value;
  }
  return out;
}

/** Item reads by POST have no documented body: nothing or an empty object. */
export function readNoBody(call: Call): void {
  if (call.body.trim() !== "" && Object.keys(readBody(call)).length > 0) throw violation("This request has no documented body");
}

function readBody(call: Call): JsonObject {
  const body = parsed(call.body.trim() || "{}");
  if (!isObject(body)) throw violation("The body has to be a JSON object");
  return body;
}

function refuseLongUrl(call: Call): void {
  const length = encodeURI(call.path).length + 1 + new URLSearchParams(call.query).toString().length;
  if (length > maximumUrl) throw violation("The URL is too long", 404);
}

function search(given: JsonObject): Search {
  const { Filter: filter, Columns: columns, sortBy, sortOrder = "asc" } = given;
  if (filter !== undefined && !isObject(filter)) throw violation("Filter has to be an object");
  if (sortBy !== undefined && typeof sortBy !== "string") throw violation("sortBy has to be a property");
  if (sortOrder !== "asc" && sortOrder !== "desc") throw violation("sortOrder is asc or desc");
  const pager = given.pagerId ?? given.pagerid;
  const pagerId = pager === undefined || pager === null ? undefined : String(pager);
  if (pagerId !== undefined && (pagerId === "" || pagerId.length > 36)) throw violation("pagerId has 1 to 36 characters");
  return {
    filter,
    columns: columns === undefined ? undefined : columnList(columns),
    sortBy,
    sortOrder,
    page: whole("page", given.page),
    pageSize: whole("pageSize", given.pageSize),
    pagerId,
  };
}

/** "Property selection" shows `$in` alone. */
function columnList(columns: unknown): string[] {
  const list = isObject(columns) && Object.keys(columns).length === 1 ? columns.$in : undefined;
  if (!Array.isArray(list) || !list.every((c) => typeof c === "string") || list.length === 0)
    throw violation('Columns has the form {"$in": ["Id", …]}');
  return list;
}

/** Pages and sizes count from 1; in a query they arrive as text. */
function whole(name: string, value: unknown): number | undefined {
  if (value === undefined) return undefined;
  const number = typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof number !== "number" || !Number.isInteger(number) || number < 1) throw violation(`${name} is a whole number from 1`);
  return number;
}

function parsed(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  const value = parseJson(text);
  if (value === undefined) throw violation("This is not JSON");
  return value;
}
