import { fold, rootField } from "../engine/model/names.ts";
import type { FieldSet } from "../engine/model/record.ts";
import type { Resource } from "../engine/model/resource.ts";
import type { Stream } from "../replica/store.ts";
import type { Catalogue } from "./catalogue.ts";
import { columnsOf } from "./columns.ts";

/** Which types are kept, and which of their fields are not. */
export interface StreamChoice {
  /**
   * Names of types; absent: every type that a link leads to or reads, or whose lists take any filter. Those of them that the vendor tells
   * below one record at a time are kept as they pass by, and swept where that takes few calls.
   */
  types?: readonly string[] | undefined;
  /** Types beside those: the ones that take a call for each parent, for instance. */
  add?: readonly string[] | undefined;
  /** Calls of a sweep of what takes a call for each parent and is kept by default, at most. */
  belowCalls?: number | undefined;
  exclude?: Readonly<Record<string, readonly string[]>>;
}

/** The streams of the replica, by type. */
export function streamsOf(
  catalogue: Catalogue,
  { types, add = [], belowCalls = defaultBelowCalls, exclude = {} }: StreamChoice = {},
): Map<string, Stream> {
  const listed = types ?? listedTypes(catalogue);
  const below = new Set(types ? [] : belowTypes(catalogue, listed).filter((type) => !add.includes(type)));
  return new Map(
    [...new Set([...listed, ...below, ...add])].map((type): [string, Stream] => {
      const left = exclude[type];
      const columns = columnsOf(catalogue, type).all.filter(({ name }) => !left?.some((field) => fold(field) === fold(name)));
      const resource = catalogue.resources.get(type)!;
      const parent = parentOf(catalogue, resource);
      const mostCalls = below.has(type) ? belowCalls : undefined;
      return [type, { resource, columns, parent, mostCalls, ...(left && { exclude: new Set(left.map(fold)) }) }];
    }),
  );
}

/**
 * The type below whose records these are read: the one that they name by the id under which their list is addressed, or, where there is
 * no list, by their own id.
 */
function parentOf(catalogue: Catalogue, { type, id, parentIds, list, show, nestedIn, relations }: Resource): string | undefined {
  const key = parentIds ?? (list ? undefined : show && id);
  if (typeof key !== "string" || nestedIn) return undefined;
  const fields = Object.entries(relations).flatMap(([field, relation]) => (relation.kind === "one" && relation.key === key ? [field] : []));
  const parents = new Set(fields.map((field) => catalogue.fieldType(type, field)));
  return parents.size === 1 ? [...parents][0] : undefined;
}

/**
 * Members of records of each type that are requested beside plain fields: what links look at, and what shows the record that a relation
 * leads to, its key included, such as the status and the seller of an order. What has to be asked for by name is not among these.
 */
export function memberNeeds({ links }: Catalogue, streams: ReadonlyMap<string, Stream>): Map<string, FieldSet> {
  return new Map(
    [...streams].map(([type, { resource }]) => {
      const looked = Object.values(links[type] ?? {}).flatMap(({ needs }) => [...needs]);
      return [type, new Set([...looked, ...membersOfRelations(resource)])];
    }),
  );
}

function membersOfRelations({ relations, optIn = [] }: Resource): string[] {
  const left = new Set(optIn.map(fold));
  const members = Object.values(relations).flatMap((relation) =>
    relation.kind === "one" && relation.embedded ? [rootField(relation.embedded)] : [],
  );
  return members.filter((member) => !left.has(fold(member)));
}

/** A minute or so of the smallest quota, the part aside that is left to people. */
export const defaultBelowCalls = 100;

/** Those of links, and those that are filtered by everything. */
function listedTypes(catalogue: Catalogue): string[] {
  const isListed = (type: string) => isKeepable(catalogue, type) && parentOf(catalogue, catalogue.resources.get(type)!) === undefined;
  const filtered = [...catalogue.resources.keys()].filter((type) => isFiltered(catalogue, type) && isListed(type));
  return [...new Set([...linkedTypes(catalogue).filter((type) => isKeepable(catalogue, type)), ...filtered])];
}

/** Can all records of the type be read? What the vendor lists nowhere is known by other records alone. */
export function isKeepable({ resources }: Catalogue, type: string): boolean {
  const { list, nestedIn, show } = resources.get(type)!;
  return list !== undefined || nestedIn !== undefined || show !== undefined;
}

/** What is filtered by everything, and told below the records of one of these types. */
function belowTypes(catalogue: Catalogue, parents: readonly string[]): string[] {
  const isBelow = (type: string) => parents.includes(parentOf(catalogue, catalogue.resources.get(type)!) ?? "");
  return [...catalogue.resources.keys()].filter((type) => isFiltered(catalogue, type) && isBelow(type));
}

/** Only such types have fields that can be compared. */
function isFiltered(catalogue: Catalogue, type: string): boolean {
  return catalogue.schema.getType(`${type}Comparison`) !== undefined;
}

/** Types that links start from, lead to or read. */
export function linkedTypes({ links }: Catalogue): string[] {
  const ends = Object.entries(links).flatMap(([type, fields]) => [
    type,
    ...Object.values(fields).flatMap(({ target, reads }) => [target, ...reads]),
  ]);
  return [...new Set(ends)];
}
