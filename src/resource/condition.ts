import { type JsonObject, LosslessNumber } from "../transport/json.ts";
import { member, valueAt } from "./names.ts";

/** What a caller's `where` says, in no vendor's language. */
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
  /** Like a pattern of the vendor's. */
  | "matches"
  /** No value, or none but an empty text; of texts that tell the two apart "isBlank", and "isAbsent" for no value at all. */
  | "isNull"
  | "isBlank"
  | "isAbsent"
  /** Unlike the negation of their opposite these hold of no value, too, when they are false. */
  | "isTrue"
  | "isFalse";

export interface Test {
  /** The attribute's name in the vendor's filters. */
  attribute: string;
  operator: Operator;
  value: unknown;
  /** Where a row shows what is tested, when that is another record's: its path. */
  at?: string;
}

export type Condition = Test | { all: Condition[] } | { any: Condition[] } | { not: Condition };

export interface Order {
  attribute: string;
  descending: boolean;
}

export function both(a: Condition | undefined, b: Condition | undefined): Condition | undefined {
  return a && b ? { all: [a, b] } : (a ?? b);
}

/** The condition as a flat list of tests that must all hold, or undefined when it has "or" or "not" in it. */
export function conjunction(condition: Condition | undefined): Test[] | undefined {
  if (!condition) return [];
  if ("attribute" in condition) return [condition];
  if ("any" in condition) return condition.any.length === 1 ? conjunction(condition.any[0]) : undefined;
  if ("not" in condition) return undefined;
  const parts = condition.all.map(conjunction);
  return parts.some((part) => part === undefined) ? undefined : (parts.flat() as Test[]);
}

/** The condition with every test of it changed. */
export function eachTest(condition: Condition, change: (test: Test) => Test): Condition {
  if ("attribute" in condition) return change(condition);
  if ("not" in condition) return { not: eachTest(condition.not, change) };
  if ("any" in condition) return { any: condition.any.map((part) => eachTest(part, change)) };
  return { all: condition.all.map((part) => eachTest(part, change)) };
}

/** All tests of a condition, whatever stands between them. */
export function testsOf(condition: Condition | undefined): Test[] {
  if (!condition) return [];
  if ("attribute" in condition) return [condition];
  if ("not" in condition) return testsOf(condition.not);
  return ("any" in condition ? condition.any : condition.all).flatMap(testsOf);
}

/** What a condition looks at, each as often as it does. */
export function attributesOf(condition: Condition | undefined): string[] {
  return testsOf(condition).map(({ attribute }) => attribute);
}

/** Whether a record meets a condition; undefined when it does not show the attribute, so that nothing can be said. */
export function satisfies(raw: JsonObject, condition: Condition | undefined, meets = meetsTest): boolean | undefined {
  if (!condition) return true;
  if ("not" in condition) {
    const inner = satisfies(raw, condition.not, meets);
    return inner === undefined ? undefined : !inner;
  }
  if ("attribute" in condition) return meets(raw, condition);
  const decisive = "any" in condition;
  const parts = ("any" in condition ? condition.any : condition.all).map((part) => satisfies(raw, part, meets));
  if (parts.includes(decisive)) return decisive;
  return parts.includes(undefined) ? undefined : !decisive;
}

function meetsTest(raw: JsonObject, { attribute, operator, value, at }: Test): boolean | undefined {
  // Of a record that is not there nothing has a value.
  const found = at !== undefined && member(raw, at.split(".")[0]!) === null ? null : valueAt(raw, at ?? attribute);
  if (found === undefined) return undefined;
  const blank = found === null || found === "";
  if (operator === "isNull" || operator === "isBlank") return blank === value;
  if (operator === "isAbsent") return (found === null) === value;
  if (operator === "matches") return undefined;
  if (typeof found === "object" && found !== null && !(found instanceof LosslessNumber)) return undefined;
  const text = found instanceof LosslessNumber ? found.value : blank ? "" : String(found);
  if (operator === "isTrue" || operator === "isFalse") return (text === (operator === "isTrue" ? "true" : "false")) === value;
  const list = Array.isArray(value) ? value.map(String) : [String(value)];
  if (operator === "in" || operator === "eq") return !blank && list.some((each) => compare(text, each) === 0);
  if (operator === "notIn" || operator === "ne") return !list.some((each) => compare(text, each) === 0);
  if (blank) return false;
  const [wanted] = list as [string];
  const holds = (each: string) => text.toLowerCase().includes(each.toLowerCase());
  if (operator === "containsAll") return list.every(holds);
  if (operator === "contains" || operator === "containsAny") return list.some(holds);
  if (operator === "startsWith") return text.toLowerCase().startsWith(wanted.toLowerCase());
  if (operator === "endsWith") return text.toLowerCase().endsWith(wanted.toLowerCase());
  const sign = compare(text, wanted);
  return operator === "lt" ? sign < 0 : operator === "lte" ? sign <= 0 : operator === "gt" ? sign > 0 : sign >= 0;
}

/** An amount as text: a leading zero makes it a code. */
const amount = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** Amounts by amount, instants by time, everything else as text. */
function compare(a: string, b: string): number {
  if (amount.test(a) && amount.test(b)) return order(Number(a), Number(b)) || exactly(a, b);
  const times = [timeOf(a), timeOf(b)] as const;
  return times.some(Number.isNaN) ? order(a, b) : order(...times);
}

function order<T extends string | number | bigint>(x: T, y: T): number {
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Long ids and amounts that are one and the same double need not be the same. */
function exactly(a: string, b: string): number {
  if (/e/i.test(a + b)) return 0;
  const [x, y] = [a.split("."), b.split(".")];
  const places = Math.max(x[1]?.length ?? 0, y[1]?.length ?? 0);
  const scaled = ([whole, fraction = ""]: string[]) => BigInt(whole + fraction.padEnd(places, "0"));
  return order(scaled(x), scaled(y));
}

const instant = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?(Z|[+-]\d{2}:\d{2})?$/i;

/** Without an offset it is in UTC, as everywhere in the graph. */
function timeOf(text: string): number {
  const [, date, time = "00:00", offset = "Z"] = instant.exec(text) ?? [];
  return date ? Date.parse(`${date}T${time}${offset.toUpperCase()}`) : Number.NaN;
}
