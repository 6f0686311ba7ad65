import { existsSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { makeFolder, makePrivate } from "../transport/quota/folder.ts";
import type { Database, Dialect, Insertion, RecordWords, Row, Transaction, Value } from "./database.ts";
import { EmbeddedConnection, inMemory } from "./embedded-connection.ts";
import type { EmbeddedThread } from "./embedded-thread.ts";
import type { Unpack } from "./pack.js";
import { replacing } from "./replacing.ts";
import { Turns } from "./turns.ts";

export interface EmbeddedOptions {
  /** Absent: in memory, for the sandbox and tests. */
  folder?: string | undefined;
  /** Name of the file; `replica.db` when absent. */
  file?: string;
  /**
   * What it holds comes from nowhere else: commits wait until the disk has them, and a damaged file stays where it is. It has one
   * thread for reads and writes.
   */
  precious?: boolean;
  now(): number;
  warn(message: string): void;
}

/** How long a writer waits for one of another process. Only its own thread stands still meanwhile. */
const busyMs = 10_000;

/** With WAL, what was committed survives the death of the process; the death of the machine loses the last commits, and none by half. */
const fileSettings = `PRAGMA busy_timeout = ${busyMs}; PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
  PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 4000; PRAGMA journal_size_limit = 16777216;`;
/** Sorting and grouping stay in memory, within the bounds of an answer. */
const settings = "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -4000;";

/**
 * Opens a file in the folder, for its owner alone. A damaged one is moved aside and said, unless it is precious; what it kept comes again
 * with the next sync. Throws a system error, or one with SQLite's code.
 */
export async function openEmbedded({
  folder,
  file = "replica.db",
  precious = false,
  now,
  warn,
}: EmbeddedOptions): Promise<EmbeddedDatabase> {
  if (folder === undefined) {
    const connection = await EmbeddedConnection.open({ thread: { path: inMemory, setUp: settings, check: false }, warn });
    return new EmbeddedDatabase({ writer: connection, reader: connection, path: undefined, now });
  }
  makeFolder(folder);
  const path = join(folder, file);
  if (precious) {
    makePrivate(path);
    const thread = { path, setUp: `${fileSettings + settings} PRAGMA synchronous = FULL;`, check: true };
    const connection = await EmbeddedConnection.open({ thread, warn });
    return new EmbeddedDatabase({ writer: connection, reader: connection, path, now });
  }
  const [writer, reader] = await openOrReplace(path, { now, warn });
  return new EmbeddedDatabase({ writer, reader, path, now });
}

/** Not a database, or a corrupt one. */
const damaged = new Set(["SQLITE_NOTADB", "SQLITE_CORRUPT"]);

async function openOrReplace(path: string, { now, warn }: EmbeddedOptions): Promise<[EmbeddedConnection, EmbeddedConnection]> {
  try {
    return await openBoth(path, warn);
  } catch (error) {
    if (!damaged.has(String((error as NodeJS.ErrnoException).code))) throw error;
    const aside = moveAside(path, now());
    warn(`The replica's file ${path} was damaged. It was moved to ${aside}, and a new one was started; sync fills it again.`);
    return await openBoth(path, warn);
  }
}

/** The two threads start side by side. */
async function openBoth(path: string, warn: EmbeddedOptions["warn"]): Promise<[EmbeddedConnection, EmbeddedConnection]> {
  makePrivate(path);
  const readerSettings = `PRAGMA busy_timeout = ${busyMs}; ${settings} PRAGMA query_only = ON;`;
  const [writer, reader] = await Promise.allSettled([
    EmbeddedConnection.open({ thread: { path, setUp: fileSettings + settings, check: statSync(path).size < mostChecked }, warn }),
    EmbeddedConnection.open({ thread: { path, setUp: readerSettings, check: false }, warn }),
  ]);
  if (writer.status === "fulfilled" && reader.status === "fulfilled") return [writer.value, reader.value];
  for (const each of [writer, reader]) if (each.status === "fulfilled") await each.value.close();
  throw writer.status === "rejected" ? writer.reason : (reader as PromiseRejectedResult).reason;
}

/** Looking through the pages of a file of this many bytes takes less than 100 ms; larger ones are trusted until a page cannot be read. */
const mostChecked = 32 * 1024 * 1024;

function moveAside(path: string, at: number): string {
  const aside = `${path}.damaged-${at}`;
  renameSync(path, aside);
  // The write-ahead log of the damaged file must not be applied to the new one.
  for (const rest of ["-wal", "-shm"]) rmSync(path + rest, { force: true });
  return aside;
}

interface Parts {
  writer: EmbeddedConnection;
  reader: EmbeddedConnection;
  path: string | undefined;
  now(): number;
}

class EmbeddedDatabase implements Database {
  readonly kind = "embedded";
  readonly dialect = dialect;
  readonly #parts: Parts;
  readonly #turns = new Turns();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Both connections are one in memory: there a read waits, so that it does not see the half of a transaction. */
  all(sql: string, parameters?: readonly Value[], unpack?: Unpack): Promise<Row[]> {
    const { reader, writer } = this.#parts;
    const read = async () => {
      const thread = await reader.thread();
      return ask(thread, sql, parameters, unpack).catch(async (error: unknown) => {
        // A read changes nothing, so another thread is asked once where this one ended.
        if (error !== thread.ended) throw error;
        return ask(await reader.thread(), sql, parameters, unpack);
      });
    };
    return reader === writer ? this.#turns.take(read) : read();
  }

  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#turns.take(async () => {
      // One thread for the whole transaction: another one would do a part of it.
      const thread = await this.#parts.writer.thread();
      await thread.ask("exec", "BEGIN IMMEDIATE");
      try {
        const result = await work(transactionOn(thread));
        await thread.ask("exec", "COMMIT");
        return result;
      } catch (error) {
        // A full disk may have rolled it back already.
        await thread.ask("exec", "ROLLBACK").catch(() => undefined);
        throw error;
      }
    });
  }

  async now(): Promise<number> {
    return this.#parts.now();
  }

  async scrub(): Promise<void> {
    await this.#turns.take(async () => {
      const thread = await this.#parts.writer.thread();
      await thread.ask("exec", "PRAGMA incremental_vacuum; PRAGMA wal_checkpoint(TRUNCATE);");
    });
  }

  async size(): Promise<number> {
    const { path } = this.#parts;
    if (path !== undefined) return [path, `${path}-wal`].reduce((sum, each) => sum + (existsSync(each) ? statSync(each).size : 0), 0);
    const [row] = await this.all("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()");
    return Number(row?.[0] ?? 0);
  }

  async close(): Promise<void> {
    const { reader, writer } = this.#parts;
    if (reader !== writer) await reader.close();
    await this.#turns.take(() => writer.close());
  }
}

