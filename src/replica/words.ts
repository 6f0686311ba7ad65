import type { Column } from "../engine/model/column.ts";
import { foldText } from "../engine/model/column-values.ts";
import { namesOn } from "../engine/model/names.ts";
import type { Resource } from "../engine/model/resource.ts";

/** The columns by which people know a record: names first, and values that name one record. */
export function searchedColumns({ label = "name", alternateKeys = [] }: Resource, columns: readonly Column[]) {
  const texts = columns.filter(({ kind }) => kind === "text" || kind === "id");
  const isName = ({ kind, name, paths }: Column) => kind === "text" && (paths.includes(label) || names.has(lastWord(name)));
  const isCode = ({ name, paths }: Column) => paths.some((path) => alternateKeys.includes(path)) || codes.has(lastWord(name));
  return { names: texts.filter(isName), codes: texts.filter((column) => !isName(column) && isCode(column)) };
}

const names = new Set(["name", "title", "subject", "label"]);
const codes = new Set(["number", "code", "email", "mail", "reference", "ref", "login", "username"]);

/** `purchaseOrderNumber` is a number, `member.displayName` a name. */
function lastWord(field: string): string {
  const last = namesOn(field).at(-1)!;
  return (/[A-Z]?[a-z]+$/.exec(last)?.[0] ?? last).toLowerCase();
}

/** Longer words are found by their beginning. */
const mostOfWord = 32;
const mostWords = 40;

/** The words of a text as they are compared, without signs between them. */
export function wordsOf(text: string): string[] {
  const folded = foldText(text);
  const words = isAscii.test(folded) ? folded.match(/[A-Z0-9]+/g) : folded.match(/[\p{L}\p{N}\p{M}]+/gu);
  return words?.map((word) => word.slice(0, mostOfWord)) ?? [];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant.
const isAscii = /^[\x00-\x7f]*$/;

/** How a text is compared as a whole. */
export function joined(text: string): string {
  return wordsOf(text).join(" ");
}

/** Whole texts stand beside their words with a sign that no word has, so that what is equal, or begins so, is found first. */
export const wholeCode = (words: readonly string[]) => `=${words.join(" ").slice(0, mostOfWord)}`;
export const wholeName = (words: readonly string[]) => `^${words.join(" ").slice(0, mostOfName)}`;

/** So much of a name leads to it; the rest is compared when hits are ranked. */
const mostOfName = 10;

/** What a record is found by: its words, its codes and names as a whole. */
export function indexedWords(values: { names: readonly string[]; codes: readonly string[] }): Set<string> {
  const found = new Set<string>();
  const add = (text: string, whole: (words: readonly string[]) => string) => {
    const words = wordsOf(text);
    if (words.length === 0) return;
    for (const word of words) if (found.size < mostWords) found.add(word);
    found.add(whole(words));
  };
  for (const text of values.names) add(text, wholeName);
  for (const text of values.codes) add(text, wholeCode);
  return found;
}
