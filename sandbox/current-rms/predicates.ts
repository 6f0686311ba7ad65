import type { Kind } from "./attributes.ts";

/** A predicate of the vendor's query engine. A row fits when any of its joined values passes. */
interface Predicate {
  /** value: one given value · list: several given values · flag: says by a truthy value that it is meant at all. */
  takes: "value" | "list" | "flag";
  test(value: unknown, given: unknown[], kind: Kind, exact: boolean): boolean;
}

const TRUTHY = new Set(["1", "true", "TRUE", "t", "T"]);
const FALSY = new Set(["0", "false", "FALSE", "f", "F"]);

type Test = Predicate["test"];

/** In SQL nothing compares with null, so neither a predicate nor its opposite finds a row without the value. */
function known(test: Test): Test {
  return (value, given, kind, exact) => value !== null && value !== undefined && test(value, given, kind, exact);
}

function opposite(test: Test): Test {
  return known((value, given, kind, exact) => !test(value, given, kind, exact));
}

function same(value: unknown, other: unknown, kind: Kind, exact: boolean): boolean {
  if (kind !== "text") return toComparable(value, kind) === other;
  return exact ? String(value) === String(other) : lower(value) === lower(other);
}

function compare(holds: (order: number) => boolean): Test {
  return known((value, given, kind) => {
    const [a, b] = [toComparable(value, kind), given[0]];
    return holds(typeof a === "string" ? (a < String(b) ? -1 : a > String(b) ? 1 : 0) : Number(a) - Number(b));
  });
}

const eq: Test = known((value, given, kind, exact) => given.some((each) => same(value, each, kind, exact)));
const cont: Test = known((value, given) => given.some((each) => lower(value).includes(lower(each))));
const contAll: Test = known((value, given) => given.every((each) => lower(value).includes(lower(each))));
const start: Test = known((value, given) => given.some((each) => lower(value).startsWith(lower(each))));
const end: Test = known((value, given) => given.some((each) => lower(value).endsWith(lower(each))));
const matches: Test = known((value, given) => given.some((each) => like(String(each)).test(String(value))));
const blank: Test = (value) => value === null || value === undefined || value === "";
const isNull: Test = (value) => value === null || value === undefined;
const isTrue: Test = (value) => value === true;
const isFalse: Test = (value) => value === false;
const not =
  (test: Test): Test =>
  (...args) =>
    !test(...args);

/** Every documented predicate, the named opposites included. */
const PREDICATES: Record<string, Predicate> = {
  eq: { takes: "value", test: eq },
  not_eq: { takes: "value", test: opposite(eq) },
  matches: { takes: "value", test: matches },
  does_not_match: { takes: "value", test: opposite(matches) },
  lt: { takes: "value", test: compare((order) => order < 0) },
  gt: { takes: "value", test: compare((order) => order > 0) },
  lteq: { takes: "value", test: compare((order) => order <= 0) },
  gteq: { takes: "value", test: compare((order) => order >= 0) },
  in: { takes: "list", test: eq },
  not_in: { takes: "list", test: opposite(eq) },
  cont: { takes: "value", test: cont },
  not_cont: { takes: "value", test: opposite(cont) },
  cont_any: { takes: "list", test: cont },
  not_cont_any: { takes: "list", test: opposite(cont) },
  cont_all: { takes: "list", test: contAll },
  not_cont_all: { takes: "list", test: opposite(contAll) },
  start: { takes: "value", test: start },
  not_start: { takes: "value", test: opposite(start) },
  end: { takes: "value", test: end },
  not_end: { takes: "value", test: opposite(end) },
  true: { takes: "flag", test: isTrue },
  not_true: { takes: "flag", test: not(isTrue) },
  false: { takes: "flag", test: isFalse },
  not_false: { takes: "flag", test: not(isFalse) },
  present: { takes: "flag", test: not(blank) },
  blank: { takes: "flag", test: blank },
  null: { takes: "flag", test: isNull },
  not_null: { takes: "flag", test: not(isNull) },
};

const BY_LENGTH = Object.keys(PREDICATES).sort((a, b) => b.length - a.length);

/** Cuts `name_or_number_not_cont` into its attributes and its predicate; undefined when it ends in no predicate. */
export function cutPredicate(key: string): { path: string; predicate: string } | undefined {
  const predicate = BY_LENGTH.find((name) => key.endsWith(`_${name}`) && key.length > name.length + 1);
  return predicate === undefined ? undefined : { path: key.slice(0, -predicate.length - 1), predicate };
}

/**
 * The test of a condition with its given values read as the attribute's kind; undefined when the condition counts for nothing:
 * no value at all, a moment that is none, or a flag that is neither truthy nor falsy. A falsy flag asks for the opposite.
 */
export function condition(name: string, given: string[], kind: Kind, exact: boolean): ((value: unknown) => boolean) | undefined {
  const predicate = PREDICATES[name];
  const values = given.filter((value) => value !== "");
  if (!predicate || !values.length) return undefined;
  if (predicate.takes === "flag") {
    if (TRUTHY.has(values[0]!)) return (value) => predicate.test(value, [], kind, exact);
    return FALSY.has(values[0]!) ? (value) => !predicate.test(value, [], kind, exact) : undefined;
  }
  const textual = /cont|start|end|match/.test(name);
  const read = values.map((value) => (textual ? value : fromText(value, kind))).filter((value) => value !== null);
  if (!read.length) return undefined;
  return (value) => predicate.test(value, read, kind, exact);
}

/** A given text as the vendor reads it for a column of this kind: leading digits make a number, anything else makes 0. */
function fromText(text: string, kind: Kind): unknown {
  if (kind === "number") return Number.parseFloat(text) || 0;
  if (kind === "boolean") return TRUTHY.has(text);
  if (kind !== "moment") return text;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : at;
}

/** A stored value as something that sorts and compares. */
export function toComparable(value: unknown, kind: Kind): unknown {
  if (kind === "number") return Number(value);
  if (kind === "moment") return Date.parse(String(value));
  return kind === "boolean" ? value === true : String(value);
}

function lower(value: unknown): string {
  return String(value).toLowerCase();
}

/** `%` and `_` are wildcards here, and only here. */
function like(pattern: string): RegExp {
  const source = pattern
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replaceAll("%", ".*")
    .replaceAll("_", ".");
  return new RegExp(`^${source}$`, "is");
}
