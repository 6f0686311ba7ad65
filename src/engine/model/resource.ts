import type { VendorName } from "../../errors.ts";
import type { JsonObject } from "../../transport/json.ts";
import type { Comparison } from "./condition.ts";

/** One documented operation. The route is written as the vendor's page writes it, so that it can be searched for. */
export interface Operation {
  /** As in the vendor's contract, such as `invoices.list`. Configuration corrects the route by it. */
  id: string;
  route: string;
}

export function operation(id: string, route: string): Operation {
  return { id, route };
}

/** One type of records of one vendor: a row of the vendor's table. `Options` are what this vendor's rows say beyond the common words. */
export interface Resource<Options = unknown> {
  /** Name of the type in the graph. */
  type: string;
  vendor: VendorName;
  /** Path of the id. */
  id: string;
  /** Path of the parent's id, or of all parents' ids, for records that are addressed below them: their id is `<parent>/<id>`. */
  parentIds?: string | readonly string[];
  /** Paths of further values that name one record, such as a code. */
  alternateKeys?: readonly string[];
  /** Path of the record's title; `name` when absent. */
  label?: string;
  list?: Operation;
  /** For records that no operation lists: the type of the records that hold them, and the path there. */
  nestedIn?: { type: string; path: string };
  /**
   * A value that a record has for ever, by which the list can be ordered and read on from where it ended: no row is lost or doubled
   * while the list changes. Absent: pages are read with an overlap.
   */
  keyset?: Keyset;
  /** The documented filter for records that changed since a time. Absent: the vendor documents none that its rows can be held against. */
  changed?: Keyset;
  /** The list holds a part of the records only, selected by this filter; the values together select all of them. */
  partitions?: { attribute: string; values: readonly (string | number)[] };
  show?: Operation;
  many?: Operation;
  relations: Readonly<Record<string, Relation>>;
  /** Exceptions from the vendor's naming rule: field of the graph -> paths in the record, the first that is there wins. */
  columns?: Readonly<Record<string, readonly string[]>>;
  /** Exceptions of filters: field of the graph -> name of the vendor's filter. */
  filters?: Readonly<Record<string, string>>;
  /** Members that rows of the list carry; absent: the same as the record itself. */
  listFields?: readonly string[];
  /** Exceptions of orders: field of the graph -> name of the vendor's sort. */
  sorts?: Readonly<Record<string, string>>;
  /** Filters that take an id without a relation beside them: field of the graph -> type it names. */
  idFilters?: Readonly<Record<string, string>>;
  /** Parts that a list may leave out of their object, as paths. The list of one value of `by` shows them. */
  shortened?: { paths: readonly string[]; by: string };
  /** Members that come only when they are requested by name. */
  optIn?: readonly string[];
  /** How long an answer counts as fresh, in milliseconds; absent: as configured. */
  maxAgeMs?: number;
  /** Member that holds the fields which customers add. */
  customFields?: string;
  /** Where those fields are defined. */
  definitions?: CustomFieldDefinitions;
  options?: Options;
  /** Removes what nobody may see, before the row is read or kept. */
  redact?(sent: JsonObject): JsonObject;
  /** Brings a record of another form (an older version of the API) into this one. What was sent is kept beside it. */
  reshape?(sent: JsonObject): JsonObject;
}

/** A value by which a list is ordered and read on from. */
export interface Keyset {
  /** Its name in the vendor's filters and orders. */
  attribute: string;
  /** Path of the value in a record. */
  path: string;
  /** The comparison that the filter makes with a value; absent: the list can be ordered by it, and not filtered. */
  operator?: "gt" | "gte";
  /**
   * How a value is written and how exact the filter is: `id`, a number that no other record has · `instant`, ISO 8601 · `day`, whole
   * days (YYYY-MM-DD) in a time zone that is not documented.
   */
  unit: "id" | "instant" | "day";
}

/** Where a record's id points and how the target is found, or what else can be read about the record. */
export type Relation = BelongsTo | HasMany | EmbeddedIn | NestedIn | ReferencesMany | Polymorphic | OperationField | FileField;

/** The record that a member of this one names. */
export interface BelongsTo {
  kind: "one";
  /** Path of the id in the record, dots between members; for a record below others the paths of their ids, then of its own. */
  key: string | readonly string[];
  /** Member that holds the record itself, or a part of it. */
  embedded?: string;
}

/** Records that name this one. */
export interface HasMany extends Lookup {
  kind: "many";
  /** Path of this record's value that they name, or paths of several that name it together; its id when absent. */
  from?: string | readonly string[];
}

