import { LosslessNumber } from "lossless-json";
import { type Random, random } from "../kit/random.ts";
import type { Employee } from "../world/model.ts";

/** Account and user the API key belongs to. */
export const ACCOUNT_ID = 2207;

/**
 * Currencies are ids of a master list that has no documented operation; ids and rates are the sandbox's own.
 * The rate turns an amount into the account's base currency, GBP.
 */
const currencies: Record<string, { id: number; rate: string; symbol: string }> = {
  GBP: { id: 4145, rate: "1.000000", symbol: "£" },
  EUR: { id: 4146, rate: "0.860000", symbol: "€" },
  USD: { id: 1113, rate: "0.790000", symbol: "$" },
  SEK: { id: 4147, rate: "0.075000", symbol: "kr" },
};

/** Id, rate to the base currency and symbol of a currency. */
export function currencyOf(code: string): { id: number; rate: string; symbol: string; code: string } {
  const known = currencies[code];
  return known ? { ...known, code } : { id: 9000 + random("itm currency", code).integer(0, 999), rate: "1.000000", symbol: code, code };
}

/** A decimal that goes out exactly as written here. */
export function decimal(text: string): LosslessNumber {
  return new LosslessNumber(text);
}

/** In the base currency, to the penny. */
export function baseAmount(amount: string, currency: string): string {
  return (Math.round(Number(amount) * Number(currencyOf(currency).rate) * 100) / 100).toFixed(2);
}

/** Amounts by id carry more decimals than they need, as the vendor's do. */
export function money(amount: string, currency: string, applied: string): Record<string, unknown> {
  const { id, rate } = currencyOf(currency);
  const BaseAmount = decimal(`${baseAmount(amount, currency)}0000`);
  return { Amount: decimal(amount), CurrencyId: id, ExchangeRate: decimal(rate), AppliedDate: applied, BaseAmount };
}

/** A day or an instant in the vendor's form, without milliseconds. */
export function stamp(date: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(date) ? `${date}T00:00:00Z` : new Date(date).toISOString().replace(/\.\d+Z$/, "Z");
}

/** The day part, as the project team and the gantt write it. */
export function day(date: string): string {
  return stamp(date).slice(0, 10);
}

/** The same time of day, later. */
export function addDays(date: string, days: number): string {
  return stamp(new Date(Date.parse(stamp(date)) + days * 86_400_000).toISOString());
}

/** Working days between two dates, both counted. */
export function workingDays(start: string, end: string): number {
  const days = Math.round((Date.parse(stamp(end)) - Date.parse(stamp(start))) / 86_400_000) + 1;
  return Math.max(1, Math.round((days * 5) / 7));
}

/** A person as the records name one. */
export function userRef(employee: Employee | undefined): Record<string, unknown> {
  return {
    UserId: employee?.ids.itm ?? 0,
    EmailAddress: employee?.email ?? "",
    DisplayName: employee ? `${employee.firstName} ${employee.lastName}` : "",
  };
}

const areas = ["North", "South", "Coast"];

/** Custom fields the account added to its projects: one of each form a value can take. */
export function projectCustomFields(seed: string, id: number): Record<string, unknown> {
  const r: Random = random(seed, "itm project fields", id);
  const colour = r.pick(["Red", "Yellow", "Green"]);
  return {
    Exposure: r.chance(0.2) ? null : { Text: { Red: "High", Yellow: "Medium", Green: "Low" }[colour], Color: colour },
    // A number on the wire, a code to people: a reader that goes through floating point loses its last zero.
    "ERP Code": decimal(`${r.integer(100, 999)}.${r.integer(10, 99)}${r.integer(0, 1) * r.integer(0, 9)}`),
    "Client acceptance date": r.chance(0.5) ? stamp(`2024-0${r.integer(1, 9)}-1${r.integer(0, 9)}`) : null,
    Area: r.chance(0.5) ? r.pick(areas) : null,
    "Invoice paid": r.pick(["Yes", "No"]),
    Regions: regions(r),
  };
}

/** Custom fields of revenues; `accepted` is the day the client accepted the delivery. */
export function revenueCustomFields(seed: string, id: number, accepted: string | undefined): Record<string, unknown> {
  const r = random(seed, "itm revenue fields", id);
  return { "Client acceptance date": accepted ? stamp(accepted) : null, "Delivery note": null, Regions: regions(r) };
}

/** Custom fields of tasks. */
export function taskCustomFields(seed: string, id: number): Record<string, unknown> {
  const r = random(seed, "itm task fields", id);
  return {
    "Site contact": r.chance(0.3) ? "Ask at the gate" : null,
    "Risk points": r.chance(0.5) ? r.integer(0, 20) : null,
    Regions: regions(r),
  };
}

function regions(r: Random): { Id: number; Value: string }[] {
  return areas.map((Value, i) => ({ Id: 4156 + i, Value })).filter(() => r.chance(0.4));
}
