import { isObject, type Json, type JsonObject } from "../../transport/json.ts";

/** A copy with a mark of ours, which relations find by its name and nobody sees: `raw` shows what the vendor sent. */
export function marked(object: JsonObject, name: string, value: Json): JsonObject {
  return Object.defineProperty({ ...object }, name, { value });
}

/** What a record is addressed below, where it does not say so itself: `<parent>`, or `<grandparent>/<parent>`. */
export const parent = "$parent";

/** A record that stands inside the one it is addressed below. */
export function markedBelow(inner: Json | undefined, address: string): Json | undefined {
  if (Array.isArray(inner)) return inner.map((each) => markedBelow(each, address)!);
  return isObject(inner) ? marked(inner, parent, address) : inner;
}

/** The mark that a record came with, kept when it is copied. */
export function keptMark(raw: JsonObject): JsonObject {
  const address = raw[parent];
  return address === undefined ? raw : { ...raw, [parent]: address };
}
