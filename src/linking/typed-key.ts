import type { KeyKind, KeySource } from "../engine/model/keys.ts";
import type { Key } from "./key-extractor.ts";
import { tellingPart } from "./normalise.ts";
import { tellingWord } from "./organisations.ts";

/** A key with its kind. */
export interface TypedKey extends Key {
  kind: KeyKind;
}

export const nameOf = ({ kind, value }: TypedKey) => `${kind} ${value}`;

/** A key as text, and back: keys of other requests come as text only. */
export const encodeKey = ({ kind, value, raw }: TypedKey) => JSON.stringify([kind, value, raw]);
export const decodeKey = (text: string): TypedKey => {
  const [kind, value, raw] = JSON.parse(text) as [KeyKind, string, string];
  return { kind, value, raw };
};

/** What a vendor is asked for when a key is looked up: it may compare with regard to case, or read a sign as a wildcard. */
export function searchTerms({ kind, raw, value }: TypedKey, { by }: KeySource): string[] {
  const plain = raw.replaceAll("%", "");
  if (kind === "name") return [tellingWord(raw)];
  // With the country's letters and without: what both spellings contain.
  if (kind === "vatNumber" && by === "contains") return [value];
  // People set other signs between the parts of a code: one part is found whatever is around it.
  if (by === "contains") return [tellingPart(plain)];
  return [...new Set([plain, plain.toUpperCase(), plain.toLowerCase(), value])];
}
