import { type Json, LosslessNumber } from "./json.ts";

/** JSON text in which each number keeps the digits that it was written with. */
export function jsonText(value: Json): string {
  if (value instanceof LosslessNumber) return value.value;
  if (Array.isArray(value)) return `[${value.map(jsonText).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, inner]) => `${JSON.stringify(name)}:${jsonText(inner)}`)
    .join(",")}}`;
}
