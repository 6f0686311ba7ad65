import { type Json, type JsonObject, LosslessNumber } from "../transport/json.ts";

/** JSON with every digit as it was sent: what `parseJson` reads back as it was. */
export function jsonText(value: Json): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value !== "object" || value === null) return typeof value === "number" ? numberText(value) : String(value);
  if (value instanceof LosslessNumber) return value.value;
  if (Array.isArray(value)) return `[${value.map((each) => jsonText(each ?? null)).join(",")}]`;
  return objectText(value);
}

function objectText(object: JsonObject): string {
  let text = "";
  for (const name of Object.keys(object)) {
    const value = object[name];
    if (value === undefined) continue;
    text += `${text === "" ? "{" : ","}${nameText(name)}${jsonText(value)}`;
  }
  return text === "" ? "{}" : `${text}}`;
}

function numberText(value: number): string {
  return Object.is(value, -0) ? "-0" : JSON.stringify(value);
}

/** Names of members are few and repeated for every record. */
const mostKept = 20_000;
const names = new Map<string, string>();

function nameText(name: string): string {
  let known = names.get(name);
  if (known === undefined) {
    known = `${JSON.stringify(name)}:`;
    if (names.size < mostKept) names.set(name, known);
  }
  return known;
}
