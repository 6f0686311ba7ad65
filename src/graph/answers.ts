import { type GraphQLField, getNamedType, isObjectType } from "graphql";
import { readAnswerSpan, readWholeAnswer, withoutId } from "../resource/answer.ts";
import type { Answer, Asked, Page, Resource } from "../resource/model.ts";
import type { Reader } from "../resource/reader.ts";
import type { Rec } from "../resource/record.ts";
import { type Catalogue, isList } from "./catalogue.ts";
import { connect, type PagingArgs, readPaging, recordNodes, rowsWanted, wantsMore } from "./connections.ts";
import { type Context, ownerOf, type Source } from "./context.ts";
import { listMark } from "./cursor.ts";
import { partsOf, type Resolver } from "./fields.ts";
import { connectRecords } from "./lists.ts";
import { readParameters } from "./parameters.ts";

/** A field that an operation of its own answers: with objects, or with records, which later questions find as well. */
export function answerResolver(catalogue: Catalogue, answer: Answer, type: string, field: GraphQLField<unknown, unknown>): Resolver {
  const named = getNamedType(field.type);
  const connection = catalogue.nodeType(named);
  const target = connection ?? named.name;
  const isPlural = connection !== undefined || isList(field.type);
  if (!isObjectType(catalogue.schema.getType(target)))
    throw new Error(`${type}.${field.name} is answered by an operation, but is no object.`);
  if (answer.paged && !isPlural) throw new Error(`${type}.${field.name} is one object, but its answer comes in pages.`);
  const known = catalogue.resources.get(target);
  const resource = known ?? withoutId(target, answer);
  const keyed = catalogue.parts.get(target)?.keyed ?? false;
  const ask = readParameters(catalogue, answer, type, field);

  /** What the rows are in the graph: records, or parts of what was asked about. */
  function shown(page: Pick<Page, "rows" | "columns">, source: unknown, reader: Reader): Rec[] {
    const { rows } = page;
    if (known && answer.short) return rows.map((row) => reader.adoptPart(known, row));
    if (known) return reader.adoptRows(known, page);
    const owner = source ? ownerOf(source as Source) : nobody(resource);
    const value = keyed && rows.length === 1 ? rows[0] : rows;
    return (partsOf(value, owner, keyed) ?? []) as unknown as Rec[];
  }

  return async (source, args: PagingArgs & Record<string, unknown>, { reader }: Context, info) => {
    const filled = ask(source, args);
    if (!filled) return null;
    const asked: Asked = { operation: answer.operation, at: answer.at, ...filled };
    const columns = known && catalogue.wanted(info, target, connection ? recordNodes(info, named.name) : info.fieldNodes);
    const complete = (records: Rec[]) => (known ? reader.complete(records, columns, true) : records);
    if (connection && answer.paged) {
      const { dialect } = reader.upstream(resource);
      const mark = listMark(target, asked);
      const tellsTotal = dialect.tellsTotal?.(resource) ?? true;
      const wanted = rowsWanted(info, named.name, readPaging(args, mark, wantsMore(info, named.name), tellsTotal, field.name));
      const read = async (span: Parameters<typeof readAnswerSpan>[4]) => {
        const { rows, columns: given, ...slice } = await readAnswerSpan(reader, resource, answer, asked, span);
        return { ...slice, records: await complete(shown({ rows, columns: given }, source, reader)) };
      };
      return connect(read, wanted, mark, dialect.pageSize(resource));
    }
    const records = shown(await readWholeAnswer(reader, resource, answer, asked), source, reader);
    if (!isPlural) return (await complete(records.slice(0, 1)))[0] ?? null;
    if (!connection) return complete(records);
    const page = await connectRecords(records, args, listMark(target, asked), field.name);
    await complete(page.records);
    return page;
  };
}

/** Stands for the record where there is none. */
function nobody(resource: Resource): Rec {
  return { resource, id: "~", raw: {}, known: "all" };
}
