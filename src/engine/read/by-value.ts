import { TielineError } from "../../errors.ts";
import { type FetchPlan, type KeyedRecords, readThrough } from "../memory/read-through.ts";
import { and, type Condition } from "../model/condition.ts";
import { keysAt, rootField } from "../model/names.ts";
import type { FieldSet, VendorRecord } from "../model/record.ts";
import type { Lookup, Resource } from "../model/resource.ts";
import type { ListQuery } from "../model/source.ts";
import { isWholeList } from "../vendor/fetch.ts";
import { plannedFields } from "../vendor/field-plan.ts";
import { foldKey } from "../vendor/filter-check.ts";
import { countKeys, maxValuesOf, pageSizeOf, type ReadContext } from "../vendor/upstream.ts";
import { keptByValues } from "./kept-keys.ts";
import { readPageOnce } from "./pages.ts";
import { ignoredFilters, readResidual } from "./residual.ts";
import { scanAll, scanCalls, scanFresh } from "./scan.ts";
import { type Strategy, strategyByValue } from "./strategy.ts";

export interface ValueRequest {
  lookup: Lookup;
  values: readonly string[];
  /** What else the records must meet, and their fields. */
  query: ListQuery;
}

/** Records that name these values, grouped by value. */
export async function fetchByValues(context: ReadContext, resource: Resource, request: ValueRequest): Promise<KeyedRecords> {
  const { lookup, values, query } = request;
  if (values.length === 0) return new Map();
  countKeys(context, values.length);
  const narrowed = !isWholeList(query);
  const plan = (keys: readonly string[]) => {
    const read = { count: keys.length, narrowed, fields: query.fields };
    return planByValue(context, resource, request, strategyByValue(context.upstream, resource, lookup, read));
  };
  const kept = (open: readonly string[], failure?: string) => keptByValues(context, resource, { ...request, values: open }, failure);
  return readThrough(context, { ...keyed(resource, request), plan, kept });
}

/** What is asked of each value, whichever way it is fetched. */
function keyed(resource: Resource, { lookup, values, query: { fields, ...rest } }: ValueRequest) {
  return { resource, group: `by ${JSON.stringify([lookup, rest])}`, keys: values, fields };
}

/** A strategy with what executes it. */
function planByValue(
  context: ReadContext,
  resource: Resource,
  { lookup, query }: ValueRequest,
  { kind, maxKeys }: Strategy,
): FetchPlan<ReadContext> {
  const { upstream } = context;
  const load = (own: ReadContext, values: string[], fields: FieldSet | undefined) =>
    executors[kind](own, resource, { lookup, values, query: { ...query, fields } });
  if (kind !== "list") return { strategy: kind, maxKeys, fields: query.fields, load };
  return {
    strategy: kind,
    maxKeys,
    fields: plannedFields(context, resource, query.fields, resource.listFields),
    list: {
      pageSize: upstream.adapter.pageSize(resource),
      operation: (values) => upstream.adapter.page(resource, { ...withLookup(lookup, values, query), page: 1, size: 1 }).request.operation,
    },
    load,
  };
}

type Executor = (context: ReadContext, resource: Resource, request: ValueRequest) => Promise<KeyedRecords>;

const listByValues: Executor = async (context, resource, request) => {
  const { lookup, values, query } = request;
  const rowsOf = (some: readonly string[]) => scanFresh(context, resource, withLookup(lookup, some, query));
  const records = await rowsOf(values);
  if (values.length === 1) return new Map([[values[0]!, records]]);
  if (records.every(({ data }) => keysAt(data, lookup.by).length > 0)) return groupByValue(records, request);
  const each = await Promise.all(values.map((value) => rowsOf([value])));
  return new Map(values.map((value, i) => [value, each[i]!]));
};

const residualByValues: Executor = async (context, resource, request) => {
  const query = withLookup(request.lookup, request.values, request.query);
  const ignored = ignoredFilters(context.upstream, resource, query.where);
  return groupByValue(await readResidual(context, resource, query, ignored), request);
};

const scanByValues: Executor = async (context, resource, request) => {
  const { lookup, values } = request;
  const { where, fields } = request.query;
  if (maxValuesOf(context.upstream, resource, lookup.filter ?? lookup.by) > 0) {
    const records = await scanAll(context, resource, withoutLookup(request));
    const isShown = records.length === 0 || records.some(({ data }) => keysAt(data, lookup.by).length > 0);
    return isShown ? groupByValue(records, request) : oneByOne(context, resource, { ...request, values });
  }
  const sentence = `${resource.type} is read as a whole here and cannot be filtered further.`;
  if (where) throw new TielineError("UNSUPPORTED_FILTER", sentence, { vendor: resource.vendor });
  return groupByValue(await scanAll(context, resource, { fields }), request);
};

/** The first page of the list tells whether all of it takes fewer calls than the values one by one. */
const probeByValues: Executor = async (context, resource, request) => {
  await readPageOnce(context, resource, withoutLookup(request), { page: 1, size: pageSizeOf(context.upstream, resource) });
  const isShorter = scanCalls(context.upstream, resource) < request.values.length;
  return isShorter ? scanByValues(context, resource, request) : oneByOne(context, resource, request);
};

function oneByOne(context: ReadContext, resource: Resource, request: ValueRequest): Promise<KeyedRecords> {
  const plan = () => planByValue(context, resource, request, { kind: "list", maxKeys: 1 });
  return readThrough(context, { ...keyed(resource, request), plan });
}

/** The query for all records, whichever value they name. */
function withoutLookup({ lookup, query }: ValueRequest): ListQuery {
  const where = and(lookup.and && { all: [...lookup.and] }, query.where);
  const fields = query.fields && new Set([...query.fields, rootField(lookup.by)]);
  return { ...query, where, fields };
}

/** Keys that are no ids are never read by an operation for many. */
const executors: Readonly<Record<Strategy["kind"], Executor>> = {
  list: listByValues,
  single: listByValues,
  many: listByValues,
  probe: probeByValues,
  scan: scanByValues,
  residual: residualByValues,
};

/** The query for records that name one of these values. Answers are checked against them, because a vendor may ignore a filter. */
export function withLookup(lookup: Lookup, values: readonly string[], query: ListQuery): ListQuery {
  const attribute = lookup.filter ?? lookup.by;
  const [only] = values;
  const comparison: Condition =
    values.length === 1 ? { attribute, operator: "eq", value: only } : { attribute, operator: "in", value: values };
  const where = and(comparison, and(lookup.and && { all: [...lookup.and] }, query.where));
  if (lookup.by === "") return { ...query, where };
  const fields = query.fields && new Set([...query.fields, rootField(lookup.by)]);
  return { ...query, where, fields, expected: { path: lookup.by, values, filter: attribute } };
}

/** Records by the values they name, each value once. */
export function groupByValue(records: readonly VendorRecord[], { lookup, values }: Pick<ValueRequest, "lookup" | "values">): KeyedRecords {
  const groups = new Map(values.map((value) => [value, [] as VendorRecord[]]));
  const byFoldedKey = new Map(values.map((value) => [foldKey(value), groups.get(value)!]));
  for (const record of records) {
    for (const key of new Set(keysAt(record.data, lookup.by).map(foldKey))) byFoldedKey.get(key)?.push(record);
  }
  return groups;
}
