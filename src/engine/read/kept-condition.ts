import type { VendorAdapter } from "../model/adapter.ts";
import type { Column, ColumnCondition, ColumnKind, ColumnOperator, ColumnOrder, ColumnTest } from "../model/column.ts";
import { canonicalValue } from "../model/column-values.ts";
import type { Comparison, Condition, Operator, Order } from "../model/condition.ts";
import { fold, namesOn } from "../model/names.ts";
import type { Resource } from "../model/resource.ts";
import type { ExpectedValues } from "../model/source.ts";

/** What a vendor's attributes are translated by. */
export interface AttributeNames {
  columns: readonly Column[];
  resource: Resource;
  adapter: Pick<VendorAdapter, "attribute" | "usualOrder">;
  expected?: ExpectedValues | undefined;
  /** Only what any vendor means by it. Otherwise also what its collation could decide, as `column.ts` defines it. */
  exactly: boolean;
}

/** What a database is asked in one statement, at most: tests, values of their lists, and levels. */
const most = { tests: 2_000, values: 10_000, levels: 40 };

/** Is a condition small enough for that? */
export function isModest(condition: Condition): boolean {
  const left = { ...most };
  const visit = (each: Condition, level: number): boolean => {
    if (level > most.levels) return false;
    if ("not" in each) return visit(each.not, level + 1);
    if (!("attribute" in each)) return ("any" in each ? each.any : each.all).every((part) => visit(part, level + 1));
    left.tests -= 1;
    left.values -= Array.isArray(each.value) ? each.value.length : 1;
    return left.tests >= 0 && left.values >= 0;
  };
  return visit(condition, 0);
}

/** A condition in the vendor's attributes as one in columns; undefined where a comparison has no column, or not the same meaning. */
export function inColumns(condition: Condition, names: AttributeNames): ColumnCondition | undefined {
  if ("attribute" in condition) return testOf(condition, names);
  if ("not" in condition) {
    const not = inColumns(condition.not, names);
    return not && { not };
  }
  const parts: ColumnCondition[] = [];
  for (const part of "any" in condition ? condition.any : condition.all) {
    const translated = inColumns(part, names);
    if (!translated) return undefined;
    parts.push(translated);
  }
  return "any" in condition ? { any: parts } : { all: parts };
}

/** An order in the vendor's attributes as one in columns; undefined where one has no column. */
export function orderInColumns(order: readonly Order[], names: AttributeNames): ColumnOrder[] | undefined {
  const steps: ColumnOrder[] = [];
  for (const { attribute, descending } of order) {
    const column = columnNamed(names, names.resource.sorts, attribute) ?? columnFor({ attribute }, names);
    if (!column) return undefined;
    steps.push({ column: column.name, descending });
  }
  return steps;
}

/** The column that is read from this path. The id of a record below others stands in no column by itself. */
export function columnAt(
  columns: readonly Column[],
  { id, parentIds }: Pick<Resource, "id" | "parentIds">,
  path: string,
): Column | undefined {
  const wanted = foldPath(path);
  if (parentIds && wanted === foldPath(id)) return undefined;
  return columns.find(({ paths }) => paths.some((each) => foldPath(each) === wanted));
}

/** The columns that a condition and an order look at. */
export function columnsIn(condition: ColumnCondition | undefined, order: readonly ColumnOrder[]): string[] {
  const inside = (each: ColumnCondition): string[] => {
    if ("column" in each) return [each.column];
    if ("compared" in each) return [each.compared.column, each.compared.other];
    if ("related" in each) return each.related.on.map(({ own }) => own);
    if ("not" in each) return inside(each.not);
    return ("any" in each ? each.any : each.all).flatMap(inside);
  };
  return [...(condition ? inside(condition) : []), ...order.map(({ column }) => column)];
}

function testOf(comparison: Comparison, names: AttributeNames): ColumnTest | undefined {
  const column = columnFor(comparison, names);
  return column && testIn(column, comparison, names.exactly);
}

