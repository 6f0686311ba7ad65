import { type GraphQLField, GraphQLID, getNamedType, isInputObjectType, isNonNullType } from "graphql";
import { both, type Test } from "../resource/condition.ts";
import { naming } from "../resource/find.ts";
import type { Dialect, Inside, Many, Resource } from "../resource/model.ts";
import { joinedKey } from "../resource/names.ts";
import type { ListQuery } from "../resource/reader.ts";
import type { Rec } from "../resource/record.ts";
import { heldRecords } from "../resource/through.ts";
import { capacityOf, pageSizeOf } from "../resource/upstream.ts";
import type { Catalogue } from "./catalogue.ts";
import { connect, connectAll, type PagingArgs, readPaging, recordNodes, rowsWanted, wantsMore } from "./connections.ts";
import { type Context, ownerOf, type Source } from "./context.ts";
import { listMark } from "./cursor.ts";
import { globalId, type Resolver } from "./fields.ts";
import { type OrderInput, readIds, readOrder, readWhere } from "./where.ts";

type Field = GraphQLField<unknown, unknown>;
type ListArgs = PagingArgs & { where?: Record<string, unknown> | null; orderBy?: OrderInput; [option: string]: unknown };

type Asking = Pick<Dialect, "attribute" | "passage">;

const own = new Set(["first", "after", "last", "before", "where", "orderBy"]);

/** What the arguments of a connection field say about the rows, beside which of them are wanted. */
function queryOf(
  catalogue: Catalogue,
  resource: Resource,
  field: Field,
  args: ListArgs,
  { attribute: attributeOf, passage }: Asking,
): ListQuery {
  const input = getNamedType(field.args.find(({ name }) => name === "where")?.type);
  const where = isInputObjectType(input) ? readWhere(catalogue, resource, input, args.where, attributeOf, passage) : undefined;
  const parents: Test[] = [];
  const options: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(args)) {
    if (own.has(name) || value === null || value === undefined) continue;
    // An obligatory id is the parent below which the vendor keeps the list; anything else is the vendor's own option.
    const type = field.args.find((arg) => arg.name === name)?.type;
    const isParent = isNonNullType(type);
    if (isParent)
      parents.push({ attribute: attributeOf(resource, name), operator: "eq", value: readIds(catalogue, resource, name, value) });
    else options[name] = getNamedType(type) === GraphQLID ? readIds(catalogue, resource, name, value) : value;
  }
  const below = parents.length > 0 ? { all: parents } : undefined;
  return { where: both(below, where), order: readOrder(resource, args.orderBy, attributeOf), options };
}

/** A list of all records of a resource. */
export function rootListResolver(catalogue: Catalogue, target: string, field: Field): Resolver {
  const resource = catalogue.resources.get(target)!;
  return (_source, args: ListArgs, context: Context, info) => {
    const upstream = context.reader.upstream(resource);
    const { dialect } = upstream;
    const connection = getNamedType(field.type).name;
    const query = queryOf(catalogue, resource, field, args, dialect);
    const mark = listMark(target, query);
    const wanted = rowsWanted(
      info,
      connection,
      readPaging(args, mark, wantsMore(info, connection), dialect.tellsTotal?.(resource) ?? true, field.name),
    );
    const columns = catalogue.wanted(info, target, recordNodes(info, connection));
    return connect(
      (span) => context.reader.list(target, { ...query, columns, partial: true }, span),
      wanted,
      mark,
      pageSizeOf(upstream, resource),
    );
  };
}

/**
 * The records that name this one. For one parent the vendor pages; for several in the same selection all their records
 * are read together, because a page for each would cost a call for each.
 */
export function manyResolver(catalogue: Catalogue, relation: Many, target: string, field: Field): Resolver {
  const resource = catalogue.resources.get(target)!;
  return async (source, args: ListArgs, context: Context, info) => {
    const owner = ownerOf(source as Source);
    const value = relation.from ? joinedKey((source as Source).raw, relation.from) : owner.id;
    const upstream = context.reader.upstream(resource);
    const { dialect } = upstream;
    const connection = getNamedType(field.type).name;
    const query = queryOf(catalogue, resource, field, args, dialect);
    const mark = listMark(target, query, globalId(owner), field.name);
    if (value === undefined) return { records: [], offset: 0, total: 0, more: false, mark };
    const lookAhead = wantsMore(info, connection);
    const columns = catalogue.wanted(info, target, recordNodes(info, connection));
    const attribute = relation.filter ?? relation.by;
    if (isAlone(info.path) && capacityOf(upstream, resource, attribute) > 0) {
      const wanted = rowsWanted(info, connection, readPaging(args, mark, lookAhead, dialect.tellsTotal?.(resource) ?? true, field.name));
      const read = naming(relation, [value], { ...query, columns, partial: true });
      return connect((span) => context.reader.list(target, read, span), wanted, mark, pageSizeOf(upstream, resource));
    }
    const records = await context.reader.find(target, relation, value, { ...query, columns, partial: true });
    return connect(connectAll(records), readPaging(args, mark, lookAhead, true, field.name), mark, records.length);
  };
}

/** Records that stand inside another one, which this one names or is. */
export function insideResolver(catalogue: Catalogue, relation: Inside, target: string, field: Field): Resolver {
  const resource = catalogue.resources.get(target)!;
  return async (source, args: PagingArgs, context: Context) => {
    const rec = ownerOf(source as Source);
    const records = await heldRecords(context.reader, resource, relation, rec);
    return connectRecords(records, args, listMark(globalId(rec), field.name), field.name);
  };
}

/** Records that are all at hand, as a connection. */
export function connectRecords(records: readonly Rec[], args: PagingArgs, mark: string, listName: string) {
  return connect(connectAll(records), readPaging(args, mark, false, true, listName), mark, records.length);
}

/** Whether no list lies above a field, so that it is asked for one record only. */
function isAlone(path: { readonly key: string | number; readonly prev: unknown } | undefined): boolean {
  for (let at = path; at; at = at.prev as typeof path) if (typeof at.key === "number") return false;
  return true;
}
