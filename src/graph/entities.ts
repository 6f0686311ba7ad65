import type { GraphQLField } from "graphql";
import { getNamedType } from "graphql";
import type { VendorRecord } from "../engine/model/record.ts";
import { mayRead } from "../engine/vendor/access.ts";
import type { Book } from "../linking/book/book.ts";
import type { LabelledEntity } from "../linking/book/book-entities.ts";
import type { LinkedKind } from "../linking/evidence/score.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Context } from "./context.ts";
import { assertBook, thing } from "./explained-links.ts";
import type { Resolver } from "./fields.ts";
import { decodeId, encodeId } from "./ids.ts";
import { decodeKeyset, encodeKeyset, listMark } from "./query/cursor.ts";
import { defaultFirst, readSize } from "./query/paging.ts";
import { fieldsBelow } from "./selection.ts";

/** Types that gather records of all vendors, and what these denote. */
export const entityTypes: Readonly<Record<string, LinkedKind>> = {
  Organisation: "organisation",
  Project: "project",
  BillingMilestone: "event",
  Person: "person",
};

/** The root that gives one entity by its id, as long as the graph lives. */
export function entityResolver(type: string): Resolver {
  return async (_source, { id }: { id: string }, context) => {
    const book = assertBook(context, type);
    const known = decodeId(id);
    const entity = await book.entities.get(known?.type === type ? known.vendorId : id);
    return entity?.kind === entityTypes[type] ? entity : null;
  };
}

interface EntitiesArgs {
  search?: string | null;
  first?: number | null;
  after?: string | null;
}

/** All entities of a type, in the order of their ids. */
export function entityListResolver(type: string, field: string): Resolver {
  return async (_source, { search, first, after }: EntitiesArgs, context) => {
    const book = assertBook(context, field);
    const mark = listMark(field, search);
    const { items, next } = await book.entities.list({
      kind: entityTypes[type]!,
      search: search ?? undefined,
      first: readSize("first", first) ?? defaultFirst,
      after: after == null ? undefined : decodeKeyset(mark, after, "after")[0],
    });
    const edges = items.map((node) => ({ cursor: encodeKeyset(mark, [node.id]), node }));
    const [startCursor = null, endCursor = null] = [edges[0]?.cursor, edges.at(-1)?.cursor];
    return { nodes: items, edges, pageInfo: { hasNextPage: next !== undefined, hasPreviousPage: after != null, startCursor, endCursor } };
  };
}

/** The entity that a record is of; null where it is not linked yet, or denotes something else. */
export function entityOfResolver(type: string): Resolver {
  return async (source, _args, context, info) => {
    const { resource, id } = source as VendorRecord;
    const book = assertBook(context, info.fieldName);
    const ref = book.refOf(resource.type, id);
    const entity = ref === undefined ? undefined : (await book.entities.of([ref])).get(ref);
    return entity?.kind === entityTypes[type] ? entity : null;
  };
}

/** The fields of an entity: itself, its members, and those of each type of records. */
export function entityFieldResolver(catalogue: Catalogue, type: string, field: GraphQLField<unknown, unknown>): Resolver | undefined {
  if (field.name === "id") return (source) => encodeId(type, (source as LabelledEntity).id);
  if (field.name === "name")
    return (source, _args, context) =>
      membersFor(catalogue, context, source as LabelledEntity).find(({ label }) => label !== "")?.label ?? null;
  if (field.name === "members")
    return (source, _args, context, info) => {
      const book = bookOf(context);
      return membersFor(catalogue, context, source as LabelledEntity).map(({ ref, since, confidence, label }) => ({
        ...thing(catalogue, book, context, ref, (of) => fieldsBelow(catalogue, info, of)),
        ...{ confidence, name: label, since: new Date(since).toISOString() },
      }));
    };
  const target = getNamedType(field.type).name;
  if (!catalogue.resources.has(target)) return undefined;
  return async (source, _args, context, info) => {
    const book = bookOf(context);
    const ids = (source as LabelledEntity).members.flatMap(({ ref }) => {
      const record = book.recordOf(ref);
      return record?.type === target ? record.id : [];
    });
    const fields = fieldsBelow(catalogue, info, target);
    const records = await Promise.all(ids.map((id) => context.session.get(target, id, fields)));
    return records.filter((record) => record !== null);
  };
}

function bookOf({ book }: Context): Book {
  return book!;
}

/** Members that this caller may see; those that are records of their own first. */
function membersFor(catalogue: Catalogue, { book, session }: Context, { members }: LabelledEntity) {
  return members
    .map((member) => ({ ...member, record: book!.recordOf(member.ref) }))
    .filter(({ record }) => !record || mayRead(session.scope, catalogue.resources.get(record.type)!.vendor))
    .sort((a, b) => Number(!a.record) - Number(!b.record));
}
