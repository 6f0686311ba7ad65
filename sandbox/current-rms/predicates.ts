import { like } from "../kit/like.ts";
import type { Kind } from "./attributes.ts";
import type { CurrentRmsReadings } from "./readings.ts";

/** How values are compared: as what, and whether equality of texts minds case. */
export interface Comparison {
  kind: Kind;
  equality: CurrentRmsReadings["equality"];
}

type Test = (value: unknown, given: unknown[], as: Comparison) => boolean;

/** A predicate of "Searching with the query engine". A row matches when any of its joined values passes. */
interface Predicate {
  /** value: one given value · list: several given values · flag: a truthy value applies it, a falsy one its opposite. */
  takes: "value" | "list" | "flag";
  test: Test;
}

const truthy = new Set(["1", "true", "TRUE", "t", "T"]);
const falsy = new Set(["0", "false", "FALSE", "f", "F"]);

/** SQL's comparison with null is never true, so neither a predicate nor its opposite finds a row without the value. */
function known(test: Test): Test {
  return (value, given, as) => value !== null && value !== undefined && test(value, given, as);
}

function opposite(test: Test): Test {
  return known((value, given, as) => !test(value, given, as));
}

function same(value: unknown, other: unknown, { kind, equality }: Comparison): boolean {
  if (kind !== "text") return toComparable(value, kind) === other;
  return equality === "exact" ? String(value) === String(other) : lower(value) === lower(other);
}

function compare(holds: (order: number) => boolean): Test {
  return known((value, given, { kind }) => {
    const [a, b] = [toComparable(value, kind), given[0]];
    return holds(typeof a === "string" ? (a < String(b) ? -1 : a > String(b) ? 1 : 0) : Number(a) - Number(b));
  });
}

/** Wildcards of `matches` alone: the other predicates take these signs as they are. */
const sqlWildcards = { "%": ".*", _: "." };

const eq: Test = known((value, given, as) => given.some((each) => same(value, each, as)));
const cont: Test = known((value, given) => given.some((each) => lower(value).includes(lower(each))));
const contAll: Test = known((value, given) => given.every((each) => lower(value).includes(lower(each))));
const start: Test = known((value, given) => given.some((each) => lower(value).startsWith(lower(each))));
const end: Test = known((value, given) => given.some((each) => lower(value).endsWith(lower(each))));
const matches: Test = known((value, given) => given.some((each) => like(value, String(each), sqlWildcards)));
const blank: Test = (value) => value === null || value === undefined || value === "";
const isNull: Test = (value) => value === null || value === undefined;
const isTrue: Test = (value) => value === true;
const isFalse: Test = (value) => value === false;

function not(test: Test): Test {
  return (...args) => !test(...args);
}

/** Every documented predicate, the named opposites included. */
const predicates: Record<string, Predicate> = {
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

const byLength = Object.keys(predicates).sort((a, b) => b.length - a.length);

/** Cuts `name_or_number_not_cont` into its attributes and its predicate; undefined when it ends in no predicate. */
export function cutPredicate(key: string): { path: string; predicate: string } | undefined {
  const predicate = byLength.find((name) => key.endsWith(`_${name}`) && key.length > name.length + 1);
  return predicate === undefined ? undefined : { path: key.slice(0, -predicate.length - 1), predicate };
}

/**
 * The test of a condition, its given values read as the attribute's kind; undefined when the condition is ignored: an unknown
 * predicate, no value at all, no valid date-time, or a flag that is neither truthy nor falsy.
 */
export function condition(name: string, given: string[], as: Comparison): ((value: unknown) => boolean) | undefined {
  const predicate = predicates[name];
  const values = given.filter((value) => value !== "");
  if (!predicate || !values.length) return undefined;
  if (predicate.takes === "flag") {
    if (truthy.has(values[0]!)) return (value) => predicate.test(value, [], as);
    return falsy.has(values[0]!) ? (value) => !predicate.test(value, [], as) : undefined;
  }
  const isTextual = /cont|start|end|match/.test(name);
  const read = values.map((value) => (isTextual ? value : fromText(value, as.kind))).filter((value) => value !== null);
  return read.length ? (value) => predicate.test(value, read, as) : undefined;
}

/** A given text as the vendor reads it for a column of this kind: leading digits make a number, anything else makes 0. */
function fromText(text: string, kind: Kind): unknown {
  if (kind === "number") return Number.parseFloat(text) || 0;
  if (kind === "boolean") return truthy.has(text);
  if (kind !== "instant") return text;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : at;
}

/** A stored value as something that sorts and compares. */
export function toComparable(value: unknown, kind: Kind): unknown {
  if (kind === "number") return Number(value);
  if (kind === "instant") return Date.parse(String(value));
  return kind === "boolean" ? value === true : String(value);
}

function lower(value: unknown): string {
  return String(value).toLowerCase();
}