function columnFor({ attribute, at }: Pick<Comparison, "attribute" | "at">, names: AttributeNames): Column | undefined {
  const { columns, resource, adapter, expected } = names;
  if (at !== undefined) return columnAt(columns, resource, at);
  if (expected && attribute === (expected.filter ?? expected.path)) return columnAt(columns, resource, expected.path);
  const isNamed = ({ name }: Column) => !name.includes(".") && fold(adapter.attribute(resource, name)) === fold(attribute);
  return columnNamed(names, resource.filters, attribute) ?? columns.find(isNamed) ?? columnAt(columns, resource, attribute);
}

/** The column whose field has this attribute by a table of exceptions. */
function columnNamed({ columns }: AttributeNames, table: Resource["filters"] = {}, attribute: string): Column | undefined {
  const field = Object.keys(table).find((each) => fold(table[each]!) === fold(attribute));
  return field === undefined ? undefined : columns.find(({ name }) => fold(name) === fold(field));
}

function testIn({ name: column, kind }: Column, { operator, value }: Comparison, exactly: boolean): ColumnTest | undefined {
  if (operator === "isNull" || operator === "isBlank") return { column, operator: "isNull", value: value === true };
  if (operator === "isTrue" || operator === "isFalse")
    return { column, operator: value === true ? "eq" : "ne", value: operator === "isTrue" ? "true" : "false" };
  const translated = operators[operator];
  if (!translated || (exactly && !isExact(kind, translated))) return undefined;
  const values: string[] = [];
  for (const each of [value].flat()) {
    const canonical = canonicalIn(kind, each, translated);
    if (canonical === undefined) return undefined;
    values.push(canonical);
  }
  const [only] = values;
  if (lists.has(translated)) return { column, operator: translated, value: values };
  return values.length === 1 && only !== undefined ? { column, operator: translated, value: only } : undefined;
}

const operators: Partial<Record<Operator, ColumnOperator>> = {
  eq: "eq",
  ne: "ne",
  in: "in",
  notIn: "notIn",
  lt: "lt",
  lte: "lte",
  gt: "gt",
  gte: "gte",
  contains: "contains",
  containsAny: "containsAny",
  containsAll: "containsAll",
  startsWith: "startsWith",
  endsWith: "endsWith",
};

const lists = new Set<ColumnOperator>(["in", "notIn", "containsAny", "containsAll"]);
const equalities = new Set<ColumnOperator>(["eq", "ne", "in", "notIn"]);
const ranges = new Set<ColumnOperator>(["lt", "lte", "gt", "gte"]);

/** How texts are ordered, and which letters are the same inside them, each vendor's collation decides. */
function isExact(kind: ColumnKind, operator: ColumnOperator): boolean {
  return equalities.has(operator) || (ranges.has(operator) && kind !== "text" && kind !== "id");
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const midnight = /^(\d{4}-\d{2}-\d{2})[T ]00:00(?::00(?:\.0+)?)?(?:Z|\+00:00)?$/;
const time = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;

function canonicalIn(kind: ColumnKind, value: unknown, operator: ColumnOperator): string | undefined {
  if (value === null || value === undefined || typeof value === "object") return undefined;
  const text = String(value);
  if (kind === "date") return day.test(text) ? text : midnight.exec(text)?.[1];
  if (kind !== "instant") return canonicalValue(kind, value);
  // A day is no instant: which of its instants is meant is plain only for its beginning.
  if (day.test(text)) return operator === "lt" || operator === "gte" ? canonicalValue(kind, `${text}T00:00:00Z`) : undefined;
  const [whole, offset] = time.exec(text) ?? [];
  // An instant without an offset is in UTC, as everywhere in the graph.
  return whole === undefined ? undefined : canonicalValue(kind, `${whole.replace(" ", "T")}${offset ? "" : "Z"}`);
}

function foldPath(path: string): string {
  return namesOn(path).map(fold).join(".");
}
