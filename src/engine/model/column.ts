import type { VendorRecord } from "./record.ts";

/**
 * How values of a column compare and are grouped. The canonical text of a value:
 * `text` and `id` as sent · `number` plain decimal digits, as exact as sent · `instant` ISO 8601 in UTC with milliseconds ·
 * `date` YYYY-MM-DD · `boolean` "true" or "false".
 */
export type ColumnKind = "text" | "id" | "number" | "instant" | "date" | "boolean";

/** A plain value of a record, as the graph shows it. */
export interface Column {
  /** The field of the graph; dots lead into objects, as in `projectedAmount.amount`. */
  name: string;
  kind: ColumnKind;
  /** Paths in the record's data, the first that is there wins: by these, look-ups of the engine find the column. */
  paths: readonly string[];
  /** The value in its canonical text; null where the record has none; undefined where the record does not tell. */
  read(record: VendorRecord): string | null | undefined;
}

export type ColumnOperator =
  | "eq"
  | "ne"
  | "in"
  | "notIn"
  | "lt"
  | "lte"
  | "gt"
  | "gte"
  | "contains"
  | "containsAny"
  | "containsAll"
  | "startsWith"
  | "endsWith"
  /** No value, or an empty text; `value` says whether it must be so. */
  | "isNull";

/**
 * A comparison of one column with canonical values. `ne` and `notIn` hold for records without a value; every other comparison
 * fails for them. `eq` and the ranges compare texts exactly, by code points; `contains`, `startsWith` and `endsWith` ignore case
 * and accents.
 */
export interface ColumnTest {
  column: string;
  operator: ColumnOperator;
  /** A list for `in`, `notIn`, `containsAny` and `containsAll`; a boolean for `isNull`. */
  value: string | readonly string[] | boolean;
}

/** Whether records of another stream exist whose columns equal columns of this one, and meet a condition. */
export interface RelatedTest {
  related: { type: string; on: readonly { own: string; other: string }[]; where?: ColumnCondition };
}

/**
 * Two columns of a record compared with each other, which are of one kind (ids are texts here). Where one of them has no value, `ne`
 * alone holds.
 */
export interface ComparedTest {
  compared: { column: string; operator: "eq" | "ne" | "lt" | "lte" | "gt" | "gte"; other: string };
}

/** A condition in columns: the same tree as `Condition`, in the words of the graph. */
export type ColumnCondition =
  | ColumnTest
  | ComparedTest
  | RelatedTest
  | { all: readonly ColumnCondition[] }
  | { any: readonly ColumnCondition[] }
  | { not: ColumnCondition };

/** One step of an order. Records without a value come last, whatever the direction; the id breaks ties, ascending. */
export interface ColumnOrder {
  column: string;
  descending: boolean;
}

/** What a date or an instant is cut to for a group. Weeks begin on Monday (ISO 8601). */
export type DateUnit = "DAY" | "WEEK" | "MONTH" | "QUARTER" | "YEAR";

export interface GroupBy {
  column: string;
  /** For dates and instants; absent: the value itself. */
  unit?: DateUnit;
}

/** A sum over the records of a group. Numbers are exact decimals in plain digits; dates and instants have `min` and `max` alone. */
export interface Aggregate {
  /** The values of the grouped columns, in their order; null for records without one. */
  key: readonly (string | null)[];
  count: number;
  sum: Readonly<Record<string, string | null>>;
  avg: Readonly<Record<string, string | null>>;
  min: Readonly<Record<string, string | null>>;
  max: Readonly<Record<string, string | null>>;
}

/** What an aggregate computes beside the count: the columns of each function. */
export interface AggregateQuery {
  by: readonly GroupBy[];
  sum: readonly string[];
  avg: readonly string[];
  min: readonly string[];
  max: readonly string[];
  /** IANA name of the time zone in which instants are cut to a unit; UTC when absent. */
  timeZone?: string;
}
