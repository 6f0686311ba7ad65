import { existsSync } from "node:fs";
import { join } from "node:path";
import { asError, TielineError } from "../errors.ts";
import type { Database } from "../replica/database.ts";
import { openEmbedded } from "../replica/embedded.ts";
import type { Clock } from "../transport/clock.ts";
import { EffectStore } from "./effect-store.ts";

export interface EffectsPlace {
  clock: Clock;
  /** Folder of `effects.db`; absent: in memory, as for the sandbox. Does not count where there is a URL. */
  folder?: string | undefined;
  /** postgres://user:password@host:port/database, and the schema there; `tieline` when absent. */
  postgres?: { url: string; schema?: string } | undefined;
}

export const effectsFile = "effects.db";

/** Could an earlier process have left effects there? */
export function mayHaveEffects({ folder, postgres }: Omit<EffectsPlace, "clock">): boolean {
  return postgres !== undefined || (folder !== undefined && existsSync(join(folder, effectsFile)));
}

/** The ledger beside the replica: in the same PostgreSQL, or in a file of its own. Throws NOT_CONFIGURED where nothing can be kept. */
export async function openEffectStore(place: EffectsPlace): Promise<EffectStore> {
  return EffectStore.open(await openDatabase(place));
}

async function openDatabase({ clock, folder, postgres }: EffectsPlace): Promise<Database> {
  try {
    if (postgres) {
      const { openPostgres } = await import("../replica/postgres.ts");
      return await openPostgres({ ...postgres, connections: 3 });
    }
    return await openEmbedded({ folder, file: effectsFile, precious: true, now: () => clock.now(), warn: () => undefined });
  } catch (error) {
    const where = postgres ? "The database" : folder === undefined ? "Memory" : join(folder, effectsFile);
    throw new TielineError("NOT_CONFIGURED", "Writes are off: there is no place where their effects are kept.", {
      advice: `${where} cannot be used: ${reasonOf(error)} See docs/writes.md.`,
      cause: error,
    });
  }
}

function reasonOf(error: unknown): string {
  const { code = "", message } = asError(error) as NodeJS.ErrnoException;
  if (code === "MODULE_NOT_FOUND" || code === "ERR_MODULE_NOT_FOUND" || code === "ERR_DLOPEN_FAILED")
    return `libsql cannot be loaded on ${process.platform} ${process.arch}; name a PostgreSQL in TIELINE_DATABASE_URL instead.`;
  if (code === "SQLITE_NOTADB" || code === "SQLITE_CORRUPT") return "it is damaged; put a backup in its place.";
  return `${code || message}; check the folder and its permissions.`;
}
