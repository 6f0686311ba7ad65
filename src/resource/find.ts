import { TielineError } from "../errors.ts";
import { both, type Condition } from "./condition.ts";
import { type Gathered, gather, type Plan } from "./gather.ts";
import { ignoredIn, readAround, same } from "./ignored.ts";
import type { Columns, Lookup, Resource } from "./model.ts";
import { fold, keysAt } from "./names.ts";
import type { ListQuery, Reader } from "./reader.ts";
import type { Rec } from "./record.ts";
import { wholeNow } from "./sweep.ts";
import { capacityOf } from "./upstream.ts";

/** Records that name these values, grouped by value. */
export async function find(
  reader: Reader,
  resource: Resource,
  lookup: Lookup,
  values: readonly string[],
  { columns, ...query }: ListQuery,
): Promise<Gathered> {
  if (values.length === 0) return new Map();
  reader.looked(resource, values.length);
  const plan = wayToFind(reader, resource, lookup, { ...query, columns });
  return gather(reader, { resource, group: `by ${JSON.stringify([lookup, query])}`, keys: values, columns, plan: () => plan });
}

function wayToFind(reader: Reader, resource: Resource, lookup: Lookup, query: ListQuery): Plan {
  const upstream = reader.upstream(resource);
  const filter = lookup.filter ?? lookup.by;
  const capacity = capacityOf(upstream, resource, filter);
  if (upstream.drift?.ignores(resource.type, filter))
    return {
      way: "around",
      capacity,
      columns: query.columns,
      load: async (own, values, columns) => {
        const asking = naming(lookup, values, { ...query, columns });
        return group(await readAround(own, resource, asking, ignoredIn(own, resource, asking.where)), lookup, values);
      },
    };
  if (capacity === 0)
    return {
      way: "whole",
      capacity,
      columns: query.columns,
      load: async (own, values, columns) => group(filterLocally(await own.whole(resource.type, columns), resource, query), lookup, values),
    };
  const rowsOf = (own: Reader, values: string[], columns: Columns | undefined) =>
    wholeNow(own, resource, naming(lookup, values, { ...query, columns }));
  return {
    way: "filter",
    // Rows that do not show the value cannot be told apart: they are asked for one value at a time.
    capacity: lookup.by === "" ? 1 : capacity,
    columns: reader.widened(resource, query.columns, resource.listed),
    operation: (values) => upstream.dialect.page(resource, { ...naming(lookup, values, query), page: 1, size: 1 }).request.operation,
    load: async (own, values, columns) => {
      const rows = await rowsOf(own, values, columns);
      if (values.length === 1) return new Map([[values[0]!, rows]]);
      if (rows.every(({ raw }) => keysAt(raw, lookup.by).length > 0)) return group(rows, lookup, values);
      const each = await Promise.all(values.map((value) => rowsOf(own, [value], columns)));
      return new Map(values.map((value, i) => [value, each[i]!]));
    },
  };
}

/** The query for records that name one of these values. What comes back is held against them: a vendor may ignore a filter it does not know. */
export function naming(lookup: Lookup, values: readonly string[], query: ListQuery): ListQuery {
  const attribute = lookup.filter ?? lookup.by;
  const [only] = values;
  const test: Condition = values.length === 1 ? { attribute, operator: "eq", value: only } : { attribute, operator: "in", value: values };
  const where = both(test, both(lookup.and && { all: [...lookup.and] }, query.where));
  if (lookup.by === "") return { ...query, where };
  const columns = query.columns && new Set([...query.columns, fold(lookup.by.split(".")[0]!)]);
  return { ...query, where, columns, asked: { path: lookup.by, values, filter: attribute } };
}

function group(records: readonly Rec[], lookup: Lookup, values: readonly string[]): Map<string, Rec[]> {
  const groups = new Map(values.map((value) => [value, [] as Rec[]]));
  const byFold = new Map(values.map((value) => [same(value), groups.get(value)!]));
  for (const rec of records) {
    for (const key of new Set(keysAt(rec.raw, lookup.by).map(same))) byFold.get(key)?.push(rec);
  }
  return groups;
}

function filterLocally(records: readonly Rec[], resource: Resource, query: ListQuery): readonly Rec[] {
  if (!query.where) return records;
  throw new TielineError("UNSUPPORTED_FILTER", `${resource.type} is read as a whole here and cannot be filtered further.`, {
    vendor: resource.vendor,
  });
}
