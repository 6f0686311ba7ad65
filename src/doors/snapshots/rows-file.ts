import { createHash, randomUUID } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { type FileHandle, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Row, Shape } from "../views/view.ts";
import type { Rows } from "./snapshot.ts";

/** The place of every so many rows in the file is remembered. */
const indexEvery = 1000;
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
    let text = "";
    for (const row of rows) {
      if (this.#rows % indexEvery === 0) this.#offsets.push(this.#bytes + Buffer.byteLength(text));
      this.#rows++;
      text += `${JSON.stringify(row)}\n`;
    }
    const bytes = Buffer.from(text);
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

/** The rows of a file from a place on, some at a time. A file that is deleted meanwhile is read to its end. */
export async function* readRows(folder: string, hash: string, from = 0): AsyncGenerator<Rows> {
  const { offsets } = JSON.parse(await readFile(indexPath(folder, hash), "utf8")) as { offsets: number[] };
  const block = Math.floor(from / indexEvery);
  const start = offsets[block];
  if (start === undefined) return;
  let at = block * indexEvery;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(rowsPath(folder, hash), { start, highWaterMark: chunkBytes })) {
    const bytes: Buffer = rest.length > 0 ? Buffer.concat([rest, chunk as Buffer]) : (chunk as Buffer);
    const end = bytes.lastIndexOf(0x0a);
    rest = end < 0 ? bytes : bytes.subarray(end + 1);
    if (end < 0) continue;
    const rows = JSON.parse(`[${bytes.toString("utf8", 0, end).replaceAll("\n", ",")}]`) as Row[];
    const skipped = Math.max(0, from - at);
    at += rows.length;
    if (skipped < rows.length) yield { from: at - rows.length + skipped, rows: skipped > 0 ? rows.slice(skipped) : rows };
  }
}
