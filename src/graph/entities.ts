import type { GraphQLField } from "graphql";
import { getNamedType } from "graphql";
import { keysAt, rootField } from "../engine/model/names.ts";
import type { VendorRecord } from "../engine/model/record.ts";
import { mayRead } from "../engine/vendor/access.ts";
import { badInput } from "../errors.ts";
import type { Book } from "../linking/book/book.ts";
import type { LabelledEntity } from "../linking/book/book-entities.ts";
import type { LinkedKind } from "../linking/evidence/score.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Context } from "./context.ts";
import { entityMoney } from "./entity-money.ts";
import { assertBook, thing } from "./explained-links.ts";
import type { Resolver } from "./fields.ts";
import { decodeId, encodeId } from "./ids.ts";
import { fieldsBelow } from "./selection.ts";

/** Types that gather records of all vendors, and what these denote. */
export const entityTypes: Readonly<Record<string, LinkedKind>> = {
  Organisation: "organisation",
  Project: "project",
  BillingMilestone: "event",
  Person: "person",
};

/** The type of what was found in the book. */
export function typeOfEntity({ kind }: Pick<LabelledEntity, "kind">): string {
  return Object.keys(entityTypes).find((type) => entityTypes[type] === kind)!;
}

/** The root that gives one entity by its id, as long as the graph lives. */
export function entityResolver(type: string): Resolver {
  return (_source, { id }: { id: string }, context) => {
    const known = decodeId(id);
    if (known && known.type !== type && known.type in entityTypes)
      throw badInput(`This needs the id of a ${type}, but the id given is one of a ${known.type}.`, `Pass an id of a ${type}.`);
    return entityById(context, type, known?.type === type ? known.vendorId : id);
  };
}

/** By the id that the book gives; null where there never was such an entity. */
export async function entityById(context: Context, type: string, id: string): Promise<LabelledEntity | null> {
  const entity = await assertBook(context, type).entities.get(id);
  return entity && entity.kind === entityTypes[type] ? entity : null;
}

/** The entity that a record, or what it shows, is of; null where it is not linked yet, or denotes something else. */
export function entityOfResolver(catalogue: Catalogue, type: string): Resolver {
  return async (source, _args, context, info) => {
    const book = assertBook(context, info.fieldName);
    const ref = await refFor(catalogue, book, { record: source as VendorRecord, field: info.fieldName, context });
    const entity = ref === undefined ? undefined : (await book.entities.of([ref])).get(ref);
    return entity?.kind === entityTypes[type] ? entity : null;
  };
}

interface Asked {
  record: VendorRecord;
  field: string;
  context: Context;
}

/** The book's name of the record, or of what it shows where the field tells of that. */
async function refFor({ shownThings }: Catalogue, book: Book, { record, field, context }: Asked): Promise<string | undefined> {
  const { type } = record.resource;
  const shown = shownThings[`${type}.${field}`];
  if (!shown) return book.refOf(type, record.id);
  const [loaded] = await context.session.loadMissing([record], new Set([rootField(shown.id)]));
  const [id] = keysAt(loaded!.data, shown.id);
  return id === undefined ? undefined : `${shown.stream}:${id}`;
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
  const money = entityMoney(catalogue, type, field.name);
  if (money) return money;
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
