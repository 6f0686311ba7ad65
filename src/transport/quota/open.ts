import { asError } from "../../errors.ts";
import { MemoryStore, type QuotaStore } from "./store.ts";

export interface OpenOptions {
  folder: string;
  warn(message: string): void;
  /** Loads the store in a file, and with it the database driver, which has a binary for each platform. */
  load?(): Promise<{ openFileStore(folder: string, warn: (message: string) => void): QuotaStore }>;
}

/** The store in this folder; in memory, with a warning, where the database driver cannot be loaded. */
export async function openQuotaStore({ folder, warn, load = () => import("./file.ts") }: OpenOptions): Promise<QuotaStore> {
  let file: Awaited<ReturnType<typeof load>>;
  try {
    file = await load();
  } catch (error) {
    const { code } = asError(error) as NodeJS.ErrnoException;
    const reason = `libsql cannot be loaded on ${process.platform} ${process.arch}${code ? ` (${code})` : ""}`;
    warn(`Spent quota cannot be saved: ${reason}. It is kept in memory and lost on restart.`);
    return new MemoryStore();
  }
  return file.openFileStore(folder, warn);
}
