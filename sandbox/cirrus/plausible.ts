import type { Field } from "../kit/contract.ts";
import { type Random, random } from "../kit/random.ts";
import type { Known } from "../kit/records.ts";

/** Integers that are flags: the documentation prints them like any other number. */
const flags = new Set(
  (
    "active closed delivered noprint deleted pricewarning primarycontact primary quick done won lost visible " +
    "typeiscustomer typeisprospect incampaign financed result licenceadmin elevatedaccount salescoach"
  ).split(" "),
);

const defaults = new Set(["default", "isdefault"]);
const places = new Set(["sortorder", "sortorderplug", "sort", "step"]);

/** Only members of this list are documented to be numbers in text. */
const numericTexts = new Set(["OpportunityEstimateItem.value", "Kpi.value", "Kpi.average"]);

/** Dates that are documented as plain text. */
const textDates = new Set(["timestamp", "startdate", "orderstartdate", "invoicedate"]);

/** Members whose documented type says too little for chance to give a sound value. */
export function plausible(type: string, fields: Record<string, Field>, id: number | string, seed: string, asOf: string): Known {
  const known: Known = {};
  for (const [name, field] of Object.entries(fields)) {
    if (field.requestOnly || field.list) continue;
    const value = sound(type, name, field, id, asOf, random(seed, "cirrus", "plausible", type, id, name));
    if (value !== undefined) known[name] = value;
  }
  return known;
}

function sound(type: string, name: string, field: Field, id: number | string, asOf: string, r: Random): unknown {
  const rank = typeof id === "number" ? id : r.integer(1, 12);
  const day = dated(name, field, asOf, r);
  if (day !== undefined) return day;
  if (name === "id") return typeof id === "number" ? id : r.integer(1, 9_000);
  if (name === "latitude" || name === "longitude") return (r.integer(-60_000, 60_000) / 1000).toFixed(3);
  if (name === "distance" && field.type === "string") return null;
  if (name.endsWith("_b64")) return "aGVhZA==";
  if (numericTexts.has(`${type}.${name}`)) return String(r.integer(0, 20) * 5);
  if (name === "starttime" || name === "stoptime") return `${String(r.integer(8, 17)).padStart(2, "0")}:00`;
  if (field.type !== "integer" && field.type !== "number") return undefined;
  if (flags.has(name)) return r.integer(0, 1);
  if (defaults.has(name)) return rank === 1 ? 1 : 0;
  if (places.has(name)) return rank;
  if (name === "year") return Number(asOf.slice(0, 4));
  if (name === "month") return r.integer(1, 12);
  if (name === "min") return r.integer(1, 10);
  if (name === "max") return r.integer(11, 99);
  if (name.endsWith("weeks")) return r.integer(1, 52);
  if (name === "days") return r.pick([10, 30, 60]);
  if (/percent$|^vat$|^discount/.test(name)) return r.integer(0, 25);
  return undefined;
}

/** Dates in their printed form; what begins or creates comes before what ends or changes. */
function dated(name: string, field: Field, asOf: string, r: Random): string | undefined {
  const text = field.type === "string" && !field.format && textDates.has(name);
  if (field.type !== "unknown" && field.format !== "datetime" && field.format !== "date" && !text) return undefined;
  const early = /start|created/.test(name);
  const instant = new Date(Date.parse(asOf) - r.integer(early ? 26_000 : 100, early ? 60_000 : 25_900) * 1_000_000).toISOString();
  return field.format === "date" || text ? instant.slice(0, 10) : stamp(instant);
}

/** A date-time as the samples print it: with seconds and a `Z`. No time zone is documented. */
export function stamp(instant: string): string {
  return new Date(instant.length === 10 ? `${instant}T00:00:00Z` : instant).toISOString().replace(/\.\d+Z$/, "Z");
}

/** A date-time of which only the date counts, as the orders print it. */
export function dayStamp(instant: string): string {
  return `${instant.slice(0, 10)}T00:00:00.000Z`;
}

/** The date some days later. */
export function later(instant: string, days: number): string {
  return new Date(Date.parse(`${instant.slice(0, 10)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
