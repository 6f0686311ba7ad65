import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { type FormatName, formats } from "../formats/index.ts";
import type { Table } from "../snapshots/snapshot.ts";

/** Files that are made of tables, once each: equal tables are equal bytes, and a part of a file is a part of the same file later. */
export class MadeFiles {
  readonly #folder: string;
  readonly #making = new Map<string, Promise<string>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The path of the file, which is made where it is not there yet. */
  async of(table: Table, format: FormatName): Promise<string> {
    const path = join(this.#folder, `${table.version}.${format}`);
    if (existsSync(path)) return path;
    const making = this.#making.get(path) ?? this.#make(path, table, format).finally(() => this.#making.delete(path));
    this.#making.set(path, making);
    return making;
  }

  async #make(path: string, table: Table, format: FormatName): Promise<string> {
    const temporary = join(this.#folder, `${table.version}-${randomUUID()}.new`);
    const file = await open(temporary, "wx", 0o600);
    try {
      await formats[format].write(table, async (chunk) => void (await file.write(typeof chunk === "string" ? Buffer.from(chunk) : chunk)));
      await file.close();
      await rename(temporary, path);
      return path;
    } catch (error) {
      await file.close().catch(() => undefined);
      await rm(temporary, { force: true });
      throw error;
    }
  }
}
