import { badInput } from "../../errors.ts";
import type { Operator } from "../../resource/condition.ts";
import { label, type Pair } from "./envelope.ts";

type Kind = "text" | "pattern" | "words" | "id" | "ids" | "flag" | "truth" | "number" | "day" | "days" | "dynamic";

/** One documented filter of a list. */
export interface Filter {
  kind: Kind;
  /** The vendor's parameter. A span of days has another one for its last day. */
  parameter: string;
  lastDay?: string;
  /** The parameter beside a custom field's id. */
  value?: string;
  /** The filter (as the graph names it) without which the vendor ignores this one in silence, and the value it must have. */
  needs?: readonly [field: string, value?: string];
  /** Rows do not show which of several values they met, so that they cannot be told apart when asked for together. */
  blind?: true;
  /** The list exists only below what this names. */
  must?: true;
  /** The parameter of a path that one value can fill instead. */
  place?: string;
}

type Options = Pick<Filter, "needs" | "blind" | "must" | "place">;

const filter =
  (kind: Kind) =>
  (parameter: string, options: Options = {}): Filter => ({ kind, parameter, ...options });

/** The whole value. */
export const text = filter("text");
/** A text in which `%` stands for any text. */
export const pattern = filter("pattern");
/** The vendor's own search through several members. */
export const words = filter("words");
/** One id. */
export const id = filter("id");
/** Ids with commas between them. */
export const ids = filter("ids");
/** 0 or 1. */
export const flag = filter("flag");
/** 0 or 1 for what the records show as false or true. */
export const truth = filter("truth");
/** A whole number. */
export const number = filter("number");
/** One day. */
export const day = filter("day");
/** A span of days. */
export const days = (parameter: string, lastDay: string): Filter => ({ kind: "days", parameter, lastDay });
/** Custom fields, in pairs of repeated parameters; on ten lists. */
export const dynamicFields: Filter = { kind: "dynamic", parameter: "dynamicfield_id", value: "dynamicfield_val" };

/** An id that no record has: "one of none" must not be sent as an empty filter, which counts as none at all. */
const nobody = "-1";

const writers: Readonly<Record<Exclude<Kind, "dynamic">, Partial<Record<Operator, (value: unknown) => string>>>> = {
  text: { eq: wholeText },
  pattern: {
    eq: (value) => wholeText(literal(value)),
    contains: (value) => `%${literal(value)}%`,
    startsWith: (value) => `${literal(value)}%`,
    endsWith: (value) => `%${literal(value)}`,
  },
  words: { contains: wholeText },
  id: { eq: wholeNumber },
  ids: { eq: wholeNumber, in: (values) => [...new Set((values as unknown[]).map(wholeNumber))].join() || nobody },
  flag: { eq: zeroOrOne },
  truth: { eq: (value) => (value ? "1" : "0") },
  number: { eq: String },
  day: { eq: String },
  days: { gte: String, lte: String },
};

/** What a test of this filter becomes in the query; undefined when the vendor has no such comparison. */
export function parameters(filter: Filter, operator: Operator, value: unknown): Pair[] | undefined {
  if (filter.kind === "dynamic") {
    const field = value as { id: unknown; value: unknown };
    return [
      [filter.parameter, wholeNumber(field.id)],
      [filter.value!, wholeText(field.value)],
    ];
  }
  const write = writers[filter.kind][operator];
  return write && [[operator === "lte" ? filter.lastDay! : filter.parameter, write(value)]];
}

export function wholeNumber(value: unknown): string {
  const written = String(value).trim();
  if (/^\d+$/.test(written)) return written;
  throw badInput(`"${written}" is not an id of ${label}: its ids are whole numbers. Pass one of those, or a global id.`);
}

/** A filter that is sent empty counts as not sent, and every row would pass. */
function wholeText(value: unknown): string {
  const written = String(value);
  if (written.trim() !== "") return written;
  throw badInput(`${label} cannot look for an empty value. Leave the filter out, or filter the rows you get.`);
}

function literal(value: unknown): string {
  const written = String(value);
  if (!written.includes("%")) return written;
  throw badInput(`"${written}" cannot be looked for: to ${label} the percent sign stands for any text. Pass a part without it.`);
}

function zeroOrOne(value: unknown): string {
  if (value === 0 || value === 1) return String(value);
  throw badInput(`This filter of ${label} is a flag: pass 0 or 1, not ${String(value)}.`);
}
