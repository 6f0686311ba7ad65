import type { JsonObject } from "../kit/json.ts";
import { random } from "../kit/random.ts";
import { dayMs, secondsStamp } from "../kit/time.ts";
import type { Employee } from "../world/model.ts";
import { Decimal } from "./decimal.ts";

/** The account that the API key belongs to. */
export const accountId = 2207;

export const baseCurrency = "GBP";

/**
 * Currencies by code. No documented operation lists them: ids and rates are the sandbox's own. The rate converts an
 * amount to the account's base currency.
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
export function decimal(text: string): Decimal {
  return new Decimal(text);
}

/** The amount in the base currency, to two decimals. */
export function baseAmount(amount: string, currency: string): string {
  return (Math.round(Number(amount) * Number(currencyOf(currency).rate) * 100) / 100).toFixed(2);
}

/** The amount in the base currency, by the currency's id; of an unknown one the amount itself. */
export function baseAmountOf(amount: string, currencyId: number): string {
  const code = Object.keys(currencies).find((each) => currencies[each]!.id === currencyId) ?? baseCurrency;
  return `${baseAmount(amount, code)}0000`;
}

/** A `Money` object. Its base amount has six decimals, as in the documented records. */
export function money(amount: string, currency: string, applied: string): JsonObject {
  const { id, rate } = currencyOf(currency);
  const BaseAmount = decimal(`${baseAmount(amount, currency)}0000`);
  return { Amount: decimal(amount), CurrencyId: id, ExchangeRate: decimal(rate), AppliedDate: applied, BaseAmount };
}

/** The day part, as the project team and the gantt write it. */
export function day(date: string): string {
  return secondsStamp(date).slice(0, 10);
}

/** The same time of day, later. */
export function addDays(date: string, days: number): string {
  return secondsStamp(Date.parse(secondsStamp(date)) + days * dayMs);
}

/** Working days from one date to another, both included. */
export function workingDays(start: string, end: string): number {
  const days = Math.round((Date.parse(secondsStamp(end)) - Date.parse(secondsStamp(start))) / dayMs) + 1;
  return Math.max(1, Math.round((days * 5) / 7));
}

/** A person as records refer to one. */
export function userRef(employee: Employee | undefined): JsonObject {
  return {
    UserId: employee?.ids.itm ?? 0,
    EmailAddress: employee?.email ?? "",
    DisplayName: employee ? `${employee.firstName} ${employee.lastName}` : "",
  };
}
