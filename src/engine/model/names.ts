import { isObject, type Json, type JsonObject, LosslessNumber } from "../../transport/json.ts";

/** Names of members are few and repeated for every row: what was computed for one is kept, up to this many. */
const mostKept = 20_000;
const folded = new Map<string, string>();
const splitPaths = new Map<string, readonly string[]>();

/** A name without case, underscores and punctuation. Fields of the graph and members of records with the same folded name correspond. */
export function fold(name: string): string {
  let known = folded.get(name);
  if (known === undefined) {
    known = name.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, "");
    if (folded.size < mostKept) folded.set(name, known);
  }
  return known;
}

/** The names on a path such as `MilestoneDetail.ProjectIdentity.ProjectCode`. */
export function namesOn(path: string): readonly string[] {
  let names = splitPaths.get(path);
  if (names === undefined) {
    names = path.split(".");
    if (splitPaths.size < mostKept) splitPaths.set(path, names);
  }
  return names;
}

/** The folded name of the member in which a path begins. */
export function rootField(path: string): string {
  return fold(namesOn(path)[0]!);
}

/** The members in which these paths begin. */
export function rootFields(paths: Iterable<string>): Set<string> {
  const fields = new Set<string>();
  for (const path of paths) fields.add(rootField(path));
  return fields;
}

/** How this object spells a member's name, or undefined when it has no such member. */
export function spellingOf(data: JsonObject, name: string): string | undefined {
  if (Object.hasOwn(data, name)) return name;
  const wanted = fold(name);
  if (wanted === "") return undefined;
  for (const key in data) if (fold(key) === wanted && Object.hasOwn(data, key)) return key;
  return undefined;
}

/** The member's value, whatever its spelling; undefined when there is none. */
export function member(data: JsonObject, name: string): Json | undefined {
  if (Object.hasOwn(data, name)) return data[name];
  const spelling = spellingOf(data, name);
  return spelling === undefined ? undefined : data[spelling];
}

/** The value at a path; undefined where the path ends before. */
export function valueAt(data: JsonObject, path: string): Json | undefined {
  let value: Json | undefined = data;
  for (const name of namesOn(path)) {
    if (!isObject(value)) return undefined;
    value = member(value, name);
  }
  return value;
}

/** All values at a path that may lead through lists. */
export function valuesAt(data: JsonObject, path: string): Json[] {
  const found: Json[] = [];
  collectAt(data, { names: namesOn(path), depth: 0 }, found);
  return found;
}

interface Place {
  names: readonly string[];
  depth: number;
}

function collectAt(value: Json | undefined, place: Place, found: Json[]): void {
  if (Array.isArray(value)) for (const each of value) collectAt(each, place, found);
  else if (place.depth === place.names.length) {
    if (value !== undefined) found.push(value);
  } else if (isObject(value)) collectAt(member(value, place.names[place.depth]!), { ...place, depth: place.depth + 1 }, found);
}

/** The keys at a path that may lead through lists, as text. */
export function keysAt(data: JsonObject, path: string): string[] {
  const keys: string[] = [];
  const names = namesOn(path);
  if (names.length === 1) {
    const value = member(data, names[0]!);
    // Most often one value: no list of values is made.
    if (!Array.isArray(value)) {
      const key = keyOf(value);
      if (key !== undefined) keys.push(key);
      return keys;
    }
  }
  for (const value of valuesAt(data, path)) {
    const key = keyOf(value);
    if (key !== undefined) keys.push(key);
  }
  return keys;
}

/** The key at a path; of several paths their keys as they are in the id of a record below others: `<parent>/<id>`. */
export function joinedKey(data: JsonObject, paths: string | readonly string[]): string | undefined {
  if (typeof paths === "string") return keysAt(data, paths)[0];
  const keys: string[] = [];
  for (const path of paths) {
    const [key] = keysAt(data, path);
    if (key === undefined) return undefined;
    keys.push(key);
  }
  return keys.length > 0 ? keys.join("/") : undefined;
}

/** An id or code as text; undefined for what means "none": null, "", 0. */
export function keyOf(value: Json | undefined): string | undefined {
  if (value === null || value === undefined || typeof value === "boolean") return undefined;
  if (value instanceof LosslessNumber) return Number(value.value) === 0 ? undefined : value.value;
  if (typeof value === "object") return undefined;
  const text = String(value).trim();
  return text === "" || text === "0" ? undefined : text;
}
