import { type CellPlaces, findCells } from "../snapshots/lines.ts";
import { Bytes } from "./bytes.ts";

/** Writes a cell: the JSON of it is in the bytes from start to end. */
export type CellWriter = (out: Bytes, bytes: Buffer, start: number, end: number) => void;

/** A column of the text that is made. */
export interface Member {
  /** Its place in the rows. */
  column: number;
  before: string;
  write: CellWriter;
}

const quote = 0x22;
const none = Buffer.from("null");

/** The JSON as it is. */
export const asJson: CellWriter = (out, bytes, start, end) => out.copy(bytes, start, end);

/** A text without its quotes: what it holds needs none. */
export const bare: CellWriter = (out, bytes, start, end) => {
  if (bytes[start] === quote) out.copy(bytes, start + 1, end - 1);
  else out.copy(bytes, start, end);
};

/**
 * Writes rows in another form out of the lines that they are kept as. It finds the cells and copies their bytes: nothing is parsed, and
 * no garbage is made, which is what makes tables of a million rows fast and their memory flat.
 */
export class LineWriter {
  readonly #out = new Bytes();
  readonly #places: CellPlaces;
  readonly #members: readonly { column: number; before: Buffer; write: CellWriter; isHidden: boolean }[];
  readonly #after: Buffer;

  /** @param columns - How many cells a line has. */
  constructor(columns: number, members: readonly Member[], { after, hidden = new Set() }: { after: string; hidden?: ReadonlySet<number> }) {
    this.#places = { starts: new Int32Array(columns), ends: new Int32Array(columns) };
    this.#members = members.map(({ before, ...member }) => ({
      ...member,
      before: Buffer.from(before),
      isHidden: hidden.has(member.column),
    }));
    this.#after = Buffer.from(after);
  }

  /** Adds the rows whose lines begin at these places. */
  write(bytes: Buffer, lines: readonly number[]): void {
    const { starts, ends } = this.#places;
    for (const start of lines) {
      findCells(bytes, start, this.#places);
      for (const { column, before, write, isHidden } of this.#members) {
        this.#out.put(before);
        if (isHidden) write(this.#out, none, 0, none.length);
        else write(this.#out, bytes, starts[column]!, ends[column]!);
      }
      this.#out.put(this.#after);
    }
  }

  /** What was written since the last time. It holds until the next rows are written. */
  take(): Buffer {
    return this.#out.take();
  }
}
