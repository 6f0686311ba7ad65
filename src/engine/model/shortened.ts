import { isObject, type JsonObject } from "../../transport/json.ts";
import { fold, rootField, spellingOf, valueAt } from "./names.ts";
import type { Resource } from "./resource.ts";

/**
 * Some lists show an object of a record with less than its record has. Such a member is named twice among fields: by its
 * root, as any other, and by its whole path when the part is needed that may be missing.
 */
type Row = Pick<Resource, "shortened">;

type FieldSet = ReadonlySet<string>;

/** The names of the fields that these paths need. */
export function fieldNames(row: Row, paths: Iterable<string>): Set<string> {
  const parts = partNames(row);
  const names = new Set<string>();
  for (const path of paths) {
    names.add(rootField(path));
    if (parts.has(fold(path))) names.add(fold(path));
  }
  return names;
}

/** The names that stand for parts. They are no members of a record. */
export function partNames({ shortened }: Row): FieldSet {
  return new Set(shortened?.paths.map(fold));
}

/** Is a part among these fields? */
export function needsParts({ shortened }: Row, fields: FieldSet | undefined): boolean {
  return (shortened?.paths ?? []).some((path) => fields?.has(fold(path)));
}

/** Is a part missing that these fields need? An object that is not there at all is not shortened. */
export function isShortened(row: Row, data: JsonObject, fields: FieldSet | undefined): boolean {
  return row.shortened !== undefined && fields !== undefined && missingParts(row, data, fields).length > 0;
}

/** The paths of the parts that these fields need and that are missing. */
export function missingParts({ shortened }: Row, data: JsonObject, fields: FieldSet | undefined): string[] {
  return (shortened?.paths ?? []).filter((path) => fields?.has(fold(path)) && lacks(data, path));
}

/** Does an object of this record lack its member of this name, where a part may be missing? */
export function isPartMissing({ shortened }: Row, data: JsonObject, object: JsonObject, name: string): boolean {
  return (shortened?.paths ?? []).some((path) => {
    const [around, own] = split(path);
    return fold(own) === fold(name) && valueAt(data, around) === object && lacks(data, path);
  });
}

/** Members of the earlier data that the later has with less in them. */
export function shortenedIn({ shortened }: Row, earlier: JsonObject, later: JsonObject): JsonObject {
  const kept: JsonObject = {};
  for (const path of shortened?.paths ?? []) {
    const name = spellingOf(earlier, split(path)[0]);
    if (name !== undefined && lacks(later, path) && !lacks(earlier, path)) kept[name] = earlier[name]!;
  }
  return kept;
}

function split(path: string): [around: string, own: string] {
  const dot = path.lastIndexOf(".");
  return [path.slice(0, dot), path.slice(dot + 1)];
}

function lacks(data: JsonObject, path: string): boolean {
  const object = valueAt(data, split(path)[0]);
  return isObject(object) && Object.keys(object).length > 0 && valueAt(data, path) === undefined;
}
