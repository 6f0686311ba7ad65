import type { JsonObject } from "../../transport/json.ts";
import { type Comparison, comparisonsOf, conjunction, evaluate } from "../model/condition.ts";
import { keysAt, namesOn, spellingOf } from "../model/names.ts";
import type { VendorRecord } from "../model/record.ts";
import type { Resource } from "../model/resource.ts";
import type { ExpectedValues, ListQuery } from "../model/source.ts";
import { checkPredicate } from "./predicate-check.ts";
import { badResponse } from "./responses.ts";
import type { Upstream } from "./upstream.ts";

/** Throws when a returned record cannot match the filter: the vendor ignored it. A record that lacks the value proves nothing. */
export function assertFilterApplied(upstream: Upstream, resource: Resource, records: readonly VendorRecord[], query: ListQuery): void {
  const filter = ignoredFilterOf(resource, records, query);
  if (filter === undefined) return;
  const { observations, adapter } = upstream;
  // A list below another record cannot be read without naming it: one that answers for another record has failed, no more.
  if (filter !== "" && !adapter.requiredFilter?.(resource, filter)) observations.learnIgnored(resource, filter);
  const what = `rows that were not requested: it ignores the filter${filter && ` "${filter}"`}`;
  throw badResponse(upstream, resource.list?.id ?? resource.type, what, { kind: "FILTER_IGNORED" });
}

/** The filter that some record proves to be ignored; "" when it cannot be told which one. */
function ignoredFilterOf(resource: Resource, records: readonly VendorRecord[], { where, expected }: ListQuery): string | undefined {
  if (!where && !expected) return undefined;
  const isExpected = expected && expectation(expected);
  const exactOnes = new Set(comparisonsOf(where).filter(isExact));
  const compare = (data: JsonObject, comparison: Comparison) =>
    (exactOnes.has(comparison) && !isInNoPartition(resource, data, comparison) ? evaluateExact(data, comparison) : undefined) ??
    checkPredicate(data, comparison);
  for (const { data } of records) {
    if (isExpected && isExpected(data) === false) return expected!.filter ?? expected!.path;
    if (evaluate(data, where, compare) !== false) continue;
    return conjunction(where)?.find((comparison) => compare(data, comparison) === false)?.attribute ?? "";
  }
  return undefined;
}

/** Whether a record has one of the values; undefined when it shows none. */
export function expectation({ path, values }: ExpectedValues): (data: JsonObject) => boolean | undefined {
  const folded = new Set(values.map(foldKey));
  return (data) => {
    const keys = keysAt(data, path);
    return keys.length === 0 ? undefined : keys.some((key) => folded.has(foldKey(key)));
  };
}

/** A row that belongs to no partition of a list must come with one of them, and proves nothing. */
function isInNoPartition({ partitions }: Resource, data: JsonObject, { attribute }: Comparison): boolean {
  if (partitions?.attribute !== attribute) return false;
  return evaluate(data, { attribute, operator: "in", value: partitions.values }) === false;
}

/** A whole number or a truth value can be compared with the row. A code that stands for an id cannot, nor can 07, which may be 7. */
function isExact({ value }: Comparison): boolean {
  return (Array.isArray(value) ? value : [value]).every((each) => /^(?:0|-?[1-9]\d*|true|false)$/.test(String(each)));
}

/**
 * Compares the members of a row that prove whether the vendor applied a filter. Texts are left out, because case and accents
 * may count or not, and so are decimals and instants, which may be shown shorter than they are stored.
 */
function evaluateExact(data: JsonObject, comparison: Comparison): boolean | undefined {
  const name = spellingOf(data, namesOn(comparison.at ?? comparison.attribute)[0]!);
  const value = name === undefined ? undefined : data[name];
  return Number.isInteger(value) || typeof value === "boolean" ? evaluate({ [name!]: value! }, comparison) : undefined;
}

/** Vendors compare ids and codes without regard to case. */
export function foldKey(key: string): string {
  return key.trim().toLowerCase();
}
