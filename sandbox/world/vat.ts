import type { Random } from "../kit/random.ts";
import type { Country } from "./names.ts";

const digitsOf = (text: string) => [...text].map(Number);

const weighted = (text: string, weights: readonly number[]) => weights.reduce((sum, weight, i) => sum + weight * Number(text[i]), 0);

/** Twice every second digit from the right, as on payment cards; 0 means valid. */
function luhn(text: string): number {
  const sum = digitsOf(text)
    .reverse()
    .reduce((total, digit, i) => total + (i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2), 0);
  return sum % 10;
}

/** ISO 7064 MOD 11,10. */
function germanCheck(body: string): number {
  let product = 10;
  for (const digit of digitsOf(body)) product = (2 * ((digit + product) % 10 || 10)) % 11;
  return (11 - product) % 10;
}

const frenchCheck = (siren: string) => String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, "0");

const britishWeights = [8, 7, 6, 5, 4, 3, 2];
const dutchWeights = [9, 8, 7, 6, 5, 4, 3, 2];
const danishWeights = [2, 7, 6, 5, 4, 3, 2, 1];

/** True for a VAT number with prefix, no spaces, whose check digits are right. Covers the six countries of this world. */
export function checkVat(vat: string): boolean {
  const body = vat.slice(2);
  switch (vat.slice(0, 2)) {
    case "GB": {
      if (!/^\d{9}$/.test(body)) return false;
      const sum = weighted(body, britishWeights) + Number(body.slice(7));
      // Numbers given out since 2010 are shifted by 55.
      return sum % 97 === 0 || (sum + 55) % 97 === 0;
    }
    case "DE":
      return /^[1-9]\d{8}$/.test(body) && germanCheck(body.slice(0, 8)) === Number(body[8]);
    case "SE":
      return /^\d{10}01$/.test(body) && luhn(body.slice(0, 10)) === 0;
    case "NL":
      return /^\d{9}B\d{2}$/.test(body) && weighted(body, dutchWeights) % 11 === Number(body[8]);
    case "DK":
      return /^[1-9]\d{7}$/.test(body) && weighted(body, danishWeights) % 11 === 0;
    case "FR":
      return /^\d{11}$/.test(body) && luhn(body.slice(2)) === 0 && frenchCheck(body.slice(2)) === body.slice(0, 2);
    default:
      return false;
  }
}

/** A VAT number that passes `checkVat`, with prefix and without spaces. */
export function makeVat(country: Country, r: Random): string {
  for (;;) {
    const vat = country + draft(country, r);
    if (checkVat(vat)) return vat;
  }
}

/** Not every body has a check digit (Dutch and Danish remainders of 10), so the caller checks and draws again. */
function draft(country: Country, r: Random): string {
  if (country === "GB") {
    // Ranges outside this one are refused by some validators although their check digits fit.
    const body = String(r.integer(1_000_001, 9_480_000));
    const rest = (weighted(body, britishWeights) + (r.chance(0.2) ? 55 : 0)) % 97;
    return body + String(97 - rest).padStart(2, "0");
  }
  if (country === "DE") {
    const body = String(r.integer(10_000_000, 99_999_999));
    return body + germanCheck(body);
  }
  if (country === "SE") {
    const body = String(r.integer(556_000_000, 559_999_999));
    return `${body}${(10 - luhn(`${body}0`)) % 10}01`;
  }
  if (country === "NL") {
    const body = String(r.integer(10_000_000, 99_999_999));
    return `${body}${weighted(body, dutchWeights) % 11}B01`;
  }
  if (country === "DK") {
    const body = String(r.integer(1_000_000, 9_999_999));
    return `${body}${(11 - (weighted(`${body}0`, danishWeights) % 11)) % 11}`;
  }
  const body = String(r.integer(30_000_000, 89_999_999));
  const siren = `${body}${(10 - luhn(`${body}0`)) % 10}`;
  return frenchCheck(siren) + siren;
}
