import { getNamedType, isInputObjectType, isObjectType } from "graphql";
import type { Exceptions } from "../../contract/exceptions.ts";
import type { Operation, VendorContract } from "../../contract/model.ts";
import type { Catalogue } from "../../src/graph/catalogue.ts";
import type { Resource } from "../../src/resource/model.ts";
import { fold, valueAt } from "../../src/resource/names.ts";
import { heldBy } from "../../src/resource/through.ts";
import { isObject, type JsonObject } from "../../src/transport/json.ts";
import { type Named, namedRows } from "./rows.ts";
import { answerType, documented, reachable, sampleOf } from "./sample.ts";
import { Shown } from "./shown.ts";

/** One of the contract's facts that the graph does not show. */
export interface Gap {
  name: string;
  /** Why, where that is on purpose. */
  reason?: string;
}

export interface Measure {
  covered: number;
  total: number;
  gaps: Gap[];
}

export interface Coverage {
  vendor: string;
  operations: Measure;
  fields: Measure;
  relations: Measure;
  filters: Measure;
  sorts: Measure;
  /** Foreign keys of records that no operation reads. */
  unreadable: string[];
  /** Exceptions of what is not missing (any more). */
  stale: string[];
}

/** What the engine itself sends with lists: pages, projections and orders, which have a measure of their own. */
const ours = new Set(["page", "pageSize", "per_page", "limit", "sort", "sorting", "include[]", "view_id"]);

/** Compares what a vendor documents with what the tables and the schema make of it. */
export function cover(contract: VendorContract, catalogue: Catalogue, exceptions: Exceptions = {}): Coverage {
  const rows = namedRows(catalogue, contract.vendor);
  const reads = Object.entries(contract.operations).filter(([, { kind }]) => kind === "read");
  const named = new Set(rows.flatMap((row) => row.operations.map(({ id }) => id)));
  const shown = new Shown(catalogue);
  for (const row of rows) for (const { id } of row.operations) look(shown, contract, catalogue, row, id);
  const types = reachable(
    contract,
    reads.map(([, operation]) => operation),
  );
  const fields = types.flatMap((type) => documented(contract, type).map(([name, field]) => ({ name: `${type}.${name}`, field })));
  // A reference names the type, or the resource and its id, or stands beside the member that names the type.
  const readable = new Set<string | undefined>(reads.flatMap(([id, operation]) => [answerType(operation), `${id.split(".")[0]}.id`]));
  for (const { type, vendor } of catalogue.resources.values())
    if (vendor === contract.vendor) for (const name of types) if (fold(type).endsWith(fold(name))) readable.add(name);
  const all = fields.filter(({ field }) => field.ref !== undefined || field.typeField !== undefined);
  const references = all.filter(({ field }) => field.typeField || [field.ref ?? []].flat().some((one) => readable.has(one)));
  const used = new Set<string>();
  const measure = (names: readonly string[], has: (name: string) => boolean): Measure => {
    const missing = names.filter((name) => !has(name));
    const gaps = missing.map((name) => {
      const pattern = Object.keys(exceptions).find((each) => matches(each, name));
      if (pattern) used.add(pattern);
      return { name, ...(pattern && { reason: exceptions[pattern]! }) };
    });
    return { covered: names.length - missing.length, total: names.length, gaps };
  };
  const parameters = reads.flatMap(([id, operation]) => parametersOf(id, operation));
  const sorts = reads.flatMap(([id, operation]) => sortsOf(operation).map((sort) => ({ id, sort })));
  return {
    vendor: contract.vendor,
    operations: measure(
      reads.map(([id]) => id),
      (id) => named.has(id),
    ),
    fields: measure(
      fields.map(({ name }) => name),
      (name) => shown.fields.has(name),
    ),
    relations: measure(
      references.map(({ name }) => name),
      (name) => shown.relations.has(name),
    ),
    filters: measure(parameters, (name) => hasFilter(catalogue, rows, name)),
    sorts: measure(
      sorts.map(({ id, sort }) => `${id} by ${sort}`),
      (name) => hasSort(catalogue, rows, name),
    ),
    unreadable: all.filter((each) => !references.includes(each)).map(({ name, field }) => `${name} (${field.ref})`),
    stale: Object.keys(exceptions).filter((each) => !used.has(each)),
  };
}

