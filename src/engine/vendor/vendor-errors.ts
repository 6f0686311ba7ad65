import type { VendorError } from "../../errors.ts";
import { isObject, type Json, LosslessNumber, parseJson } from "../../transport/json.ts";
import { makeRedactor } from "../../transport/redact.ts";
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
  const redact = makeRedactor(() => secrets, { shortest: 3 });
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
