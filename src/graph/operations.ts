import { type GraphQLField, getNamedType, isObjectType } from "graphql";
import type { VendorRecord } from "../engine/model/record.ts";
import type { OperationField, Resource } from "../engine/model/resource.ts";
import { type OperationRequest, readAnswerSpan, readWholeAnswer, resourceWithoutId } from "../engine/read/operations.ts";
import { reportsTotal } from "../engine/vendor/upstream.ts";
import { type Catalogue, isList } from "./catalogue.ts";
import type { Context, Source } from "./context.ts";
import type { Resolver } from "./fields.ts";
import { readParameters } from "./parameters.ts";
import { keyedObjects, type Pair, partsOf } from "./parts.ts";
import { listMark } from "./query/cursor.ts";
import { connectRecords, type PagingArgs, readConnection } from "./query/paging.ts";
import { connectionBelow, fieldsBelow } from "./selection.ts";

/** A field that an operation of its own answers: with objects, or with records, which later reads find as well. */
export function operationResolver(
  catalogue: Catalogue,
  answer: OperationField,
  type: string,
  field: GraphQLField<unknown, unknown>,
): Resolver {
  const named = getNamedType(field.type);
  const connection = catalogue.nodeType(named);
  const target = connection ?? named.name;
  const isPlural = connection !== undefined || isList(field.type);
  const place = `${type}.${field.name}`;
  if (!isObjectType(catalogue.schema.getType(target))) throw new Error(`${place} is answered by an operation, but is no object.`);
  if (answer.paged && !isPlural) throw new Error(`${place} is one object, but its answer comes in pages.`);
  const known = catalogue.resources.get(target);
  const resource = known ?? resourceWithoutId(target, answer);
  const isKeyed = catalogue.parts.get(target)?.keyed ?? false;
  const parameters = readParameters(catalogue, answer, type, field);

  return async (source, args: PagingArgs & Record<string, unknown>, { session }: Context, info) => {
    const filled = parameters(source, args);
    if (!filled) return null;
    const request: OperationRequest = { resource, field: answer, call: { operation: answer.operation, at: answer.at, ...filled } };
    const context = session.context(resource);
    const { fields, ...needs } = connection
      ? connectionBelow(catalogue, info, named.name, target)
      : { fields: known && fieldsBelow(catalogue, info, target), rows: true, total: false, hasMore: false };
    const shown = async (records: readonly VendorRecord[]): Promise<VendorRecord[]> => {
      if (known) return session.loadMissing(session.intern(records), fields, "keep");
      return partsOf(objectsOf(records, isKeyed), (source as Source | undefined) ?? nobody(resource)) as unknown as VendorRecord[];
    };
    const mark = listMark(target, request.call);
    if (connection && answer.paged) {
      const { adapter } = context.upstream;
      const list = { name: field.name, mark, reportsTotal: reportsTotal(context.upstream, resource), pageSize: adapter.pageSize(resource) };
      const read = async (span: Parameters<typeof readAnswerSpan>[2]) => {
        const slice = await readAnswerSpan(context, request, span);
        return { ...slice, records: await shown(slice.records) };
      };
      return readConnection({ ...list, read }, args, needs);
    }
    const records = await readWholeAnswer(context, request);
    if (!connection) {
      const all = await shown(isPlural || isKeyed ? records : records.slice(0, 1));
      return isPlural ? all : (all[0] ?? null);
    }
    const page = connectRecords(known ? session.intern(records) : await shown(records), args, { name: field.name, mark });
    return known ? { ...page, records: await session.loadMissing(page.records, fields, "keep") } : page;
  };
}

/** Rows without an id are parts of what was asked about. */
function objectsOf(records: readonly VendorRecord[], isKeyed: boolean): Pair[] {
  const [only] = records;
  if (isKeyed && only && records.length === 1) return keyedObjects(only.data);
  return records.filter(({ data }) => Object.keys(data).length > 0);
}

/** Stands for the record where there is none. */
function nobody(resource: Resource): VendorRecord {
  return { resource, id: "~", data: {}, sent: {}, loadedFields: "all" };
}
