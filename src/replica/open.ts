import { asError } from "../errors.ts";
import type { Clock } from "../transport/clock.ts";
import { openEmbedded } from "./embedded.ts";
import { SqlStore } from "./sql-store.ts";
import type { ReplicaStore, Stream } from "./store.ts";

export interface OpenReplicaOptions {
  streams: readonly Stream[];
  clock: Clock;
  warn(message: string): void;
  /** Folder of `replica.db`; absent: in memory, as for the sandbox. Does not count where there is a URL. */
  folder?: string | undefined;
  /** postgres://user:password@host:port/database, and the schema there; `tieline` when absent. */
  postgres?: { url: string; schema?: string } | undefined;
  /** From 0 to 1: names a database that is new. */
  random?: () => number;
}

/**
 * The store in PostgreSQL, in a folder or in memory. Undefined, with a warning, where the embedded database cannot be loaded or its file
 * cannot be opened: the graph works without a replica. Throws where a PostgreSQL that was named cannot be used.
 */
export async function openReplicaStore(options: OpenReplicaOptions): Promise<ReplicaStore | undefined> {
  const { streams, clock, warn, folder, postgres, random = Math.random } = options;
  if (postgres) {
    const { openPostgres } = await import("./postgres.ts");
    return SqlStore.open({ database: await openPostgres(postgres), streams, clock, warn, random });
  }
  try {
    const database = await openEmbedded({ folder, now: () => clock.now(), warn });
    return await SqlStore.open({ database, streams, clock, warn, random });
  } catch (error) {
    warn(`There is no replica: ${reasonOf(error, folder)} Answers come from the vendors alone.`);
    return undefined;
  }
}

function reasonOf(error: unknown, folder: string | undefined): string {
  const { code = "", message } = asError(error) as NodeJS.ErrnoException;
  if (code === "MODULE_NOT_FOUND" || code === "ERR_MODULE_NOT_FOUND" || code === "ERR_DLOPEN_FAILED")
    return `libsql cannot be loaded on ${process.platform} ${process.arch}.`;
  const known = reasons[code];
  return known ? `${folder ?? "its memory"} cannot be used: ${known}. Check the folder and its permissions.` : message;
}

const reasons: Record<string, string> = {
  SQLITE_FULL: "the disk is full",
  SQLITE_READONLY: "it is read-only",
  SQLITE_BUSY: "another process holds its lock",
  SQLITE_IOERR: "the disk reports an error",
  SQLITE_CANTOPEN: "the file cannot be opened",
  EACCES: "permission to write was denied",
  ENOENT: "no folder can be made there",
  ENOTDIR: "it is not a folder",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
};
