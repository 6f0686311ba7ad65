import { createHash, createHmac } from "node:crypto";
import { type Json, LosslessNumber } from "../transport/json.ts";

/** The value with members in alphabetical order and numbers as they were written, so that equal values are equal texts. */
export function canonicalText(value: Json | undefined): string {
  if (value instanceof LosslessNumber) return value.value;
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const members = Object.keys(value)
    .filter((name) => value[name] !== undefined)
    .sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonicalText(value[name])}`).join(",")}}`;
}

export function digestOf(...parts: readonly (Json | undefined)[]): string {
  return createHash("sha256")
    .update(canonicalText(parts.map((part) => part ?? null)))
    .digest("base64url");
}

/** A digest that only those with the secret can make. */
export function signatureOf(secret: string, ...parts: readonly (Json | undefined)[]): string {
  return createHmac("sha256", secret)
    .update(canonicalText(parts.map((part) => part ?? null)))
    .digest("base64url");
}

/** As JSON keeps it: a number that a double cannot hold is its text. */
export function plainText(value: unknown): string {
  return JSON.stringify(value, (_name, each) => (each instanceof LosslessNumber ? each.value : each));
}
