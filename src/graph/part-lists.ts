import { type GraphQLObjectType, isObjectType } from "graphql";
import type { Columns } from "../engine/model/evaluate-column.ts";
import { covers, type VendorRecord } from "../engine/model/record.ts";
import type { Resource } from "../engine/model/resource.ts";
import { isObject } from "../transport/json.ts";
import type { Catalogue } from "./catalogue.ts";
import { columnsOf } from "./columns.ts";
import { picker } from "./fields.ts";
import { keyedObjects, objectsIn } from "./parts.ts";
import { neededFields } from "./query/fields.ts";

/** How the objects are tested that stand in a list inside a record. */
export interface PartList {
  /** The objects as records of their own; undefined where the record does not tell. */
  elements(record: VendorRecord): readonly VendorRecord[] | undefined;
  columns: Columns;
}

/** The list behind a field, and what its objects are; undefined where the field is none. */
export function partListOf(catalogue: Catalogue, resource: Resource, name: string): (PartList & { of: Resource }) | undefined {
  const type = catalogue.schema.getType(catalogue.fieldType(resource.type, name) ?? "");
  const relation = resource.relations[name];
  if (!isObjectType(type) || (relation && relation.kind !== "embedded")) return undefined;
  const of = asResource(catalogue, resource, type);
  const pick = picker(relation ? [relation.member] : catalogue.paths(resource.type, name));
  const fields = neededFields(catalogue, resource.type, [{ name }]);
  const isKeyed = catalogue.parts.get(type.name)?.keyed ?? false;
  const elements = (record: VendorRecord): VendorRecord[] | undefined => {
    const value = pick(record.data);
    if (value === undefined) return covers(record, fields) ? [] : undefined;
    const objects = isKeyed && isObject(value) ? keyedObjects(value) : objectsIn(value);
    return (objects ?? []).map(({ data, sent }) => ({ resource: of, id: "~", data, sent, loadedFields: "all" }));
  };
  return { of, elements, columns: columnsOf(catalogue, type.name).byName };
}

/** An object in a record as if it had an address of its own: what its fields are read by. */
function asResource(catalogue: Catalogue, { vendor }: Resource, { name }: GraphQLObjectType): Resource {
  return { type: name, vendor, id: "id", relations: catalogue.parts.get(name)?.relations ?? {} };
}
