import { distance } from "fastest-levenshtein";
import { readName } from "../organisations.ts";
import { plainWords } from "./values.ts";

/** An organisation's name as it is compared. */
export interface NameView {
  raw: string;
  /** Words without the legal form and what is written behind it. */
  words: readonly string[];
  /** The words without blanks: by this, names are the same. */
  core: string;
  form: string | undefined;
  /** Small differences that tell two companies apart as often as not: "Holding" is not "Holdings", "AB" not "AB (publ)". */
  detail: string;
  /** What is written behind the legal form: a site, a country. */
  remark: string;
}

const views = new Map<string, NameView>();

/** Reads a name; the same text gives the same view. */
export function viewName(raw: string): NameView {
  const known = views.get(raw);
  if (known) return known;
  const text = raw.replace(/[-–]\s*do not use\b/i, " ").replace(/["“”]/g, " ");
  const read = readName(text);
  const words = plainWords(read.words.join(" "));
  const typed = plainWords(text);
  const detail = ["holding", "holdings", "publ"].filter((word) => typed.includes(word)).join("+");
  const view = { raw, words, core: words.join(""), form: read.form, detail, remark: read.remark ?? "" };
  if (views.size > 200_000) views.clear();
  views.set(raw, view);
  return view;
}

/** How often a word stands in names: two words that many names have are two words, not one misspelt. */
export interface WordCounts {
  count(word: string): number;
}

export type NameLevel = "same" | "order" | "typo" | "more" | "acronym" | "word" | "share" | "differs";

/** From most to least alike. */
const ranks: readonly NameLevel[] = ["same", "order", "typo", "more", "acronym", "word", "share", "differs"];

/** How alike two names are, without their legal forms. */
export function compareNames(a: NameView, b: NameView, counts: WordCounts): NameLevel {
  if (a.core === "" || b.core === "") return "differs";
  if (a.core === b.core) return "same";
  const [sortedA, sortedB] = [[...a.words].sort().join(""), [...b.words].sort().join("")];
  if (sortedA === sortedB) return "order";
  const onlyA = a.words.filter((word) => !b.words.includes(word));
  const onlyB = b.words.filter((word) => !a.words.includes(word));
  if (isTypo(onlyA.join(""), onlyB.join(""), counts, [onlyA, onlyB])) return "typo";
  if (onlyA.length > 1 && onlyA.length === onlyB.length && onlyA.every((word, i) => isSpelling(word, onlyB[i]!, counts))) return "typo";
  const shared = a.words.filter((word) => word !== "and" && b.words.includes(word));
  if (shared.length > 0 && (onlyA.length === 0 || onlyB.length === 0)) return "more";
  if (isAcronym(a.words, b.words) || isAcronym(b.words, a.words)) return "acronym";
  if (shared.length > 0 && onlyA.length === 1 && onlyB.length === 1)
    return isShort(onlyA[0]!, onlyB[0]!) || isShort(onlyB[0]!, onlyA[0]!) ? "typo" : "word";
  return shared.some((word) => counts.count(word) <= 12) ? "share" : "differs";
}

export function betterName(a: NameLevel, b: NameLevel): NameLevel {
  return ranks.indexOf(a) <= ranks.indexOf(b) ? a : b;
}

/** One sign in six may be wrong, unless both spellings are words that others have. */
function isTypo(a: string, b: string, counts: WordCounts, [wordsA, wordsB]: readonly (readonly string[])[]): boolean {
  if (a === "" || b === "") return false;
  const length = Math.max(a.length, b.length);
  const allowed = length >= 12 ? 2 : length >= 4 ? 1 + Number(length >= 7) : 0;
  if (Math.abs(a.length - b.length) > allowed) return false;
  const far = distance(a, b);
  if (far > allowed && !(far === 2 && length >= 5 && isSwapped(a, b))) return false;
  const known = (words: readonly string[]) => words.every((word) => counts.count(word) >= 5);
  return !(known(wordsA!) && known(wordsB!));
}

/** Two words that may be one: misspelt, or shortened. */
function isSpelling(a: string, b: string, counts: WordCounts): boolean {
  return isTypo(a, b, counts, [[a], [b]]) || isShort(a, b) || isShort(b, a);
}

/** Two neighbouring letters in the wrong order. */
function isSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return a.length === b.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** "RDC" or "RDC Insurance" of "Royal Dutch Council Insurance". */
function isAcronym(short: readonly string[], long: readonly string[]): boolean {
  const [first, ...rest] = short;
  if (!first || first.length < 2 || first.length > 5) return false;
  const own = long.filter((word) => word !== "and");
  const tail = rest.filter((word) => word !== "and");
  if (tail.some((word) => !own.includes(word))) return false;
  const initials = own.map((word) => word[0]).join("");
  const lettersOnly = own
    .slice(0, first.length)
    .map((word) => word[0])
    .join("");
  return (
    initials.length >= 2 && (initials === first || (tail.length > 0 && lettersOnly === first && first.length === own.length - tail.length))
  );
}

/** "constr" of "construction", "inds" of "industries". */
function isShort(short: string, long: string): boolean {
  if (short.length < 2 || short.length >= long.length || short[0] !== long[0]) return false;
  if (long.startsWith(short)) return short.length >= 3;
  let at = 0;
  for (const sign of long) if (sign === short[at]) at++;
  return at === short.length && short.length >= 3 && short.length <= long.length * 0.6;
}
