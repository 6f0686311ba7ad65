import { badInput } from "../../errors.ts";
import type { Test } from "../../resource/condition.ts";
import type { ListAsk, Operation, Page } from "../../resource/model.ts";
import { parametersOf, type Route } from "../../resource/route.ts";
import { badResponse } from "../../resource/upstream.ts";
import { isObject, type Json, type JsonObject } from "../../transport/json.ts";
import type { Request } from "../../transport/send.ts";
import type { Filter } from "./filter.ts";

export const name = "itm";
export const label = "ITM Platform";

/** The name of a test of all parents at once, as they stand in an id: `<project>/<task>`. */
export const below = "$below";

/** What a search is asked for. */
export interface Search {
  filter: Filter;
  columns: readonly string[];
  order: { sortBy: string; sortOrder: "asc" | "desc" };
  page: number;
  pageSize: number;
}

/**
 * v2 stands before the company's name, v1 has no mark. A route that the configuration corrects without naming a version
 * stays in the version of the documented one.
 */
export function inVersion({ route }: Operation, company: string, path: string): string {
  const [, named, rest] = /^(?:\/(v[12])(?=\/))?(.*)$/i.exec(path)!;
  const version = named?.toLowerCase() ?? (/ \/v2\//i.test(route) ? "v2" : "v1");
  return `${version === "v2" ? "/v2" : ""}/${encodeURIComponent(company)}${rest}`;
}

/** A search by POST, as the vendor recommends it; by GET should the configuration say so (L92, L201). */
export function writeSearch({ method, path }: Route, search: Search): Pick<Request, "method" | "path" | "query" | "headers" | "body"> {
  const { filter, columns, order, page, pageSize } = search;
  const hasFilter = Object.keys(filter).length > 0;
  const wanted = { $in: columns };
  if (method === "GET") {
    const text = { ...(hasFilter && { filter: JSON.stringify(filter) }), columns: JSON.stringify(wanted), ...order, page, pageSize };
    return { method, path, query: Object.entries(text).map(([parameter, value]) => [parameter, String(value)]) };
  }
  const body = { ...(hasFilter && { Filter: filter }), Columns: wanted, ...order, page, pageSize };
  return { method, path, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
}

/** Where the path of a list names a project, a task or a service, that of the condition goes there. */
export function pathValues(path: string, tests: readonly Test[]): Record<string, string> {
  const parameters = parametersOf(path);
  const all = tests.find(({ attribute, operator }) => attribute === below && operator === "eq");
  const given = all && String(all.value).split("/");
  const value = (parameter: string, i: number) => {
    const test = tests.find(({ attribute, operator }) => attribute === parameter && operator === "eq");
    const key = given?.[i] ?? (test && String(test.value));
    if (key === undefined) throw badInput(`This list of ${label} is read for one ${parameter} at a time.`);
    return key;
  };
  return Object.fromEntries(parameters.map((parameter, i) => [parameter, value(parameter, i)]));
}

/** A page in its envelope, or the bare list that the sample of one search shows (L484). */
export function readPage(operation: Operation, body: Json, { page, size }: Pick<ListAsk, "page" | "size">): Page {
  if (Array.isArray(body)) return readBareList(body.filter(isObject), page, size);
  if (!isObject(body) || !("list" in body)) throw badResponse(name, label, operation.id, "an object without a list");
  if (!Array.isArray(body.list)) throw badResponse(name, label, operation.id, "something else than a list");
  return { rows: body.list.filter(isObject), total: count(body.total), size: count(body.pageSize) };
}

/** It tells no total; the end shows itself by a short page. A list that was not paged at all is paged here. */
function readBareList(rows: JsonObject[], page: number, size: number): Page {
  const before = (page - 1) * size;
  if (rows.length > size) return { rows: rows.slice(before, before + size), total: rows.length };
  const ends = rows.length < size && (page === 1 || rows.length > 0);
  return { rows, total: ends ? before + rows.length : undefined, last: rows.length < size };
}

function count(value: Json | undefined): number | undefined {
  return typeof value === "number" ? value : undefined;
}
