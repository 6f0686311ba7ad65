import { fold, rootField } from "../model/names.ts";
import { type FieldSet, isSubset } from "../model/record.ts";
import type { Lookup, Resource } from "../model/resource.ts";
import { needsParts } from "../model/shortened.ts";
import { parametersOf } from "../vendor/route.ts";
import { maxValuesOf, pageSizeOf, reportsTotal, type Upstream } from "../vendor/upstream.ts";
import { scanCalls } from "./scan.ts";

/**
 * How records will be read by their keys:
 * - `many`: the operation for many ids · `list`: the list, filtered by the keys · `single`: one call for each key
 * - `scan`: the whole list, searched here · `probe`: its first page, which tells whether `scan` or `single` takes fewer calls
 * - `residual`: the list, where the vendor ignores the filter, which is evaluated here
 */
export interface Strategy {
  kind: "many" | "list" | "single" | "scan" | "probe" | "residual";
  /** Keys that one call takes at most; 0 where one answer serves all keys. */
  maxKeys: number;
}

/** Ids that an operation for many takes at once. */
const maxManyIds = 100;

/** From so many single reads on it is worth a call, once, to see whether the whole list is shorter. */
const probeFrom = 10;

/** How many ids one call takes. */
export function idsPerCall(upstream: Upstream, resource: Resource): number {
  if (resource.many && upstream.adapter.many) return maxManyIds;
  const listed = resource.list ? Math.min(maxValuesOf(upstream, resource, resource.id), pageSizeOf(upstream, resource)) : 0;
  return listed >= 2 || !resource.show ? listed : 1;
}

/** The strategy with the fewest calls for so many records by id. */
export function strategyById(upstream: Upstream, resource: Resource, count: number, fields: FieldSet | undefined): Strategy {
  if (resource.many && upstream.adapter.many) return { kind: "many", maxKeys: idsPerCall(upstream, resource) };
  const isListed = listHas(resource, fields);
  const maxKeys = isListed ? idsPerCall(upstream, resource) : 0;
  if (maxKeys >= 2) return { kind: "list", maxKeys };
  const calls = isListed ? scanCalls(upstream, resource) : Number.POSITIVE_INFINITY;
  // A list below another record cannot be read whole, and one in partitions is long enough.
  const mayScan = isListed && !resource.partitions && parametersOf(resource.list!.route).length === 0 && reportsTotal(upstream, resource);
  if (resource.show && mayScan && count >= probeFrom && !Number.isFinite(calls)) return { kind: "probe", maxKeys: 0 };
  if (resource.show && (count === 1 || count <= calls)) return { kind: "single", maxKeys: 1 };
  return { kind: "scan", maxKeys: 0 };
}

export interface ValueRead {
  /** How many values are asked for. */
  count?: number;
  /** Is the list narrowed by more than the values? */
  narrowed?: boolean;
  /** What the records are needed for; absent: all. */
  fields?: FieldSet | undefined;
}

/** The strategy with the fewest calls for the records that name these values. */
export function strategyByValue(
  upstream: Upstream,
  resource: Resource,
  lookup: Lookup,
  { count = 1, narrowed = false, fields }: ValueRead,
): Strategy {
  const filter = lookup.filter ?? lookup.by;
  const { observations } = upstream;
  // Where the list of several values was seen to leave out what is needed, the list of each is requested.
  const isShort = filter === resource.shortened?.by && observations.shortens(resource.type) && needsParts(resource, fields);
  const maxKeys = Math.min(maxValuesOf(upstream, resource, filter), isShort ? 1 : Number.POSITIVE_INFINITY);
  if (observations.ignores(resource.type, filter)) return { kind: "residual", maxKeys };
  if (maxKeys === 0) return { kind: "scan", maxKeys };
  // Rows that do not show the value cannot be told apart: they are requested for one value at a time.
  if (lookup.by === "") return { kind: "list", maxKeys: 1 };
  if (maxKeys === 1 && !isShort && count > 1 && showsInWhole(upstream, resource, lookup)) {
    const calls = scanCalls(upstream, resource);
    if (calls < count) return { kind: "scan", maxKeys: 0 };
    const isUnknown = !Number.isFinite(calls) && !narrowed && reportsTotal(upstream, resource);
    if (count >= probeFrom && isUnknown) return { kind: "probe", maxKeys: 0 };
  }
  return { kind: "list", maxKeys };
}

/** Can the list be read without this filter, and do its rows show the value? */
function showsInWhole({ adapter }: Upstream, resource: Resource, { by, filter = by }: Lookup): boolean {
  const { list, listFields, partitions } = resource;
  if (!list || partitions || parametersOf(list.route).length > 0 || adapter.requiredFilter?.(resource, filter)) return false;
  return !listFields || listFields.some((field) => fold(field) === rootField(by));
}

/** Can a row of the list answer these fields? */
function listHas(resource: Resource, fields: FieldSet | undefined): boolean {
  if (!resource.list) return false;
  if (!resource.listFields) return true;
  return fields !== undefined && isSubset(fields, new Set(resource.listFields.map(fold)));
}

/** Calls that a strategy takes for so many keys. */
export function callsFor({ kind, maxKeys }: Strategy, keys: number): number {
  return kind === "probe" ? 1 + keys : maxKeys > 0 ? Math.ceil(keys / maxKeys) : 1;
}
