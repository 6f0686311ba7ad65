import { Decimal } from "decimal.js";
import type { Cell } from "../views/view.ts";
import type { ValueType } from "./expression.ts";

/** What an argument may be; a date is taken where an instant is. */
export type Parameter = "text" | "number" | "integer" | "moment";

export interface FunctionRow {
  parameters: readonly Parameter[];
  /** How many of them may be left out, from the end. */
  optional?: number;
  /** The type of the value; "same": that of the first argument. */
  type: ValueType | "same";
  /** No argument is null: with a null the value is null. */
  call(...args: NonNullable<Cell>[]): Cell;
}

const t = (value: NonNullable<Cell>) => value as string;
const n = (value: NonNullable<Cell>) => Number(value);
const moment = (read: (date: Date) => number): FunctionRow => ({
  parameters: ["moment"],
  type: "integer",
  call: (value) => read(new Date(t(value))),
});
const rounded = (rounding: Decimal.Rounding): FunctionRow => ({
  parameters: ["number"],
  type: "same",
  call(value) {
    const whole = new Decimal(value as string | number).toDecimalPlaces(0, rounding);
    return typeof value === "string" ? whole.toFixed() : whole.toNumber();
  },
});

/** The canonical functions (OData 4.01 part 2, 5.1.1.5 to 5.1.1.9) that columns of tables can use. Texts count UTF-16 units, as in .NET. */
export const functions: Readonly<Record<string, FunctionRow>> = {
  contains: { parameters: ["text", "text"], type: "boolean", call: (text, part) => t(text).includes(t(part)) },
  startswith: { parameters: ["text", "text"], type: "boolean", call: (text, part) => t(text).startsWith(t(part)) },
  endswith: { parameters: ["text", "text"], type: "boolean", call: (text, part) => t(text).endsWith(t(part)) },
  length: { parameters: ["text"], type: "integer", call: (text) => t(text).length },
  indexof: { parameters: ["text", "text"], type: "integer", call: (text, part) => t(text).indexOf(t(part)) },
  substring: {
    parameters: ["text", "integer", "integer"],
    optional: 1,
    type: "text",
    call: (text, from, length) => t(text).substr(Math.max(0, n(from)), length === undefined ? undefined : Math.max(0, n(length))),
  },
  tolower: { parameters: ["text"], type: "text", call: (text) => t(text).toLowerCase() },
  toupper: { parameters: ["text"], type: "text", call: (text) => t(text).toUpperCase() },
  trim: { parameters: ["text"], type: "text", call: (text) => t(text).trim() },
  concat: { parameters: ["text", "text"], type: "text", call: (a, b) => t(a) + t(b) },
  year: moment((date) => date.getUTCFullYear()),
  month: moment((date) => date.getUTCMonth() + 1),
  day: moment((date) => date.getUTCDate()),
  hour: moment((date) => date.getUTCHours()),
  minute: moment((date) => date.getUTCMinutes()),
  second: moment((date) => date.getUTCSeconds()),
  date: { parameters: ["moment"], type: "date", call: (value) => t(value).slice(0, 10) },
  round: rounded(Decimal.ROUND_HALF_UP),
  floor: rounded(Decimal.ROUND_FLOOR),
  ceiling: rounded(Decimal.ROUND_CEIL),
};
