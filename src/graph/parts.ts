import { member, valueAt } from "../engine/model/names.ts";
import { isObject, type Json, type JsonObject } from "../transport/json.ts";
import { ownerOf, type Part, type Source } from "./context.ts";

export function listOf(value: Json | undefined): Json[] | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  return Array.isArray(value) ? value : [value];
}

/** A nested object: in the form of the table, and as it was sent. */
export interface Pair {
  data: JsonObject;
  sent: JsonObject;
}

/** The objects of a value, which the vendor sends as a list or as one object. An empty object means "none". */
export function objectsIn(data: Json | undefined, sent: Json | undefined = data): Pair[] | undefined {
  const originals = listOf(sent) ?? [];
  return listOf(data)?.flatMap((inner, i) => {
    if (!isObject(inner) || Object.keys(inner).length === 0) return [];
    const original = originals[i];
    return [{ data: inner, sent: isObject(original) ? original : inner }];
  });
}

/** The objects of an object with ids for names. The id becomes the member `$key`. */
export function keyedObjects(value: JsonObject): Pair[] {
  return Object.entries(value).flatMap(([key, inner]) => (isObject(inner) ? [{ data: { $key: key, ...inner }, sent: inner }] : []));
}

/** The nested objects at a path of a record or a part. */
export function objectsAt(source: Source, path: string, value = valueAt(source.data, path)): Pair[] | undefined {
  return objectsIn(value, source.sent === source.data ? value : valueAt(source.sent, path));
}

/** Nested objects as sources of fields. */
export function partsOf(pairs: readonly Pair[] | undefined, source: Source): Part[] | undefined {
  const owner = ownerOf(source);
  return pairs?.map((pair) => ({ ...pair, owner }));
}

/** The fields that customers add to a record, by name. */
export function customFieldsIn(source: Source): JsonObject | undefined {
  const { customFields } = ownerOf(source).resource;
  const fields = customFields && member(source.data, customFields);
  return isObject(fields) ? fields : undefined;
}
