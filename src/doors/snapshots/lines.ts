import type { Cell, Row } from "../views/view.ts";

/** Some rows as they are kept: a JSON array a line, each line with its end. The bytes hold until the next ones are asked for. */
export interface Lines {
  /** The place of the first row. */
  from: number;
  bytes: Buffer;
}

const lineEnd = 0x0a;
const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const bracket = 0x5d;
const letterN = 0x6e;

/** Where each line begins. */
export function lineStarts(bytes: Buffer): number[] {
  const starts: number[] = [];
  for (let at = 0; at < bytes.length; at = bytes.indexOf(lineEnd, at) + 1) starts.push(at);
  return starts;
}

export function parseLines(bytes: Buffer): Row[] {
  return JSON.parse(`[${bytes.toString("utf8", 0, Math.max(0, bytes.length - 1)).replaceAll("\n", ",")}]`) as Row[];
}

export function encodeRows(rows: readonly Row[]): Buffer {
  let text = "";
  for (const row of rows) text += `${JSON.stringify(row)}\n`;
  return Buffer.from(text);
}

/** Where the cells of a line are: the JSON of each is in the bytes from its start to its end. */
export interface CellPlaces {
  starts: Int32Array;
  ends: Int32Array;
}

/** Finds as many cells as there are places, between the bytes that `JSON.stringify` wrote: no blanks. */
export function findCells(bytes: Buffer, start: number, { starts, ends }: CellPlaces): void {
  let at = start + 1;
  for (let cell = 0; cell < starts.length; cell++) {
    starts[cell] = at;
    if (bytes[at] === quote) {
      for (at++; bytes[at] !== quote; at++) if (bytes[at] === backslash) at++;
      at++;
    } else while (bytes[at] !== comma && bytes[at] !== bracket) at++;
    ends[cell] = at;
    at++;
  }
}

/** Reads some cells of a row and no others: of a filtered table most cells are never looked at. */
export class CellReader {
  readonly #wanted: readonly number[];
  readonly #places: CellPlaces;
  readonly #row: Cell[];

  /** @param columns - How many cells a line has. */
  constructor(columns: number, wanted: readonly number[]) {
    this.#wanted = wanted;
    const count = Math.max(-1, ...wanted) + 1;
    this.#places = { starts: new Int32Array(count), ends: new Int32Array(count) };
    this.#row = new Array<Cell>(columns).fill(null);
  }

  /** The row whose line begins here; it holds until the next one is read. Cells that are not wanted are null. */
  read(bytes: Buffer, start: number): Row {
    findCells(bytes, start, this.#places);
    for (const column of this.#wanted) this.#row[column] = cellAt(bytes, this.#places.starts[column]!, this.#places.ends[column]!);
    return this.#row;
  }
}

function cellAt(bytes: Buffer, start: number, end: number): Cell {
  if (bytes[start] === letterN) return null;
  if (bytes[start] !== quote) return JSON.parse(bytes.toString("latin1", start, end)) as Cell;
  // A text without an escape stands as it is.
  for (let at = start + 1; at < end; at++) if (bytes[at] === backslash) return JSON.parse(bytes.toString("utf8", start, end)) as Cell;
  return bytes.toString("utf8", start + 1, end - 1);
}
