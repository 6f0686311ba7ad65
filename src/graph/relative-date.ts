import { type GraphQLField, type GraphQLInputType, getNamedType, isInputObjectType } from "graphql";
import { badInput } from "../errors.ts";

/**
 * A day that counts from today, in UTC: `today`, or an ISO 8601 duration of whole years, months, weeks and days such as `P30D` and
 * `-P1Y`. GraphQL has no "now", so that an operation could not have such a default otherwise. It counts in days, so that all pages
 * of a list have the same filter.
 */
export class RelativeDate {
  readonly #scalar: "Date" | "DateTime";
  readonly #years: number;
  readonly #months: number;
  readonly #days: number;

  private constructor(scalar: "Date" | "DateTime", [years, months, days]: readonly [number, number, number]) {
    this.#scalar = scalar;
    this.#years = years;
    this.#months = months;
    this.#days = days;
  }

  /** Reads it; undefined for any other text. */
  static read(text: string, scalar: "Date" | "DateTime"): RelativeDate | undefined {
    if (text === "today") return new RelativeDate(scalar, [0, 0, 0]);
    const parts = /^(-?)P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,5})W)?(?:(\d{1,5})D)?$/.exec(text);
    if (!parts) return undefined;
    const [years = 0, months = 0, weeks = 0, days = 0] = parts.slice(2).map((part) => (parts[1] ? -1 : 1) * Number(part ?? 0));
    return new RelativeDate(scalar, [years, months, 7 * weeks + days]);
  }

  /** As the scalar writes it, for this moment: the day, or its beginning. Months that are too short end with their last day. */
  at(now: number): string {
    const today = new Date(now);
    const [year, month, day] = [today.getUTCFullYear() + this.#years, today.getUTCMonth() + this.#months, today.getUTCDate()];
    const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    const date = new Date(Date.UTC(year, month, Math.min(day, last) + this.#days));
    if (year < 1900 || date.getUTCFullYear() < 1900 || date.getUTCFullYear() > 9999 || Number.isNaN(date.getTime()))
      throw badInput("A date that counts from today must lie in the years 1900 to 9999.", "Write a shorter duration.");
    return this.#scalar === "Date" ? date.toISOString().slice(0, 10) : date.toISOString();
  }
}

/** These arguments with every relative date as it is now; `found` hears that there is one. */
export function withDates<T>(value: T, now: number, found?: () => void): T {
  if (value instanceof RelativeDate) {
    found?.();
    return value.at(now) as T;
  }
  if (Array.isArray(value)) return value.map((each) => withDates(each, now, found)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withDates(each, now, found)])) as T;
}

/** Whether an argument of a field can hold a date. Cached by input type: those of a large schema name each other often. */
export function dateFinder(): (field: GraphQLField<unknown, unknown>) => boolean {
  const known = new Map<string, boolean>();
  const holds = (type: GraphQLInputType): boolean => {
    const named = getNamedType(type);
    if (named.name === "Date" || named.name === "DateTime") return true;
    if (!isInputObjectType(named)) return false;
    const before = known.get(named.name);
    if (before !== undefined) return before;
    known.set(named.name, false);
    const found = Object.values(named.getFields()).some((field) => holds(field.type));
    known.set(named.name, found);
    return found;
  };
  return (field) => field.args.some(({ type }) => holds(type));
}
