import { type GraphQLField, GraphQLID, getNamedType, isInputObjectType, isNonNullType } from "graphql";
import { mayStandIn } from "../engine/memory/freshness.ts";
import type { AggregateQuery } from "../engine/model/column.ts";
import { joinedKey } from "../engine/model/names.ts";
import type { FieldSet } from "../engine/model/record.ts";
import type { HasMany, NestedIn, Resource } from "../engine/model/resource.ts";
import { withLookup } from "../engine/read/by-value.ts";
import { replicaFor } from "../engine/read/kept.ts";
import { nestedRecords } from "../engine/read/nested.ts";
import { maxValuesOf, pageSizeOf, type ReadContext, reportsTotal } from "../engine/vendor/upstream.ts";
import { planList } from "./any-filter.ts";
import type { Catalogue } from "./catalogue.ts";
import { type Context, ownerOf, type Source } from "./context.ts";
import { EvaluatedList } from "./evaluated-list.ts";
import { globalId, type Resolver } from "./fields.ts";
import { listMark } from "./query/cursor.ts";
import { type ListArgs, type ListField, readRootList } from "./query/list.ts";
import { type ConnectionSource, connectRecords, type PagingArgs, readConnection } from "./query/paging.ts";
import type { FilterNames } from "./query/where.ts";
import { scanRows } from "./scans.ts";
import { connectionBelow } from "./selection.ts";

type Field = GraphQLField<unknown, unknown>;

/** A connection field as a list that another door could offer as well. */
export function listFieldOf(type: string, { name, args }: Field): ListField {
  const filter = getNamedType(args.find((arg) => arg.name === "where")?.type);
  const options = args.filter((arg) => arg.name !== "where");
  return {
    name,
    type,
    ...(isInputObjectType(filter) && { filter: filter.name }),
    parents: options.filter((arg) => isNonNullType(arg.type)).map((arg) => arg.name),
    ids: options.filter((arg) => getNamedType(arg.type) === GraphQLID).map((arg) => arg.name),
  };
}

/** How the vendor names its filters. Where the replica alone may answer, relations are followed here: no column is another record's. */
function filterNames(context: ReadContext, resource: Resource): FilterNames {
  const { adapter } = context.upstream;
  const isKeptAlone = context.scope.onlyIfCached && replicaFor(context, resource, undefined) !== undefined;
  return isKeptAlone ? keptNames(adapter) : adapter;
}

function keptNames({ attribute }: FilterNames): FilterNames {
  return { attribute };
}

/** A list of all records of a resource. */
export function rootListResolver(catalogue: Catalogue, target: string, field: Field): Resolver {
  const resource = catalogue.resources.get(target)!;
  const list = listFieldOf(target, field);
  const connection = getNamedType(field.type).name;
  return async (_source, args: ListArgs, context: Context, info) => {
    const { session } = context;
    const own = session.context(resource);
    const { upstream } = own;
    const needs = connectionBelow(catalogue, info, connection, target);
    const listBy = (names: FilterNames) => {
      const { pushed, isEvaluated, ...plan } = planList(catalogue, list, args, upstream, field, names);
      const rows = (fields: FieldSet | undefined) => scanRows(context, resource, pushed, fields);
      const evaluated = new EvaluatedList(catalogue, context, { resource, ...plan, rows });
      const mark = listMark(target, args.where, args.orderBy, pushed);
      const page = (): Promise<ConnectionSource> =>
        isEvaluated
          ? evaluated.page(args, needs, { name: field.name, mark })
          : readRootList(session, upstream, { resource, name: field.name, query: pushed }, { args, needs });
      return { page, totals: (query: AggregateQuery) => evaluated.aggregate(query), condition: JSON.stringify(pushed.where) };
    };
    const names = filterNames(own, resource);
    const asked = listBy(names);
    /** Where the vendor fails that executes a condition on relations, the replica stands in, and they are followed here. */
    const orKept = async <T>(ask: (each: typeof asked) => Promise<T>): Promise<T> => {
      try {
        return await ask(asked);
      } catch (error) {
        if (!own.replica || !mayStandIn(error, own.scope)) throw error;
        const followed = listBy(keptNames(upstream.adapter));
        if (followed.condition === asked.condition) throw error;
        return await ask(followed).catch(() => Promise.reject(error));
      }
    };
    const page = await orKept((each) => each.page());
    return { ...page, totals: (query: AggregateQuery) => orKept((each) => each.totals(query)) };
  };
}

