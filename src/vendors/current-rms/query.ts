import type { Comparison, Condition, Operator, Order } from "../../engine/model/condition.ts";
import { badInput } from "../../errors.ts";

/**
 * The vendor's query language is Ransack (Current RMS API, Searching with the query engine): `q[<attribute>_<predicate>]=value`, groups
 * `q[g][n][...]`, combined by `q[m]`. It ignores what it does not understand, so every condition takes a form that it does
 * understand: "not" is pushed down to the predicates, no value is empty, no name stands twice.
 */
export type Pair = [name: string, value: string];

type Flag = "isNull" | "isBlank" | "isAbsent" | "isTrue" | "isFalse";

/** Predicates of the value 1, each with its opposite. Every row meets one of the two. */
const flags: Record<Flag, [is: string, isNot: string]> = {
  isNull: ["blank", "present"],
  isBlank: ["blank", "present"],
  isAbsent: ["null", "not_null"],
  isTrue: ["true", "not_true"],
  isFalse: ["false", "not_false"],
};

/** The other predicates, each with its opposite. The id of a custom field becomes an attribute. */
const predicates: Record<Exclude<Operator, Flag | "id">, [is: string, isNot: string]> = {
  eq: ["eq", "not_eq"],
  ne: ["not_eq", "eq"],
  in: ["in", "not_in"],
  notIn: ["not_in", "in"],
  lt: ["lt", "gteq"],
  lte: ["lteq", "gt"],
  gt: ["gt", "lteq"],
  gte: ["gteq", "lt"],
  contains: ["cont", "not_cont"],
  // The opposites on the page can be read in two ways (any part missing, or all): each value is negated by itself.
  containsAny: ["cont_any", "not_cont"],
  containsAll: ["cont_all", "not_cont"],
  startsWith: ["start", "not_start"],
  endsWith: ["end", "not_end"],
  matches: ["matches", "does_not_match"],
};

const positive: ReadonlySet<Operator> = new Set(["eq", "in", "matches"]);
const negative: ReadonlySet<Operator> = new Set(["ne", "notIn"]);
const comparisons: ReadonlySet<Operator> = new Set(["lt", "lte", "gt", "gte"]);

interface Test {
  name: string;
  values: readonly string[];
  /** Sent as a list even when there is one value. */
  list: boolean;
}

/** A condition without "not"; true holds for every row, false for none. */
type Clause = boolean | Test | { either: boolean; parts: readonly Exclude<Clause, boolean>[] };

export function whereParameters(condition: Condition | undefined): Pair[] {
  return condition ? encode(clauseOf(condition, false), "q") : [];
}

/** A page is only a page of something in a fixed order, so the id always decides last. */
export function orderParameters(order: readonly Order[]): Pair[] {
  const sorted = order.some(({ attribute }) => attribute === "id") ? order : [...order, { attribute: "id", descending: false }];
  return sorted.map(({ attribute, descending }) => ["q[s][]", `${attribute} ${descending ? "desc" : "asc"}`]);
}

function clauseOf(condition: Condition, negated: boolean): Clause {
  if ("not" in condition) return clauseOf(condition.not, !negated);
  if ("attribute" in condition) return clauseOfTest(condition, negated);
  const either = "any" in condition;
  const parts = either ? condition.any : byCustomFieldId(condition.all);
  return combine(
    either !== negated,
    parts.map((part) => clauseOf(part, negated)),
  );
}

function combine(either: boolean, clauses: readonly Clause[]): Clause {
  if (clauses.includes(either)) return either;
  const parts = clauses.filter((clause) => typeof clause !== "boolean");
  return parts.length > 1 ? { either, parts } : (parts[0] ?? !either);
}

function clauseOfTest({ attribute, operator, value }: Comparison, negated: boolean): Clause {
  if (operator === "id") return true;
  const flag = (name: Flag, meant: boolean): Test => ({ name: `${attribute}_${flags[name][meant ? 0 : 1]}`, values: ["1"], list: false });
  if (isFlag(operator)) return flag(operator, Boolean(value) !== negated);
  const given = Array.isArray(value) ? value : [value];
  const values = given.map(written).filter((text) => text.trim() !== "");
  const predicate = predicates[operator][negated ? 1 : 0];
  const test = (values: readonly string[], list: boolean): Test => ({ name: `${attribute}_${predicate}`, values, list });
  const whole: Clause = values.length > 0 && test(values, Array.isArray(value));
  const hasBlank = values.length < given.length;
  if (positive.has(operator) || negative.has(operator)) {
    // The vendor drops an empty value, and with it the condition: "" becomes a flag.
    const either = positive.has(operator) !== negated;
    return combine(either, [whole || !either, hasBlank ? flag("isBlank", either) : !either]);
  }
  const all = operator === "containsAll";
  if (all || operator === "containsAny") {
    // Every text contains "".
    if (all ? !whole : hasBlank) return !negated;
    const each = values.map((text) => test([text], false));
    return negated ? combine(all, each) : whole;
  }
  // Nothing is less or greater than "".
  return hasBlank ? comparisons.has(operator) === negated : whole || negated;
}

function isFlag(operator: Operator): operator is Flag {
  return operator in flags;
}

function encode(clause: Clause, prefix: string): Pair[] {
  if (clause === true) return [];
  // No record has this id.
  if (clause === false) return [[`${prefix}[id_eq]`, "0"]];
  if ("name" in clause) {
    const name = `${prefix}[${clause.name}]${clause.list ? "[]" : ""}`;
    return clause.values.map((value): Pair => [name, value]);
  }
  const pairs: Pair[] = [];
  const used = new Set<string>();
  let groups = 0;
  for (const part of clause.parts) {
    // The vendor reads the last one only of a name that stands twice.
    const direct = !clause.either && "name" in part && !used.has(part.name);
    if (direct) used.add(part.name);
    pairs.push(...encode(part, direct ? prefix : `${prefix}[g][${groups++}]`));
  }
  return clause.either ? [...pairs, [`${prefix}[m]`, "or"]] : pairs;
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/i;

/** A value as the vendor reads it; instants in UTC with milliseconds. */
function written(value: unknown): string {
  const text = String(value);
  return instant.test(text) && !Number.isNaN(Date.parse(text)) ? new Date(text).toISOString() : text;
}

/** A custom field is an attribute by its number: the comparisons beside an `id` are about that attribute. */
function byCustomFieldId(conditions: readonly Condition[]): readonly Condition[] {
  const id = conditions.find(isCustomFieldId);
  if (!id) return conditions;
  const attribute = String(id.value);
  if (!/^\d+$/.test(attribute)) {
    const advice = 'Pass the number that Current RMS gave the field, or pass its name as "name".';
    throw badInput(`"${attribute}" is not the id of a custom field.`, advice);
  }
  const others = conditions.filter((condition) => condition !== id);
  return others.map((condition) =>
    "attribute" in condition && condition.attribute === id.attribute ? { ...condition, attribute } : condition,
  );
}

function isCustomFieldId(condition: Condition): condition is Comparison {
  return "attribute" in condition && condition.operator === "id";
}
