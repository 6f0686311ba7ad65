import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { runInChild } from "../child/run.ts";
import type { FormatName } from "../formats/index.ts";
import type { Table } from "../snapshots/snapshot.ts";
import type { SnapshotStore } from "../snapshots/store.ts";
import { writeTable } from "./write-format.ts";

/** Formats that are encoded cell by cell. The others copy bytes. */
const encoded: ReadonlySet<FormatName> = new Set(["parquet", "arrow", "xlsx"]);
/** Encoding so many cells takes a small part of a quarter of a second. Of larger tables a process of its own makes the file. */
const mostCells = 20_000;
const heapMb = 256;

/** Files that are made of tables, once each: equal tables are equal bytes, and a part of a file is a part of the same file later. */
export class MadeFiles {
  readonly #store: SnapshotStore;
  readonly #making = new Map<string, Promise<string>>();

  constructor(store: SnapshotStore) {
    this.#store = store;
  }

  /** The path of the file, which is made where it is not there yet. */
  async of(table: Table, format: FormatName): Promise<string> {
    const path = join(this.#store.madeFolder, `${table.version}.${format}`);
    if (existsSync(path)) return path;
    const making = this.#making.get(path) ?? this.#make(path, table, format).finally(() => this.#making.delete(path));
    this.#making.set(path, making);
    return making;
  }

  async #make(path: string, table: Table, format: FormatName): Promise<string> {
    const temporary = join(this.#store.madeFolder, `${table.version}-${randomUUID()}.new`);
    const { view, snapshot, readable } = table;
    try {
      if (encoded.has(format) && view.rows * view.columns.length > mostCells)
        await runInChild(
          "writeFormat",
          { folder: this.#store.folder, snapshot, name: view.name, readable, format, path: temporary },
          { heapMb },
        );
      else await writeTable(table, format, temporary);
      await rename(temporary, path);
      return path;
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }
}
