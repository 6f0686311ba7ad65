import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { type FileHandle, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Row, Shape } from "../views/view.ts";
import { encodeRows, type Lines, lineStarts } from "./lines.ts";

/** The place of every so many rows in the file is remembered. */
const indexEvery = 1000;
/** A part is written within a few milliseconds: between two of them other requests have their turn. */
const chunkBytes = 128 * 1024;

/** Writes the rows of a view: a JSON array a line. The file is named by its content: equal rows are one file, however often they are taken. */
export class RowsWriter {
  readonly #folder: string;
  readonly #path: string;
  readonly #file: FileHandle;
  readonly #hash = createHash("sha256");
  readonly #offsets: number[] = [];
  #rows = 0;
  #bytes = 0;

  private constructor(folder: string, path: string, file: FileHandle) {
    this.#folder = folder;
    this.#path = path;
    this.#file = file;
  }

  static async open(folder: string, { name, key, columns }: Shape): Promise<RowsWriter> {
    const path = join(folder, `${randomUUID()}.new`);
    const writer = new RowsWriter(folder, path, await open(path, "wx", 0o600));
    writer.#hash.update(JSON.stringify([name, key, columns]));
    return writer;
  }

  async write(rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return;
    const bytes = encodeRows(rows);
    for (const start of lineStarts(bytes)) if (this.#rows++ % indexEvery === 0) this.#offsets.push(this.#bytes + start);
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
    await this.#file.write(bytes);
  }

  /** Makes the file durable under its name. */
  async close(): Promise<{ hash: string; rows: number }> {
    await this.#file.sync();
    await this.#file.close();
    const hash = this.#hash.digest("hex").slice(0, 32);
    if (existsSync(indexPath(this.#folder, hash))) await rm(this.#path);
    else {
      await rename(this.#path, rowsPath(this.#folder, hash));
      // It comes last: a file without it is not whole, and is written again.
      await writeFile(indexPath(this.#folder, hash), JSON.stringify({ rows: this.#rows, offsets: this.#offsets }), { mode: 0o600 });
    }
    return { hash, rows: this.#rows };
  }

  async discard(): Promise<void> {
    await this.#file.close().catch(() => undefined);
    await rm(this.#path, { force: true });
  }
}

const rowsPath = (folder: string, hash: string) => join(folder, `${hash}.rows`);
const indexPath = (folder: string, hash: string) => join(folder, `${hash}.index`);

/** The rows of a file from a place on, some at a time, as they are kept. A file that is deleted meanwhile is read to its end. */
export async function* readLines(folder: string, hash: string, from = 0): AsyncGenerator<Lines> {
  const { rows, offsets } = JSON.parse(await readFile(indexPath(folder, hash), "utf8")) as { rows: number; offsets: number[] };
  if (from >= rows) return;
  const block = Math.floor(from / indexEvery);
  const file = await open(rowsPath(folder, hash));
  try {
    let position = offsets[block]!;
    let at = block * indexEvery;
    // One buffer for all that is read: a table of any length takes the memory of a part of it.
    let bytes = Buffer.allocUnsafeSlow(chunkBytes);
    let kept = 0;
    for (;;) {
      const { bytesRead } = await file.read(bytes, kept, bytes.length - kept, position);
      if (bytesRead === 0) return;
      position += bytesRead;
      const end = kept + bytesRead;
      const whole = bytes.lastIndexOf(0x0a, end - 1) + 1;
      let begin = 0;
      while (at < from && begin < whole) {
        begin = bytes.indexOf(0x0a, begin) + 1;
        at++;
      }
      if (begin < whole) {
        yield { from: at, bytes: bytes.subarray(begin, whole) };
        for (let i = begin; i < whole; i = bytes.indexOf(0x0a, i) + 1) at++;
      }
      kept = end - whole;
      if (kept === bytes.length) bytes = Buffer.concat([bytes], 2 * bytes.length);
      else bytes.copyWithin(0, whole, end);
    }
  } finally {
    await file.close();
  }
}
