import { isObject, type Json, LosslessNumber } from "../transport/json.ts";

/**
 * Vendors' values as the types of the graph. What cannot be read as its type is null here and stays in the raw record:
 * a dirty value never costs a row.
 */
type Read = (value: Json) => unknown;

const none = null;

export const readers: Readonly<Record<string, Read>> = {
  ID: (value) => text(value) || none,
  String: text,
  Int: readInt,
  Float: (value) => readNumber(value),
  Boolean: readBoolean,
  Decimal: readDecimal,
  DateTime: readDateTime,
  Date: readDate,
  JSON: plain,
  JSONObject: (value) => (isObject(value) ? plain(value) : none),
};

/** What vendors send for "none": nothing can be read from it, and nothing is wrong with it. */
export function isBlank(value: Json): boolean {
  if (typeof value === "string") return value.trim() === "" || /^(?:0001-01-01|0000-00-00)/.test(value.trim());
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.keys(value).length === 0;
}

export function digits(value: Json): string | undefined {
  if (value instanceof LosslessNumber) return value.value;
  return typeof value === "number" ? String(value) : typeof value === "string" ? value.trim() : undefined;
}

function text(value: Json): string | null {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return String(value);
  return typeof value === "number" || value instanceof LosslessNumber ? digits(value)! : none;
}

function readInt(value: Json): number | null {
  const number = typeof value === "boolean" ? Number(value) : readNumber(value);
  return number !== none && Number.isInteger(number) && Math.abs(number) <= 2147483647 ? number : none;
}

function readNumber(value: Json): number | null {
  const written = readDecimal(value);
  return written !== none && Number.isFinite(Number(written)) ? Number(written) : none;
}

function readBoolean(value: Json): boolean | null {
  if (typeof value === "boolean") return value;
  const word = digits(value)?.toLowerCase();
  return word === "true" || word === "1" || word === "yes" ? true : word === "false" || word === "0" || word === "no" ? false : none;
}

function readDecimal(value: Json): string | null {
  const written = digits(value);
  return written !== undefined && /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(written) ? written : none;
}

const instant = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?(Z|[+-]\d{2}:?\d{2})?$/i;

/** Year 1 stands for "none" where the vendor's language has no empty date. */
const noDate = "0001-01-01";

/** An instant without an offset is in UTC: the vendors that leave it out say so. */
function readDateTime(value: Json): string | null {
  const [, date, time = "00:00:00", offset = "Z"] = (typeof value === "string" && instant.exec(value.trim())) || [];
  if (!date || date === noDate || !inCalendar(date)) return none;
  const clock = time.length === 5 ? `${time}:00` : time;
  const zone = offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset.toUpperCase();
  const read = `${date}T${clock}${zone}`;
  return usualClock.test(clock) && zone === "Z" ? read : Number.isNaN(Date.parse(read)) ? none : read;
}

/** Needs no parsing: every such time exists on every day. */
const usualClock = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?$/;

const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the year has this month, and the month this day, in the Gregorian calendar. */
function inCalendar(date: string): boolean {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (month === 2 && isLeap ? 29 : (daysOfMonths[month - 1] ?? 0));
}

function readDate(value: Json): string | null {
  return readDateTime(value)?.slice(0, 10) ?? none;
}

/** JSON for the answer: a number that a double cannot hold goes as text. */
function plain(value: Json): unknown {
  if (value instanceof LosslessNumber)
    return amountOf(String(Number(value.value))) === amountOf(value.value) ? Number(value.value) : value.value;
  if (Array.isArray(value)) return value.map(plain);
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
  return value;
}

/** One spelling for all spellings of an amount: its digits without zeros around them, and their power of ten. */
function amountOf(written: string): string {
  const [, sign, whole = "", fraction = "", exponent = "0"] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(written) ?? [];
  const all = `${whole}${fraction}`.replace(/^0+/, "");
  const bare = all.replace(/0+$/, "");
  return bare === "" ? "0" : `${sign}${bare}e${Number(exponent) - fraction.length + all.length - bare.length}`;
}
