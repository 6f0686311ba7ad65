import type { Aggregate, AggregateQuery, Column, DateUnit } from "./column.ts";
import { compareValues } from "./column-values.ts";
import { DecimalSum, plainDecimal } from "./decimal.ts";
import { type Columns, columnOf } from "./evaluate-column.ts";
import type { VendorRecord } from "./record.ts";

/**
 * Sums over records, as `column.ts` defines them. Groups are in the order of their keys, without a value last. Without `by` there is
 * one group, even of no records. A value cut to a unit is the first day of the unit, YYYY-MM-DD. Numbers of the answer have no zeros
 * that say nothing; an average has at most ten decimal places, rounded half away from zero. Throws a RangeError for an unknown time zone.
 */
export function aggregate(records: Iterable<VendorRecord>, query: AggregateQuery, columns: Columns): Aggregate[] {
  const keys = query.by.map(({ column, unit }) => keyReader(columnOf(columns, column), unit, query.timeZone));
  const measured = [...new Set([...query.sum, ...query.avg, ...query.min, ...query.max])].map((name) => columnOf(columns, name));
  const groups = new Map<string, Group>();
  if (keys.length === 0) groups.set("[]", new Group([], measured));
  for (const record of records) {
    const key = keys.map((read) => read(record));
    const text = JSON.stringify(key);
    const group = groups.get(text) ?? new Group(key, measured);
    groups.set(text, group);
    group.add(record);
  }
  const kinds = query.by.map(({ column, unit }) => (unit ? "date" : columnOf(columns, column).kind));
  return [...groups.values()]
    .toSorted((a, b) => {
      for (const [i, kind] of kinds.entries()) {
        const [x, y] = [a.key[i]!, b.key[i]!];
        if (x === y) continue;
        return x === null ? 1 : y === null ? -1 : compareValues(kind, x, y);
      }
      return 0;
    })
    .map((group) => group.result(query));
}

/** The records of one key. */
class Group {
  readonly key: readonly (string | null)[];
  #count = 0;
  readonly #measures: readonly Measure[];

  constructor(key: readonly (string | null)[], columns: readonly Column[]) {
    this.key = key;
    this.#measures = columns.map((column) => ({ column, total: new DecimalSum(), min: null, max: null }));
  }

  add(record: VendorRecord): void {
    this.#count++;
    for (const measure of this.#measures) addTo(measure, record);
  }

  result({ sum, avg, min, max }: AggregateQuery): Aggregate {
    const pick = (names: readonly string[], value: (measure: Measure) => string | null) =>
      Object.fromEntries(names.map((name) => [name, value(this.#measures.find(({ column }) => column.name === name)!)]));
    return {
      key: this.key,
      count: this.#count,
      sum: pick(sum, ({ total }) => total.sum()),
      avg: pick(avg, ({ total }) => total.average()),
      min: pick(min, (measure) => measure.min),
      max: pick(max, (measure) => measure.max),
    };
  }
}

interface Measure {
  column: Column;
  total: DecimalSum;
  min: string | null;
  max: string | null;
}

function addTo(measure: Measure, record: VendorRecord): void {
  const { kind, read } = measure.column;
  const value = canonical(kind, read(record));
  if (value === null) return;
  if (kind === "number") measure.total.add(value);
  if (measure.min === null || compareValues(kind, value, measure.min) < 0) measure.min = value;
  if (measure.max === null || compareValues(kind, value, measure.max) > 0) measure.max = value;
}

/** No value, an empty text and what the record does not tell are alike here. */
function canonical(kind: Column["kind"], value: string | null | undefined): string | null {
  return (kind === "number" && value ? plainDecimal(value) : value) || null;
}

function keyReader({ kind, read }: Column, unit: DateUnit | undefined, timeZone = "UTC"): (record: VendorRecord) => string | null {
  if (!unit) return (record) => canonical(kind, read(record));
  const dayOf = kind === "instant" ? dayReader(timeZone) : (value: string) => value.slice(0, 10);
  return (record) => {
    const value = read(record) || null;
    return value && firstDay(dayOf(value), unit);
  };
}

/** Offsets of time zones change on a quarter of an hour: all instants in one share their day. */
const quarterHour = 900_000;

/** The calendar day of an instant in a time zone. */
function dayReader(timeZone: string): (instant: string) => string {
  if (timeZone === "UTC") return (instant) => instant.slice(0, 10);
  const format = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const known = new Map<number, string>();
  return (instant) => {
    const time = Date.parse(instant);
    const quarter = Math.floor(time / quarterHour);
    const day = known.get(quarter) ?? isoDay(format, time);
    known.set(quarter, day);
    return day;
  };
}

function isoDay(format: Intl.DateTimeFormat, time: number): string {
  const part = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, value]));
  return `${part.year!.padStart(4, "0")}-${part.month}-${part.day}`;
}

/** The first day of the unit that holds a day. */
export function firstDay(day: string, unit: DateUnit): string {
  const month = Number(day.slice(5, 7));
  switch (unit) {
    case "DAY":
      return day;
    case "WEEK": {
      const date = new Date(`${day}T00:00:00Z`);
      const sinceMonday = (date.getUTCDay() + 6) % 7;
      return new Date(date.getTime() - sinceMonday * 86_400_000).toISOString().slice(0, 10);
    }
    case "MONTH":
      return `${day.slice(0, 7)}-01`;
    case "QUARTER":
      return `${day.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, "0")}-01`;
    case "YEAR":
      return `${day.slice(0, 4)}-01-01`;
  }
}
