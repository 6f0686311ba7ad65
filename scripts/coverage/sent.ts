import type { ListRequest, VendorAdapter } from "../../src/engine/model/adapter.ts";
import type { Comparison } from "../../src/engine/model/condition.ts";
import type { Resource } from "../../src/engine/model/resource.ts";

/** Comparisons whose parameters are not called like the attribute: the end of a span of days, a custom field. */
const samples: readonly Pick<Comparison, "operator" | "value">[] = [
  { operator: "lte", value: "2026-01-01" },
  { operator: "eq", value: { id: 1, value: 1 } },
];

/** The parameters that a list is called with: the attributes of its conditions, and what requests with one of them hold. */
export function sentParameters(adapter: VendorAdapter, resource: Resource, conditions: readonly string[]): string[] {
  const attributes = conditions.map((field) => resource.filters?.[field] ?? adapter.attribute(resource, field));
  const required = attributes
    .filter((attribute) => adapter.requiredFilter?.(resource, attribute))
    .map((attribute): Comparison => ({ attribute, operator: "eq", value: 1 }));
  const conjunctions = attributes.flatMap((attribute) =>
    samples.map((sample) => [...required.filter((test) => test.attribute !== attribute), { attribute, ...sample }]),
  );
  const requests = [{ options: { search: "x" }, where: { all: required } }, ...conjunctions.map((all) => ({ where: { all } }))];
  return [...attributes, ...requests.flatMap((request) => queryOf(adapter, resource, request))];
}

/** The names in the query of a request; none where the vendor has no such comparison. */
function queryOf(adapter: VendorAdapter, resource: Resource, request: Pick<ListRequest, "where" | "options">): string[] {
  try {
    const { query = [] } = adapter.page(resource, { page: 1, size: 1, ...request }).request;
    return query.map(([name]) => name);
  } catch {
    return [];
  }
}
