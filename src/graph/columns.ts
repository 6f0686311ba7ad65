import { type GraphQLField, type GraphQLObjectType, getNamedType, isEnumType, isObjectType } from "graphql";
import type { Column, ColumnKind } from "../engine/model/column.ts";
import { canonicalValue } from "../engine/model/column-values.ts";
import { covers, type FieldSet, isAddressable, type VendorRecord } from "../engine/model/record.ts";
import type { JsonObject } from "../transport/json.ts";
import { type Catalogue, isList } from "./catalogue.ts";
import { picker, valueReader, vendorIdOf } from "./fields.ts";
import { objectsIn } from "./parts.ts";
import { billingNeeds } from "./query/billing.ts";
import { neededFields } from "./query/fields.ts";
import { columnName, comparable, constantCase } from "./sdl/columns.ts";

/** A column, and what the graph knows of it. */
export interface GraphColumn extends Column {
  /** Its name in inputs, orders and totals: `projectedAmountCurrencyId`. */
  flat: string;
  /** Its scalar or enum. */
  type: string;
  /** Members of the record that it is read from; undefined when it may be any. */
  fields: FieldSet | undefined;
}

/** The columns of one type. */
export interface ColumnTable {
  all: readonly GraphColumn[];
  byName: ReadonlyMap<string, GraphColumn>;
  byFlat: ReadonlyMap<string, GraphColumn>;
  /** By the values of `<Type>OrderField`. */
  byConstant: ReadonlyMap<string, GraphColumn>;
}

const kinds: Readonly<Record<string, ColumnKind>> = {
  ID: "id",
  String: "text",
  Int: "number",
  Float: "number",
  Decimal: "number",
  Boolean: "boolean",
  DateTime: "instant",
  Date: "date",
};

/** Objects in objects are followed so far, as in the SDL. */
const deepest = 3;

const tables = new WeakMap<Catalogue, Map<string, ColumnTable>>();

/** Every scalar and enum of a type of records or of objects in them, and of the objects in it that are no records: read as its field is. */
export function columnsOf(catalogue: Catalogue, type: string): ColumnTable {
  const known = tables.get(catalogue) ?? new Map<string, ColumnTable>();
  tables.set(catalogue, known);
  const table = known.get(type) ?? makeTable(catalogue, type);
  known.set(type, table);
  return table;
}

function makeTable(catalogue: Catalogue, type: string): ColumnTable {
  const object = catalogue.schema.getType(type);
  const found = isObjectType(object) ? columnsIn(catalogue, object, []) : [];
  const fields = isObjectType(object) ? object.getFields() : {};
  const byFlat = new Map<string, GraphColumn>();
  for (const column of found)
    if (!byFlat.has(column.flat) && !(column.name.includes(".") && column.flat in fields)) byFlat.set(column.flat, column);
  const all = [...byFlat.values()];
  return {
    all,
    byFlat,
    byName: new Map(all.map((column) => [column.name, column])),
    byConstant: new Map(all.map((column) => [constantCase(column.flat), column])),
  };
}

/** An object on the way to a column. */
interface Step {
  type: GraphQLObjectType;
  field: GraphQLField<unknown, unknown>;
}

function columnsIn(catalogue: Catalogue, type: GraphQLObjectType, above: readonly Step[]): GraphColumn[] {
  const inner: GraphColumn[] = [];
  const own: GraphColumn[] = [];
  for (const field of Object.values(type.getFields())) {
    const named = getNamedType(field.type);
    const relation = catalogue.row(type.name)?.relations[field.name];
    if (billingNeeds(catalogue, type.name, field.name)) continue;
    if (field.args.length > 0 || isList(field.type) || relation?.kind === "answer" || relation?.kind === "file") continue;
    const steps = [...above, { type, field }];
    if (isEnumType(named) || comparable.has(named.name)) own.push(...columnAt(catalogue, steps));
    else if (isObjectType(named) && isPart(catalogue, named) && steps.length < deepest) inner.push(...columnsIn(catalogue, named, steps));
  }
  return [...own, ...inner];
}

function isPart(catalogue: Catalogue, type: GraphQLObjectType): boolean {
  return (
    !catalogue.resources.has(type.name) &&
    type.name !== "LinkInfo" &&
    !type.name.endsWith("Connection") &&
    type.getInterfaces().length === 0
  );
}

function columnAt(catalogue: Catalogue, steps: readonly Step[]): GraphColumn[] {
  const { type, field } = steps.at(-1)!;
  const named = getNamedType(field.type).name;
  const path = steps.map((step) => step.field.name);
  const owner = steps[0]!.type.name;
  const kind = kinds[named] ?? "text";
  const common = { name: path.join("."), flat: columnName(path), type: named, kind };
  // Absent for objects in a record, which have no id by which they could be asked for.
  const resource = catalogue.resources.get(owner);
  if (resource && steps.length === 1 && field.name === "id")
    return [{ ...common, paths: [resource.id], fields: new Set(), read: (record) => (isAddressable(record) ? record.id : null) }];
  const leaf = catalogue.paths(type.name, catalogue.codeOf(type, field) ?? field.name);
  const readValue = valueReader(catalogue, named);
  if (!readValue) return [];
  const pathsAbove = steps.slice(0, -1).map((step) => catalogue.paths(step.type.name, step.field.name));
  const paths = pathsAbove.reduceRight<readonly string[]>((below, options) => options.flatMap((a) => below.map((b) => `${a}.${b}`)), leaf);
  const fields = neededFields(catalogue, owner, [{ name: path[0]!, ...(path.length > 1 && { inner: path.slice(1) }) }]);
  const canonical = (value: unknown) => (value === null || value === undefined ? null : (canonicalValue(kind, value) ?? null));
  if (resource && steps.length === 1 && field.name === "vendorId")
    return [{ ...common, paths: [resource.id], fields: new Set(), read: (record) => canonical(vendorIdOf(record)) }];
  const pickers = pathsAbove.map(picker);
  // The id of an object in a record is its member `id`.
  const pickLeaf = picker(field.name === "vendorId" ? ["id"] : leaf);
  const read = (record: VendorRecord) => {
    let data: JsonObject | undefined = record.data;
    for (const pick of pickers) {
      const value = pick(data);
      if (value === undefined) return covers(record, fields) ? null : undefined;
      data = objectsIn(value)?.[0]?.data;
      if (!data) return null;
    }
    const value = pickLeaf(data);
    if (value === undefined) return covers(record, fields) ? null : undefined;
    return canonical(readValue(value));
  };
  return [{ ...common, paths, fields, read }];
}
