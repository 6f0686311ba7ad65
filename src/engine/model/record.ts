import { createHash } from "node:crypto";
import type { JsonObject } from "../../transport/json.ts";
import { fold, joinedKey, member } from "./names.ts";
import { parentPaths, type Resource } from "./resource.ts";
import { isShortened, partNames, shortenedIn } from "./shortened.ts";

/** Names of members, folded by `fold`. Where a set of fields is optional, absent means all. */
export type FieldSet = ReadonlySet<string>;

/** One record of a vendor, as far as it was read. Never changed: what a later answer adds makes another one. */
export interface VendorRecord {
  readonly resource: Resource;
  /** The vendor's id, parents' ids before it: `<parent>/<id>`. A row without an id has a content hash that begins with `~`. */
  readonly id: string;
  /** What the fields of the graph are read from: what was sent, in the form that the table describes. */
  readonly data: JsonObject;
  /** Members as the vendor sent them. The same object as `data` where nothing had to be changed. */
  readonly sent: JsonObject;
  /** Members known to be complete; "all" when the whole record was read. */
  readonly loadedFields: FieldSet | "all";
  /** Opt-in members that were requested: one that did not come is not requested again. */
  readonly requestedFields?: FieldSet | undefined;
  /** Why the rest of what was requested could not be read. */
  readonly loadError?: Error;
}

/** What is known of the fields of rows. */
export interface Loaded {
  fields: FieldSet | "all";
  requested?: FieldSet | undefined;
}

/** The record of a row. `complete` adds what the row itself lacks. */
export function makeRecord(
  resource: Resource,
  row: JsonObject,
  { fields, requested }: Loaded,
  complete?: (row: JsonObject) => JsonObject,
): VendorRecord {
  const sent = resource.redact ? resource.redact(row) : row;
  const whole = complete ? complete(sent) : sent;
  const data = resource.reshape ? resource.reshape(whole) : whole;
  return { resource, id: idOf(resource, data), data, sent, loadedFields: fields, requestedFields: requested };
}

function idOf(resource: Resource, data: JsonObject): string {
  const parents = parentPaths(resource);
  const id = joinedKey(data, parents.length > 0 ? [...parents, resource.id] : resource.id);
  return id ?? `~${createHash("sha256").update(JSON.stringify(data)).digest("base64url").slice(0, 16)}`;
}

/** Can the vendor be asked for this record by its id? */
export function isAddressable({ id }: Pick<VendorRecord, "id">): boolean {
  return !id.startsWith("~");
}

/** A record of which no more than a part is known, such as the summary inside another record. */
export function partialRecord(resource: Resource, id: string, part: JsonObject = {}): VendorRecord {
  const known = makeRecord(resource, part, { fields: new Set() });
  return { ...known, id, loadedFields: memberNames(known.data) };
}

export function memberNames(data: JsonObject): FieldSet {
  return new Set(Object.keys(data).map(fold));
}

/** Can all these fields be answered from what was read? */
export function covers(record: VendorRecord, fields: FieldSet | undefined): boolean {
  return !isShortened(record.resource, record.data, fields) && coversMembers(record, fields);
}

/** Were all these members read, whether or not an object among them was shortened? */
export function coversMembers(record: VendorRecord, fields: FieldSet | undefined): boolean {
  const { resource, data, requestedFields, loadedFields } = record;
  for (const name of resource.optIn ?? []) {
    if (fields?.has(fold(name)) && member(data, name) === undefined && !requestedFields?.has(fold(name))) return false;
  }
  return loadedFields === "all" || (fields !== undefined && isSubset(fields, loadedFields, resource.shortened && partNames(resource)));
}

/** The opt-in members among these fields. */
export function optInOf({ optIn = [] }: Pick<Resource, "optIn">, fields: FieldSet | undefined): FieldSet | undefined {
  const names = optIn.map(fold).filter((name) => fields?.has(name));
  return names.length > 0 ? new Set(names) : undefined;
}

/** Those of them that a list settles, because what it leaves out can be read otherwise than from the record itself. */
export function optInOfList(resource: Resource, fields: FieldSet | undefined): FieldSet | undefined {
  const relations = Object.values(resource.relations);
  const optIn = relations.flatMap((relation) => (relation.kind === "embedded" && relation.fallback ? relation.member : []));
  return optInOf({ optIn }, fields);
}

/** These fields as far as the list has them. */
export function listFieldsOf(resource: Resource, fields: FieldSet | undefined): FieldSet | undefined {
  if (!fields || !resource.listFields) return fields;
  return new Set(resource.listFields.map(fold).filter((field) => fields.has(field)));
}

/** Both answers together; where they differ the later one counts. */
export function mergeRecords(earlier: VendorRecord, later: VendorRecord): VendorRecord {
  if (earlier === later) return earlier;
  const { requestedFields: a, loadedFields: known } = earlier;
  const { requestedFields: b, loadedFields: added } = later;
  const isSame = earlier.sent === earlier.data && later.sent === later.data;
  const { resource } = later;
  const merge = (a: JsonObject, b: JsonObject) => ({ ...a, ...b, ...shortenedIn(resource, a, b) });
  const data = merge(earlier.data, later.data);
  return {
    resource,
    id: later.id,
    data,
    sent: isSame ? data : merge(earlier.sent, later.sent),
    loadedFields: known === "all" || added === "all" ? "all" : union([known, added])!,
    requestedFields: a && b ? union([a, b]) : (a ?? b),
  };
}

/** The record with the rest of its fields. What the row said counts: no field changes with what else is requested. */
export function completeRecord(row: VendorRecord, full: VendorRecord): VendorRecord {
  const merged = mergeRecords(full, row);
  if (row.loadedFields === "all") return merged;
  const said = ([name]: [string, unknown]) => (row.loadedFields as FieldSet).has(fold(name));
  const complete = (own: JsonObject, rest: JsonObject) => ({ ...own, ...rest, ...Object.fromEntries(Object.entries(own).filter(said)) });
  const data = complete(row.data, full.data);
  return { ...merged, data, sent: merged.sent === merged.data ? data : complete(row.sent, full.sent) };
}

/** Are all fields in the other set, beside those that do not count? */
export function isSubset(fields: FieldSet, of: FieldSet, uncounted: FieldSet = none): boolean {
  for (const field of fields) if (!of.has(field) && !uncounted.has(field)) return false;
  return true;
}

const none: FieldSet = new Set();

/** All fields when any of these means all. */
export function union(sets: readonly (FieldSet | undefined)[]): FieldSet | undefined {
  const all = new Set<string>();
  for (const set of sets) {
    if (!set) return undefined;
    for (const field of set) all.add(field);
  }
  return all;
}
