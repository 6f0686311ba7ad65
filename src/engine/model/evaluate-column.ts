import type { Column, ColumnCondition, ColumnOrder, ColumnTest, ComparedTest, RelatedTest } from "./column.ts";
import { compareCodePoints, compareValues, foldText } from "./column-values.ts";
import type { VendorRecord } from "./record.ts";

/** The columns of a type, by name. */
export type Columns = ReadonlyMap<string, Column>;

export function columnsByName(columns: readonly Column[]): Columns {
  return new Map(columns.map((column) => [column.name, column]));
}

/** Decides a test about records of another type: whoever has those records knows. Undefined where they do not tell. */
export type DecideRelated = (record: VendorRecord, test: RelatedTest["related"]) => boolean | undefined;

/**
 * Whether a record meets a condition, as `column.ts` defines it. Three-valued (Kleene): undefined where the record does not tell a
 * column that decides. An empty text is no value. Every other evaluation of a condition agrees with this one.
 */
export function meets(
  record: VendorRecord,
  condition: ColumnCondition | undefined,
  columns: Columns,
  decideRelated?: DecideRelated,
): boolean | undefined {
  if (!condition) return true;
  if ("column" in condition) return meetsTest(columnOf(columns, condition.column), record, condition);
  if ("compared" in condition) return meetsCompared(record, condition.compared, columns);
  if ("not" in condition) {
    const inner = meets(record, condition.not, columns, decideRelated);
    return inner === undefined ? undefined : !inner;
  }
  if ("related" in condition) return decideRelated?.(record, condition.related);
  const decisive = "any" in condition;
  let isUnknown = false;
  for (const part of "any" in condition ? condition.any : condition.all) {
    const result = meets(record, part, columns, decideRelated);
    if (result === decisive) return decisive;
    isUnknown ||= result === undefined;
  }
  return isUnknown ? undefined : !decisive;
}

export function columnOf(columns: Columns, name: string): Column {
  const column = columns.get(name);
  if (!column) throw new Error(`There is no column "${name}".`);
  return column;
}

function meetsTest(column: Column, record: VendorRecord, { operator, value }: ColumnTest): boolean | undefined {
  const read = column.read(record);
  if (read === undefined) return undefined;
  const found = read === "" ? null : read;
  if (operator === "isNull") return (found === null) === value;
  if (operator === "ne" || operator === "notIn") return found === null || !equalsAny(column, found, value);
  if (found === null) return false;
  if (operator === "eq" || operator === "in") return equalsAny(column, found, value);
  if (isTextual(operator)) return meetsText(foldText(found), operator, listOf(value).map(foldText));
  return isRange(operator) && ranges[operator](compareValues(column.kind, found, String(value)));
}

function meetsCompared(record: VendorRecord, { column, operator, other }: ComparedTest["compared"], columns: Columns): boolean | undefined {
  const [own, beside] = [columnOf(columns, column), columnOf(columns, other)];
  const [a, b] = [own.read(record), beside.read(record)];
  if (a === undefined || b === undefined) return undefined;
  if (!a || !b) return operator === "ne";
  const difference = compareValues(own.kind, a, b);
  if (operator === "eq" || operator === "ne") return (difference === 0) === (operator === "eq");
  return ranges[operator](difference);
}

const ranges = {
  lt: (difference: number) => difference < 0,
  lte: (difference: number) => difference <= 0,
  gt: (difference: number) => difference > 0,
  gte: (difference: number) => difference >= 0,
};

function isRange(operator: ColumnTest["operator"]): operator is keyof typeof ranges {
  return operator in ranges;
}

function listOf(value: ColumnTest["value"]): readonly string[] {
  return typeof value === "object" ? value : [String(value)];
}

function equalsAny({ kind }: Column, found: string, value: ColumnTest["value"]): boolean {
  return listOf(value).some((each) => compareValues(kind, found, each) === 0);
}

type TextOperator = "contains" | "containsAny" | "containsAll" | "startsWith" | "endsWith";

function isTextual(operator: ColumnTest["operator"]): operator is TextOperator {
  return operator.startsWith("contains") || operator === "startsWith" || operator === "endsWith";
}

function meetsText(found: string, operator: TextOperator, wanted: readonly string[]): boolean {
  if (operator === "containsAll") return wanted.every((each) => found.includes(each));
  if (operator === "startsWith") return wanted.some((each) => found.startsWith(each));
  if (operator === "endsWith") return wanted.some((each) => found.endsWith(each));
  return wanted.some((each) => found.includes(each));
}

/** Compares two records for `sort`: step by step, without a value last, then by id. */
export function compareRecords(order: readonly ColumnOrder[], columns: Columns): (a: VendorRecord, b: VendorRecord) => number {
  const steps = order.map(({ column, descending }) => ({ column: columnOf(columns, column), sign: descending ? -1 : 1 }));
  return (a, b) => {
    for (const { column, sign } of steps) {
      const difference = compareColumn(column, a, b, sign);
      if (difference !== 0) return difference;
    }
    return compareCodePoints(a.id, b.id);
  };
}

function compareColumn({ kind, read }: Column, a: VendorRecord, b: VendorRecord, sign: number): number {
  const [x, y] = [read(a) || null, read(b) || null];
  if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
  return sign * compareValues(kind, x, y);
}

/** These records in order. Each value is read once, however many comparisons it takes. */
export function sortRecords(records: readonly VendorRecord[], order: readonly ColumnOrder[], columns: Columns): VendorRecord[] {
  const kept = new Map(order.map(({ column }) => [column, keptColumn(columnOf(columns, column))]));
  return records.toSorted(compareRecords(order, kept));
}

function keptColumn(column: Column): Column {
  const known = new Map<VendorRecord, string | null | undefined>();
  const read = (record: VendorRecord) => {
    if (!known.has(record)) known.set(record, column.read(record));
    return known.get(record);
  };
  return { ...column, read };
}
