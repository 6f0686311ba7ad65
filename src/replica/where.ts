import type { Column, ColumnCondition, ColumnKind, ColumnOperator, ColumnTest, ComparedTest, RelatedTest } from "../engine/model/column.ts";
import { foldText } from "../engine/model/column-values.ts";
import { badInput } from "../errors.ts";
import type { Dialect, Value } from "./database.ts";
import type { Slot, StreamTable } from "./tables.ts";
import { isTextual, plainText, storedValue } from "./values.ts";

/** A condition in SQL, with the values of its question marks in their order. */
export interface Sql {
  text: string;
  values: Value[];
}

/** What conditions are written about. `alias` tells the tables of related records apart. */
export interface Place {
  dialect: Dialect;
  tables: ReadonlyMap<string, StreamTable>;
  table: StreamTable;
  alias: string;
}

const always: Sql = { text: "TRUE", values: [] };
const never: Sql = { text: "FALSE", values: [] };

/**
 * Holds for the records that certainly meet the condition. As records need not tell every column, a condition has three results;
 * "not" is led down to the tests, each of which can say when it certainly holds and when it certainly does not.
 */
export function whereSql(place: Place, condition: ColumnCondition | undefined): Sql {
  return condition ? certain(place, condition, true) : always;
}

function certain(place: Place, condition: ColumnCondition, result: boolean): Sql {
  if ("not" in condition) return certain(place, condition.not, !result);
  if ("column" in condition) return testSql(place, condition, result);
  if ("compared" in condition) return comparedSql(place, condition.compared, result);
  if ("related" in condition) return relatedSql(place, condition.related, result);
  const [parts, needsAll] = "any" in condition ? [condition.any, !result] : [condition.all, result];
  return joined(
    parts.map((part) => certain(place, part, result)),
    needsAll ? "AND" : "OR",
  );
}

/** Halves are joined, so that many parts make no deep expression: SQLite takes no deeper one than 1,000. */
function joined(parts: readonly Sql[], word: "AND" | "OR"): Sql {
  const [only] = parts;
  if (!only) return word === "AND" ? always : never;
  if (parts.length === 1) return only;
  const middle = Math.ceil(parts.length / 2);
  const [a, b] = [joined(parts.slice(0, middle), word), joined(parts.slice(middle), word)];
  return { text: `(${a.text} ${word} ${b.text})`, values: [...a.values, ...b.values] };
}

export function slotOf({ slots, stream }: StreamTable, column: string): Slot {
  const slot = slots.get(column);
  if (!slot)
    throw badInput(
      `The replica keeps no field ${column} of ${stream.resource.type}.`,
      "Ask the vendor for it, or take it out of replica.exclude.",
    );
  return slot;
}

/** The record tells the column. */
function known({ alias }: Place, { name }: Slot, { position }: Dialect): string {
  return `(${alias}.unknown IS NULL OR ${position(`${alias}.unknown`, `',${name},'`)} = 0)`;
}

/** Operators that hold for records without a value when they are negated, and only then. */
const opposites: Partial<Record<ColumnOperator, ColumnOperator>> = { ne: "eq", notIn: "in" };

function testSql(place: Place, test: ColumnTest, result: boolean): Sql {
  const slot = slotOf(place.table, test.column);
  const column = `${place.alias}.${slot.name}`;
  if (test.operator === "isNull") {
    const text = test.value === result ? `${column} IS NULL AND ${known(place, slot, place.dialect)}` : `${column} IS NOT NULL`;
    return { text: `(${text})`, values: [] };
  }
  const opposite = opposites[test.operator];
  const positive = comparison(place, slot, opposite ? { ...test, operator: opposite } : test);
  if ((opposite === undefined) === result) return positive;
  const text = `(${column} IS NULL AND ${known(place, slot, place.dialect)} OR ${column} IS NOT NULL AND NOT ${positive.text})`;
  return { text, values: positive.values };
}

/** True or false for records that have a value; never true for others. */
function comparison(place: Place, slot: Slot, { operator, value, column }: ColumnTest): Sql {
  const { kind } = slot.column;
  const name = `${place.alias}.${slot.name}`;
  const wanted = typeof value === "object" ? value : [String(value)];
  switch (operator) {
    case "eq":
    case "in":
      return equals(
        place.dialect,
        name,
        wanted.map((each) => storedValue(kind, each)),
      );
    case "lt":
      return compared(`${name} <`, kind, wanted);
    case "lte":
      return compared(`${name} <=`, kind, wanted);
    case "gt":
      return compared(`${name} >`, kind, wanted);
    case "gte":
      return compared(`${name} >=`, kind, wanted);
    default:
      if (!isTextual(kind))
        throw badInput(`${column} cannot be searched with ${operator}: it is no text but a ${kind}.`, "Compare it with eq, lt or gt.");
      return textual(
        place,
        slot,
        operator,
        wanted.map((each) => plainText(foldText(each))),
      );
  }
}

