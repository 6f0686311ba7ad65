import { type Comparison, type Condition, conjunction, type Order } from "../../engine/model/condition.ts";
import { fold } from "../../engine/model/names.ts";
import { unsupportedFilter } from "../../engine/vendor/responses.ts";
import { badInput } from "../../errors.ts";
import { vendor } from "./connection.ts";
import type { Pair } from "./envelope.ts";
import { parameters } from "./filters.ts";
import { attributeOf, factsOf, filterOf, requiredParametersOf } from "./lists.ts";
import { type CirrusResource, optionsOf } from "./options.ts";

/** A condition as parameters. All hold together: the vendor has no "or", no "not", and reads each parameter once. */
export function whereParameters(resource: CirrusResource, where: Condition | undefined): Pair[] {
  const { scope } = optionsOf(resource);
  const tests = conjunction(where);
  if (!tests) throw unsupportedFilter(resource, vendor.label, '"or" and "not"');
  const pairs = tests.flatMap((test) => pairsOf(resource, test));
  const names = pairs.map(([parameter]) => parameter).filter((parameter) => !parameter.startsWith("dynamicfield_"));
  const twice = names.find((parameter, i) => names.indexOf(parameter) !== i);
  if (twice) throw unsupportedFilter(resource, vendor.label, `${fieldOf(resource, twice)} in two ways at once`);
  assertEffective(resource, pairs);
  const parent = requiredParametersOf(resource).find((parameter) => !names.includes(parameter));
  if (parent) throw badInput(`${resource.type} is listed below a parent only.`, `Say which by "${fieldOf(resource, parent)}".`);
  return scope && !names.includes(scope[0]) ? [...pairs, scope] : pairs;
}

/** Throws for a filter that the vendor ignores because another one is missing. */
function assertEffective(resource: CirrusResource, pairs: readonly Pair[]): void {
  for (const [field, [needed, value]] of Object.entries(optionsOf(resource).needs ?? {})) {
    const [own, other] = [field, needed].map((name) => attributeOf(resource, name));
    const isMet = pairs.some(([name, sent]) => name === other && (value ?? sent) === sent);
    if (isMet || !pairs.some(([name]) => name === own)) continue;
    throw badInput(`"${field}" has no effect without "${needed}"${value ? ` equal to ${value}` : ""}.`, "Filter by both.");
  }
}

/** Most lists require `sorting` although they document a default, so it is always sent. */
export function orderParameters(resource: CirrusResource, order: readonly Order[]): Pair[] {
  const { sortings = [] } = factsOf(resource);
  const sorting = usualSorting(resource);
  const [first, ...more] = order;
  if (more.length > 0) throw badInput(`${vendor.label} sorts by one thing at a time.`, 'Pass one item in "orderBy".');
  if (!first) return sorting ? [["sorting", sorting]] : [];
  const word = sortings.find((each) => fold(attributeOf(resource, each)) === fold(first.attribute));
  if (!word) throw badInput(`${vendor.label} cannot sort ${resource.type} by ${fieldOf(resource, first.attribute)}.`);
  return [["sorting", `${word}_${first.descending ? "desc" : "asc"}`]];
}

function usualSorting(resource: CirrusResource): string | undefined {
  return optionsOf(resource).sorting ?? factsOf(resource).sorting;
}

/** The order that is requested where the caller asks for none. */
export function usualOrder(resource: CirrusResource): Order | undefined {
  const [, word, direction] = /^(.+)_(asc|desc)$/.exec(usualSorting(resource) ?? "") ?? [];
  return word === undefined ? undefined : { attribute: attributeOf(resource, word), descending: direction === "desc" };
}

function pairsOf(resource: CirrusResource, { attribute, operator, value }: Comparison): Pair[] {
  const filter = filterOf(resource, attribute);
  const pairs = filter && parameters(filter, operator, value);
  if (!pairs) throw unsupportedFilter(resource, vendor.label, fieldOf(resource, attribute));
  return pairs;
}

/** The graph's name of a filter, where it is not the parameter's. */
function fieldOf({ filters = {} }: CirrusResource, parameter: string): string {
  return Object.keys(filters).find((field) => filters[field] === parameter) ?? parameter;
}
