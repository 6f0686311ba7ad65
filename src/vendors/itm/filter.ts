import type { ListRequest } from "../../engine/model/adapter.ts";
import { type Comparison, conjunction, type Operator } from "../../engine/model/condition.ts";
import type { Resource } from "../../engine/model/resource.ts";
import { unsupportedFilter } from "../../engine/vendor/responses.ts";
import { badInput } from "../../errors.ts";
import { vendor } from "./connection.ts";

/** An operand. */
type Value = string | number | boolean;

/** ITM Platform API, Filter, Page, Sort v2: the condition of each property is a value, or operators. */
export type Filter = Record<string, Value | Record<string, Value | Value[]>>;

/** A comparison in the vendor's operators: of operands, and of the text as it was given. */
type Encoder = (operands: readonly Value[], text: string) => [operator: string, value: Value | Value[]][];

const among: Encoder = (operands) => [["$in", [...new Set(operands)]]];
const notAmong: Encoder = (operands) => (operands.length > 0 ? [["$nin", [...new Set(operands)]]] : []);
const compare =
  (operator: string): Encoder =>
  (operands) =>
    operands.map((one) => [operator, one]);
const pattern =
  (write: (text: string) => string): Encoder =>
  (_operands, text) => [["$regex", write(text)]];

/** Equality is `$in` until all tests of the property are together. Undefined: the vendor has no such comparison. */
const encoders: Readonly<Record<Operator, Encoder | undefined>> = {
  eq: among,
  in: among,
  ne: notAmong,
  notIn: notAmong,
  lt: compare("$lt"),
  lte: compare("$lte"),
  gt: compare("$gt"),
  gte: compare("$gte"),
  contains: pattern(anyCase),
  containsAny: (operands) => [["$regex", operands.map((one) => anyCase(String(one))).join("|")]],
  containsAll: undefined,
  startsWith: pattern((text) => `^${anyCase(text)}`),
  endsWith: pattern((text) => `${anyCase(text)}$`),
  matches: undefined,
  isNull: undefined,
  isBlank: undefined,
  isAbsent: undefined,
  isTrue: undefined,
  isFalse: undefined,
  id: undefined,
};

/** The comparisons that must all hold; the vendor's filters have neither "or" nor "not". */
export function comparisonsIn(resource: Resource, where: ListRequest["where"]): Comparison[] {
  const tests = conjunction(where);
  if (!tests) throw unsupportedFilter(resource, vendor.label, '"or" and "not"');
  return tests
    .map(unwrapped)
    .map((test) => (test.attribute === resource.id && resource.alternateKeys ? byCode(test, resource.alternateKeys[0]!) : test));
}

/** A list of one value as that value. */
function unwrapped(test: Comparison): Comparison {
  const { operator, value } = test;
  return operator === "in" && Array.isArray(value) && value.length === 1 ? { ...test, operator: "eq", value: value[0] } : test;
}

/** All tests as one filter. A condition that never holds becomes an id that no record has. */
export function filterOf(resource: Resource, tests: readonly Comparison[]): Filter {
  const merged = new Map<string, Map<string, Value | Value[]>>();
  for (const test of tests) {
    const operators = merged.get(test.attribute) ?? new Map<string, Value | Value[]>();
    merged.set(test.attribute, operators);
    for (const [operator, value] of encode(resource, test)) {
      const known = operators.get(operator);
      if (known !== undefined && !Array.isArray(known) && known !== value)
        throw unsupportedFilter(resource, vendor.label, `two tests of ${test.attribute} with the same operator`);
      operators.set(operator, known === undefined ? value : joined(operator, known, value));
    }
  }
  const filter: Filter = {};
  for (const [attribute, operators] of merged) {
    const among = operators.get("$in");
    if (Array.isArray(among) && among.length === 0) return { [resource.id]: -1 };
    if (operators.size > 0) filter[attribute] = written(operators);
  }
  return filter;
}

function encode(resource: Resource, { attribute, operator, value }: Comparison): ReturnType<Encoder> {
  const encoder = encoders[operator];
  if (!encoder) throw unsupportedFilter(resource, vendor.label, `${attribute} with ${operator}`);
  const operands = [value].flat().flatMap((one) => operandOf(attribute, one) ?? []);
  return encoder(operands, String(value));
}

function joined(operator: string, known: Value | Value[], value: Value | Value[]): Value | Value[] {
  if (!Array.isArray(known) || !Array.isArray(value)) return known;
  return operator === "$in" ? known.filter((one) => value.includes(one)) : [...new Set([...known, ...value])];
}

function written(operators: ReadonlyMap<string, Value | Value[]>): Filter[string] {
  const single = (value: Value | Value[] | undefined) => (Array.isArray(value) && value.length === 1 ? value[0] : undefined);
  const equal = single(operators.get("$in"));
  if (equal !== undefined && operators.size === 1) return equal;
  const unequal = single(operators.get("$nin"));
  return Object.fromEntries(
    [...operators].map(([name, value]) => (name === "$nin" && unequal !== undefined ? ["$ne", unequal] : [name, value])),
  );
}

const isNumber = (attribute: string) => /(Id|Amount|AmountBase|ExchangeRate|Completed)$/.test(attribute);
const isInstant = (attribute: string) => /(Date|TaskDue|TaskStart)$/.test(attribute);

/** Where a record holds what its account has added: by label, and of any type. */
const customField = "AllCustomFields.";

/** The value as the vendor compares it: a list has one data type, and ids are numbers. Undefined for a text that is no number. */
export function operandOf(attribute: string, value: unknown): Value | undefined {
  if (typeof value === "boolean" || typeof value === "number") return value;
  if (attribute.startsWith(customField)) return customOperand(attribute, value);
  const text = String(value);
  if (isNumber(attribute)) return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
  // The vendor writes instants in UTC, and whole seconds without a fraction.
  if (isInstant(attribute) && text.includes("T")) return new Date(text).toISOString().replace(".000Z", "Z");
  return text;
}

function customOperand(attribute: string, value: unknown): Value {
  if (typeof value === "string") return value;
  const label = attribute.slice(customField.length);
  throw badInput(`The custom field "${label}" cannot be compared with ${JSON.stringify(value)}.`, "Pass a text, a number or a boolean.");
}

/** A pattern for this text in any case: whether patterns are sensitive to case is not documented. */
function anyCase(text: string): string {
  return [...text]
    .map((character) => {
      const [lower, upper] = [character.toLowerCase(), character.toUpperCase()];
      if (lower !== upper && lower.length === 1 && upper.length === 1) return `[${lower}${upper}]`;
      return character.replace(/[\\^$.*+?()[\]{}|]/, "\\$&");
    })
    .join("");
}

/** A test of the id with a code as one of the code. */
function byCode(test: Comparison, code: string): Comparison {
  const values = Array.isArray(test.value) ? test.value.map(String) : [String(test.value)];
  const codes = values.filter((value) => !/^\d+$/.test(value));
  if (codes.length === 0) return test;
  if (codes.length < values.length) throw badInput("Ids and codes cannot be mixed in one filter.", "Pass ids or codes.");
  return { ...test, attribute: code };
}
