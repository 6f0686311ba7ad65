import { badInput } from "../../errors.ts";
import type { Condition, Operator, Order, Test } from "../../resource/condition.ts";

/**
 * The vendor's query language (Ransack, L82-198 of its page): `q[<attribute>_<predicate>]=value`, groups `q[g][n][...]`,
 * combined by `q[m]`. What it does not understand it leaves out without a word, so every condition is brought into a
 * form that it surely understands: "not" pushed down to the predicates, no empty values, no name twice.
 */
export type Pair = [name: string, value: string];

type Flag = "isNull" | "isBlank" | "isAbsent" | "isTrue" | "isFalse";

/** What is asked with a yes: the predicate, and the one that means its opposite. Of these each row meets one. */
const flags: Record<Flag, [is: string, isNot: string]> = {
  isNull: ["blank", "present"],
  isBlank: ["blank", "present"],
  isAbsent: ["null", "not_null"],
  isTrue: ["true", "not_true"],
  isFalse: ["false", "not_false"],
};

/** Each other operator's predicate, and the one that means its opposite. */
const predicates: Record<Exclude<Operator, Flag>, [is: string, isNot: string]> = {
  eq: ["eq", "not_eq"],
  ne: ["not_eq", "eq"],
  in: ["in", "not_in"],
  notIn: ["not_in", "in"],
  lt: ["lt", "gteq"],
  lte: ["lteq", "gt"],
  gt: ["gt", "lteq"],
  gte: ["gteq", "lt"],
  contains: ["cont", "not_cont"],
  // The page's opposites of these two are read in two ways (any part missing, or all), so each value is denied by itself.
  containsAny: ["cont_any", "not_cont"],
  containsAll: ["cont_all", "not_cont"],
  startsWith: ["start", "not_start"],
  endsWith: ["end", "not_end"],
  matches: ["matches", "does_not_match"],
};

const positive: ReadonlySet<Operator> = new Set(["eq", "in", "matches"]);
const negative: ReadonlySet<Operator> = new Set(["ne", "notIn"]);
const comparisons: ReadonlySet<Operator> = new Set(["lt", "lte", "gt", "gte"]);

interface Said {
  name: string;
  values: readonly string[];
  /** Sent as a list even when there is one value. */
  list: boolean;
}

/** A condition without "not"; true and false are what holds for every row and for none. */
type Clause = boolean | Said | { either: boolean; parts: readonly Exclude<Clause, boolean>[] };

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
  if ("attribute" in condition) return isCustomFieldId(condition) || clauseOfTest(condition, negated);
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

function clauseOfTest({ attribute, operator, value }: Test, negated: boolean): Clause {
  const flag = (name: Flag, meant: boolean): Said => ({ name: `${attribute}_${flags[name][meant ? 0 : 1]}`, values: ["1"], list: false });
  if (isFlag(operator)) return flag(operator, Boolean(value) !== negated);
  const given = Array.isArray(value) ? value : [value];
  const values = given.map(written).filter((text) => text.trim() !== "");
  const predicate = predicates[operator][negated ? 1 : 0];
  const say = (values: readonly string[], list: boolean): Said => ({ name: `${attribute}_${predicate}`, values, list });
  const said: Clause = values.length > 0 && say(values, Array.isArray(value));
  const hasBlank = values.length < given.length;
  if (positive.has(operator) || negative.has(operator)) {
    // The vendor drops an empty value, and with it the condition: "" is asked for as what it means.
    const either = positive.has(operator) !== negated;
    return combine(either, [said || !either, hasBlank ? flag("isBlank", either) : !either]);
  }
  const all = operator === "containsAll";
  if (all || operator === "containsAny") {
    // Every text contains "".
    if (all ? !said : hasBlank) return !negated;
    const each = values.map((text) => say([text], false));
    return negated ? combine(all, each) : said;
  }
  // Nothing is less or greater than "".
  return hasBlank ? comparisons.has(operator) === negated : said || negated;
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
    // Of a name given twice the vendor hears the second only.
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

/** A custom field is searched by its number: `customField: { id: 14, contains: "x" }` arrives as two tests of one name. */
function byCustomFieldId(conditions: readonly Condition[]): readonly Condition[] {
  const named = conditions.find(isCustomFieldId);
  if (!named) return conditions;
  const attribute = String((named as Test).value);
  if (!/^\d+$/.test(attribute))
    throw badInput(
      `"${attribute}" is not the id of a custom field. Pass the number that Current RMS gave the field, or pass its name as "name".`,
    );
  return conditions
    .filter((condition) => condition !== named)
    .map((condition) => (isCustomField(condition) ? { ...condition, attribute } : condition));
}

function isCustomField(condition: Condition): condition is Test {
  return "attribute" in condition && condition.attribute === "custom_field";
}

function isCustomFieldId(condition: Condition): boolean {
  return isCustomField(condition) && (condition.operator as string) === "id";
}
