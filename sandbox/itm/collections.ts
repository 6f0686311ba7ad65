import { type JsonObject, pick } from "../kit/json.ts";
import { getOrInsert } from "../kit/maps.ts";
import type { Collection } from "./collection.ts";
import type { Dataset } from "./model.ts";
import type { Parents } from "./parents.ts";
import { projectCollections } from "./project-collections.ts";
import { serviceCollections } from "./service-collections.ts";
import { taskCollections } from "./task-collections.ts";

const collections: Record<string, Collection> = { ...projectCollections, ...taskCollections, ...serviceCollections };

/** Small resources by name: rows as lists show them, records as they are by id. */
export function makeCollections(dataset: Dataset) {
  const { fill, contract } = dataset;
  const documented = (type: string, record: JsonObject) => pick(record, Object.keys(contract.types[type]!));

  function record(name: string, parents: Parents, n: number): JsonObject {
    const collection = collections[name]!;
    const above = aboveOf(parents);
    const id = above * 10 + n;
    const known: JsonObject = { [collection.id]: id, ...collection.known?.({ n, id, parents, dataset }) };
    const named = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
    // Members that the list alone shows are kept, so that `nested` finds them.
    return { ...named, ...fill(collection.type, `${name}.${above}.${n}`, named) };
  }

  /** A flat record in the form of a type that nests its values. What it lacks, or has empty where the type requires it, is filled. */
  function nested(type: string, key: string, flat: JsonObject): JsonObject {
    const known: JsonObject = {};
    for (const [name, field] of Object.entries(contract.types[type]!)) {
      const fits = (flat[name] !== null || field.nullable) && (flat[name] !== "" || field.blank);
      if (name in flat && fits) known[name] = flat[name];
      else if (contract.types[field.type] && !field.list) known[name] = nested(field.type, `${key}.${name}`, flat);
    }
    return fill(type, key, known);
  }

  /** The records under some parents that were written, by name and parent. */
  const edited = new Map<string, JsonObject[]>();

  function aboveOf(parents: Parents): number {
    return Number(parents.task?.Id ?? parents.project?.id ?? parents.serviceId ?? 4);
  }

  function flats(name: string, parents: Parents): JsonObject[] {
    return edited.get(`${name}/${aboveOf(parents)}`) ?? made(name, parents);
  }

  function made(name: string, parents: Parents): JsonObject[] {
    return Array.from({ length: collections[name]!.count }, (_, i) => record(name, parents, i + 1));
  }

  return {
    nested,
    idMember: (name: string) => collections[name]!.id,
    typeOf: (name: string) => collections[name]!.type,
    /** The records themselves, to be changed. */
    edit(name: string, parents: Parents): JsonObject[] {
      return getOrInsert(edited, `${name}/${aboveOf(parents)}`, () => made(name, parents));
    },
    written: () => edited,
    has: (name: string) => name in collections,
    rows(name: string, parents: Parents): JsonObject[] {
      const { type, row, id } = collections[name]!;
      return flats(name, parents).map((flat) => (row ? nested(row, `${name}.${flat[id]}`, flat) : documented(type, flat)));
    },
    find(name: string, parents: Parents, id: string): JsonObject | undefined {
      const { type, id: member } = collections[name]!;
      const found = flats(name, parents).find((flat) => String(flat[member]).toLowerCase() === id.toLowerCase());
      return found && documented(type, found);
    },
  };
}
