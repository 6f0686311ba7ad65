import type { ListRequest } from "../../engine/model/adapter.ts";
import { type Comparison, conjunction, type Operator, type Order } from "../../engine/model/condition.ts";
import type { Resource } from "../../engine/model/resource.ts";
import { unsupportedFilter } from "../../engine/vendor/responses.ts";
import { badInput } from "../../errors.ts";
import { vendor } from "./connection.ts";

export type Pair = [name: string, value: string];

const windows = new Set(["created", "updated", "approved", "due_on"]);
const ids = new Set(["job_id", "supplier_id"]);

/** What a comparison gives: a single value, or an end of a window. The vendor has no others. */
const operators: Readonly<Record<Operator, "value" | "first" | "last" | undefined>> = {
  eq: "value",
  gte: "first",
  lte: "last",
  ne: undefined,
  in: undefined,
  notIn: undefined,
  lt: undefined,
  gt: undefined,
  contains: undefined,
  containsAny: undefined,
  containsAll: undefined,
  startsWith: undefined,
  endsWith: undefined,
  matches: undefined,
  isNull: undefined,
  isBlank: undefined,
  isAbsent: undefined,
  isTrue: undefined,
  isFalse: undefined,
  id: undefined,
};

/** Days before and after any milestone, for a window that is open at one end. */
const open = { first: "1970-01-01", last: "2999-12-31" };

/** A condition as parameters. Each stands once: the vendor documents no second value for any of them. */
export function whereParameters(resource: Resource, where: ListRequest["where"]): Pair[] {
  const tests = conjunction(where);
  if (!tests) throw unsupportedFilter(resource, vendor.label, '"or" and "not"');
  const parameters = new Map<string, Comparison[]>();
  for (const test of tests) parameters.set(test.attribute, [...(parameters.get(test.attribute) ?? []), test]);
  return [...parameters].map(([name, own]) => [name, windows.has(name) ? window(resource, name, own) : exact(resource, name, own)]);
}

/** Whole days, both included. The transport encodes the spaces. */
function window(resource: Resource, name: string, tests: readonly Comparison[]): string {
  const end = (end: "first" | "last") => {
    const own = tests.filter(({ operator }) => operators[operator] === end);
    return only(resource, name, own) ?? open[end];
  };
  if (tests.some(({ operator }) => !["first", "last"].includes(operators[operator] ?? "")))
    throw unsupportedFilter(resource, vendor.label, `${name} with other tests than gte and lte`);
  return `${end("first")} TO ${end("last")}`;
}

function exact(resource: Resource, name: string, tests: readonly Comparison[]): string {
  if ((name !== "status" && !ids.has(name)) || tests.some(({ operator }) => operators[operator] !== "value"))
    throw unsupportedFilter(resource, vendor.label, name);
  const value = only(resource, name, tests)!;
  if (ids.has(name) && !/^\d+$/.test(value)) throw badInput(`An id of ${vendor.label} is a whole number, but "${value}" is not.`);
  return value;
}

function only(resource: Resource, name: string, tests: readonly Comparison[]): string | undefined {
  const values = new Set(tests.map(({ value }) => String(value)));
  if (values.size > 1) throw unsupportedFilter(resource, vendor.label, `two tests of ${name} at once`);
  return [...values][0];
}

/** Oldest first, so that rows which arrive while pages are read come after them. */
export const usualOrder: Order = { attribute: "created", descending: false };

export function orderParameter({ order = [] }: ListRequest): Pair {
  const isOrdered = order.some(({ attribute }) => attribute === usualOrder.attribute);
  const keys = [...order, ...(isOrdered ? [] : [usualOrder])];
  return ["sort", keys.map(({ attribute, descending }) => `${attribute}:${descending ? "desc" : "asc"}`).join()];
}
