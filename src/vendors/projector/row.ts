import type { JsonObject } from "../../transport/json.ts";
import { isObject } from "../../transport/json.ts";
import { rows } from "../row.ts";
import type { Extra } from "./dialect.ts";

export const { resource, part } = rows<Extra>("projector", "Uid");

/**
 * A summary names the record at its top, a full element inside its detail: the detail's members are shown at the top
 * too, so that both read alike. What stands at the top already stays.
 */
export function lift(detail: string, members: readonly string[]) {
  return (raw: JsonObject): JsonObject => {
    const inner = raw[detail];
    if (!isObject(inner)) return raw;
    const lifted = Object.fromEntries(members.filter((name) => name in inner && !(name in raw)).map((name) => [name, inner[name]!]));
    return { ...lifted, ...raw };
  };
}
