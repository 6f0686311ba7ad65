import type { JsonObject } from "../kit/json.ts";
import { type Random, random } from "../kit/random.ts";
import { secondsStamp } from "../kit/time.ts";
import { decimal } from "./values.ts";

const areas = ["North", "South", "Coast"];

/** Custom fields of projects: one of each form that a value can take. */
export function projectCustomFields(seed: string, id: number): JsonObject {
  const r = random(seed, "itm project fields", id);
  const colour = r.pick(["Red", "Yellow", "Green"]);
  return {
    Exposure: r.chance(0.2) ? null : { Text: { Red: "High", Yellow: "Medium", Green: "Low" }[colour], Color: colour },
    // A code sent as a number: a client that reads it as floating point loses its last zero.
    "ERP Code": decimal(`${r.integer(100, 999)}.${r.integer(10, 99)}${r.integer(0, 1) * r.integer(0, 9)}`),
    "Client acceptance date": r.chance(0.5) ? secondsStamp(`2024-0${r.integer(1, 9)}-1${r.integer(0, 9)}`) : null,
    Area: r.chance(0.5) ? r.pick(areas) : null,
    "Invoice paid": r.pick(["Yes", "No"]),
    Regions: regions(r),
  };
}

/** Custom fields of revenues; `accepted` is the day the client accepted the delivery. */
export function revenueCustomFields(seed: string, id: number, accepted: string | undefined): JsonObject {
  const r = random(seed, "itm revenue fields", id);
  return { "Client acceptance date": accepted ? secondsStamp(accepted) : null, "Delivery note": null, Regions: regions(r) };
}

/** Custom fields of tasks. */
export function taskCustomFields(seed: string, id: number): JsonObject {
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
