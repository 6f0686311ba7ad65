import { createHash } from "node:crypto";
import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { makeFolder, makePrivate } from "./folder.ts";
import { MemoryStore, type QuotaStore } from "./store.ts";
import type { Entry } from "./windows.ts";

/** How long to wait for another process that writes; this process stands still meanwhile. */
const busyMs = 250;
/** Old calls are deleted once in so many appends. */
const pruneEvery = 500;

/**
 * Opens the store in this folder. A damaged file is moved aside; if the folder cannot be written, the store is in memory.
 * Both are reported to `warn`, and neither stops the program.
 */
export function openFileStore(folder: string, warn: (message: string) => void): QuotaStore {
  const path = join(folder, "quota.db");
  try {
    makeFolder(folder);
    return new FileStore(openOrReplace(path, warn), path, warn);
  } catch (error) {
    warn(notSaved(path, error));
    return new MemoryStore();
  }
}

class FileStore implements QuotaStore {
  readonly #db: Database.Database;
  readonly #path: string;
  readonly #warn: (message: string) => void;
  readonly #select: Database.Statement;
  readonly #insert: Database.Statement;
  readonly #prune: Database.Statement;
  /** Entries to write with the next call; none unless writing failed. */
  #unwritten: { key: string; entry: Entry }[] = [];
  #appended = 0;
  #warned = false;

  constructor(db: Database.Database, path: string, warn: (message: string) => void) {
    this.#db = db;
    this.#path = path;
    this.#warn = warn;
    this.#select = db.prepare("SELECT until, weight FROM spent WHERE budget = ? AND until > ? ORDER BY until");
    this.#insert = db.prepare("INSERT INTO spent (budget, until, weight) VALUES (?, ?, ?)");
    this.#prune = db.prepare("DELETE FROM spent WHERE budget = ? AND until < ?");
  }

  load(key: string, after: number): Entry[] {
    try {
      const rows = this.#select.all(hashOf(key), after) as { until: number; weight: number }[];
      return rows.map(({ until, weight }) => ({ end: until, weight }));
    } catch (error) {
      this.#warnOnce(error);
      return [];
    }
  }

  append(key: string, entry: Entry, before: number): void {
    // A call may end after the store was closed.
    if (!this.#db.open) return;
    this.#unwritten.push({ key, entry: { ...entry } });
    try {
      const isPruned = this.#appended % pruneEvery === 0;
      const write = () => {
        for (const { key, entry } of this.#unwritten) this.#insert.run(hashOf(key), entry.end, entry.weight);
        if (isPruned) this.#prune.run(hashOf(key), before);
      };
      // One statement is a transaction of its own; to begin and to end one takes as long as the statement.
      if (isPruned || this.#unwritten.length > 1) this.#db.transaction(write)();
      else write();
      this.#appended += 1;
      this.#unwritten = [];
    } catch (error) {
      // Written with the next call, unless they are too old by then.
      this.#unwritten = this.#unwritten.filter((each) => each.key !== key || each.entry.end >= before);
      this.#warnOnce(error);
    }
  }

  close(): void {
    this.#db.close();
  }

  /** A disk that stays full would otherwise be reported with every call. */
  #warnOnce(error: unknown): void {
    if (!this.#warned) this.#warn(notSaved(this.#path, error));
    this.#warned = true;
  }
}

function openOrReplace(path: string, warn: (message: string) => void): Database.Database {
  try {
    return open(path);
  } catch (error) {
    if (!damaged.has(codeOf(error))) throw error;
    const aside = `${path}.damaged-${Date.now()}`;
    renameSync(path, aside);
    // The write-ahead log of the damaged file must not be applied to the new one.
    for (const rest of ["-wal", "-shm"]) rmSync(path + rest, { force: true });
    warn(`The quota file ${path} was damaged. It was moved to ${aside}, and a new one was started.`);
    return open(path);
  }
}

/** Not a database, a corrupt one, or one with other tables. */
const damaged = new Set(["SQLITE_NOTADB", "SQLITE_CORRUPT", "SQLITE_ERROR"]);

function open(path: string): Database.Database {
  makePrivate(path);
  const db = new Database(path);
  try {
    // With WAL a write that has returned survives a crash of this process.
    db.exec(`PRAGMA busy_timeout = ${busyMs}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
      CREATE TABLE IF NOT EXISTS spent (budget TEXT NOT NULL, until REAL NOT NULL, weight REAL NOT NULL);
      CREATE INDEX IF NOT EXISTS spent_until ON spent (budget, until);`);
    const [check] = db.pragma("quick_check") as { quick_check: string }[];
    if (check?.quick_check !== "ok") throw Object.assign(new Error("quick_check failed"), { code: "SQLITE_CORRUPT" });
    db.prepare("SELECT budget, until, weight FROM spent LIMIT 1").all();
    hashBudgets(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

const hashPrefix = "sha256:";

/** What the file calls a budget: the name may hold the code of an account. */
function hashOf(key: string): string {
  return hashPrefix + createHash("sha256").update(key).digest("base64url");
}

/** Files of versions before this one hold the names themselves. */
function hashBudgets(db: Database.Database): void {
  const named = db.prepare("SELECT DISTINCT budget FROM spent WHERE budget NOT LIKE ?").all(`${hashPrefix}%`) as { budget: string }[];
  if (named.length === 0) return;
  const rename = db.prepare("UPDATE spent SET budget = ? WHERE budget = ?");
  db.transaction(() => {
    for (const { budget } of named) rename.run(hashOf(budget), budget);
  }).immediate();
  // What was replaced leaves no trace in unused parts of pages, nor in the log.
  db.exec("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)");
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown }).code ?? "");
}

function notSaved(path: string, error: unknown): string {
  const reason = reasons[codeOf(error)] ?? "it cannot be opened";
  return `Spent quota cannot be saved in ${path}: ${reason}. It is kept in memory and lost on restart. Check the folder and its permissions.`;
}

const reasons: Record<string, string> = {
  SQLITE_FULL: "the disk is full",
  SQLITE_READONLY: "it is read-only",
  SQLITE_BUSY: "another process holds its lock",
  SQLITE_IOERR: "the disk reports an error",
  EACCES: "permission to write was denied",
  ENOENT: "no folder can be made there",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  SQLITE_CORRUPT: "the file is damaged",
};
