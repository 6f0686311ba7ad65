import type { Field } from "../kit/contract.ts";
import type { Known } from "../kit/filler.ts";
import { type Random, random } from "../kit/random.ts";
import { secondsStamp } from "../kit/time.ts";
import type { World } from "../world/model.ts";

/** Integers that are flags. The documentation gives them like any other number. */
const flags = new Set(
  (
    "active closed delivered noprint deleted pricewarning primarycontact primary quick done won lost visible " +
    "typeiscustomer typeisprospect incampaign financed result licenceadmin elevatedaccount salescoach"
  ).split(" "),
);

const defaults = new Set(["default", "isdefault"]);
const places = new Set(["sortorder", "sortorderplug", "sort", "step"]);

/** Texts that are documented to hold a number. */
const numericTexts = new Set(["OpportunityEstimateItem.value", "Kpi.value", "Kpi.average"]);

/** Dates that are documented as plain text. */
const textDates = new Set(["timestamp", "startdate", "orderstartdate", "invoicedate"]);

/** One member to be valued. */
interface Member {
  type: string;
  name: string;
  field: Field;
  /** The record's id; nested records have a text of their own. */
  id: number | string;
}

/** Values of the members whose documented type says too little for a random value to be plausible. */
export function plausibleValues({ seed, asOf }: World, type: string, fields: Record<string, Field>, id: number | string): Known {
  const known: Known = {};
  for (const [name, field] of Object.entries(fields)) {
    if (field.requestOnly || field.list) continue;
    const value = plausibleValue({ type, name, field, id }, asOf, random(seed, "cirrus", "plausible", type, id, name));
    if (value !== undefined) known[name] = value;
  }
  return known;
}

function plausibleValue({ type, name, field, id }: Member, asOf: string, r: Random): unknown {
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

/** Dates in their documented form. A start or a creation comes before an end or a change. */
function dated(name: string, field: Field, asOf: string, r: Random): string | undefined {
  const text = field.type === "string" && !field.format && textDates.has(name);
  if (field.type !== "unknown" && field.format !== "datetime" && field.format !== "date" && !text) return undefined;
  const early = /start|created/.test(name);
  const instant = new Date(Date.parse(asOf) - r.integer(early ? 26_000 : 100, early ? 60_000 : 25_900) * 1_000_000).toISOString();
  return field.format === "date" || text ? instant.slice(0, 10) : secondsStamp(instant);
}
