import type { VendorError } from "../../errors.ts";
import { isObject, type Json, LosslessNumber, parseJson } from "../../transport/json.ts";
import type { Response } from "../../transport/send.ts";

/** Longest message and name of a field, in characters, and most entries. */
const most = { message: 300, field: 100, entries: 20 };

/** A longer body is no list of errors. */
const mostBytes = 64 * 1024;

/** Objects within objects that are looked into. */
const mostLevels = 4;

/** The parsed body of a refusal; undefined where it is no JSON, or too long to be read for its errors. */
export function refusalBody({ text }: Response): Json | undefined {
  if (text.length > mostBytes) return undefined;
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

/** Every text below a value, with the path of names that leads there. Places in lists are left out of it. */
export function errorsBelow(value: Json | undefined, field: readonly string[] = []): VendorError[] {
  if (value === null || value === undefined || field.length > mostLevels) return [];
  if (Array.isArray(value)) return value.flatMap((each) => errorsBelow(each, field));
  if (isObject(value)) return Object.entries(value).flatMap(([name, inner]) => errorsBelow(inner, [...field, name]));
  const message = value instanceof LosslessNumber ? value.value : String(value);
  return [{ ...(field.length > 0 && { field: field.join(".") }), message }];
}

/**
 * What a vendor says of a refusal, fit to be shown: without credentials, control characters and markup, and of bounded length.
 * `secrets` are what must not appear.
 */
export function shownErrors(errors: readonly VendorError[], secrets: readonly string[]): VendorError[] {
  const redact = redactor(secrets);
  // Taking characters out may put the parts of a secret together.
  const clean = (text: string, length: number) => escapeMarkup(shorten(redact(withoutControls(redact(text))), length));
  const shown = new Map<string, VendorError>();
  for (const { field, message } of errors) {
    const own = { ...(field && { field: clean(field, most.field) }), message: clean(message, most.message) };
    if (own.message !== "") shown.set(JSON.stringify(own), own);
    if (shown.size === most.entries) break;
  }
  return [...shown.values()];
}

const removed = "[removed]";

/** What looks like a credential, whoever it may belong to. */
const credentials: readonly [RegExp, string][] = [
  [/\b(bearer|basic)\s+[\w.~+/=-]{6,}/giu, `$1 ${removed}`],
  [/\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/gu, removed],
  [/((?:api[-_ ]?key|token|ticket|secret|password|passwd|pwd|authorization)["']?\s*[:=]\s*["']?)[^\s"',;&<>]{3,}/giu, `$1${removed}`],
];

/** Takes these texts out, as they are and in the forms in which they travel. */
function redactor(secrets: readonly string[]): (text: string) => string {
  const forms = secrets
    .filter((secret) => secret.trim().length >= 3)
    .flatMap((secret) => {
      const bytes = Buffer.from(secret);
      const json = JSON.stringify(secret).slice(1, -1);
      return [secret, json, encodeURIComponent(secret), escapeMarkup(secret), bytes.toString("base64url"), bytes.toString("base64")];
    });
  const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length).map((form) => form.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"));
  const known = longestFirst.length > 0 ? new RegExp(longestFirst.join("|"), "gi") : undefined;
  return (text) =>
    credentials.reduce((left, [pattern, instead]) => left.replace(pattern, instead), known ? text.replace(known, removed) : text);
}

/** Without control characters, those that change the direction of text, and those that are not seen. */
function withoutControls(text: string): string {
  return text
    .replace(/[\p{Zs}\s]+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, "")
    .trim();
}

function shorten(text: string, length: number): string {
  const characters = [...text];
  return characters.length > length ? `${characters.slice(0, length - 1).join("")}…` : text;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** So that a page which shows the text as it is runs nothing of it. */
function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign]!);
}
