import { type Json, type JsonObject, LosslessNumber } from "../transport/json.ts";
import { signatureOf } from "./digest.ts";

/** Members about a person whose values a log that is never changed must not hold. Compared folded. */
const personal =
  /email|phone|mobile|fax|address|street|postcode|zip|birth|firstname|lastname|surname|salary|iban|bank|passport|nationalinsurance/;
const secret = /password|secret|token|apikey|credential/;

/**
 * The value fit for the audit. A personal value is replaced by a mark that only equal values share, so that one sees that it changed and
 * not what it was; a secret is masked; a long text is cut.
 */
export function redact(value: Json, key: string, name = ""): Json {
  const folded = name.toLowerCase().replace(/[^a-z]/g, "");
  if (value === null || typeof value === "boolean") return value;
  if (secret.test(folded)) return "***";
  if (Array.isArray(value)) return value.map((each) => redact(each, key, name));
  if (value instanceof LosslessNumber) return value.value;
  if (typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([member, each]) => [member, redact(each, key, `${name} ${member}`)]));
  if (personal.test(folded)) return `~${signatureOf(key, value).slice(0, 10)}`;
  return typeof value === "string" && value.length > longest ? `${value.slice(0, longest)}…` : value;
}

const longest = 500;

/** Of the record before, the members that the write changes, and what they become. */
export function changeOf(before: JsonObject | null | undefined, after: JsonObject | undefined): { before: JsonObject; after: JsonObject } {
  if (!after) return { before: {}, after: {} };
  const names = Object.keys(after).filter((name) => JSON.stringify(before?.[name] ?? null) !== JSON.stringify(after[name] ?? null));
  const pick = (of: JsonObject | null | undefined) => Object.fromEntries(names.map((name) => [name, of?.[name] ?? null]));
  return { before: before ? pick(before) : {}, after: pick(after) };
}
