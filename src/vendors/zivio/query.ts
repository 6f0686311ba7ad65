import { badInput } from "../../errors.ts";
import { conjunction, type Test } from "../../resource/condition.ts";
import type { ListAsk, Resource } from "../../resource/model.ts";
import { unsupportedFilter } from "../../resource/upstream.ts";
import { label } from "./envelope.ts";

export type Pair = [name: string, value: string];

const windows = new Set(["created", "updated", "approved", "due_on"]);
const ids = new Set(["job_id", "supplier_id"]);

/** The ends of a window that one side leaves open: before and after any milestone. */
const ever = { from: "1970-01-01", to: "2999-12-31" };

/** A condition as parameters. Each stands once: the vendor documents no second value for any of them. */
export function whereParameters(resource: Resource, where: ListAsk["where"]): Pair[] {
  const tests = conjunction(where);
  if (!tests) throw unsupportedFilter(resource, label, '"or" and "not"');
  const parameters = new Map<string, Test[]>();
  for (const test of tests) parameters.set(test.attribute, [...(parameters.get(test.attribute) ?? []), test]);
  return [...parameters].map(([name, own]) => [name, windows.has(name) ? window(resource, name, own) : exact(resource, name, own)]);
}

/** Whole days, both included. The transport encodes the spaces. */
function window(resource: Resource, name: string, tests: readonly Test[]): string {
  const end = (operator: "gte" | "lte") =>
    only(
      resource,
      name,
      tests.filter((test) => test.operator === operator),
    );
  if (tests.some(({ operator }) => operator !== "gte" && operator !== "lte"))
    throw unsupportedFilter(resource, label, `${name} with other tests than gte and lte`);
  return `${end("gte") ?? ever.from} TO ${end("lte") ?? ever.to}`;
}

function exact(resource: Resource, name: string, tests: readonly Test[]): string {
  if ((name !== "status" && !ids.has(name)) || tests.some(({ operator }) => operator !== "eq"))
    throw unsupportedFilter(resource, label, name);
  const value = only(resource, name, tests)!;
  if (ids.has(name) && !/^\d+$/.test(value)) throw badInput(`An id of ${label} is a whole number, but "${value}" is not.`);
  return value;
}

function only(resource: Resource, name: string, tests: readonly Test[]): string | undefined {
  const values = new Set(tests.map(({ value }) => String(value)));
  if (values.size > 1) throw unsupportedFilter(resource, label, `two tests of ${name} at once`);
  return [...values][0];
}

/** Oldest first, so that rows which arrive while pages are read come after them. */
export function orderParameter({ order = [] }: ListAsk): Pair {
  const keys = order.map(({ attribute, descending }) => `${attribute}:${descending ? "desc" : "asc"}`);
  if (!order.some(({ attribute }) => attribute === "created")) keys.push("created:asc");
  return ["sort", keys.join()];
}
