import { join } from "node:path";
import { asError } from "../../errors.ts";
import type { Database } from "../../replica/database.ts";
import { openEmbedded } from "../../replica/embedded.ts";
import type { Clock } from "../../transport/clock.ts";
import type { Decisions } from "./decision.ts";
import { DecisionStore } from "./decision-store.ts";
import { DurableDecisions } from "./durable-decisions.ts";

export interface DecisionsPlace {
  clock: Clock;
  /** Folder of `decisions.db`; absent: in memory, as for the sandbox. Does not count where there is a URL. */
  folder?: string | undefined;
  /** postgres://user:password@host:port/database, and the schema there; `tieline` when absent. */
  postgres?: { url: string; schema?: string } | undefined;
}

const file = "decisions.db";

/**
 * The decisions beside the replica: in the same PostgreSQL, or in a file of their own in the same folder. A replica that is damaged or
 * deleted comes again with the next sync, and decisions do not.
 */
export function openDecisions(place: DecisionsPlace): Decisions {
  return new DurableDecisions({ clock: place.clock, open: async () => DecisionStore.open(await openDatabase(place)) });
}

async function openDatabase({ clock, folder, postgres }: DecisionsPlace): Promise<Database> {
  if (postgres) {
    const { openPostgres } = await import("../../replica/postgres.ts");
    return openPostgres({ ...postgres, connections: 1 });
  }
  try {
    return await openEmbedded({ folder, file, precious: true, now: () => clock.now(), warn: () => undefined });
  } catch (error) {
    throw new Error(`${folder === undefined ? "Memory" : join(folder, file)} cannot be used: ${reasonOf(error)}`, { cause: error });
  }
}

function reasonOf(error: unknown): string {
  const { code = "", message } = asError(error) as NodeJS.ErrnoException;
  if (code === "MODULE_NOT_FOUND" || code === "ERR_MODULE_NOT_FOUND" || code === "ERR_DLOPEN_FAILED")
    return `libsql cannot be loaded on ${process.platform} ${process.arch}. Name a PostgreSQL in TIELINE_DATABASE_URL instead.`;
  if (code === "SQLITE_NOTADB" || code === "SQLITE_CORRUPT")
    return "it is damaged. Put a backup in its place, or move it away and import the decisions from a file.";
  return `${code || message}. Check the folder and its permissions.`;
}