/** Records that arrive inside this one: whole, or as a summary that is completed when more is requested. */
export interface EmbeddedIn {
  kind: "embedded";
  member: string;
  summary?: boolean;
  /** Members that the inner records lack: the keys at paths of this record, then at paths of the inner one, joined by "/". */
  inherits?: Readonly<Record<string, { owner: readonly string[]; own?: readonly string[] }>>;
  /** How the same records are found by this one's id when the vendor leaves the member out although it was requested. */
  fallback?: Lookup;
}

/** Records that arrive inside another record, which this one names (or is): found there without a call of their own. */
export interface NestedIn {
  kind: "inside";
  /** Type of the record that holds them, and the path of its id in this record. */
  holder: string;
  key: string;
  /** Where they are in the holder. */
  path: string;
  /** Only those whose value at `by` is this record's value at `from`. */
  match?: { by: string; from: string };
}

/** Records that this one names by a list of ids. */
export interface ReferencesMany {
  kind: "each";
  key: string;
}

/** The record named by an id and a class. */
export interface Polymorphic {
  kind: "polymorphic";
  key: string;
  typeKey: string;
  /** The type in the graph for each class of the vendor. */
  types: Readonly<Record<string, string>>;
}

/** A documented read, and where its parameters come from: the record, or the field's argument of the same name. */
export interface Read {
  vendor: VendorName;
  operation: Operation;
  /** Parameters that the record fills: name of the parameter -> path in the record. */
  own?: Readonly<Record<string, string>>;
  /** Parameters that are always the same. */
  fixed?: Readonly<Record<string, string | number | boolean>>;
  /** Parameters of the query beside those of the path. */
  query?: readonly string[];
  /** Members of the body, dots between levels. */
  body?: readonly string[];
  /** Parameters that are headers. */
  headers?: readonly string[];
  /** Arguments that are named otherwise than their parameter: argument -> parameter. */
  args?: Readonly<Record<string, string>>;
  /** Arguments that name a record: argument -> its type, or null where the graph has no such records. */
  ids?: Readonly<Record<string, string | null>>;
}

/** A field that an operation of its own answers: objects without an id, or other records. */
export interface OperationField extends Read {
  kind: "answer";
  /** Path of the object or the list in the answer, if not its top. */
  at?: string;
  /** The vendor gives the list in pages. */
  paged?: boolean;
  /** Parameters of the path that each row is completed with, as rows leave out what they were selected by. */
  carry?: readonly string[];
  /** Records come as summaries, which are completed when more is requested. */
  summary?: boolean;
  /** As in a resource. */
  maxAgeMs?: number;
  redact?(sent: JsonObject): JsonObject;
}

/** A file that an operation gives. The field is the address at which it can be downloaded. */
export interface FileField extends Read {
  kind: "file";
  contentType: string;
}

/** A way to find records by something else than their id. */
export interface Lookup {
  /** Path of the value in the found record, by which answers are matched to keys. */
  by: string;
  /** Name of the filter, when it differs from the path. */
  filter?: string;
  /** Further conditions that belong to the relation. */
  and?: readonly Comparison[];
}

/** Fields that customers add to records of a kind: where they are defined. Paths are those of a definition. */
export interface CustomFieldDefinitions {
  /** Type of the definitions. They are few, and read whole. */
  type: string;
  /** Paths of the field's names: first as records use it, then as people do. */
  names: readonly string[];
  /** Path of the kind of record that has the field, and the kinds that are meant here. */
  of: string;
  kinds: readonly string[];
  /** Path in the record of its own kind, where several kinds are meant. */
  kindOf?: string;
  /** The filter of the graph that takes the field's id, or its name; absent where lists cannot be filtered by them. */
  filter?: string;
  /** Path of the field's type, and how a value of each type is read: member of the value in the graph. */
  typed?: { by: string; as: Readonly<Record<string, string>> };
}

export const one = (key: BelongsTo["key"], embedded?: string): BelongsTo => ({ kind: "one", key, ...(embedded && { embedded }) });
export const many = (by: string, options: Omit<HasMany, "kind" | "by"> = {}): HasMany => ({ kind: "many", by, ...options });
export const embedded = (member: string, options: Omit<EmbeddedIn, "kind" | "member"> = {}): EmbeddedIn => ({
  kind: "embedded",
  member,
  ...options,
});
export const summary = (member: string): EmbeddedIn => embedded(member, { summary: true });
export const nestedIn = (nested: Omit<NestedIn, "kind">): NestedIn => ({ kind: "inside", ...nested });
export const each = (key: string): ReferencesMany => ({ kind: "each", key });
export const polymorphic = (key: string, typeKey: string, types: Record<string, string>): Polymorphic => ({
  kind: "polymorphic",
  key,
  typeKey,
  types,
});

/** The paths of the parents' ids. */
export function parentPaths({ parentIds = [] }: Pick<Resource, "parentIds">): readonly string[] {
  return [parentIds].flat();
}
