import { isObject, type Json, type JsonObject, LosslessNumber } from "../transport/json.ts";

const folded = new Map<string, string>();

/** A name without case, underscores and punctuation: by it the graph's fields and the vendors' members are the same. */
export function fold(name: string): string {
  let known = folded.get(name);
  if (known === undefined) {
    known = name.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, "");
    if (folded.size < 20_000) folded.set(name, known);
  }
  return known;
}

/** How this record spells a member's name, or undefined when it has no such member. */
export function spellingOf(raw: JsonObject, name: string): string | undefined {
  if (Object.hasOwn(raw, name)) return name;
  const wanted = fold(name);
  return wanted === "" ? undefined : Object.keys(raw).find((key) => fold(key) === wanted);
}

/** The member's value, whatever its spelling; undefined when there is none. */
export function member(raw: JsonObject, name: string): Json | undefined {
  const spelling = spellingOf(raw, name);
  return spelling === undefined ? undefined : raw[spelling];
}

/** The value at a path such as `MilestoneDetail.ProjectIdentity.ProjectCode`. */
export function valueAt(raw: JsonObject, path: string): Json | undefined {
  let value: Json | undefined = raw;
  for (const name of path.split(".")) {
    if (!isObject(value)) return undefined;
    value = member(value, name);
  }
  return value;
}

/** All texts at a path that may lead through lists; blanks, nulls and zero ids left out. */
export function keysAt(raw: JsonObject, path: string): string[] {
  let values: (Json | undefined)[] = [raw];
  for (const name of path.split(".")) {
    values = values
      .flatMap((value) => (isObject(value) ? [member(value, name)] : []))
      .flatMap((value) => (Array.isArray(value) ? value : [value]));
  }
  return values.map(keyOf).filter((key) => key !== undefined);
}

/** The key at a path; of several paths their keys as they stand in the id of a record below others: `<parent>/<id>`. */
export function joinedKey(raw: JsonObject, paths: string | readonly string[]): string | undefined {
  const keys = [paths].flat().map((path) => keysAt(raw, path)[0]);
  return keys.length > 0 && keys.every((key) => key !== undefined) ? keys.join("/") : undefined;
}

/** An id or code as text; undefined for what stands for "none": null, "", 0. */
export function keyOf(value: Json | undefined): string | undefined {
  if (value === null || value === undefined || typeof value === "boolean") return undefined;
  if (value instanceof LosslessNumber) return Number(value.value) === 0 ? undefined : value.value;
  if (typeof value === "object") return undefined;
  const text = String(value).trim();
  return text === "" || text === "0" ? undefined : text;
}
