import type { Column, ColumnKind } from "../../src/engine/model/column.ts";
import { canonicalValue } from "../../src/engine/model/column-values.ts";
import { rootField, valueAt } from "../../src/engine/model/names.ts";
import { covers, type VendorRecord } from "../../src/engine/model/record.ts";
import type { Catalogue } from "../../src/graph/catalogue.ts";
import { readers } from "../../src/graph/values.ts";

const kinds: Readonly<Record<string, ColumnKind>> = {
  ID: "id",
  Int: "number",
  Float: "number",
  Decimal: "number",
  Boolean: "boolean",
  DateTime: "instant",
  Date: "date",
};

/** The plain values of a type as columns. */
export function columnsFor(catalogue: Catalogue, type: string): Column[] {
  const { id } = catalogue.resources.get(type)!;
  return catalogue.leaves(type).flatMap((name): Column[] => {
    if (name === "id") return [{ name, kind: "id", paths: [id], read: (record) => record.id }];
    if (name === "vendorId") return [];
    const scalar = catalogue.fieldType(type, name)!;
    const read = readers[scalar];
    if (!read) return [];
    const kind = kinds[scalar] ?? "text";
    const paths = catalogue.paths(type, name);
    return [{ name, kind, paths, read: (record) => valueIn(record, paths, (value) => canonicalOf(kind, read(value as never))) }];
  });
}

function canonicalOf(kind: ColumnKind, value: unknown): string | null {
  return value === null || value === undefined ? null : (canonicalValue(kind, value) ?? null);
}

function valueIn(record: VendorRecord, paths: readonly string[], read: (value: unknown) => string | null): string | null | undefined {
  for (const path of paths) {
    const value = valueAt(record.data, path);
    if (value !== undefined) return read(value);
  }
  return covers(record, new Set(paths.map(rootField))) ? null : undefined;
}