export type { EmbeddedDatabase };

function transactionOn(thread: EmbeddedThread): Transaction {
  return {
    all: (sql, parameters, unpack) => ask(thread, sql, parameters, unpack),
    run: (sql, parameters) => thread.ask("run", sql, { parameters: bound(parameters) }) as Promise<number>,
    exec: async (statements) => void (await thread.ask("exec", statements.join(";\n"))),
    insert: (insertion) => insert(thread, insertion),
    insertWords: (stream, words) => insertWords(thread, stream, words),
    remove: (removal) => remove(thread, removal),
  };
}

function ask(thread: EmbeddedThread, sql: string, parameters?: readonly Value[], unpack?: Unpack): Promise<Row[]> {
  return thread.ask("all", sql, { parameters: bound(parameters), unpack }) as Promise<Row[]>;
}

function bound(parameters: readonly Value[] = []): unknown[] {
  return parameters.map((value) => (Array.isArray(value) ? JSON.stringify(value) : value));
}

async function insert(thread: EmbeddedThread, { table, columns, rows, key, dictionary }: Insertion): Promise<void> {
  if (rows.length === 0) return;
  const names = columns.map(({ name }) => name);
  const bodies = columns.flatMap(({ storage }, i) => (storage === "body" ? i : []));
  const sql = `INSERT INTO ${table} (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")}) ${replacing(names, key)}`;
  await thread.ask("many", sql, { rows, bodies, dictionary });
}

/** Many short rows are quicker as one text than one by one. In the order of the words, so that those beside each other are written at once. */
async function insertWords(thread: EmbeddedThread, stream: number, words: RecordWords): Promise<void> {
  if (words.size === 0) return;
  const texts: string[] = [];
  for (const [record, own] of words) if (own.size > 0) texts.push(`"${record}":["${[...own].join('","')}"]`);
  const sql = `INSERT INTO word (word, stream, record) SELECT w.value, ?, CAST(r.key AS INTEGER) FROM json_each(?) r, json_each(r.value) w
    WHERE TRUE ORDER BY 1 ON CONFLICT (word, stream, record) DO NOTHING`;
  await thread.ask("run", sql, { parameters: [stream, `{${texts.join(",")}}`] });
}

async function remove(thread: EmbeddedThread, { table, columns, rows }: Parameters<Transaction["remove"]>[0]): Promise<void> {
  if (rows.length > 0)
    await thread.ask("many", `DELETE FROM ${table} WHERE ${columns.map(({ name }) => `${name} = ?`).join(" AND ")}`, { rows });
}

const dialect: Dialect = {
  types: { text: "TEXT", int: "INTEGER", body: "BLOB" },
  keyed: "WITHOUT ROWID",
  inList: (expression) => `${expression} IN (SELECT value FROM json_each(?))`,
  upper: (expression) => `upper(${expression})`,
  member: (json, name) => `json_extract(${json}, '$.${name}')`,
  position: (text, part) => `instr(${text}, ${part})`,
  starts: (text, length) => `substr(${text}, 1, ${length})`,
  ends: (text, length) => `substr(${text}, -${length})`,
  joined: (text) => `group_concat(${text}, ' ')`,
};
