import type { Field, VendorContract } from "../../contract/model.ts";
import type { JsonObject } from "./json.ts";
import { guid, type Random, random } from "./random.ts";
import { dayMs } from "./time.ts";

/** Values that are given; a record's other members are filled from the contract. */
export type Known = JsonObject;

export interface Filler {
  /** A full documented record of this type: every documented member is present. Same type and key, same values. */
  fill(type: string, key: string | number, known?: Known): JsonObject;
}

/** One member to be filled. */
interface Member {
  /** The type that has it. */
  owner: string;
  name: string;
  field: Field;
  /** The record's key. */
  key: string | number;
  /** How many records it is nested in. */
  level: number;
}

/**
 * Makes whole records from the documented fields, so that resources which the world does not describe are served in full too.
 * Nested types are filled to `depth`; below that an object is null and a list is empty.
 */
export function filler(contract: VendorContract, seed: string, asOf: string, depth = 2): Filler {
  const now = Date.parse(asOf);

  function fill(type: string, key: string | number, known: Known = {}, level = 0): JsonObject {
    const fields = contract.types[type];
    if (!fields) throw new Error(`The ${contract.vendor} contract has no type ${type}`);
    const record: JsonObject = {};
    for (const [name, field] of Object.entries(fields)) {
      if (name in known) record[name] = known[name];
      else if (!field.requestOnly) record[name] = value({ owner: type, name, field, key, level });
    }
    for (const [name, field] of Object.entries(fields)) {
      if (field.label && field.label in record && !(field.label in known) && field.codes)
        record[field.label] = field.codes[String(record[name])] ?? "";
    }
    return record;
  }

  function value(member: Member): unknown {
    const { owner, name, field, key, level } = member;
    const isDeepest = level + 1 >= depth;
    const nested = (suffix: string) => fill(field.type, `${key}.${name}${suffix}`, {}, level + 1);
    if (field.list) return contract.types[field.type] && !isDeepest ? [nested(".0")] : [];
    if (contract.types[field.type]) return isDeepest ? null : nested("");
    if (field.type.startsWith("map")) return {};
    const r = random(seed, contract.vendor, owner, key, name);
    if (field.codes) {
      const code = r.pick(Object.keys(field.codes).filter((each) => each !== "null"));
      return field.type === "string" ? code : field.type === "boolean" ? code === "true" : Number(code);
    }
    if (field.nullable && r.chance(0.3)) return null;
    if (field.blank && r.chance(0.3)) return "";
    return scalar(member, r, now);
  }

  return { fill: (type, key, known) => fill(type, key, known) };
}

/** A value of the member's format, or of its wire type where it has no format. */
function scalar({ owner, name, field, key }: Member, r: Random, now: number): unknown {
  const at = new Date(now - r.integer(1, 700) * dayMs - r.integer(0, 86_399) * 1000).toISOString();
  const number = r.integer(1, 9_000);
  if (field.format === "datetime") return at;
  if (field.format === "date") return at.slice(0, 10);
  if (field.format === "hours") return `${r.integer(0, 400)}:${String(r.integer(0, 59)).padStart(2, "0")}`;
  if (field.format === "uid") return String(1152921504606846976n + BigInt(r.integer(1, 2_000_000_000)));
  if (field.format === "guid") return guid(r);
  if (field.format === "boolean") return String(r.chance(0.5));
  if (field.format === "decimal")
    return field.type === "string" ? `${number}.${r.integer(0, 99)}` : Number(`${number}.${r.integer(1, 99)}`);
  if (field.format === "html") return `<p>About ${owner} ${key}</p>`;
  if (field.type === "boolean") return r.chance(0.5);
  if (field.type === "integer" || field.type === "number") return number;
  if (field.type === "json") return null;
  return text(owner, name, key, r);
}

/** A text that fits the member's name. */
function text(owner: string, name: string, key: string | number, r: Random): string {
  const lower = name.toLowerCase();
  if (/mail/.test(lower)) return `person${r.integer(1, 999)}@example.com`;
  if (/url|website|link|icon|photo/.test(lower)) return `https://example.com/${owner.toLowerCase()}/${key}`;
  if (/phone|cell|fax/.test(lower)) return `+44 20 7946 0${String(r.integer(0, 999)).padStart(3, "0")}`;
  if (/currency/.test(lower)) return r.pick(["GBP", "EUR", "SEK"]);
  if (/country/.test(lower)) return r.pick(["GB", "DE", "SE"]);
  if (/zip|postcode/.test(lower)) return String(r.integer(10_000, 99_999));
  if (/city/.test(lower)) return r.pick(["Leeds", "Bergen", "Kassel", "Malmö", "Utrecht"]);
  if (/street/.test(lower)) return `${r.integer(1, 199)} ${r.pick(["Mill Lane", "Station Road", "Harbour Street"])}`;
  if (/id$/.test(lower)) return String(r.integer(1, 99_999));
  return `${name} of ${owner} ${key}`;
}
