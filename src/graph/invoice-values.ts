import type { MemberTest } from "../engine/model/billing.ts";
import { plainDecimal } from "../engine/model/decimal.ts";
import { valueAt } from "../engine/model/names.ts";
import type { Json, JsonObject } from "../transport/json.ts";
import { digits } from "./values.ts";

/** Whether a member of a record has one of the values. */
export function meets(data: JsonObject, { path, values }: MemberTest): boolean {
  const text = textAt(data, path);
  return text !== null && values.includes(text);
}

/** Plain digits; null where there is no amount. */
export function amountAt(data: JsonObject, path: string): string | null {
  return plainDecimal(textAt(data, path) ?? "") ?? null;
}

/** What a member of a record says; null where it says nothing. */
export function textAt(data: JsonObject, path: string): string | null {
  const value: Json | undefined = valueAt(data, path);
  return value === undefined || value === null ? null : digits(value) || null;
}
