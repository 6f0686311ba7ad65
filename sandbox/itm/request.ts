import type { Call } from "../kit/server.ts";
import { breach } from "./answers.ts";

/** What a v2 list is asked for. */
export interface Search {
  filter?: Record<string, unknown>;
  columns?: string[];
  sortBy?: string;
  sortOrder: "asc" | "desc";
  page?: number;
  pageSize?: number;
  pagerId?: string;
}

/** Documented for requests by GET; longer ones are assumed to fail as the vendor's web server fails them. */
const MAX_URL = 2048;

/** Paging keys; the prose shows `pagerId` as well as `pagerid` being sent. */
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
    if (!paging.has(key) && key !== "Filter" && key !== "Columns") throw breach(`The body key ${key} is not documented`);
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
    if (!allowed(name)) throw breach(`The parameter ${name} is not documented`);
    out[name] = value;
  }
  return out;
}

/** Item reads by POST have no documented body: nothing or an empty object. */
export function readNoBody(call: Call): void {
  if (call.body.trim() !== "" && Object.keys(readBody(call)).length > 0) throw breach("This request has no documented body");
}

function readBody(call: Call): Record<string, unknown> {
  const body = parsed(call.body.trim() || "{}");
  if (!isObject(body)) throw breach("The body has to be a JSON object");
  return body;
}

function refuseLongUrl(call: Call): void {
  const length = encodeURI(call.path).length + 1 + new URLSearchParams(call.query).toString().length;
  if (length > MAX_URL) throw breach("The URL is too long", 404);
}

function search(given: Record<string, unknown>): Search {
  const { Filter: filter, Columns: columns, sortBy, sortOrder = "asc" } = given;
  if (filter !== undefined && !isObject(filter)) throw breach("Filter has to be an object");
  if (sortBy !== undefined && typeof sortBy !== "string") throw breach("sortBy has to be a property");
  if (sortOrder !== "asc" && sortOrder !== "desc") throw breach("sortOrder is asc or desc");
  const pager = given.pagerId ?? given.pagerid;
  const pagerId = pager === undefined || pager === null ? undefined : String(pager);
  if (pagerId !== undefined && (pagerId === "" || pagerId.length > 36)) throw breach("pagerId has 1 to 36 characters");
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

/** Only `$in` is shown for columns. */
function columnList(columns: unknown): string[] {
  const list = isObject(columns) && Object.keys(columns).length === 1 ? columns.$in : undefined;
  if (!Array.isArray(list) || !list.every((c) => typeof c === "string") || list.length === 0)
    throw breach('Columns has the form {"$in": ["Id", …]}');
  return list;
}

/** Pages and sizes count from 1; in a query they arrive as text. */
function whole(name: string, value: unknown): number | undefined {
  if (value === undefined) return undefined;
  const number = typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof number !== "number" || !Number.isInteger(number) || number < 1) throw breach(`${name} is a whole number from 1`);
  return number;
}

function parsed(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw breach("This is not JSON");
  }
}

/** A JSON object: neither null nor a list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
