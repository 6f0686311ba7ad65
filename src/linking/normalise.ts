import { checkVAT, countries } from "jsvat";

/** How a kind of key is compared: the canonical form, or undefined for a text that is no key of this kind. */
export type Normalise = (text: string) => string | undefined;

/**
 * Codes, numbers and references: letters and digits only, capitals; what people set around them ("Ref:", "#", "(rev 1)")
 * left out. Shorter than three signs names nothing.
 */
export const code: Normalise = (text) => {
  const bare = signsOf(
    text.replace(/[([{][^()[\]{}]*[)\]}]/g, " ").replace(/^\W*(?:(?:our|your)\W+)?(?:ref(?:erence)?|no|nr)[.:#\s]+/i, ""),
  );
  const signs = bare === "" ? signsOf(text) : bare;
  return signs.length >= 3 && /\d/.test(signs) && !/^0+$/.test(signs) ? signs : undefined;
};

/** A customer's order: a number, with the letters "PO" in front or not. */
export const order: Normalise = (text) => {
  const signs = code(text);
  const number = signs?.replace(/^(?:PURCHASEORDER|PO)(?:NUMBER|NO|NR)?(?=\d)/, "");
  return number !== undefined && number.length >= 3 && !/^0+$/.test(number) ? number : signs;
};

/** An invoice's number: with zeros in front or not. */
export const invoice: Normalise = (text) => code(text)?.replace(/^0+(?=.{3})/, "");

/** A number that a system gave; people set the system's name in front of it. */
export const id: Normalise = (text) => {
  const [, number] = /^\s*(?:\p{L}[\p{L}\s.]*[\s:#_-]+)?#?(\d+)\s*$/u.exec(text) ?? [];
  return number && !/^0+$/.test(number) ? number : undefined;
};

/**
 * A tax number without its country, when its check digits are right for that country, or, where none is written, for any:
 * people write the same number with the country's letters and without.
 */
export const vat: Normalise = (text) => {
  const bare = text
    .toUpperCase()
    .replace(/^\W*(?:VAT|TVA|BTW|IVA|MOMS|MWST|UST|TAX)\b[\W_]*(?:(?:REG|ID|NO|NR|IDNR|NUMBER)\b[\W_]*)*/, "")
    .replace(/[^A-Z0-9]/g, "");
  if (bare.length < 7) return undefined;
  const [, country, number] = /^(CHE|[A-Z]{2})?(.*)$/.exec(bare) as RegExpExecArray;
  const valid = country ? isValid(bare) : countries.some(({ codes }) => isValid(`${codes[0]}${bare}`));
  return valid ? number!.replace(/(?:MVA|MWST|TVA|IVA)$/, "") : undefined;
};

function isValid(number: string): boolean {
  return checkVAT(number, countries).isValid;
}

function signsOf(text: string): string {
  return text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/**
 * The shape of a number: "A1008203" is A0000000. Two numbers of one shape that differ name two things; of two shapes, they
 * may be two systems' numbers for the same thing.
 */
export function shapeOf(code: string): string {
  return code.replace(/\d/g, "0");
}

/** The part of a reference that tells it best from others: rather a number than a word or a year, and rather a long one. */
export function tellingPart(text: string): string {
  const parts = text.match(/[\p{L}\p{N}]+/gu) ?? [text];
  const numbers = parts.filter((part) => /\d/.test(part) && part.length >= 3 && !/^(?:19|20)\d\d$/.test(part));
  return (numbers.length > 0 ? numbers : parts).reduce((best, part) => (part.length > best.length ? part : best));
}
