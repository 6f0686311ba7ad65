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
  return [...foldText(text).matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(([word]) => word.slice(0, mostOfWord));
}

/** Whole texts stand beside their words with a sign that no word has, so that what is equal, or begins so, is found first. */
export const wholeCode = (text: string) => `=${joined(text)}`;
export const wholeName = (text: string) => `^${joined(text)}`;

function joined(text: string): string {
  return wordsOf(text).join(" ").slice(0, mostOfWord);
}

/** What a record is found by: its words, its codes and names as a whole. */
export function indexedWords(values: { names: readonly string[]; codes: readonly string[] }): Set<string> {
  const found = new Set<string>();
  for (const text of [...values.names, ...values.codes]) for (const word of wordsOf(text)) if (found.size < mostWords) found.add(word);
  for (const text of values.names) found.add(wholeName(text));
  for (const text of values.codes) found.add(wholeCode(text));
  found.delete("=");
  found.delete("^");
  return found;
}
