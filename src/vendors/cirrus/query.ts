import { badInput } from "../../errors.ts";
import { type Condition, conjunction, type Order, type Test } from "../../resource/condition.ts";
import type { Operation, Resource } from "../../resource/model.ts";
import { fold } from "../../resource/names.ts";
import { unsupportedFilter } from "../../resource/upstream.ts";
import { label, type Pair } from "./envelope.ts";
import { type Filter, parameters } from "./filters.ts";

/** What rows of this vendor say beyond the common words. */
export interface Extra {
  /** The list's documented filters, by the graph's names. */
  filters?: Readonly<Record<string, Filter>>;
  /** What the list can be sorted by, in the vendor's words. */
  sortings?: readonly string[];
  /** The order when nobody asks for one: the steadiest that is offered. Absent where the list has none. */
  sorting?: string;
  /** Sent with every list unless somebody filters by the same: what makes it hold all records. */
  scope?: Pair;
  /** Members of a large record, as the vendor spells them: for the field mask. Without them it always comes whole. */
  members?: readonly string[];
  /** The list comes whole, without pages and order. */
  bare?: true;
  /** Members that together name a row which has no id. */
  key?: readonly string[];
  /** Further addresses of the list, for when a filter says what stands in their path; the narrowest first. */
  narrower?: readonly Operation[];
}

export function extraOf(resource: Resource): Extra {
  return (resource.extra ?? {}) as Extra;
}

/** The filter of this parameter, if the list has it. */
export function filterOf(resource: Resource, parameter: string): Filter | undefined {
  return Object.values(extraOf(resource).filters ?? {}).find((filter) => filter.parameter === parameter);
}

/** All filters hold together; the vendor has no "or", no "not", and reads each parameter once. */
export function whereParameters(resource: Resource, where: Condition | undefined): Pair[] {
  const { filters = {}, scope } = extraOf(resource);
  const tests = conjunction(where);
  if (!tests) throw unsupportedFilter(resource, label, '"or" and "not"');
  const pairs = tests.flatMap((test) => pairsOf(resource, test));
  const single = pairs.map(([parameter]) => parameter).filter((parameter) => !parameter.startsWith("dynamicfield_"));
  const twice = single.find((parameter, i) => single.indexOf(parameter) !== i);
  if (twice) throw unsupportedFilter(resource, label, `${fieldOf(resource, twice)} in two ways at once`);
  for (const parameter of single) {
    const [needed, value] = filterOf(resource, parameter)?.needs ?? [];
    const met = pairs.some(([given, sent]) => given === filters[needed!]?.parameter && (value ?? sent) === sent);
    if (needed && !met)
      throw badInput(
        `"${fieldOf(resource, parameter)}" has no effect without "${needed}"${value ? ` equal to ${value}` : ""}: filter by both.`,
      );
  }
  const parent = Object.entries(filters).find(([, { must, parameter }]) => must && !single.includes(parameter));
  if (parent) throw badInput(`${resource.type} is listed below a parent only: "${parent[0]}" must say which.`);
  return scope && !single.includes(scope[0]) ? [...pairs, scope] : pairs;
}

/** `sorting` is required by most lists although it has a default, so it is always sent. */
export function orderParameters(resource: Resource, order: readonly Order[]): Pair[] {
  const { sorting, sortings = [] } = extraOf(resource);
  const [wanted, ...more] = order;
  if (more.length > 0) throw badInput(`${label} sorts by one thing at a time. Pass one item in "orderBy".`);
  if (!wanted) return sorting ? [["sorting", sorting]] : [];
  const field = fieldOf(resource, wanted.attribute);
  const word = sortings.find((each) => [fold(field), fold(wanted.attribute)].includes(fold(each)));
  if (!word) throw badInput(`${label} cannot sort ${resource.type} by ${field}.`);
  return [["sorting", `${word}_${wanted.descending ? "desc" : "asc"}`]];
}

function pairsOf(resource: Resource, { attribute, operator, value }: Test): Pair[] {
  const filter = filterOf(resource, attribute);
  const pairs = filter && parameters(filter, operator, value);
  if (!pairs) throw unsupportedFilter(resource, label, fieldOf(resource, attribute));
  return pairs;
}

/** The graph's name of a filter. */
function fieldOf(resource: Resource, parameter: string): string {
  const known = Object.entries(extraOf(resource).filters ?? {}).find(([, { parameter: first, lastDay }]) =>
    [first, lastDay].includes(parameter),
  );
  return known?.[0] ?? parameter;
}
