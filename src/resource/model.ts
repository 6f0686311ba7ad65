import type { VendorName } from "../errors.ts";
import type { JsonObject } from "../transport/json.ts";
import type { Request, Response } from "../transport/send.ts";
import type { Condition, Order, Test } from "./condition.ts";

/** One documented operation. The route is written as the vendor's page writes it, so that it can be searched for. */
export interface Operation {
  /** As in the vendor's contract, such as `invoices.list`; configuration corrects the route by it. */
  id: string;
  route: string;
}

export function operation(id: string, route: string): Operation {
  return { id, route };
}

/** A request that still lacks the caller's scope, and how its answer is read. */
export interface Call<T> {
  request: Omit<Request, "scope">;
  /** Columns that each record of the answer will hold; absent: what the resource says of its lists, or everything. */
  columns?: Columns | "all";
  /** Throws a TielineError for an answer that is not what was asked for. */
  read(response: Response): T;
}

/** Columns somebody asked for, as names folded by `fold`. Absent means all. */
export type Columns = ReadonlySet<string>;

export interface ListAsk {
  where?: Condition | undefined;
  order?: readonly Order[];
  /** From 1. */
  page: number;
  size: number;
  columns?: Columns | undefined;
  /** The vendor's own arguments of the field, such as `filtermode` or `search`. */
  options?: Readonly<Record<string, unknown>>;
}

export interface Page {
  rows: JsonObject[];
  /** Columns that each row holds, when only some were asked for. */
  columns?: Columns | "all" | undefined;
  /** Members that the rows were asked for by name: what did not come is to be had elsewhere, or not at all. */
  named?: Columns | undefined;
  /** Elements that were no records: they are left out of the rows, though the vendor counts them. */
  skipped?: number;
  /** How many rows there are in all, where the vendor tells. */
  total?: number | undefined;
  /** Rows a page holds by the vendor's own word, when it differs from what was asked. */
  size?: number | undefined;
  /** There is nothing behind this page. */
  last?: boolean;
}

/** The page size of a list that the vendor gives in one piece. */
export const inOnePiece = Number.MAX_SAFE_INTEGER;

/** How one vendor's API is asked: everything the engine needs to know, and no more. */
export interface Dialect {
  page(resource: Resource, ask: ListAsk): Call<Page>;
  show?(resource: Resource, id: string, columns?: Columns): Call<JsonObject | null>;
  /** Many records by id in one call, where that is another operation than the list. */
  many?(resource: Resource, ids: readonly string[], columns?: Columns): Call<JsonObject[]>;
  /** Any other documented read, with all its parameters. An object is a page of one row; what is missing is a page of none. */
  answer?(asked: Asked): Call<Page>;
  /** Rows the vendor gives in one page at most; `inOnePiece` for a list that has no pages. */
  pageSize(resource: Resource): number;
  /** Does the list tell how many rows there are? True when absent. */
  tellsTotal?(resource: Resource): boolean;
  /** Calls that reading the whole list takes, where that is known beforehand. */
  wholeCalls?(resource: Resource): number | undefined;
  /** What one call counts in the vendor's quota; 1 when absent. */
  weight?: number;
  /** Can one list call be asked for records that meet any of several conditions? */
  disjunction?: boolean;
  /** How many values of this attribute one list call can be asked for; 0 when it cannot be filtered by it. */
  capacity(resource: Resource, attribute: string): number;
  /** Is there no list without this filter, because it says what the list stands below? */
  obligatory?(resource: Resource, attribute: string): boolean;
  /** Is this key one of the resource's codes, as ids are never written? */
  isCode?(resource: Resource, key: string): boolean;
  /** The filter's name for a field of the graph, when it is not the resource's exception. */
  attribute(resource: Resource, field: string): string;
  /** How a list is filtered by what a relation leads to; undefined when it cannot be. */
  passage?(resource: Resource, relation: string): Passage | undefined;
}

/** A way from rows to the records that they name, as filters go it. */
export interface Passage {
  /** The filter's name for an attribute of the other record. */
  attribute(inner: string): string;
  /** Member in which a row shows the other record, if it does. */
  member?: string | undefined;
}

/** A read whose parameters are all known, named as the vendor names them. */
export interface Asked {
  operation: Operation;
  path: Readonly<Record<string, string>>;
  query: Readonly<Record<string, unknown>>;
  /** Absent where the operation takes none. */
  body?: JsonObject;
  /** Where the object or the list stands in the answer, if not at its top. */
  at?: string | undefined;
  /** Absent: the operation is asked for everything at once. */
  paging?: { page: number; size: number };
}

/** Where a record's id points and how the target is found; or what else is asked about the record. */
export type Relation = One | Many | Embedded | Inside | Each | Polymorphic | Answer | File;

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
  /** Arguments that are named otherwise than their parameter: argument -> parameter. */
  args?: Readonly<Record<string, string>>;
  /** Arguments that name a record: argument -> its type, or null where the graph has no such records. */
  ids?: Readonly<Record<string, string | null>>;
}

/** What another operation tells of a record, or of nothing but its arguments: objects without an id, or other records. */
export interface Answer extends Read {
  kind: "answer";
  /** Where the object or the list stands in the answer, if not at its top. */
  at?: string;
  /** The vendor gives the list in pages. */
  paged?: boolean;
  /** Parameters of the path that each row is completed with, as rows leave out what they were asked by. */
  carry?: readonly string[];
  /** Records come in a short form, which is completed when more is asked for. */
  short?: boolean;
  /** As in a resource. */
  maxAgeMs?: number;
  reshape?(raw: JsonObject): JsonObject;
  extra?: unknown;
}

