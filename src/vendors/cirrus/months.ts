import { keysAt } from "../../engine/model/names.ts";
import type { JsonObject } from "../../transport/json.ts";
import { idMember } from "./places.ts";

/** Budgets are addressed by year and month instead of their own id. */
export function ofMonth(raw: JsonObject): JsonObject {
  const parts = ["year", "month"].flatMap((name) => keysAt(raw, name).slice(0, 1));
  return idMember in raw || parts.length < 2 ? raw : { ...raw, [idMember]: parts.join("/") };
}
