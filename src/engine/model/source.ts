import type { Scope } from "../../transport/send.ts";
import type { Condition, Order } from "./condition.ts";
import type { FieldSet, VendorRecord } from "./record.ts";
import type { Lookup, Resource } from "./resource.ts";

/** What to do when the rest of a record cannot be read: fail, or keep what is known and say why (`loadError`). Default: throw. */
export type OnLoadError = "throw" | "keep";

export interface ListQuery {
  where?: Condition | undefined;
  order?: readonly Order[] | undefined;
  fields?: FieldSet | undefined;
  options?: Readonly<Record<string, unknown>> | undefined;
  /** Each row must hold one of these values, or the vendor ignored the filter. */
  expected?: ExpectedValues;
  onLoadError?: OnLoadError;
}

export interface ExpectedValues {
  path: string;
  values: readonly string[];
  /** The filter that selects by them, where it is named otherwise than the path. */
  filter?: string;
}

/** A part of a list, counted in rows from 0. */
export interface Span {
  offset: number;
  count: number;
  /** Whether it must be known if anything comes after the span. */
  lookAhead: boolean;
  /** Whether the number of rows is requested: where the vendor tells it with every page, it costs nothing anyway. */
  counted?: boolean;
  /** The last `count` rows, whatever the offset: for lists that are read out of other records, all of which it takes. */
  fromEnd?: boolean;
}

/** The records of a span. */
export interface RecordSpan {
  records: VendorRecord[];
  total: number | undefined;
  /** Undefined when nobody asked and the vendor did not tell. */
  hasMore: boolean | undefined;
}

/** The whole of a list. */
export const everything: Span = { offset: 0, count: Number.MAX_SAFE_INTEGER, lookAhead: false };

/** Fields of each type that a request will need anywhere: what is fetched at all is fetched with them. Undefined: all fields. */
export type FieldPlan = ReadonlyMap<string, FieldSet | undefined>;

/** Where records come from, as everything above the engine sees it. A record is null or missing when the vendor has none. */
export interface RecordSource {
  readonly scope: Scope;
  resource(type: string): Resource;
  /** The record of this id or alternate key. Everything requested in one tick leaves together. */
  get(type: string, id: string, fields?: FieldSet): Promise<VendorRecord | null>;
  /** All records that name this value, in the vendor's order. */
  findBy(type: string, lookup: Lookup, value: string, query?: ListQuery): Promise<VendorRecord[]>;
  list(type: string, query: ListQuery, span: Span): Promise<RecordSpan>;
  /** Every record that meets the query. Throws when the list is too long; undefined when it takes more calls than `maxCalls`. */
  scan(type: string, query: ListQuery): Promise<VendorRecord[]>;
  scan(type: string, query: ListQuery, maxCalls: number): Promise<VendorRecord[] | undefined>;
  /** The same records with these fields, in the same order. */
  loadMissing(records: readonly VendorRecord[], fields: FieldSet | undefined, onError?: OnLoadError): Promise<VendorRecord[]>;
  /** The records as this request knows them: together with what it has read of them elsewhere. */
  intern(records: readonly VendorRecord[]): VendorRecord[];
}
