import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { runInChild } from "../child/run.ts";
import type { MadeFiles } from "../files/made-files.ts";
import { openTable } from "../snapshots/access.ts";
import type { Snapshot } from "../snapshots/snapshot.ts";
import type { SnapshotStore } from "../snapshots/store.ts";
import type { Catalogue, CatalogueTable } from "./duckdb.ts";

const heapMb = 128;
const timeoutMs = 120_000;

/** The catalogue of the snapshot, beside its Parquet files. It is made by a process of its own, once, and appears whole. */
export async function catalogueOf(store: SnapshotStore, made: MadeFiles, snapshot: Snapshot): Promise<Catalogue> {
  const tables: CatalogueTable[] = [];
  for (const name of Object.keys(snapshot.views)) {
    const table = openTable(store, snapshot, { name, readable: undefined });
    const { title, about, columns } = table.view;
    tables.push({ name, path: await made.of(table, "parquet"), about: about ? `${title}. ${about}` : title, columns });
  }
  const path = join(store.madeFolder, `${snapshot.id}.duckdb`);
  if (!existsSync(path)) await make(path, tables);
  return { path, files: tables.map(({ path: file }) => file) };
}

async function make(path: string, tables: readonly CatalogueTable[]): Promise<void> {
  const temporary = `${path}-${randomUUID()}.new`;
  try {
    const own = tables.map(({ columns, ...table }) => ({ ...table, columns: columns.map(({ name, about }) => ({ name, about })) }));
    await runInChild("makeCatalogue", { path: temporary, tables: own }, { heapMb, timeoutMs });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
