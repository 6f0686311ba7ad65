import type { ListRequest, Page } from "../../engine/model/adapter.ts";
import type { Comparison } from "../../engine/model/condition.ts";
import type { Operation } from "../../engine/model/resource.ts";
import { badResponse, objectsIn } from "../../engine/vendor/responses.ts";
import { parametersOf } from "../../engine/vendor/route.ts";
import { badInput } from "../../errors.ts";
import { isObject, type Json, type JsonObject } from "../../transport/json.ts";
import { vendor } from "./connection.ts";

/** The attribute of all parents at once, written as in an id: `<project>/<task>`. */
export const below = "$below";

/**
 * The path with the company and, before it, the version: v1 has no mark. A corrected route without a version keeps that of
 * the documented one.
 */
export function inVersion({ route }: Operation, company: string, path: string): string {
  const [, named, rest] = /^(?:\/(v[12])(?=\/))?(.*)$/i.exec(path)!;
  const version = named?.toLowerCase() ?? (/ \/v2\//i.test(route) ? "v2" : "v1");
  return `${version === "v2" ? "/v2" : ""}/${encodeURIComponent(company)}${rest}`;
}

/** The values of the parameters in a path, from the condition. */
export function pathValues(path: string, tests: readonly Comparison[]): Record<string, string> {
  const parameters = parametersOf(path);
  const all = tests.find(({ attribute, operator }) => attribute === below && operator === "eq");
  const given = all && String(all.value).split("/");
  const value = (parameter: string, i: number) => {
    const test = tests.find(({ attribute, operator }) => attribute === parameter && operator === "eq");
    const key = given?.[i] ?? (test && String(test.value));
    if (key === undefined) throw badInput(`This list of ${vendor.label} is read for one ${parameter} at a time.`, "Pass one.");
    return key;
  };
  return Object.fromEntries(parameters.map((parameter, i) => [parameter, value(parameter, i)]));
}

/** A page in its envelope, or a bare list, as in the sample of the search of projects (ITM Platform API, Project v2). */
export function readPage(operation: Operation, body: Json, { page, size }: Pick<ListRequest, "page" | "size">): Page {
  if (Array.isArray(body)) return readBareList(objectsIn(vendor, operation.id, body), page, size);
  if (!isObject(body) || !("list" in body)) throw badResponse(vendor, operation.id, "an object without a list");
  if (!Array.isArray(body.list)) throw badResponse(vendor, operation.id, "something other than a list");
  return { rows: objectsIn(vendor, operation.id, body.list), total: count(body.total), size: count(body.pageSize) };
}

/** A bare list has no total: a short page is the last. A list that came whole is cut into pages here. */
function readBareList(rows: JsonObject[], page: number, size: number): Page {
  const before = (page - 1) * size;
  if (rows.length > size) return { rows: rows.slice(before, before + size), total: rows.length };
  const ends = rows.length < size && (page === 1 || rows.length > 0);
  return { rows, total: ends ? before + rows.length : undefined, last: rows.length < size };
}

function count(value: Json | undefined): number | undefined {
  return typeof value === "number" ? value : undefined;
}
