import { fold } from "../engine/model/names.ts";
import type { FieldSet } from "../engine/model/record.ts";
import type { Stream } from "../replica/store.ts";
import type { Catalogue } from "./catalogue.ts";
import { columnsOf } from "./columns.ts";

/** Which types are kept, and which of their fields are not. */
export interface StreamChoice {
  /** Names of types; absent: every type that a link leads to or reads, or whose lists take any filter. */
  types?: readonly string[] | undefined;
  exclude?: Readonly<Record<string, readonly string[]>>;
}

/** The streams of the replica, by type. */
export function streamsOf(catalogue: Catalogue, { types = keptTypes(catalogue), exclude = {} }: StreamChoice = {}): Map<string, Stream> {
  return new Map(
    types.map((type): [string, Stream] => {
      const left = exclude[type];
      const columns = columnsOf(catalogue, type).all.filter(({ name }) => !left?.some((field) => fold(field) === fold(name)));
      return [type, { resource: catalogue.resources.get(type)!, columns, ...(left && { exclude: new Set(left.map(fold)) }) }];
    }),
  );
}

/** Members that links look at in records of each type. */
export function linkNeeds({ links }: Catalogue): Map<string, FieldSet> {
  return new Map(Object.entries(links).map(([type, fields]) => [type, new Set(Object.values(fields).flatMap(({ needs }) => needs))]));
}

/** Those of links, and those whose lists take any filter and are added up. */
function keptTypes(catalogue: Catalogue): string[] {
  const filtered = [...catalogue.resources.keys()].filter((type) => catalogue.field(`${type}Connection`, "aggregate"));
  return [...new Set([...linkedTypes(catalogue), ...filtered])];
}

/** Types that links start from, lead to or read. */
function linkedTypes({ links }: Catalogue): string[] {
  const ends = Object.entries(links).flatMap(([type, fields]) => [
    type,
    ...Object.values(fields).flatMap(({ target, reads }) => [target, ...reads]),
  ]);
  return [...new Set(ends)];
}
