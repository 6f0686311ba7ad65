import { chmodSync, chownSync, closeSync, mkdirSync, openSync, statSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import type { KeyStore, StoredKey } from "./key-store.ts";

/** How long a write waits for another process that writes; this process stands still meanwhile. */
const busyMs = 250;

/**
 * Opens the keys in this folder, which all processes share. Throws the error of the file system or of SQLite: unlike spent
 * quota, keys must not be forgotten.
 */
export function openKeyFile(folder: string): KeyStore {
  const path = join(folder, "keys.db");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // SQLite gives its other files the permissions and the owner of this one.
  closeSync(openSync(path, "a", 0o600));
  chmodSync(path, 0o600);
  // An administrator makes keys for a server that runs as another user: whose folder it is must be able to read them.
  const { uid, gid } = statSync(folder);
  if (process.getuid?.() === 0) chownSync(path, uid, gid);
  return new KeyFile(open(path));
}

function open(path: string): Database.Database {
  const db = new Database(path);
  try {
    // A key that was printed must not be lost, nor its revocation.
    db.exec(`PRAGMA busy_timeout = ${busyMs}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
      CREATE TABLE IF NOT EXISTS keys (prefix TEXT PRIMARY KEY, hash TEXT NOT NULL, name TEXT NOT NULL, scopes TEXT NOT NULL,
        created REAL NOT NULL, expires REAL, used REAL, revoked REAL);`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

interface Row {
  prefix: string;
  hash: string;
  name: string;
  scopes: string;
  created: number;
  expires: number | null;
  used: number | null;
  revoked: number | null;
}

class KeyFile implements KeyStore {
  readonly #db: Database.Database;
  readonly #find: Database.Statement;
  readonly #others: Database.Statement;
  readonly #use: Database.Statement;

  constructor(db: Database.Database) {
    this.#db = db;
    this.#find = db.prepare("SELECT * FROM keys WHERE prefix = ?");
    this.#others = db.prepare("SELECT 1 FROM keys WHERE name <> ? AND revoked IS NULL AND (expires IS NULL OR expires > ?) LIMIT 1");
    this.#use = db.prepare("UPDATE keys SET used = ? WHERE prefix = ?");
  }

  add({ prefix, hash, name, scopes, createdAt, expiresAt }: StoredKey): void {
    this.#db
      .prepare("INSERT INTO keys (prefix, hash, name, scopes, created, expires) VALUES (?, ?, ?, ?, ?, ?)")
      .run(prefix, hash.toString("hex"), name, JSON.stringify(scopes), createdAt, expiresAt);
  }

  find(prefix: string): StoredKey | undefined {
    const row = this.#find.get(prefix) as Row | undefined;
    return row && keyOf(row);
  }

  hasOthers(name: string, now: number): boolean {
    return this.#others.get(name, now) !== undefined;
  }

  list(): StoredKey[] {
    return (this.#db.prepare("SELECT * FROM keys ORDER BY created, rowid").all() as Row[]).map(keyOf);
  }

  revoke(prefix: string, at: number): StoredKey | undefined {
    this.#db.prepare("UPDATE keys SET revoked = ? WHERE prefix = ? AND revoked IS NULL").run(at, prefix);
    return this.find(prefix);
  }

  noteUse(prefix: string, at: number): void {
    try {
      this.#use.run(at, prefix);
    } catch {
      // The next use is noted, if the file can be written by then.
    }
  }

  close(): void {
    this.#db.close();
  }
}

function keyOf({ prefix, hash, name, scopes, created, expires, used, revoked }: Row): StoredKey {
  return {
    prefix,
    hash: Buffer.from(hash, "hex"),
    name,
    scopes: JSON.parse(scopes) as string[],
    createdAt: created,
    expiresAt: expires,
    lastUsedAt: used,
    revokedAt: revoked,
  };
}
