import type { Operator } from "../../engine/model/condition.ts";
import { badInput } from "../../errors.ts";
import { vendor } from "./connection.ts";
import type { Pair } from "./envelope.ts";
import type { Filter } from "./lists.ts";
import type { Kind } from "./options.ts";

/** A value as it stands in the query. */
type Writer = (value: unknown) => string;

/** The comparisons of each kind of filter: the vendor has no others. Custom fields are written by themselves. */
const operators: Readonly<Record<Operator, Partial<Record<Exclude<Kind, "dynamic">, Writer>>>> = {
  eq: {
    text: wholeText,
    pattern: (value) => wholeText(literal(value)),
    integer: wholeNumber,
    ids: wholeNumber,
    flag: zeroOrOne,
    day: String,
  },
  in: { ids: idList },
  contains: { pattern: (value) => `%${literal(value)}%`, words: wholeText },
  startsWith: { pattern: (value) => `${literal(value)}%` },
  endsWith: { pattern: (value) => `%${literal(value)}` },
  gte: { days: String },
  lte: { days: String },
  ne: {},
  notIn: {},
  lt: {},
  gt: {},
  containsAny: {},
  containsAll: {},
  matches: {},
  isNull: {},
  isBlank: {},
  isAbsent: {},
  isTrue: {},
  isFalse: {},
  id: {},
};

/** A comparison as parameters; undefined when the vendor has no such comparison. */
export function parameters({ kind, parameter, lastDay }: Filter, operator: Operator, value: unknown): Pair[] | undefined {
  if (kind === "dynamic") return isDynamicField(value) ? dynamicField(value) : undefined;
  const write = operators[operator][kind];
  return write && [[operator === "lte" ? lastDay! : parameter, write(value)]];
}

/** A comparison of a custom field. */
interface DynamicField {
  id: unknown;
  value: unknown;
}

function isDynamicField(value: unknown): value is DynamicField {
  return typeof value === "object" && value !== null && "id" in value && "value" in value;
}

/** The parameters are repeated, one pair for each field. */
function dynamicField({ id, value }: DynamicField): Pair[] {
  return [
    ["dynamicfield_id", wholeNumber(id)],
    ["dynamicfield_val", wholeText(value)],
  ];
}

/** No record has this id. An empty list of ids counts as no filter at all. */
const nobody = "-1";

function idList(values: unknown): string {
  return [...new Set([values].flat().map(wholeNumber))].join() || nobody;
}

export function wholeNumber(value: unknown): string {
  const written = String(value).trim();
  if (typeof value === "number" || /^\d+$/.test(written)) return written;
  throw badInput(`"${written}" is not an id of ${vendor.label}: its ids are whole numbers.`, "Pass one of those, or a global id.");
}

/** An empty filter counts as none: every row would pass. */
function wholeText(value: unknown): string {
  const written = String(value);
  if (written.trim() !== "") return written;
  throw badInput(`${vendor.label} cannot look for an empty value.`, "Leave the filter out, or filter the rows you get.");
}

function literal(value: unknown): string {
  const written = String(value);
  if (!written.includes("%")) return written;
  const message = `"${written}" cannot be looked for: to ${vendor.label} the percent sign stands for any text.`;
  throw badInput(message, "Pass a part without it.");
}

function zeroOrOne(value: unknown): string {
  const digit = typeof value === "boolean" ? Number(value) : value;
  if (digit === 0 || digit === 1) return String(digit);
  throw badInput(`${String(value)} is not a value of this filter of ${vendor.label}, which is a flag.`, "Pass 0 or 1.");
}
