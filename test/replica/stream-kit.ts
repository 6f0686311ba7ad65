import type { Column, ColumnKind } from "../../src/engine/model/column.ts";
import { canonicalValue } from "../../src/engine/model/column-values.ts";
import { fold, valueAt } from "../../src/engine/model/names.ts";
import { makeRecord, type VendorRecord } from "../../src/engine/model/record.ts";
import type { Resource } from "../../src/engine/model/resource.ts";
import type { VendorName } from "../../src/errors.ts";
import type { Stream } from "../../src/replica/store.ts";
import { type JsonObject, LosslessNumber } from "../../src/transport/json.ts";

/** A column of the member of that name. What was not loaded is not told. */
export function columnOf(name: string, kind: ColumnKind, path = name): Column {
  return {
    name,
    kind,
    paths: [path],
    read({ data, loadedFields }: VendorRecord) {
      const value = valueAt(data, path);
      if (value === undefined) return loadedFields === "all" || loadedFields.has(fold(path)) ? null : undefined;
      if (value === null) return null;
      return canonicalValue(kind, value instanceof LosslessNumber ? value.value : value) ?? null;
    },
  };
}

export interface StreamOptions {
  vendor?: VendorName;
  resource?: Partial<Resource>;
  exclude?: ReadonlySet<string>;
}

export function streamOf(
  type: string,
  columns: Readonly<Record<string, ColumnKind>>,
  { vendor = "zivio", resource, exclude }: StreamOptions = {},
): Stream {
  return {
    resource: { type, vendor, id: "id", relations: {}, ...resource },
    columns: Object.entries(columns).map(([name, kind]) => columnOf(name, kind)),
    ...(exclude && { exclude }),
  };
}

/** A record as a vendor sent it: whole, or with these fields. */
export function recordOf({ resource }: Pick<Stream, "resource">, row: JsonObject, fields: readonly string[] | "all" = "all"): VendorRecord {
  return makeRecord(resource, row, { fields: fields === "all" ? "all" : new Set(fields.map(fold)) });
}

export const kept = (records: readonly VendorRecord[], seenAt: number) => records.map((record) => ({ record, seenAt }));