/** Looks at what an operation answers as the row's type shows it. */
function look(shown: Shown, contract: VendorContract, catalogue: Catalogue, row: Named, id: string): void {
  const operation = contract.operations[id];
  const type = operation && answerType(operation);
  if (!type || row.kind === "file") return;
  const sample = sampleOf(contract, type);
  if (row.kind === "answer") {
    const { at, reshape } = row.row;
    const deeper = at && at !== operation.answer?.key ? valueAt(sample.record, at) : undefined;
    const objects: JsonObject[] = [deeper ?? sample.record].flat().filter(isObject);
    for (const sent of objects) {
      const raw = reshape?.(sent) ?? sent;
      shown.look(row.type, sample, catalogue.resources.get(row.type)?.reshape?.(raw) ?? raw);
    }
    return;
  }
  const { resource } = row;
  const raw = resource.reshape?.(sample.record) ?? sample.record;
  shown.look(row.type, sample, raw);
  // Records that no operation lists stand in those that hold them.
  for (const held of catalogue.resources.values()) {
    if (held.through?.type !== row.type) continue;
    for (const inner of heldBy({ raw } as never, held.through.path)) shown.look(held.type, sample, held.reshape?.(inner) ?? inner);
  }
}

function parametersOf(id: string, { query = {} }: Operation): string[] {
  return Object.keys(query)
    .filter((name) => !ours.has(name))
    .map((name) => `${id}?${name}`);
}

/** A filter is there when a condition or argument of the list is called like the parameter, or stands for it in the row. */
function hasFilter(catalogue: Catalogue, rows: readonly Named[], name: string): boolean {
  const [id, parameter] = name.split("?") as [string, string];
  const bare = bareName(parameter);
  return rows.some((row) => {
    if (!row.operations.some((operation) => operation.id === id)) return false;
    const asked = row.kind === "resource" ? parametersAsked(catalogue, row.resource) : [...textsIn(row.row), ...row.args];
    // One of several values can be asked for by the list of values.
    return [bare, `${bare}s`].some((each) => asked.map(bareName).some((word) => word === each || fold(word) === fold(each)));
  });
}

/** The attribute in a parameter of Current RMS' query language. */
function bareName(parameter: string): string {
  return parameter.replace(/^q\[|_cont\]$/g, "");
}

/** What lists of a resource can be asked by: their conditions, and the parameters for which these stand in the row. */
function parametersAsked(catalogue: Catalogue, { type, filters, extra }: Resource): string[] {
  const conditions = conditionsOf(catalogue, type);
  const known = new Set(conditions.map(fold));
  const own = (extra ?? {}) as { filters?: object };
  const said = Object.entries({ ...own, ...own.filters, ...filters }).filter(([field]) => known.has(fold(field)));
  return [...conditions, ...said.flatMap(([, value]) => textsIn(value))];
}

/** What lists of a type can be asked by: their arguments, and the fields of `where`. */
function conditionsOf(catalogue: Catalogue, type: string): string[] {
  return listArguments(catalogue, type).flatMap((arg) => {
    const input = getNamedType(arg.type);
    if (arg.name !== "where" || !isInputObjectType(input)) return [arg.name];
    // A condition on an enum stands for one on the code.
    return Object.keys(input.getFields()).flatMap((field) => [field, field.replace(/Code$/, "")]);
  });
}

function listArguments(catalogue: Catalogue, type: string) {
  const objects = Object.values(catalogue.schema.getTypeMap()).filter(isObjectType);
  const lists = objects
    .flatMap((object) => Object.values(object.getFields()))
    .filter((field) => catalogue.nodeType(getNamedType(field.type)) === type);
  return lists.flatMap((field) => field.args);
}

/** What a list can be sorted by, without the direction. */
function sortsOf({ query = {} }: Operation): string[] {
  const values = [query.sorting, query.sort].flatMap((parameter) => parameter?.values ?? []);
  return [
    ...new Set(
      values.map((value) =>
        String(value)
          .replace(/[_ ](asc|desc)$/i, "")
          .replace(/^-/, ""),
      ),
    ),
  ];
}

function hasSort(catalogue: Catalogue, rows: readonly Named[], name: string): boolean {
  const [id, sort] = name.split(" by ") as [string, string];
  const row = rows.find(({ operations }) => operations.some((operation) => operation.id === id));
  if (!row) return false;
  const orders = listArguments(catalogue, row.type).filter((arg) => arg.name === "orderBy");
  const fields = orders.flatMap((arg) => {
    const input = getNamedType(arg.type);
    const field = isInputObjectType(input) ? getNamedType(input.getFields().field?.type) : undefined;
    return field && "getValues" in field ? field.getValues().map((value) => value.name) : [];
  });
  return fields.some((field) => fold(field) === fold(sort));
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function matches(pattern: string, name: string): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(name);
}
