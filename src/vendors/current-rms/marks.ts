import type { Json, JsonObject } from "../../transport/json.ts";

/** A copy with a mark of ours, which relations find by its name and nobody sees: `raw` shows what the vendor sent. */
export function marked(object: JsonObject, name: string, value: Json): JsonObject {
  return Object.defineProperty({ ...object }, name, { value });
}
