import { fold, namesOn } from "../engine/model/names.ts";
import { type FieldSet, memberNames, type VendorRecord } from "../engine/model/record.ts";
import { isObject, type Json, type JsonObject } from "../transport/json.ts";
import type { Stream } from "./store.ts";

/** Takes the fields out of records that are never kept, and out of what is said to be loaded. */
export interface Exclusion {
  /** Paths of members, folded and joined: equal for equal exclusions. */
  signature: string;
  excludes(path: string): boolean;
  strip(record: VendorRecord): VendorRecord;
}

export function exclusionOf({ resource, columns, exclude }: Stream): Exclusion | undefined {
  if (!exclude || exclude.size === 0) return undefined;
  const paths = new Set<string>();
  for (const field of exclude) {
    const [, row] = Object.entries(resource.columns ?? {}).find(([name]) => fold(name) === fold(field)) ?? [];
    const column = columns.find(({ name }) => fold(name) === fold(field));
    for (const path of [field, ...(row ?? []), ...(column?.paths ?? [])]) paths.add(fold(path));
  }
  const idPaths = [resource.id, ...[resource.parentIds ?? []].flat()].map(fold);
  for (const path of idPaths) paths.delete(path);
  const excludes = (path: string) => namesOn(path).some((_, i, names) => paths.has(fold(names.slice(0, i + 1).join("."))));
  const known = columns
    .flatMap((column) => column.paths)
    .filter((path) => !excludes(path))
    .map((path) => fold(namesOn(path)[0]!));
  return {
    signature: [...paths].sort().join(" "),
    excludes,
    strip(record) {
      const data = without(record.data, paths);
      const sent = record.sent === record.data ? data : without(record.sent, paths);
      // Not all of the record is known any more: what was left out must not be read as "none".
      const loaded = record.loadedFields === "all" ? new Set([...known, ...memberNames(data)]) : record.loadedFields;
      return {
        ...record,
        data,
        sent,
        loadedFields: minus(loaded, paths),
        ...(record.requestedFields && { requestedFields: minus(record.requestedFields, paths) }),
      };
    },
  };
}

function minus(fields: FieldSet, paths: ReadonlySet<string>): FieldSet {
  return new Set([...fields].filter((field) => !paths.has(field)));
}

function without(object: JsonObject, paths: ReadonlySet<string>, around = ""): JsonObject {
  const kept: [string, Json][] = [];
  for (const [name, value] of Object.entries(object)) {
    const path = around + fold(name);
    if (!paths.has(path)) kept.push([name, within(value, paths, path)]);
  }
  return Object.fromEntries(kept);
}

/** A list has no name of its own: its items are at its path. */
function within(value: Json, paths: ReadonlySet<string>, path: string): Json {
  if (Array.isArray(value)) return value.map((each) => within(each, paths, path));
  return isObject(value) ? without(value, paths, path) : value;
}
