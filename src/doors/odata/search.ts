import { DoorError } from "../door-error.ts";
import type { Column, Row } from "../views/view.ts";

const mostTerms = 50;

type Test = (texts: string) => boolean;

/**
 * `$search` (OData 4.01 part 2, 5.1.7): words and phrases with AND, OR, NOT and brackets, found in any column of texts without regard to
 * case. Throws a DoorError.
 */
export function compileSearch(text: string, columns: readonly Column[]): (row: Row) => boolean {
  const words = text.match(/"[^"]*"|[()]|[^\s()"]+/g) ?? [];
  if (words.length > mostTerms) throw new DoorError("TOO_LARGE", `$search has ${words.length} words, and ${mostTerms} are allowed.`);
  const reader = new SearchReader(words);
  const test = reader.any();
  if (reader.next !== undefined || words.length === 0)
    throw new DoorError("BAD_USER_INPUT", "$search cannot be read: check its brackets and its words.");
  const places = columns.flatMap(({ type }, i) => (type === "text" ? [i] : []));
  // A sign that nobody searches for keeps a phrase from reaching over two cells.
  return (row) =>
    test(
      places
        .map((i) => row[i] ?? "")
        .join("\u0000")
        .toLowerCase(),
    );
}

class SearchReader {
  readonly #words: readonly string[];
  #at = 0;

  constructor(words: readonly string[]) {
    this.#words = words;
  }

  get next(): string | undefined {
    return this.#words[this.#at];
  }

  any(): Test {
    const tests = [this.#all()];
    while (this.next === "OR") {
      this.#at++;
      tests.push(this.#all());
    }
    return (texts) => tests.some((test) => test(texts));
  }

  #all(): Test {
    const tests = [this.#one()];
    while (this.next !== undefined && this.next !== "OR" && this.next !== ")") {
      if (this.next === "AND") this.#at++;
      tests.push(this.#one());
    }
    return (texts) => tests.every((test) => test(texts));
  }

  #one(): Test {
    const word = this.#words[this.#at++];
    if (word === "NOT") {
      const test = this.#one();
      return (texts) => !test(texts);
    }
    if (word === "(") {
      const test = this.any();
      if (this.#words[this.#at++] !== ")") throw new DoorError("BAD_USER_INPUT", "$search has a bracket that is not closed.");
      return test;
    }
    if (word === undefined || word === ")" || word === "AND" || word === "OR")
      throw new DoorError("BAD_USER_INPUT", "$search lacks a word.");
    const wanted = word.replace(/^"|"$/g, "").toLowerCase();
    return (texts) => texts.includes(wanted);
  }
}
