import type { VendorRecord } from "../engine/model/record.ts";
import { badInput } from "../errors.ts";
import type { LabelledEntity } from "../linking/book/book-entities.ts";
import type { Catalogue } from "./catalogue.ts";
import { entityById, entityTypes } from "./entities.ts";
import type { Resolver } from "./fields.ts";
import { decodeId, type GlobalId, recordIdOf } from "./ids.ts";
import { maxFirst } from "./query/paging.ts";
import { fieldsBelow } from "./selection.ts";

/**
 * Records by the keys that a gateway sends (subgraph specification of Apollo Federation, "Query._entities"). They are read together,
 * in the order in which they came; one that cannot be read is null with an error of its own.
 */
export function entitiesResolver(catalogue: Catalogue): Resolver {
  return (_source, { representations }, context, info) => {
    const given = representations as readonly unknown[];
    if (given.length > maxFirst)
      throw badInput(`"representations" takes ${maxFirst} at most, and ${given.length} came. Ask for the rest in another request.`);
    return given.map(async (representation): Promise<VendorRecord | LabelledEntity | null> => {
      const entity = entityKey(representation);
      if (entity) return entityById(context, entity.type, entity.vendorId);
      const { type, id } = readKey(catalogue, representation);
      return context.session.get(type, id, fieldsBelow(catalogue, info, type));
    });
  };
}

/** The key of what gathers records of all vendors; undefined for one of a record. */
function entityKey(representation: unknown): GlobalId | undefined {
  const { __typename: type, id } = (representation ?? {}) as Record<string, unknown>;
  if (typeof type !== "string" || !(type in entityTypes) || typeof id !== "string") return undefined;
  const known = decodeId(id);
  if (known?.type === type) return known;
  throw badInput(`A representation of a ${type} needs its global id; ${shown(id)} came.`);
}

function readKey({ resources }: Catalogue, representation: unknown): { type: string; id: string } {
  const { __typename: type, id } = (representation ?? {}) as Record<string, unknown>;
  if (typeof type !== "string" || !resources.has(type))
    throw badInput(`A representation needs the name of a type with a key as "__typename"; ${shown(type)} came.`);
  if (typeof id !== "string" || id === "") throw badInput(`A representation of a ${type} needs its "id", a text; ${shown(id)} came.`);
  return { type, id: recordIdOf(id, type, resources) };
}

function shown(value: unknown): string {
  return value === undefined ? "none" : JSON.stringify(value).slice(0, 80);
}
