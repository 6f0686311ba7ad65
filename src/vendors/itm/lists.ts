import { fold } from "../../engine/model/names.ts";
import type { Resource } from "../../engine/model/resource.ts";
import { paths, searches } from "../../generated/itm.ts";
import { type ItmResource, optionsOf } from "./options.ts";

type ListId = keyof typeof paths;

const searchIds: ReadonlySet<string> = new Set(searches);
const documented: Readonly<Record<string, readonly string[]>> = paths;

/** Whether the list takes a filter and columns in its body. */
export function isSearched({ list }: Resource): boolean {
  return list !== undefined && searchIds.has(list.id);
}

/** The members of a list's records. */
export function membersOf(list: ListId): string[] {
  return paths[list].filter((path) => !path.includes("."));
}

/** The members that are objects themselves. */
export function objectsIn(list: ListId): string[] {
  return [...new Set(paths[list].filter((path) => path.includes(".")).map((path) => path.split(".")[0]!))];
}

/** The members of a list's records, and those of the objects in them. */
export function flatMembersOf(list: ListId): string[] {
  return [...new Set(paths[list].map((path) => path.split(".").at(-1)!))];
}

/** The columns of a search: the members of the record without those that only the record by id is shown to have. */
export function columnsOf(resource: Pick<ItmResource, "id" | "list" | "options">): string[] {
  const { single = [], further = [] } = resource.options ?? {};
  const members = (documented[resource.list!.id] ?? []).filter((path) => !path.includes(".") && !single.includes(path));
  return members.flatMap((member) => (member === resource.id ? [member, ...further] : [member]));
}

/**
 * The naming rule: a filter has the name of the path to what it compares (`statusTypeId` for `Status.Type.Id`), or of the
 * member at its end. The row's `filters` hold the exceptions.
 */
export function pathOf(resource: ItmResource, field: string): string {
  const known = [...(optionsOf(resource).further ?? []), ...(documented[resource.list?.id ?? ""] ?? [])];
  const names = [(path: string) => path, (path: string) => path.split(".").at(-1)!];
  return names.flatMap((nameOf) => known.find((path) => fold(nameOf(path)) === fold(field)) ?? [])[0] ?? field;
}
