import type { Field, VendorContract } from "../kit/contract.ts";
import { isObject, type JsonObject } from "../kit/json.ts";
import { invalidField, violation } from "./answers.ts";
import { Decimal } from "./decimal.ts";
import type { ItmReadings } from "./readings.ts";

type Fields = Record<string, Field>;

/** A path of property names, such as ExternalClient.Name; under a map (custom fields) the rest is one label, dots included. */
export function isPath(types: VendorContract["types"], fields: Fields, path: string): boolean {
  const [head, ...rest] = path.split(".");
  const field = fields[head!];
  if (!field) return false;
  if (rest.length === 0 || field.type.startsWith("map")) return true;
  const inner = types[field.type];
  return inner !== undefined && isPath(types, inner, rest.join("."));
}

/** The value at a path; undefined when something on the way is null or absent. */
export function valueAt(row: unknown, path: string): unknown {
  if (!isObject(row)) return undefined;
  if (path in row) return row[path];
  const dot = path.indexOf(".");
  return dot < 0 ? undefined : valueAt(row[path.slice(0, dot)], path.slice(dot + 1));
}

/** Decimals are held as the text they are written with; for comparing they are numbers. */
export function plain(value: unknown): unknown {
  return value instanceof Decimal ? Number(value.text) : value;
}

/** The test of a Filter: all its fields must match ("Filter, Page, Sort v2, Filtering"). */
export function compileFilter(
  types: VendorContract["types"],
  fields: Fields,
  filter: JsonObject,
  readings: ItmReadings,
): (row: JsonObject) => boolean {
  const tests = Object.entries(filter).map(([path, condition]) => {
    if (!isPath(types, fields, path)) throw invalidField();
    const test = compile(condition, readings);
    return (row: JsonObject) => test(comparable(valueAt(row, path)));
  });
  return (row) => tests.every((test) => test(row));
}

/** A filter on a `Money` object, such as the documented `ActualAmount`, compares the amount in it. */
function comparable(value: unknown): unknown {
  return isObject(value) && "Amount" in value ? plain(value.Amount) : plain(value);
}

type Test = (value: unknown) => boolean;

function compile(condition: unknown, readings: ItmReadings): Test {
  if (Array.isArray(condition)) throw violation("A list of values needs $in");
  if (!isObject(condition)) return (value) => same(value, condition);
  const operators = Object.entries(condition);
  if (operators.length === 0) throw violation("A condition needs an operator");
  const tests = operators.map(([operator, operand]) => operatorTest(operator, operand, readings));
  return (value) => tests.every((test) => test(value));
}

function operatorTest(operator: string, operand: unknown, readings: ItmReadings): Test {
  if (operator === "$in") {
    const values = list(operator, operand);
    if (new Set(values.map((v) => typeof v)).size > 1) throw violation("$in takes values of one data type");
    if (values.length > readings.inLimit) throw violation("$in has too many values");
    return (value) => values.some((v) => same(value, v));
  }
  if (operator === "$nin") {
    const values = list(operator, operand);
    return (value) => !values.some((v) => same(value, v));
  }
  if (operator === "$bt") {
    const [low, high, ...rest] = list(operator, operand);
    if (low === undefined || high === undefined || rest.length) throw violation("$bt takes two values");
    // The documentation does not say whether the ends belong to the range; both do here.
    return (value) => (order(value, low) ?? -1) >= 0 && (order(value, high) ?? 1) <= 0;
  }
  if (operator === "$regex") return regexTest(operand, readings);
  if (isObject(operand) || Array.isArray(operand)) throw violation(`${operator} takes one value`);
  if (operator === "$ne") return (value) => !same(value, operand);
  if (operator === "$lt") return (value) => (order(value, operand) ?? 0) < 0;
  if (operator === "$lte") return (value) => (order(value, operand) ?? 1) <= 0;
  if (operator === "$gt") return (value) => (order(value, operand) ?? 0) > 0;
  if (operator === "$gte") return (value) => (order(value, operand) ?? -1) >= 0;
  throw violation(`The operator ${operator} is not documented`);
}

function regexTest(operand: unknown, readings: ItmReadings): Test {
  if (typeof operand !== "string") throw violation("$regex takes a text");
  try {
    const pattern = new RegExp(operand, readings.regexCase === "insensitive" ? "i" : "");
    return (value) => typeof value === "string" && pattern.test(value);
  } catch {
    throw violation("$regex takes a regular expression");
  }
}

function list(operator: string, operand: unknown): unknown[] {
  if (!Array.isArray(operand)) throw violation(`${operator} takes a list`);
  return operand;
}

/** Null and the empty text both stand for "none" in the vendor's records, so null finds both. */
function same(value: unknown, wanted: unknown): boolean {
  if (wanted === null) return value === null || value === undefined || value === "";
  return value === wanted || order(value, wanted) === 0;
}

/** Below, at or above zero; undefined when the two do not compare: another type, or nothing there. */
export function order(a: unknown, b: unknown): number | undefined {
  if (typeof a !== typeof b) return undefined;
  if (typeof a === "number") return a - (b as number);
  if (typeof a === "boolean") return Number(a) - Number(b);
  if (typeof a !== "string" || a === "" || b === "") return undefined;
  const [left, right] = [instant(a), instant(b as string)];
  if (left !== undefined && right !== undefined) return left - right;
  return a < (b as string) ? -1 : a > (b as string) ? 1 : 0;
}

/** A day is its first instant; a time without zone is UTC. */
function instant(text: string): number | undefined {
  const match = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d:\d\d(?:\.\d+)?)?Z?$/.exec(text);
  if (!match) return undefined;
  const at = Date.parse(`${match[1]}${match[2] ?? "T00:00:00"}Z`);
  return Number.isNaN(at) ? undefined : at;
}
