import { open } from "node:fs/promises";
import type { VendorName } from "../../errors.ts";
import { type FormatName, formats } from "../formats/index.ts";
import { openTable } from "../snapshots/access.ts";
import type { Snapshot, Table } from "../snapshots/snapshot.ts";
import { SnapshotStore } from "../snapshots/store.ts";

/** A file that is to be made of a view. */
export interface FileOrder {
  /** Folder of the snapshots. */
  folder: string;
  snapshot: Snapshot;
  name: string;
  /** Vendors that the reader may read; absent for all. */
  readable?: ReadonlySet<VendorName> | undefined;
  format: FormatName;
  /** Where it is written to. There must be no such file. */
  path: string;
}

/** Writes a view as a file. */
export async function writeFormat({ folder, snapshot, name, readable, format, path }: FileOrder): Promise<void> {
  await writeTable(openTable(new SnapshotStore(folder), snapshot, { name, readable }), format, path);
}

export async function writeTable(table: Table, format: FormatName, path: string): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await formats[format].write(table, async (chunk) => void (await file.write(typeof chunk === "string" ? Buffer.from(chunk) : chunk)));
  } finally {
    await file.close();
  }
}