function equals({ inList }: Dialect, name: string, wanted: readonly (string | number | null)[]): Sql {
  const values = wanted.filter((value) => value !== null) as string[] | number[];
  if (values.length === 0) return never;
  if (values.length === 1) return { text: `(${name} = ?)`, values: [values[0]!] };
  return { text: `(${inList(name, values)})`, values: [values] };
}

function compared(text: string, kind: ColumnKind, [wanted]: readonly string[]): Sql {
  const value = storedValue(kind, wanted);
  // Every text comes after an empty one.
  if (value === null && isTextual(kind)) return text.includes(">") ? { text: `(${text} '')`, values: [] } : never;
  return value === null ? never : { text: `(${text} ?)`, values: [value] };
}

/** Texts in upper case; those that are not plain ASCII are kept so beside. The whole text is compared, without patterns. */
function textual({ dialect, alias }: Place, { name }: Slot, operator: ColumnOperator, wanted: readonly string[]): Sql {
  const { member, position, starts, ends, upper } = dialect;
  const plain = upper(`${alias}.${name}`);
  const text = `CASE WHEN ${alias}.folded IS NULL THEN ${plain} ELSE coalesce(${member(`${alias}.folded`, name)}, ${plain}) END`;
  const parts = wanted.map((each): Sql => {
    if (each === "") return { text: `(${alias}.${name} IS NOT NULL)`, values: [] };
    if (operator === "startsWith") return { text: `(${starts(text, [...each].length)} = ?)`, values: [each] };
    if (operator === "endsWith") return { text: `(${ends(text, [...each].length)} = ?)`, values: [each] };
    return { text: `(${position(text, "?")} > 0)`, values: [each] };
  });
  return joined(parts, operator === "containsAll" ? "AND" : "OR");
}

const signs = { eq: "=", ne: "=", lt: "<", lte: "<=", gt: ">", gte: ">=" } as const;

/** Two columns of one record. Without a value on one side the comparison is NULL, which holds nowhere. */
function comparedSql(place: Place, { column, operator, other }: ComparedTest["compared"], result: boolean): Sql {
  const slots = [slotOf(place.table, column), slotOf(place.table, other)] as const;
  assertSameKind(slots[0].column, slots[1].column, other);
  const [a, b] = slots.map(({ name }) => `${place.alias}.${name}`);
  const holds = `(${a} ${signs[operator]} ${b})`;
  if ((operator === "ne") !== result) return { text: holds, values: [] };
  const tells = slots.map((slot) => `(${place.alias}.${slot.name} IS NOT NULL OR ${known(place, slot, place.dialect)})`);
  return { text: `(${tells.join(" AND ")} AND NOT coalesce${holds.replace(/\)$/, ", FALSE)")})`, values: [] };
}

/** Certainly one exists; or certainly none does: not even one that might. */
function relatedSql(place: Place, { type, on, where }: RelatedTest["related"], result: boolean): Sql {
  const table = place.tables.get(type);
  if (!table) throw badInput(`The replica keeps no records of ${type}.`, "Name it under sync.streams in tieline.config.yaml.");
  const inner: Place = { ...place, table, alias: `${place.alias}r` };
  const pairs = on.map(({ own, other }) => ({ own: slotOf(place.table, own), other: slotOf(table, other) }));
  for (const { own, other } of pairs) assertSameKind(own.column, other.column, `${type}.${other.column.name}`);
  const equal = pairs.map(({ own, other }) => `${place.alias}.${own.name} = ${inner.alias}.${other.name}`);
  const condition = where && certain(inner, where, result);
  const exists = (rest: string) => `EXISTS (SELECT 1 FROM ${table.columns} ${inner.alias} WHERE ${[...equal, rest].join(" AND ")})`;
  const values = condition?.values ?? [];
  if (result) return { text: exists(condition?.text ?? "TRUE"), values };
  const tells = pairs.map(({ own }) => known(place, own, place.dialect));
  return { text: `(${[...tells, `NOT ${exists(condition ? `NOT coalesce(${condition.text}, FALSE)` : "TRUE")}`].join(" AND ")})`, values };
}

function assertSameKind(own: Column, other: Column, name: string): void {
  if (storageGroup(own.kind) !== storageGroup(other.kind))
    throw badInput(`${own.name} and ${name} are of different kinds and cannot be compared.`, "Compare values of one kind.");
}

/** Kinds whose kept values compare with each other. */
function storageGroup(kind: ColumnKind): string {
  return isTextual(kind) ? "text" : kind;
}
