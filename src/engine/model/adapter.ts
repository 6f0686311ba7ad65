import type { VendorError } from "../../errors.ts";
import type { Json, JsonObject } from "../../transport/json.ts";
import type { Request, Response } from "../../transport/send.ts";
import type { Condition, Order } from "./condition.ts";
import type { FieldSet } from "./record.ts";
import type { Operation, Resource } from "./resource.ts";
import type { WriteCall, WriteReading } from "./write.ts";

/** A request that still lacks the caller's scope, and how its answer is read. */
export interface VendorCall<T> {
  request: Omit<Request, "scope">;
  /** Throws a TielineError for an answer that does not fit the request. */
  read(response: Response): T;
}

export interface ListRequest {
  where?: Condition | undefined;
  order?: readonly Order[] | undefined;
  /** From 1. */
  page: number;
  size: number;
  fields?: FieldSet | undefined;
  /** The vendor's own arguments of the field, such as `filtermode` or `search`. */
  options?: Readonly<Record<string, unknown>> | undefined;
}

/** Rows as the vendor sent them. One record is a page of one row, a missing one a page of none. */
export interface Page {
  rows: JsonObject[];
  /** Fields that each row holds, when only some were requested; absent: what the resource says of its lists, or everything. */
  fields?: FieldSet | "all" | undefined;
  /** Members that were requested by name: what did not come is read elsewhere, or does not exist. */
  requestedFields?: FieldSet | undefined;
  /** Members that a row lacks because it was selected by them, or that stand for an id it does not have. */
  complete?(row: JsonObject): JsonObject;
  /** Elements that were no records: they are left out of the rows, though the vendor counts them. */
  skipped?: number;
  /** Rows there are in all, where the vendor tells. */
  total?: number | undefined;
  /** Rows a page holds by the vendor's own word, when it differs from the size requested. */
  size?: number | undefined;
  /** There is nothing after this page. */
  last?: boolean;
  /** The answer had no total although the documentation shows one. */
  lacksTotal?: boolean;
  /** A filter whose value the rows do not show, so that those of several values cannot be told apart. */
  hiddenFilter?: string | undefined;
}

/** The page size of a list that the vendor gives in one piece. */
export const unpaged = Number.MAX_SAFE_INTEGER;

/** How one vendor's API is called: everything the engine needs to know, and no more. `Options` are those of its rows. */
export interface VendorAdapter<Options = unknown> {
  page(resource: Resource<Options>, request: ListRequest): VendorCall<Page>;
  show?(resource: Resource<Options>, id: string, fields?: FieldSet): VendorCall<Page>;
  /** Many records by id in one call, where that is another operation than the list. */
  many?(resource: Resource<Options>, ids: readonly string[], fields?: FieldSet): VendorCall<Page>;
  /** What the vendor says in the body of a refusal, in the shape that it documents. Absent: it documents none. */
  errorsIn?(response: Response): VendorError[];
  /** Any other documented read, with all its parameters. */
  answer?(call: OperationCall): VendorCall<Page>;
  /** A documented write, with all its values. */
  write?(call: WriteCall): VendorCall<WriteReading>;
  /** Rows the vendor gives in one page at most; `unpaged` for a list that has no pages. */
  pageSize(resource: Resource<Options>): number;
  /** Does the list tell how many rows there are? True when absent. */
  reportsTotal?(resource: Resource<Options>): boolean;
  /** Calls that reading the whole list takes, where that is known beforehand. */
  scanCalls?(resource: Resource<Options>): number | undefined;
  /** Options with which a list holds all records, as it does without them: name -> value. */
  neutralOptions?: Readonly<Record<string, unknown>>;
  /** Does a call need a ticket that another call gets first? False when absent. */
  logsIn?: true;
  /** What one call counts in the vendor's quota; 1 when absent. */
  weight?: number;
  /** Can one list call select records that meet any of several conditions? */
  supportsOr?: boolean;
  /** How many values of this attribute one list call can select by; 0 when it cannot be filtered by it. */
  maxValues(resource: Resource<Options>, attribute: string): number;
  /** Is there no list without this filter, because it says what the list stands below? */
  requiredFilter?(resource: Resource<Options>, attribute: string): boolean;
  /** Is this key one of the resource's alternate keys, in a form that ids never have? */
  isAlternateKey?(resource: Resource<Options>, key: string): boolean;
  /** The filter's name for a field of the graph, when it is not the resource's exception. */
  attribute(resource: Resource<Options>, field: string): string;
  /** The order in which a list is requested where the caller asks for none. Absent: in one that no document tells. */
  usualOrder?(resource: Resource<Options>): Order | undefined;
  /** How a list is filtered by the record that a relation leads to; undefined when it cannot be. */
  relationFilter?(resource: Resource<Options>, relation: string): RelationFilter | undefined;
}

/** How a filter reaches the record that a row names. */
export interface RelationFilter {
  /** The filter's name for an attribute of the other record. */
  attribute(inner: string): string;
  /** Member in which a row shows the other record, if it does. */
  member?: string | undefined;
}

/** A read whose parameters are all known, named as the vendor names them. */
export interface OperationCall {
  operation: Operation;
  path: Readonly<Record<string, string>>;
  query: Readonly<Record<string, unknown>>;
  /** Absent where the operation takes none. */
  body?: { [name: string]: Json };
  /** Headers that the operation takes; undefined where none was given. */
  headers?: Readonly<Record<string, string | undefined>>;
  /** Path of the object or the list in the answer, if not its top. */
  at?: string | undefined;
  /** Absent: the operation is called once for everything. */
  paging?: { page: number; size: number };
}
