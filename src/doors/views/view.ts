import type { VendorName } from "../../errors.ts";

/**
 * Types of columns, the same whatever the data: whole numbers of 32 bits, decimals as plain digits, days as `2026-11-30`, instants as
 * ISO 8601 in UTC.
 */
export type ColumnType = "text" | "integer" | "double" | "decimal" | "boolean" | "date" | "timestamp";

/** A value of a row: numbers are integers and doubles; decimals, days and instants are texts. */
export type Cell = string | number | boolean | null;
export type Row = readonly Cell[];

export interface Column {
  name: string;
  type: ColumnType;
  /** What it says, in a sentence or two. */
  about: string;
  /** Of an amount: the column with its currency, or null where the vendor does not name one. */
  currency?: string | null;
  /** The view whose `id` this is. */
  references?: string;
  /** What it denotes: the type whose global ids it holds. */
  idOf?: string;
  /** Where it is another column's amount in the reporting currency. */
  converted?: { amount: string; currency: string };
  /** A caller sees it who may read all of these. */
  vendors: readonly VendorName[];
}

/** A table as its readers know it. */
export interface Shape {
  name: string;
  title: string;
  about: string;
  columns: readonly Column[];
  /** The column that names a row. */
  key: string;
  /** Who may not read all of these gets nothing of the view. */
  vendors: readonly VendorName[];
  /** The column that names the vendor whose callers alone may see the row. */
  vendorColumn?: string;
}

/** How the cells of a row come out of an object of the answer. */
export interface Step {
  cells: readonly { key: string; column: number }[];
  /**
   * Objects below. Of a list the first element counts: it is that of `aggregate`, which has one. Where a column has the count, the
   * element is told only where it is alone.
   */
  below: readonly { key: string; step: Step; count?: number }[];
  unroll?: Unroll;
}

/** The list that gives a row for each element. */
export interface Unroll {
  /** Response keys from the object to the list. */
  path: readonly string[];
  step: Step;
  /** The list is a page of this many elements at most. */
  isConnection: boolean;
}

/** One root list of a view. A view with several has the rows of all. */
export interface Branch {
  /** The operation. A connection takes `$tielineFirst` and `$tielineAfter`, a list that is unrolled `$tielineElements`. */
  document: string;
  /** Response key of the root field. */
  root: string;
  isConnection: boolean;
  step: Step;
  /** Records have ids; rows of others are named by the view's key. */
  isKeyed: boolean;
  /** Rows are elements of a list of the record. */
  unrolls: boolean;
  /** Without all of these vendors there is no such list. */
  vendors: readonly VendorName[];
}

export interface View extends Shape {
  branches: readonly Branch[];
  /** Types of records of which its rows are made: they are the same as long as nothing of these changes. */
  types: readonly string[];
  /** The type of which every record has a row, whose ids in other views are foreign keys to this one. */
  recordType?: string;
  /** Its rows are what links have gathered, and links must be decided for it. */
  isOfEntities?: boolean;
}

/** Response keys that no view can use. */
export const ownKeys = { id: "tielineId", vendorId: "tielineVendorId", page: "tielinePage" } as const;
