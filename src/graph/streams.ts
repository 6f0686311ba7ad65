import type { Column } from "../engine/model/column.ts";
import type { Resource } from "../engine/model/resource.ts";
import type { Catalogue } from "./catalogue.ts";
import { columnsOf } from "./columns.ts";

/** A type whose records are kept in the replica, and what they can be selected by. */
export interface GraphStream {
  resource: Resource;
  columns: readonly Column[];
}

/** The streams by type: every type that takes part in a link, and those that are named besides. Throws for a type that does not exist. */
export function streamsOf(catalogue: Catalogue, named: readonly string[] = []): ReadonlyMap<string, GraphStream> {
  const linked = Object.entries(catalogue.links)
    .flatMap(([type, fields]) => [type, ...Object.values(fields).flatMap(({ target, reads }) => [target, ...reads])])
    .filter((type) => catalogue.resources.has(type));
  return new Map(
    [...new Set([...linked, ...named])].map((type) => {
      const resource = catalogue.resources.get(type);
      if (!resource) throw new Error(`"${type}" is no type of records, so it cannot be a stream.`);
      return [type, { resource, columns: columnsOf(catalogue, type).all }];
    }),
  );
}
