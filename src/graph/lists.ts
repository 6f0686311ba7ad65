import { type GraphQLField, GraphQLID, getNamedType, isInputObjectType, isNonNullType } from "graphql";
import { joinedKey } from "../engine/model/names.ts";
import type { HasMany, NestedIn } from "../engine/model/resource.ts";
import { withLookup } from "../engine/read/by-value.ts";
import { nestedRecords } from "../engine/read/nested.ts";
import { maxValuesOf, pageSizeOf, reportsTotal } from "../engine/vendor/upstream.ts";
import type { Catalogue } from "./catalogue.ts";
import { type Context, ownerOf, type Source } from "./context.ts";
import { globalId, type Resolver } from "./fields.ts";
import { listMark } from "./query/cursor.ts";
import { type ListArgs, type ListField, readListQuery, readRootList } from "./query/list.ts";
import { connectRecords, type PagingArgs, readConnection } from "./query/paging.ts";
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

/** A list of all records of a resource. */
export function rootListResolver(catalogue: Catalogue, target: string, field: Field): Resolver {
  const resource = catalogue.resources.get(target)!;
  const list = listFieldOf(target, field);
  const connection = getNamedType(field.type).name;
  return (_source, args: ListArgs, { session }: Context, info) => {
    const { upstream } = session.context(resource);
    const query = readListQuery(catalogue, list, args, upstream);
    const needs = connectionBelow(catalogue, info, connection, target);
    return readRootList(session, upstream, { resource, name: field.name, query }, { args, needs });
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
  return async (source, args: ListArgs, { session }: Context, info) => {
    const owner = ownerOf(source as Source);
    const value = relation.from ? joinedKey((source as Source).data, relation.from) : owner.id;
    const { upstream } = session.context(resource);
    const query = readListQuery(catalogue, list, args, upstream);
    const mark = listMark(target, query, globalId(owner), field.name);
    if (value === undefined) return connectRecords([], {}, { name: field.name, mark });
    const { fields, ...needs } = connectionBelow(catalogue, info, connection, target);
    const wanted = { ...query, fields, onLoadError: "keep" } as const;
    if (!isAlone(info.path) || maxValuesOf(upstream, resource, relation.filter ?? relation.by) === 0)
      return connectRecords(await session.findBy(target, relation, value, wanted), args, { name: field.name, mark });
    const paged = {
      name: field.name,
      mark,
      reportsTotal: reportsTotal(upstream, resource),
      scanned: resource.nestedIn !== undefined,
      pageSize: pageSizeOf(upstream, resource),
    };
    const named = withLookup(relation, [value], wanted);
    return readConnection({ ...paged, read: (span) => session.list(target, named, span) }, args, needs);
  };
}

/** Records that stand inside another one, which this one names or is. */
export function nestedInResolver(catalogue: Catalogue, relation: NestedIn, target: string, field: Field): Resolver {
  const resource = catalogue.resources.get(target)!;
  return async (source, args: PagingArgs, { session }: Context) => {
    const record = ownerOf(source as Source);
    const records = await nestedRecords(session, resource, relation, record);
    return connectRecords(records, args, { name: field.name, mark: listMark(globalId(record), field.name) });
  };
}

/** Is the field resolved for one record only, with no list above it? */
function isAlone(path: { readonly key: string | number; readonly prev: unknown } | undefined): boolean {
  for (let at = path; at; at = at.prev as typeof path) if (typeof at.key === "number") return false;
  return true;
}
