import type { JsonObject } from "../../transport/json.ts";
import { isObject } from "../../transport/json.ts";
import { rows } from "../row.ts";
import type { ProjectorOptions } from "./options.ts";

export const { resource, part } = rows<ProjectorOptions>({ vendor: "projector", id: "Uid" });

/** Copies members of the detail to the top, where a summary has them, so that both forms read alike. */
export function lift(detail: string, members: readonly string[]) {
  return (raw: JsonObject): JsonObject => {
    const inner = raw[detail];
    if (!isObject(inner)) return raw;
    const lifted = Object.fromEntries(members.filter((name) => name in inner && !(name in raw)).map((name) => [name, inner[name]!]));
    return { ...lifted, ...raw };
  };
}
