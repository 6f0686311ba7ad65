import { isObject, type Json, type JsonObject } from "../../transport/json.ts";

/** Takes members out of a record, and out of the objects in it, before anything else sees it. */
export function without(...members: readonly string[]): (raw: JsonObject) => JsonObject {
  const clear = (value: Json): Json => (Array.isArray(value) ? value.map(clear) : isObject(value) ? cleared(value) : value);
  const cleared = (raw: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(raw).flatMap(([name, value]) => (members.includes(name) ? [] : [[name, clear(value)]])));
  return cleared;
}
