import { type JsonObject, LosslessNumber } from "../transport/json.ts";
import { type Condition, type Operator, satisfies, type Test, testsOf } from "./condition.ts";
import type { Columns } from "./model.ts";
import { fold, valueAt } from "./names.ts";

/** Amounts and instants may be shown otherwise than they are compared. */
const inexact = /^(?:-?\d*\.\d+|\d{4}-\d{2}-\d{2}.*)$/;
const whole = /^(?:-?\d+|true|false)$/;

/**
 * Whether a row surely meets, or surely does not meet, a test of another record's value that it shows. Vendors may heed case and
 * accents or not: what differs by these alone is not certain.
 */
export function surely(row: JsonObject, test: Test): boolean | undefined {
  const found = test.at === undefined ? undefined : valueAt(row, test.at);
  if (typeof found === "object" && !(found instanceof LosslessNumber)) return undefined;
  const values = (Array.isArray(test.value) ? test.value : [test.value]).map(String);
  const text = found instanceof LosslessNumber ? found.value : String(found);
  if (typeof found !== "string") return whole.test(text) && values.every((each) => whole.test(each)) ? satisfies(row, test) : undefined;
  if (test.operator === "isBlank" || test.operator === "isNull") return (text === "") === test.value;
  if (test.operator === "isAbsent") return text === "" ? undefined : test.value === false;
  if (text === "" || [text, ...values].some((each) => inexact.test(each))) return undefined;
  const turned = opposites[test.operator];
  if (turned === undefined) return ofText(text, values, test.operator);
  const inner = ofText(text, values, turned);
  return inner === undefined ? undefined : !inner;
}

const opposites: Partial<Record<Operator, Operator>> = { ne: "eq", notIn: "in" };

function ofText(text: string, values: readonly string[], operator: Operator): boolean | undefined {
  const holds = tests[operator];
  // Signs of a pattern may mean any text.
  if (!holds || (operator !== "eq" && operator !== "in" && values.some((each) => /[%_\\]/.test(each)))) return undefined;
  const [rough, ...roughly] = [text, ...values].map(plain) as [string, ...string[]];
  // Letters beyond these may be the same as others: ß as ss, ø as o.
  if ([rough, ...roughly].some((each) => /[^ -~]/.test(each))) return undefined;
  const exact = holds(text, values);
  return exact === holds(rough, roughly) ? exact : undefined;
}

const tests: Partial<Record<Operator, (text: string, values: readonly string[]) => boolean>> = {
  eq: (text, values) => values.includes(text),
  in: (text, values) => values.includes(text),
  contains: (text, values) => values.some((each) => text.includes(each)),
  containsAny: (text, values) => values.some((each) => text.includes(each)),
  containsAll: (text, values) => values.every((each) => text.includes(each)),
  startsWith: (text, values) => values.some((each) => text.startsWith(each)),
  endsWith: (text, values) => values.some((each) => text.endsWith(each)),
};

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").trim().toLowerCase();
}

/** These columns, and the members in which a row shows the other records that it was asked by. */
export function withTested(columns: Columns | undefined, where: Condition | undefined): Columns | undefined {
  const tested = testsOf(where).flatMap(({ at }) => (at === undefined ? [] : [fold(at.split(".")[0]!)]));
  return columns && new Set([...columns, ...tested]);
}
