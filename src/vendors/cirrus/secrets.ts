import { isObject, type Json, type JsonObject } from "../../transport/json.ts";

/** Removes members from a record and from the objects in it. */
export function without(...members: readonly string[]): (raw: JsonObject) => JsonObject {
  const clear = (value: Json): Json => (Array.isArray(value) ? value.map(clear) : isObject(value) ? cleared(value) : value);
  const cleared = (raw: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(raw).flatMap(([name, value]) => (members.includes(name) ? [] : [[name, clear(value)]])));
  return cleared;
}
