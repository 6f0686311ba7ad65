import { type JsonObject, LosslessNumber } from "../../transport/json.ts";
import { type Comparison, type Condition, comparisonsOf, evaluate, type Operator } from "../model/condition.ts";
import { rootField, valueAt } from "../model/names.ts";
import type { FieldSet } from "../model/record.ts";

/** Numbers and instants may be shown otherwise than they are compared. */
const inexact = /^(?:-?\d*\.\d+|\d{4}-\d{2}-\d{2}.*)$/;
const whole = /^(?:-?\d+|true|false)$/;

/** Three-valued: true, false, or undefined when case, accents or the vendor's collation could decide. */
export function checkPredicate(data: JsonObject, comparison: Comparison): boolean | undefined {
  const { at, operator, value } = comparison;
  if (at === undefined) return undefined;
  const found = valueAt(data, at);
  if (typeof found === "object" && !(found instanceof LosslessNumber)) return undefined;
  const values = (Array.isArray(value) ? value : [value]).map(String);
  const text = found instanceof LosslessNumber ? found.value : String(found);
  if (typeof found !== "string")
    return whole.test(text) && values.every((each) => whole.test(each)) ? evaluate(data, comparison) : undefined;
  if (operator === "isBlank" || operator === "isNull") return (text === "") === value;
  if (operator === "isAbsent") return text === "" ? undefined : value === false;
  if (text === "" || [text, ...values].some((each) => inexact.test(each))) return undefined;
  const opposite = opposites[operator];
  if (opposite === undefined) return compareText(text, values, operator);
  const inner = compareText(text, values, opposite);
  return inner === undefined ? undefined : !inner;
}

const opposites: Partial<Record<Operator, Operator>> = { ne: "eq", notIn: "in" };

function compareText(text: string, values: readonly string[], operator: Operator): boolean | undefined {
  const compare = comparisons[operator];
  // Signs of a pattern may mean any text.
  if (!compare || (operator !== "eq" && operator !== "in" && values.some((each) => /[%_\\]/.test(each)))) return undefined;
  const [folded, ...foldedValues] = [text, ...values].map(foldText) as [string, ...string[]];
  // Other letters may be the same to the vendor: ß as ss, ø as o.
  if ([folded, ...foldedValues].some((each) => /[^ -~]/.test(each))) return undefined;
  const exact = compare(text, values);
  return exact === compare(folded, foldedValues) ? exact : undefined;
}

const comparisons: Partial<Record<Operator, (text: string, values: readonly string[]) => boolean>> = {
  eq: (text, values) => values.includes(text),
  in: (text, values) => values.includes(text),
  contains: (text, values) => values.some((each) => text.includes(each)),
  containsAny: (text, values) => values.some((each) => text.includes(each)),
  containsAll: (text, values) => values.every((each) => text.includes(each)),
  startsWith: (text, values) => values.some((each) => text.startsWith(each)),
  endsWith: (text, values) => values.some((each) => text.endsWith(each)),
};

function foldText(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").trim().toLowerCase();
}

/** These fields, and the members in which a row shows the other records that it was selected by. */
export function withComparedFields(fields: FieldSet | undefined, where: Condition | undefined): FieldSet | undefined {
  if (!fields) return undefined;
  const compared = comparisonsOf(where).flatMap(({ at }) => (at === undefined ? [] : [rootField(at)]));
  return compared.length === 0 ? fields : new Set([...fields, ...compared]);
}