/**
 * The records that name this one. For one parent the vendor pages; for several in the same selection all their records
 * are read together, because a page for each would cost a call for each.
 */
export function hasManyResolver(catalogue: Catalogue, relation: HasMany, target: string, field: Field): Resolver {
  const resource = catalogue.resources.get(target)!;
  const list = listFieldOf(target, field);
  const connection = getNamedType(field.type).name;
  return async (source, args: ListArgs, context: Context, info) => {
    const { session } = context;
    const owner = ownerOf(source as Source);
    const value = relation.from ? joinedKey((source as Source).data, relation.from) : owner.id;
    const { upstream } = session.context(resource);
    const {
      pushed: query,
      isEvaluated,
      rest,
      order,
    } = planList(catalogue, list, args, upstream, field, filterNames(session.context(resource), resource));
    const own = isEvaluated ? [args.where, args.orderBy] : [];
    const mark = listMark(target, query, globalId(owner), field.name, ...own);
    const rows = async (more: FieldSet | undefined) =>
      value === undefined ? [] : session.findBy(target, relation, value, { ...query, fields: more });
    const evaluated = new EvaluatedList(catalogue, context, { resource, rest, order, rows });
    const totals = (aggregate: AggregateQuery) => evaluated.aggregate(aggregate);
    if (value === undefined) return { ...connectRecords([], {}, { name: field.name, mark }), totals };
    const { fields, ...needs } = connectionBelow(catalogue, info, connection, target);
    if (isEvaluated) return evaluated.page(args, { fields, ...needs }, { name: field.name, mark });
    if (!needs.rows && !needs.total) return { ...connectRecords([], {}, { name: field.name, mark }), totals };
    const wanted = { ...query, fields, onLoadError: "keep" } as const;
    if (!isAlone(info.path) || maxValuesOf(upstream, resource, relation.filter ?? relation.by) === 0)
      return { ...connectRecords(await session.findBy(target, relation, value, wanted), args, { name: field.name, mark }), totals };
    const paged = {
      name: field.name,
      mark,
      reportsTotal: reportsTotal(upstream, resource),
      scanned: resource.nestedIn !== undefined,
      pageSize: pageSizeOf(upstream, resource),
    };
    const named = withLookup(relation, [value], wanted);
    return { ...(await readConnection({ ...paged, read: (span) => session.list(target, named, span) }, args, needs)), totals };
  };
}

/** Records that stand inside another one, which this one names or is. */
export function nestedInResolver(catalogue: Catalogue, relation: NestedIn, target: string, field: Field): Resolver {
  const resource = catalogue.resources.get(target)!;
  return async (source, args: PagingArgs, context: Context) => {
    const record = ownerOf(source as Source);
    const records = await nestedRecords(context.session, resource, relation, record);
    const all = new EvaluatedList(catalogue, context, { resource, rest: undefined, order: undefined, rows: async () => records });
    const page = connectRecords(records, args, { name: field.name, mark: listMark(globalId(record), field.name) });
    return { ...page, totals: (query: AggregateQuery) => all.aggregate(query) };
  };
}

/** Is the field resolved for one record only, with no list above it? */
function isAlone(path: { readonly key: string | number; readonly prev: unknown } | undefined): boolean {
  for (let at = path; at; at = at.prev as typeof path) if (typeof at.key === "number") return false;
  return true;
}
