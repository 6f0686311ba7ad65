import { keysAt } from "../../resource/names.ts";
import type { JsonObject } from "../../transport/json.ts";
import { idMember } from "./places.ts";

/** Budgets are asked for by year and month, whatever their own number is. */
export function ofMonth(raw: JsonObject): JsonObject {
  const parts = ["year", "month"].flatMap((name) => keysAt(raw, name).slice(0, 1));
  return idMember in raw || parts.length < 2 ? raw : { ...raw, [idMember]: parts.join("/") };
}
