import type { ListRequest, Page, VendorCall } from "../../engine/model/adapter.ts";
import type { Comparison } from "../../engine/model/condition.ts";
import { fold, joinedKey } from "../../engine/model/names.ts";
import type { FieldSet } from "../../engine/model/record.ts";
import type { Operation } from "../../engine/model/resource.ts";
import { readJson } from "../../engine/vendor/responses.ts";
import type { Route, RouteOf } from "../../engine/vendor/route.ts";
import { badInput } from "../../errors.ts";
import type { JsonObject } from "../../transport/json.ts";
import type { Request } from "../../transport/send.ts";
import { vendor } from "./connection.ts";
import { pathValues, readPage } from "./envelope.ts";
import { isMissing } from "./faults.ts";
import { comparisonsIn, type Filter, filterOf } from "./filter.ts";
import { columnsOf } from "./lists.ts";
import { type ItmResource, optionsOf } from "./options.ts";

/** The parameters of a search. */
interface Search {
  filter: Filter;
  columns: readonly string[];
  order: { sortBy: string; sortOrder: "asc" | "desc" };
  page: number;
  pageSize: number;
}

/** The member that names a record's project. */
export const parent = "ProjectId";

/** Addresses of operations. */
export interface Routes {
  routeOf: RouteOf;
  address(operation: Operation, values: Readonly<Record<string, string>>): Route;
}

/** A list that takes a filter and columns in its body. */
export function searchCall({ routeOf, address }: Routes, resource: ItmResource, request: ListRequest): VendorCall<Page> {
  const comparisons = comparisonsIn(resource, request.where);
  const ofProject = namesOneProject(comparisons) ? optionsOf(resource).ofProject : undefined;
  const operation = ofProject ?? resource.list!;
  const values = pathValues(routeOf(operation).path, comparisons);
  // The project is known, and no sample row of its revenues has it.
  const columns = columnsFor(resource, request.fields).filter((column) => !(ofProject && column in values));
  const filter = filterOf(
    resource,
    comparisons.filter(({ attribute }) => !(attribute in values)),
  );
  const order = orderOf(resource, request);
  const search = { filter, columns: withSorted(columns, order.sortBy), order, page: request.page, pageSize: request.size };
  return {
    request: { operation: operation.id, safe: true, ...writeSearch(address(operation, values), search) },
    read: (response) => {
      if (parent in values && isMissing(response)) return { rows: [], total: 0 };
      const page = readPage(operation, readJson(vendor, operation.id, response), request);
      const project = parent in values ? { complete: withMissing(values) } : completeProject(page.rows, columns, comparisons);
      const fields = fieldsIn(resource, page.rows, request.fields, [...columns, ...Object.keys(values)]);
      return { ...page, ...project, fields, lacksTotal: page.total === undefined };
    },
  };
}

/** Rows may lack the project that they were selected by. Those of several projects cannot be told apart then. */
function completeProject(
  rows: readonly JsonObject[],
  columns: readonly string[],
  comparisons: readonly Comparison[],
): Pick<Page, "complete" | "hiddenFilter"> {
  if (!columns.includes(parent) || rows.length === 0 || rows.some((row) => parent in row)) return {};
  const project = comparisons.find(({ attribute, operator }) => attribute === parent && operator === "eq")?.value;
  return { hiddenFilter: parent, ...(project !== undefined && { complete: withMissing({ [parent]: String(project) }) }) };
}

function withMissing(values: Readonly<Record<string, string>>): (row: JsonObject) => JsonObject {
  return (row) => (joinedKey(row, parent) === undefined ? { ...row, ...values } : row);
}

/** The fields that these rows hold: what was requested; of rows in the older form, what they have. */
function fieldsIn(
  resource: ItmResource,
  rows: readonly JsonObject[],
  requested: FieldSet | undefined,
  columns: readonly string[],
): Page["fields"] {
  const older = rows.find((row) => resource.reshape !== undefined && resource.reshape(row) !== row);
  if (older) return fieldSet(Object.keys(resource.reshape!(older)));
  if (!resource.show && !requested) return "all";
  const unknown = resource.show ? [] : [...requested!];
  return fieldSet([...columns, ...unknown, ...(optionsOf(resource).older ?? [])]);
}

function fieldSet(members: readonly string[]): FieldSet {
  return new Set(members.map(fold));
}

/** Whether the search of one project can answer. Several projects, other comparisons and no id need the search of the account. */
function namesOneProject(comparisons: readonly Comparison[]): boolean {
  const [only, ...others] = comparisons.filter(({ attribute }) => attribute === parent);
  return only?.operator === "eq" && others.length === 0 && /^[1-9]\d*$/.test(String(only.value));
}

/** The columns of these fields, and those that are always needed. */
function columnsFor(resource: ItmResource, fields: FieldSet | undefined): string[] {
  const always = [resource.id, parent];
  return columnsOf(resource).filter((column) => !fields || fields.has(fold(column)) || always.includes(column));
}

/** ITM Platform API, Filter, Page, Sort v2: a list can be sorted by the columns that it retrieves. */
function withSorted(columns: readonly string[], sortBy: string): readonly string[] {
  const [member] = sortBy.split(".");
  return columns.includes(member!) ? columns : [...columns, member!];
}

function orderOf(resource: ItmResource, { order = [] }: ListRequest): Search["order"] {
  if (order.length > 1) throw badInput(`${vendor.label} orders by one property.`, "Pass one.");
  const [first] = order;
  return { sortBy: first?.attribute ?? resource.id, sortOrder: first?.descending ? "desc" : "asc" };
}

/** ITM Platform API, Filter, Page, Sort v2: a search by POST, which the vendor recommends, or by GET where the route is corrected. */
function writeSearch({ method, path }: Route, search: Search): Pick<Request, "method" | "path" | "query" | "headers" | "body"> {
  const { filter, columns, order, page, pageSize } = search;
  const hasFilter = Object.keys(filter).length > 0;
  const selected = { $in: columns };
  if (method === "GET") {
    const text = { ...(hasFilter && { filter: JSON.stringify(filter) }), columns: JSON.stringify(selected), ...order, page, pageSize };
    return { method, path, query: Object.entries(text).map(([parameter, value]) => [parameter, String(value)]) };
  }
  const body = { ...(hasFilter && { Filter: filter }), Columns: selected, ...order, page, pageSize };
  return { method, path, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
}
