import { type JsonObject, LosslessNumber } from "../../transport/json.ts";
import { member, valueAt } from "./names.ts";

/** How a value is compared; the same words for every vendor. */
export type Operator =
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
  /** A pattern in the vendor's own syntax. */
  | "matches"
  /** No value or an empty text. Where the vendor tells the two apart: "isBlank" for both, "isAbsent" for no value only. */
  | "isNull"
  | "isBlank"
  | "isAbsent"
  /** When false they also match records without a value, unlike `ne`. */
  | "isTrue"
  | "isFalse"
  /** No comparison: the id of the custom field that the comparisons beside it are about. */
  | "id";

export interface Comparison {
  /** The attribute's name in the vendor's filters. */
  attribute: string;
  operator: Operator;
  value: unknown;
  /** Path of the compared value in a row, when it is another record's. */
  at?: string;
}

export type Condition = Comparison | { all: Condition[] } | { any: Condition[] } | { not: Condition };

export interface Order {
  attribute: string;
  descending: boolean;
}

export function and(a: Condition | undefined, b: Condition | undefined): Condition | undefined {
  return a && b ? { all: [a, b] } : (a ?? b);
}

/** The condition as comparisons that must all hold, or undefined when it contains "or" or "not". */
export function conjunction(condition: Condition | undefined): Comparison[] | undefined {
  if (!condition) return [];
  if ("attribute" in condition) return [condition];
  if ("any" in condition) return condition.any.length === 1 ? conjunction(condition.any[0]) : undefined;
  if ("not" in condition) return undefined;
  const parts = condition.all.map(conjunction);
  return parts.some((part) => part === undefined) ? undefined : (parts.flat() as Comparison[]);
}

/** The condition with every comparison replaced. */
export function mapComparisons(condition: Condition, change: (test: Comparison) => Comparison): Condition {
  if ("attribute" in condition) return change(condition);
  if ("not" in condition) return { not: mapComparisons(condition.not, change) };
  if ("any" in condition) return { any: condition.any.map((part) => mapComparisons(part, change)) };
  return { all: condition.all.map((part) => mapComparisons(part, change)) };
}

/** All comparisons of a condition, at any depth. */
export function comparisonsOf(condition: Condition | undefined): Comparison[] {
  if (!condition) return [];
  if ("attribute" in condition) return [condition];
  if ("not" in condition) return comparisonsOf(condition.not);
  return ("any" in condition ? condition.any : condition.all).flatMap(comparisonsOf);
}

/** The attributes of all comparisons. */
export function attributesOf(condition: Condition | undefined): string[] {
  return comparisonsOf(condition).map(({ attribute }) => attribute);
}

/** Three-valued: whether a record meets a condition, or undefined when it lacks an attribute that decides. */
export function evaluate(data: JsonObject, condition: Condition | undefined, compare = compareValue): boolean | undefined {
  if (!condition) return true;
  if ("not" in condition) {
    const inner = evaluate(data, condition.not, compare);
    return inner === undefined ? undefined : !inner;
  }
  if ("attribute" in condition) return compare(data, condition);
  const decisive = "any" in condition;
  const parts = ("any" in condition ? condition.any : condition.all).map((part) => evaluate(data, part, compare));
  if (parts.includes(decisive)) return decisive;
  return parts.includes(undefined) ? undefined : !decisive;
}

function compareValue(data: JsonObject, { attribute, operator, value, at }: Comparison): boolean | undefined {
  // A relation that leads nowhere has no values.
  const found = at !== undefined && member(data, at.split(".")[0]!) === null ? null : valueAt(data, at ?? attribute);
  if (found === undefined) return undefined;
  const blank = found === null || found === "";
  if (operator === "isNull" || operator === "isBlank") return blank === value;
  if (operator === "isAbsent") return (found === null) === value;
  if (operator === "matches" || operator === "id") return undefined;
  if (typeof found === "object" && found !== null && !(found instanceof LosslessNumber)) return undefined;
  const text = found instanceof LosslessNumber ? found.value : blank ? "" : String(found);
  if (operator === "isTrue" || operator === "isFalse") return (text === (operator === "isTrue" ? "true" : "false")) === value;
  const list = textsOf(value);
  if (operator === "in" || operator === "eq") return !blank && isAmong(text, list);
  if (operator === "notIn" || operator === "ne") return !isAmong(text, list);
  if (blank) return false;
  const [wanted] = list as [string];
  const holds = (each: string) => text.toLowerCase().includes(each.toLowerCase());
  if (operator === "containsAll") return list.every(holds);
  if (operator === "contains" || operator === "containsAny") return list.some(holds);
  if (operator === "startsWith") return text.toLowerCase().startsWith(wanted.toLowerCase());
  if (operator === "endsWith") return text.toLowerCase().endsWith(wanted.toLowerCase());
  const difference = order(text, wanted);
  if (operator === "lt" || operator === "lte") return operator === "lt" ? difference < 0 : difference <= 0;
  return operator === "gt" ? difference > 0 : difference >= 0;
}

/** What was asked for is compared with row after row: its texts are made once. */
const texts = new WeakMap<object, readonly string[]>();

function textsOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [String(value)];
  const known = texts.get(value) ?? value.map(String);
  texts.set(value, known);
  return known;
}

function isAmong(text: string, list: readonly string[]): boolean {
  return list.includes(text) || list.some((each) => order(text, each) === 0);
}

/** A number as text; a leading zero makes it a code. */
const amount = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** Numbers by value, instants by time, everything else as text. */
function order(a: string, b: string): number {
  if (amount.test(a) && amount.test(b)) return sign(Number(a), Number(b)) || orderDigits(a, b);
  const times = [timeOf(a), timeOf(b)] as const;
  return times.some(Number.isNaN) ? sign(a, b) : sign(...times);
}

function sign<T extends string | number | bigint>(x: T, y: T): number {
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Long numbers may differ although they are the same double. */
function orderDigits(a: string, b: string): number {
  if (/e/i.test(a + b)) return 0;
  const [x, y] = [a.split("."), b.split(".")];
  const places = Math.max(x[1]?.length ?? 0, y[1]?.length ?? 0);
  const scaled = ([whole, fraction = ""]: string[]) => BigInt(whole + fraction.padEnd(places, "0"));
  return sign(scaled(x), scaled(y));
}

const instant = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?(Z|[+-]\d{2}:\d{2})?$/i;

/** An instant without an offset is in UTC, as everywhere in the graph. */
function timeOf(text: string): number {
  const [, date, time = "00:00", offset = "Z"] = instant.exec(text) ?? [];
  return date ? Date.parse(`${date}T${time}${offset.toUpperCase()}`) : Number.NaN;
}
