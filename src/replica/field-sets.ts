import type { FieldSet } from "../engine/model/record.ts";
import type { Transaction } from "./database.ts";

type Reader = Pick<Transaction, "all">;

/** Sets of fields are few, and most records of a stream have the same: each is kept once, by number. */
export class FieldSets {
  readonly #byNumber = new Map<number, FieldSet>();
  readonly #numbers = new Map<string, number>();
  /** Records of one page share their set. */
  readonly #texts = new WeakMap<FieldSet, string>();

  /** Reads those of these numbers that are not known here. */
  async know(numbers: Iterable<unknown>, reader: Reader): Promise<void> {
    for (const number of numbers) {
      if (number === null || this.#byNumber.has(Number(number))) continue;
      for (const [each, names] of await reader.all("SELECT number, names FROM field_set")) this.#keep(Number(each), String(names));
      return;
    }
  }

  of(number: number): FieldSet {
    return this.#byNumber.get(number) ?? new Set();
  }

  /** Null for all fields. `made` has those that the transaction adds, which may yet be undone. */
  async numberOf(fields: FieldSet | "all" | undefined, transaction: Transaction, made: Map<string, number>): Promise<number | null> {
    if (fields === "all" || fields === undefined) return null;
    const names = this.#textOf(fields);
    const known = this.#numbers.get(names) ?? made.get(names);
    if (known !== undefined) return known;
    const [row] = await transaction.all("SELECT number FROM field_set WHERE names = ?", [names]);
    if (row) {
      this.#keep(Number(row[0]), names);
      return Number(row[0]);
    }
    const [next] = await transaction.all("SELECT coalesce(max(number), 0) + 1 FROM field_set");
    const number = Number(next![0]);
    await transaction.run("INSERT INTO field_set (number, names) VALUES (?, ?)", [number, names]);
    made.set(names, number);
    return number;
  }

  #textOf(fields: FieldSet): string {
    let text = this.#texts.get(fields);
    if (text === undefined) {
      text = [...fields].sort().join(" ");
      this.#texts.set(fields, text);
    }
    return text;
  }

  #keep(number: number, names: string): void {
    this.#byNumber.set(number, new Set(names === "" ? [] : names.split(" ")));
    this.#numbers.set(names, number);
  }
}
