import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** For the owner alone. */
const folderMode = 0o700;
const fileMode = 0o600;

/**
 * Makes a folder and those above it, for their owner alone; one that exists stays as it is. Throws a system error.
 * One by one, because `recursive` of Node tries for ever below /proc.
 */
export function makeFolder(folder: string): void {
  const missing: string[] = [];
  for (let at = folder; !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.unshift(at);
  for (const each of missing) makeOne(each);
  if (!statSync(folder).isDirectory()) throw Object.assign(new Error("not a folder"), { code: "ENOTDIR" });
}

/** Another process may be quicker. */
function makeOne(folder: string): void {
  try {
    mkdirSync(folder, { mode: folderMode });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

/** Makes the file of a database, or takes an existing one, for its owner alone. SQLite gives its log the same mode. */
export function makePrivate(path: string): void {
  closeSync(openSync(path, "a", fileMode));
  for (const each of [path, `${path}-wal`, `${path}-shm`]) if (existsSync(each)) chmodSync(each, fileMode);
}
