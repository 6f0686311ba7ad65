import { badInput } from "../../errors.ts";
import { conjunction, type Operator, type Test } from "../../resource/condition.ts";
import type { ListAsk, Resource } from "../../resource/model.ts";
import { unsupportedFilter } from "../../resource/upstream.ts";
import { label } from "./envelope.ts";

/** What a filter compares with. */
type Value = string | number | boolean;

/** One property's condition: a value, or operators (L125-175 of the vendor's page). */
export type Filter = Record<string, Value | Record<string, Value | Value[]>>;

const comparisons: Partial<Record<Operator, string>> = { lt: "$lt", lte: "$lte", gt: "$gt", gte: "$gte" };
const patterns: Partial<Record<Operator, (text: string) => string>> = {
  contains: anyCase,
  startsWith: (text) => `^${anyCase(text)}`,
  endsWith: (text) => `${anyCase(text)}$`,
};

/** The tests that must all hold; the vendor's filters know neither "or" nor "not". */
export function testsOf(resource: Resource, where: ListAsk["where"]): Test[] {
  const tests = conjunction(where);
  if (!tests) throw unsupportedFilter(resource, label, '"or" and "not"');
  return tests.map(alone).map((test) => (test.attribute === resource.id && resource.codes ? byCode(test, resource.codes[0]!) : test));
}

/** A list of one value is that value. */
function alone(test: Test): Test {
  const { operator, value } = test;
  return operator === "in" && Array.isArray(value) && value.length === 1 ? { ...test, operator: "eq", value: value[0] } : test;
}

/** All tests as one Filter. What can never hold asks for an id that no record has. */
export function filterOf(resource: Resource, tests: readonly Test[]): Filter {
  const merged = new Map<string, Map<string, Value | Value[]>>();
  for (const test of tests) {
    const operators = merged.get(test.attribute) ?? new Map<string, Value | Value[]>();
    merged.set(test.attribute, operators);
    for (const [operator, value] of encode(resource, test)) {
      const known = operators.get(operator);
      if (known !== undefined && !Array.isArray(known) && known !== value)
        throw unsupportedFilter(resource, label, `two tests of ${test.attribute} with the same operator`);
      operators.set(operator, known === undefined ? value : joined(operator, known, value));
    }
  }
  const filter: Filter = {};
  for (const [attribute, operators] of merged) {
    const wanted = operators.get("$in");
    if (Array.isArray(wanted) && wanted.length === 0) return { [resource.id]: -1 };
    if (operators.size > 0) filter[attribute] = written(operators);
  }
  return filter;
}

/** Equality is `$in` with one value until all tests of the property are together. */
function encode(resource: Resource, { attribute, operator, value }: Test): [string, Value | Value[]][] {
  const values = (Array.isArray(value) ? value : [value]).map((one) => operandOf(attribute, one)).filter((one) => one !== undefined);
  if (operator === "eq" || operator === "in") return [["$in", [...new Set(values)]]];
  if (operator === "ne" || operator === "notIn") return values.length > 0 ? [["$nin", [...new Set(values)]]] : [];
  if (operator === "containsAny") return [["$regex", values.map((text) => anyCase(String(text))).join("|")]];
  const pattern = patterns[operator];
  if (pattern) return [["$regex", pattern(String(value))]];
  const comparison = comparisons[operator];
  if (!comparison) throw unsupportedFilter(resource, label, `${attribute} with ${operator}`);
  return values.map((one) => [comparison, one]);
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

/** Lists take values of one data type, and ids are numbers here; undefined for a text that cannot be one. */
export function operandOf(attribute: string, value: unknown): Value | undefined {
  if (typeof value === "boolean" || typeof value === "number") return value;
  const text = String(value);
  if (isNumber(attribute)) return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
  // The vendor writes instants in UTC, and whole seconds without a fraction.
  if (isInstant(attribute) && text.includes("T")) return new Date(text).toISOString().replace(".000Z", "Z");
  return text;
}

/** A pattern for this text as it stands, in whatever case: whether the vendor's patterns regard case is not documented. */
function anyCase(text: string): string {
  return [...text]
    .map((sign) => {
      const [lower, upper] = [sign.toLowerCase(), sign.toUpperCase()];
      if (lower !== upper && lower.length === 1 && upper.length === 1) return `[${lower}${upper}]`;
      return sign.replace(/[\\^$.*+?()[\]{}|]/, "\\$&");
    })
    .join("");
}

/** A code given for an id is looked for among the codes. */
function byCode(test: Test, code: string): Test {
  const values = Array.isArray(test.value) ? test.value.map(String) : [String(test.value)];
  const codes = values.filter((value) => !/^\d+$/.test(value));
  if (codes.length === 0) return test;
  if (codes.length < values.length) throw badInput("Pass ids or codes here, not both at once.");
  return { ...test, attribute: code };
}
