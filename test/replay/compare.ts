import { LosslessNumber } from "lossless-json";

/** A value as a vendor's text holds it, every number with its digits. */
export type Sent = null | boolean | string | LosslessNumber | Sent[] | { [name: string]: Sent };
export type SentObject = { [name: string]: Sent };

/** The value is there; or it cannot be of this type, so that it is null here and only `raw` has it; or it is lost. */
export type Finding = "found" | "unreadable" | "lost";

export function isSentObject(value: unknown): value is SentObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof LosslessNumber);
}

/** Whether a scalar field of the graph shows what a vendor sent, by meaning. */
export function agrees(type: string, sent: Sent, shown: unknown): Finding {
  const says = (same: boolean): Finding => (same ? "found" : "lost");
  if (sent === null) return says(shown === null);
  if (type === "JSON" || type === "JSONObject") return sameJson(sent, shown);
  if (typeof sent === "object" && !(sent instanceof LosslessNumber)) return shown === null ? "unreadable" : "lost";
  const text = sent instanceof LosslessNumber ? sent.value : String(sent);
  if (type === "String") return says(shown === text);
  // No text is no value, wherever the type is more than a text.
  if (text.trim() === "") return says(shown === null);
  const read = readings[type]?.(text.trim());
  return read ? says(read(shown)) : shown === null ? "unreadable" : "lost";
}

/** For each type: what the field must show of a text; undefined for a text that is none of this type. */
const readings: Record<string, (text: string) => ((shown: unknown) => boolean) | undefined> = {
  ID: (text) => (shown) => shown === text,
  Int: (text) => (/^[+-]?\d+(\.0+)?$/.test(text) ? (shown) => shown === Number(text) : undefined),
  Float: (text) => (Number.isFinite(Number(text)) ? (shown) => shown === Number(text) : undefined),
  Boolean: (text) => {
    const word = { true: true, "1": true, false: false, "0": false }[text.toLowerCase()];
    return word === undefined ? undefined : (shown) => shown === word;
  },
  Decimal: (text) => (/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? (shown) => shown === text : undefined),
  DateTime: (text) => {
    const at = instantOf(text);
    return at === undefined
      ? undefined
      : (shown) =>
          typeof shown === "string" && /T.*(Z|[+-]\d\d:\d\d)$/.test(shown) && Date.parse(shown) === at && sameFraction(text, shown);
  },
  Date: (text) => (instantOf(text) === undefined ? undefined : (shown) => shown === text.slice(0, 10)),
};

/** Without an offset the vendors mean UTC. */
function instantOf(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}/.test(text)) return undefined;
  const whole = text.length === 10 ? `${text}T00:00:00Z` : /(Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`;
  const at = Date.parse(whole.replace(" ", "T"));
  return Number.isNaN(at) ? undefined : at;
}

/** Instants are compared to the millisecond; what is finer must not be cut off. */
function sameFraction(sent: string, shown: string): boolean {
  const fraction = (text: string) => /\.(\d+)/.exec(text)?.[1] ?? "";
  return fraction(sent) === fraction(shown);
}

/** Any JSON; a number may arrive as text when it is too long for a number. */
export function sameJson(sent: Sent, shown: unknown): Finding {
  return deepSame(sent, shown) ? "found" : "lost";
}

function deepSame(sent: Sent, shown: unknown): boolean {
  if (sent instanceof LosslessNumber) return typeof shown === "number" ? Number(sent.value) === shown : shown === sent.value;
  if (Array.isArray(sent)) return Array.isArray(shown) && shown.length === sent.length && sent.every((item, i) => deepSame(item, shown[i]));
  if (!isSentObject(sent)) return sent === shown;
  if (typeof shown !== "object" || shown === null || Array.isArray(shown)) return false;
  const names = Object.keys(sent);
  return (
    Object.keys(shown).length === names.length && names.every((name) => deepSame(sent[name]!, (shown as Record<string, unknown>)[name]))
  );
}
