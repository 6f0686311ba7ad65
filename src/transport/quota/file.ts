import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { MemoryStore, type QuotaStore } from "./store.ts";
import type { Entry } from "./windows.ts";

/** Waiting for another process that writes stops ours meanwhile. */
const busyMs = 250;
/** Old calls are forgotten once in so many, so that each costs little. */
const pruneEvery = 500;

/**
 * A store in a file of this folder. One that is damaged is moved aside, and where nothing can be written memory has to do;
 * both are said in a sentence, and neither keeps the program from running.
 */
export function openFileStore(folder: string, warn: (sentence: string) => void): QuotaStore {
  const path = join(folder, "quota.db");
  try {
    mkdirSync(folder, { recursive: true });
    return new FileStore(openSound(path, warn), path, warn);
  } catch (error) {
    warn(unwritten(path, error));
    return new MemoryStore();
  }
}

class FileStore implements QuotaStore {
  readonly #db: Database.Database;
  readonly #path: string;
  readonly #warn: (sentence: string) => void;
  readonly #select: Database.Statement;
  readonly #insert: Database.Statement;
  readonly #prune: Database.Statement;
  /** Told, but not written yet: none unless writing fails. */
  #unwritten: { key: string; entry: Entry }[] = [];
  #appended = 0;
  #warned = false;

  constructor(db: Database.Database, path: string, warn: (sentence: string) => void) {
    this.#db = db;
    this.#path = path;
    this.#warn = warn;
    this.#select = db.prepare("SELECT until, weight FROM spent WHERE budget = ? AND until > ? ORDER BY until");
    this.#insert = db.prepare("INSERT INTO spent (budget, until, weight) VALUES (?, ?, ?)");
    this.#prune = db.prepare("DELETE FROM spent WHERE budget = ? AND until < ?");
  }

  load(key: string, after: number): Entry[] {
    try {
      const rows = this.#select.all(key, after) as { until: number; weight: number }[];
      return rows.map(({ until, weight }) => ({ end: until, weight }));
    } catch (error) {
      this.#complain(error);
      return [];
    }
  }

  append(key: string, entry: Entry, before: number): void {
    // Calls that end while the program does.
    if (!this.#db.open) return;
    this.#unwritten.push({ key, entry: { ...entry } });
    try {
      this.#db.transaction(() => {
        for (const { key, entry } of this.#unwritten) this.#insert.run(key, entry.end, entry.weight);
        if (this.#appended % pruneEvery === 0) this.#prune.run(key, before);
      })();
      this.#appended += 1;
      this.#unwritten = [];
    } catch (error) {
      // The next call tries again with all that are missing, except those that no longer matter.
      this.#unwritten = this.#unwritten.filter((each) => each.key !== key || each.entry.end >= before);
      this.#complain(error);
    }
  }

  close(): void {
    this.#db.close();
  }

  /** Once: a disk that stays full is not worth a sentence for each call. */
  #complain(error: unknown): void {
    if (!this.#warned) this.#warn(unwritten(this.#path, error));
    this.#warned = true;
  }
}

function openSound(path: string, warn: (sentence: string) => void): Database.Database {
  try {
    return open(path);
  } catch (error) {
    if (!damaged.has(codeOf(error))) throw error;
    const aside = `${path}.damaged-${Date.now()}`;
    renameSync(path, aside);
    // What was not yet in the damaged file must not get into the new one.
    for (const rest of ["-wal", "-shm"]) rmSync(path + rest, { force: true });
    warn(`The memory of spent quota in ${path} is damaged. It was moved to ${aside}, and counting starts anew.`);
    return open(path);
  }
}

/** Not a database, a broken one, or one with other tables. */
const damaged = new Set(["SQLITE_NOTADB", "SQLITE_CORRUPT", "SQLITE_ERROR"]);

function open(path: string): Database.Database {
  const db = new Database(path);
  try {
    // A write is in the hands of the operating system when it returns: it survives the end of this process, however sudden.
    db.exec(`PRAGMA busy_timeout = ${busyMs}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
      CREATE TABLE IF NOT EXISTS spent (budget TEXT NOT NULL, until REAL NOT NULL, weight REAL NOT NULL);
      CREATE INDEX IF NOT EXISTS spent_until ON spent (budget, until);`);
    const [check] = db.pragma("quick_check") as { quick_check: string }[];
    if (check?.quick_check !== "ok") throw Object.assign(new Error("the check failed"), { code: "SQLITE_CORRUPT" });
    db.prepare("SELECT budget, until, weight FROM spent LIMIT 1").all();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown }).code ?? "");
}

function unwritten(path: string, error: unknown): string {
  const reason = reasons[codeOf(error)] ?? "it cannot be opened";
  return `Spent quota cannot be remembered in ${path}: ${reason}. It is kept in memory, so a restart forgets it. Check the folder and its rights.`;
}

const reasons: Record<string, string> = {
  SQLITE_FULL: "the disk is full",
  SQLITE_READONLY: "it may not be written to",
  SQLITE_BUSY: "another program keeps it locked",
  SQLITE_IOERR: "the disk fails",
  EACCES: "the folder may not be written to",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  SQLITE_CORRUPT: "the file is damaged",
};