/** A file that an operation gives; the field is the address at which it can be had. */
export interface File extends Read {
  kind: "file";
  contentType: string;
}

/** The record that a member of this one names. */
export interface One {
  kind: "one";
  /** Path of the id in the record, dots between members; for a record below others the paths of their ids, then of its own. */
  key: string | readonly string[];
  /** Member that holds the record itself, or a part of it. */
  embedded?: string;
}

/** Records that name this one. */
export interface Many extends Lookup {
  kind: "many";
  /** Path of this record's value that they name, or paths of several that name it together; its id when absent. */
  from?: string | readonly string[];
}

/** Records that arrive inside this one: whole, or in a short form that is completed when more is asked for. */
export interface Embedded {
  kind: "embedded";
  member: string;
  short?: boolean;
  /** How the same records are found by this one's id when the vendor leaves the member out although it was asked for. */
  otherwise?: Lookup;
}

/** Records that arrive inside another record, which this one names (or is): found there without a call of their own. */
export interface Inside {
  kind: "inside";
  /** Type of the record that holds them, and the path of its id in this record. */
  holder: string;
  key: string;
  /** Where they stand in the holder. */
  path: string;
  /** Only those whose value at `by` is this record's value at `from`. */
  match?: { by: string; from: string };
}

/** Records that this one names by a list of ids. */
export interface Each {
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

/** A way to find records by something else than their id. */
export interface Lookup {
  /** Path of the value in the found record, by which answers are matched to questions. */
  by: string;
  /** Name of the filter, when it differs from the path. */
  filter?: string;
  /** Further conditions that belong to the relation. */
  and?: readonly Test[];
}

/** Fields that customers add to records of a kind: where they are defined. Paths are those of a definition. */
export interface Definitions {
  /** Type of the definitions. They are few, and read whole. */
  type: string;
  /** Paths of what the field is called: the first as records call it, the others as people do. */
  names: readonly string[];
  /** Path of the kind of record that has the field, and the kinds that are meant here. */
  of: string;
  kinds: readonly string[];
  /** Path in the record of its own kind, where several kinds are meant. */
  kindOf?: string;
  /** The filter of the graph that takes the field's id, or its name. */
  filter: string;
  /** Path of the field's type, and how a value of each type is read: member of the value in the graph. */
  typed?: { by: string; as: Readonly<Record<string, string>> };
}

export interface Resource {
  /** Name of the type in the graph. */
  type: string;
  vendor: VendorName;
  /** Path of the id. */
  id: string;
  /** Path of the parent's id, or of all parents' ids, for records that are addressed below them: their id is `<parent>/<id>`. */
  within?: string | readonly string[];
  /** Paths of further values that name one record, such as a code. */
  codes?: readonly string[];
  /** Path of what the record is called; `name` when absent. */
  label?: string;
  list?: Operation;
  /** For records that no operation lists: the records that hold them, and where. */
  through?: { type: string; path: string };
  /** The list holds a part of the records only, by the value of this filter; together these parts are all of them. */
  split?: { attribute: string; values: readonly (string | number)[] };
  show?: Operation;
  many?: Operation;
  relations: Readonly<Record<string, Relation>>;
  /** Exceptions from the vendor's naming rule: field of the graph -> path in the record, first that is there. */
  columns?: Readonly<Record<string, readonly string[]>>;
  /** Exceptions of filters: field of the graph -> name of the vendor's filter. */
  filters?: Readonly<Record<string, string>>;
  /** Members that rows of the list carry; absent: the same as the record itself. */
  listed?: readonly string[];
  /** Exceptions of orders: field of the graph -> name of the vendor's sort. */
  sorts?: Readonly<Record<string, string>>;
  /** Filters that take an id without a relation beside them: field of the graph -> type it names. */
  idFilters?: Readonly<Record<string, string>>;
  /** Members that come only when they are asked for by name. */
  include?: readonly string[];
  /** How long an answer counts as fresh, in milliseconds; absent: as long as the configuration says. */
  maxAgeMs?: number;
  /** The fields that customers add to these records. */
  definitions?: Definitions;
  /** What this vendor's rows say beyond that. */
  extra?: unknown;
  /** Brings a record of another shape (an older version of the API) into this one. */
  reshape?(raw: JsonObject): JsonObject;
}

export const one = (key: One["key"], embedded?: string): One => ({ kind: "one", key, ...(embedded && { embedded }) });
export const many = (by: string, options: Omit<Many, "kind" | "by"> = {}): Many => ({ kind: "many", by, ...options });
export const embedded = (member: string, otherwise?: Lookup): Embedded => ({ kind: "embedded", member, ...(otherwise && { otherwise }) });
export const short = (member: string): Embedded => ({ kind: "embedded", member, short: true });
export const inside = (holder: string, key: string, path: string, match?: { by: string; from: string }): Inside => ({
  kind: "inside",
  holder,
  key,
  path,
  ...(match && { match }),
});
export const each = (key: string): Each => ({ kind: "each", key });
export const polymorphic = (key: string, typeKey: string, types: Record<string, string>): Polymorphic => ({
  kind: "polymorphic",
  key,
  typeKey,
  types,
});
