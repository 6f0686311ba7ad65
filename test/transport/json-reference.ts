import { type Json, type JsonObject, LosslessNumber } from "../../src/transport/json.ts";

/** Reads JSON sign by sign as RFC 8259 describes it, slowly: what `parseJson` is compared with. */
export function readSlowly(text: string): Json {
  const reader = new Reader(text);
  const value = reader.value();
  reader.end();
  return value;
}

const space = /[ \t\n\r]*/y;
const word = /null|true|false/y;
const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what no string may hold
const sign = /[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const escapes: Record<string, string> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };
const words: Record<string, Json> = { null: null, true: true, false: false };

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  value(): Json {
    this.#take(space);
    const next = this.#text[this.#at];
    const value = next === "{" ? this.#object() : next === "[" ? this.#array() : next === '"' ? this.#string() : this.#scalar();
    this.#take(space);
    return value;
  }

  end(): void {
    if (this.#at < this.#text.length) throw new SyntaxError(`something stands behind the value, at ${this.#at}`);
  }

  #scalar(): Json {
    const known = this.#take(word);
    if (known !== undefined) return words[known]!;
    const digits = this.#take(number);
    if (digits === undefined) throw new SyntaxError(`no value at ${this.#at}`);
    return String(Number(digits)) === digits ? Number(digits) : new LosslessNumber(digits);
  }

  #array(): Json[] {
    const items: Json[] = [];
    this.#list("[", "]", () => items.push(this.value()));
    return items;
  }

  #object(): JsonObject {
    const members: JsonObject = {};
    this.#list("{", "}", () => {
      this.#take(space);
      const name = this.#string();
      this.#take(space);
      this.#expect(":");
      Object.defineProperty(members, name, { value: this.value(), enumerable: true, writable: true, configurable: true });
    });
    return members;
  }

  #list(open: string, close: string, item: () => void): void {
    this.#expect(open);
    this.#take(space);
    if (this.#text[this.#at] !== close) {
      item();
      while (this.#text[this.#at] === ",") {
        this.#expect(",");
        item();
      }
    }
    this.#expect(close);
  }

  #string(): string {
    let value = "";
    this.#expect('"');
    for (let next = this.#take(sign); next !== undefined; next = this.#take(sign)) value += meaning(next);
    this.#expect('"');
    return value;
  }

  #expect(wanted: string): void {
    if (this.#text[this.#at] !== wanted) throw new SyntaxError(`no ${wanted} at ${this.#at}`);
    this.#at += 1;
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }
}

function meaning(written: string): string {
  if (written[0] !== "\\") return written;
  const code = written[1]!;
  return code === "u" ? String.fromCharCode(Number.parseInt(written.slice(2), 16)) : (escapes[code] ?? code);
}
