import { badInput } from "../errors.ts";
import type { EntityCondition, EntityOrder, EntityPlace } from "../linking/book/entity-lists.ts";
import { suggest } from "../nearest.ts";
import type { Catalogue } from "./catalogue.ts";
import { entityTypes } from "./entities.ts";
import { assertBook } from "./explained-links.ts";
import type { Resolver } from "./fields.ts";
import { decodeKeyset, encodeKeyset, listMark } from "./query/cursor.ts";
import { defaultFirst, type PagingArgs, readSize } from "./query/paging.ts";
import { connectionBelow } from "./selection.ts";

interface EntityWhere extends Omit<EntityCondition, "has" | "lacks" | "and" | "or" | "not" | "search"> {
  has?: readonly string[] | null;
  lacks?: readonly string[] | null;
  and?: readonly EntityWhere[] | null;
  or?: readonly EntityWhere[] | null;
  not?: EntityWhere | null;
}

interface EntitiesArgs extends PagingArgs {
  search?: string | null;
  where?: EntityWhere | null;
  orderBy?: readonly { field: "ID" | "NAME" | "SIZE"; direction: "ASC" | "DESC" | null }[] | null;
}

/** All entities of a type. */
export function entityListResolver(catalogue: Catalogue, type: string, field: string): Resolver {
  return async (_source, args: EntitiesArgs, context, info) => {
    const book = assertBook(context, field);
    const { search, where, orderBy } = args;
    const streamOf = (name: string) => {
      const stream = catalogue.resources.has(name) ? book.streamOf(name) : undefined;
      if (stream !== undefined) return stream;
      throw badInput(`There is no type with links named "${name}".${suggest(name, Object.keys(catalogue.links))}`);
    };
    const condition = { ...(where && conditionOf(where, streamOf)), ...(search != null && { search }) };
    const query = { kind: entityTypes[type]!, condition, order: orderOf(orderBy), named: book.recordStreams() };
    const mark = listMark(field, search, where, orderBy);
    const place = (name: "after" | "before") => (args[name] == null ? undefined : placeIn(decodeKeyset(mark, args[name], name)));
    const { count, fromEnd } = pageOf(args);
    const needs = connectionBelow(catalogue, info, `${type}Connection`, type);
    const [after, before] = [place("after"), place("before")];
    // One more tells whether the list goes on.
    const found = needs.rows ? await book.entities.lists.find(query, { after, before, count: count + 1, fromEnd }) : [];
    const places = fromEnd ? found.slice(Math.max(0, found.length - count)) : found.slice(0, count);
    const isMore = found.length > places.length;
    const entities = await book.entities.byIds(places.map(([, id]) => id));
    const edges = places.flatMap((each) => {
      const node = entities.get(each[1]);
      return node ? [{ cursor: encodeKeyset(mark, each), node }] : [];
    });
    return {
      nodes: edges.map(({ node }) => node),
      edges,
      totalCount: () => book.entities.lists.count(query),
      pageInfo: {
        hasNextPage: fromEnd ? before !== undefined : isMore,
        hasPreviousPage: fromEnd ? isMore : after !== undefined,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    };
  };
}

function pageOf(args: PagingArgs): { count: number; fromEnd: boolean } {
  const [first, last] = [readSize("first", args.first), readSize("last", args.last)];
  if (first !== undefined && last !== undefined) throw badInput('Pass "first" or "last", not both.');
  return last === undefined ? { count: first ?? defaultFirst, fromEnd: false } : { count: last, fromEnd: true };
}

function placeIn(key: readonly string[]): EntityPlace {
  if (key.length !== 2) throw badInput("This is not a cursor of this list.", "Begin again without it.");
  return [key[0]!, key[1]!];
}

function orderOf(orderBy: EntitiesArgs["orderBy"]): EntityOrder {
  const steps = orderBy ?? [];
  if (steps.length > 1) throw badInput(`"orderBy" takes one step here, and ${steps.length} came.`);
  const [step] = steps;
  const by = ({ ID: "id", NAME: "name", SIZE: "size" } as const)[step?.field ?? "ID"];
  return { by, descending: step?.direction === "DESC" };
}

function conditionOf({ has, lacks, and, or, not, name, size }: EntityWhere, streamOf: (type: string) => string): EntityCondition {
  return {
    ...(name && { name: given(name) }),
    ...(size && { size: given(size) }),
    ...(has && { has: has.map(streamOf) }),
    ...(lacks && { lacks: lacks.map(streamOf) }),
    ...(and && { and: and.map((one) => conditionOf(one, streamOf)) }),
    ...(or && { or: or.map((one) => conditionOf(one, streamOf)) }),
    ...(not && { not: conditionOf(not, streamOf) }),
  };
}

/** What is null is not asked for. */
function given<T extends object>(tests: T): T {
  return Object.fromEntries(Object.entries(tests).filter(([, value]) => value !== null)) as T;
}
