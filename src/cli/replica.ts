import Table from "cli-table3";
import { decodeId } from "../graph/ids.ts";
import type { ReplicaStore } from "../replica/store.ts";
import { bootstrap, type Runtime } from "./bootstrap.ts";
import { formatBytes, formatDuration, formatInteger } from "./format.ts";
import { CliError, type Host } from "./host.ts";

export interface ReplicaFormat {
  format: "table" | "json";
}

/** Prints what is kept, without a vendor call. */
export async function replicaStatus({ format }: ReplicaFormat, host: Host): Promise<void> {
  await withStore(host, async (store, { app }) => {
    await app.sync!.load();
    const streams = app.sync!.streams();
    const bytes = await store.size();
    const shown = streams.map(({ type, vendor, rows, complete, syncedAt, ageMs, error }) => ({
      type,
      vendor,
      rows,
      complete,
      syncedAt: syncedAt === undefined ? null : new Date(syncedAt).toISOString(),
      ageMs: ageMs === undefined ? null : Math.round(ageMs),
      error: error ?? null,
    }));
    if (format === "json") return console.log(JSON.stringify({ store: store.kind, bytes, streams: shown }));
    const table = new Table({ head: ["stream", "vendor", "rows", "complete", "age", "error"], style: { head: [], border: [] } });
    for (const { type, vendor, rows, complete, ageMs, error } of shown)
      table.push([
        type,
        vendor,
        formatInteger(rows),
        complete ? "yes" : "no",
        ageMs === null ? "" : formatDuration(ageMs),
        error?.code ?? "",
      ]);
    console.log(table.toString());
    console.log(`${store.kind}, ${formatBytes(bytes)}`);
  });
}

/** Forgets one record: row, tombstone, change log and search index. */
export async function purgeRecord(record: string, { format }: ReplicaFormat, host: Host): Promise<void> {
  const named = decodeId(record);
  if (!named) throw new CliError(`"${record}" is not a global id. Pass the "id" that the graph gave.`);
  await withStore(host, async (store) => {
    if (!store.streams.has(named.type)) throw new CliError(`${named.type} is not kept, so nothing of the record is in the replica.`);
    const wasThere = await store.purge(named.type, named.vendorId);
    if (format === "json") return console.log(JSON.stringify({ type: named.type, vendorId: named.vendorId, purged: wasThere }));
    console.log(wasThere ? `${named.type} ${named.vendorId} is forgotten.` : `Nothing of ${named.type} ${named.vendorId} was kept.`);
    console.error(
      "A running server may hold it in memory for up to a day, and the next sync brings it back while the vendor has it: restart the server, and delete the record at the vendor or exclude its fields.",
    );
  });
}

async function withStore(host: Host, use: (store: ReplicaStore, runtime: Runtime) => Promise<void>): Promise<void> {
  const runtime = await bootstrap(host);
  try {
    if (!runtime.replica) throw new CliError("There is no replica: its store cannot be opened. The message above says why.");
    await use(runtime.replica, runtime);
  } finally {
    await runtime.close();
  }
}
