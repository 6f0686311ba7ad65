/** A number that goes out exactly as written here. */
export class Decimal {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }

  /** NUL, which no text of the world holds, marks what goes out without quotation marks. */
  toJSON(): string {
    return `\0${this.text}`;
  }
}

/** JSON whose decimals keep the text they were written with (`1500.00`, not `1500`). */
export function writeJson(value: unknown): string {
  return (JSON.stringify(value) ?? "null").replace(/"\\u0000([^"]*)"/g, "$1");
}
