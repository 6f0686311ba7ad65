import { and, type Comparison } from "../../engine/model/condition.ts";
import type { FieldSet } from "../../engine/model/record.ts";
import type { Resource } from "../../engine/model/resource.ts";
import type { ListQuery, RecordSource } from "../../engine/model/source.ts";
import { pageSizeOf, reportsTotal, type Upstream } from "../../engine/vendor/upstream.ts";
import type { Catalogue } from "../catalogue.ts";
import { listMark } from "./cursor.ts";
import { type OrderInput, readOrder } from "./order.ts";
import { type ConnectionNeeds, type ConnectionSource, type PagingArgs, readConnection } from "./paging.ts";
import { readIds, readWhere, type WhereInput } from "./where.ts";

export type ListArgs = PagingArgs & { where?: WhereInput | null; orderBy?: OrderInput; [option: string]: unknown };

/** A list as a field of the graph offers it. */
export interface ListField {
  name: string;
  /** Type of its records. */
  type: string;
  /** Name of its where-input, if it can be filtered. */
  filter?: string | undefined;
  /** Arguments that are required: ids of the record that the list stands below. */
  parents: readonly string[];
  /** Other arguments that are ids. */
  ids: readonly string[];
}

const common = new Set(["first", "after", "last", "before", "where", "orderBy"]);

/** What the arguments of a list say about its records, beside which of them are asked for. */
export function readListQuery(catalogue: Catalogue, list: ListField, args: ListArgs, { adapter }: Upstream): ListQuery {
  const resource = catalogue.resources.get(list.type)!;
  const where = list.filter ? readWhere(catalogue, { resource, input: list.filter }, args.where, adapter) : undefined;
  const parents: Comparison[] = [];
  const options: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(args)) {
    if (common.has(name) || value === null || value === undefined) continue;
    const ids = () => readIds(catalogue, resource, name, value);
    if (list.parents.includes(name)) parents.push({ attribute: adapter.attribute(resource, name), operator: "eq", value: ids() });
    else options[name] = list.ids.includes(name) ? ids() : value;
  }
  const below = parents.length > 0 ? { all: parents } : undefined;
  return { where: and(below, where), order: readOrder(resource, args.orderBy, adapter), options };
}

/** What is asked for of a list's records. */
export interface ListNeeds extends ConnectionNeeds {
  fields: FieldSet | undefined;
}

/** A page of all records of a resource. */
export function readRootList(
  source: RecordSource,
  upstream: Upstream,
  { resource, name, query }: { resource: Resource; name: string; query: ListQuery },
  { args, needs }: { args: PagingArgs; needs: ListNeeds },
): Promise<ConnectionSource> {
  const list = {
    name,
    mark: listMark(resource.type, query),
    reportsTotal: reportsTotal(upstream, resource),
    scanned: resource.nestedIn !== undefined,
    pageSize: pageSizeOf(upstream, resource),
    read: (span: Parameters<RecordSource["list"]>[2]) =>
      source.list(resource.type, { ...query, fields: needs.fields, onLoadError: "keep" }, span),
  };
  return readConnection(list, args, needs);
}
