import type { VendorRecord } from "../../engine/model/record.ts";
import type { Json, JsonObject } from "../../transport/json.ts";
import type { Catalogue } from "../catalogue.ts";
import { columnsOf } from "../columns.ts";

/** The values of a record itself, in the graph's names; codes of enums by their names. */
export function valuesOf(catalogue: Catalogue, record: VendorRecord): JsonObject {
  const { type } = record.resource;
  const shown: JsonObject = {};
  for (const { name, flat, type: scalar, read } of columnsOf(catalogue, type).all) {
    if (name !== flat || name === "id" || name === "vendorId") continue;
    const value = read(record);
    if (value === undefined) continue;
    shown[name] = asScalar(scalar, enumName(catalogue, scalar, value as Json));
  }
  return shown;
}

/** The name of an enum's value by its code; what is no enum stays as it is. */
export function enumName(catalogue: Catalogue, type: string, value: Json): Json {
  const codes = catalogue.enums[type];
  if (!codes || value === null) return value;
  return Object.entries(codes).find(([, code]) => String(code) === String(value))?.[0] ?? value;
}

/** Columns are texts; the graph shows numbers and flags as such. */
function asScalar(type: string, value: Json): Json {
  if (value === null) return null;
  if (type === "Boolean") return String(value) === "true";
  return type === "Int" ? Number(value) : value;
}
