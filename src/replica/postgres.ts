import pg from "pg";
import { asError, TielineError } from "../errors.ts";
import type { Database, Row, Transaction, Value } from "./database.ts";
import { type Unpack, unpackRows } from "./pack.js";
import { dialect, insert, insertWords, numbered, remove } from "./postgres-sql.ts";
import { Turns } from "./turns.ts";

export interface PostgresOptions {
  url: string;
  schema?: string;
  /** Connections at most; readers and the writer of one process share them. */
  connections?: number;
}

/** Opens the database and makes the schema. Throws a sentence without the password where it cannot be used. */
export async function openPostgres({ url, schema = "tieline", connections = 5 }: PostgresOptions): Promise<Database> {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema))
    throw new Error(`"${schema}" cannot be a schema here: small letters, digits and _ are taken.`);
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    options: `-c search_path=${schema} -c lock_timeout=60000 -c idle_in_transaction_session_timeout=60000 -c synchronous_commit=on`,
    types: { getTypeParser },
    application_name: "tieline",
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  // A server that goes away ends its connections: the next statement opens another one.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  const database = new PostgresDatabase(pool, schema);
  try {
    await database.write((transaction) => transaction.run(`CREATE SCHEMA IF NOT EXISTS ${schema}`));
  } catch (error) {
    await pool.end();
    const { code, message } = asError(error) as NodeJS.ErrnoException;
    const reason = code ?? message;
    throw new Error(
      `PostgreSQL cannot be used at ${placeOf(url)}: ${reason}. Check TIELINE_DATABASE_URL, and that the user may create a schema.`,
    );
  }
  return database;
}

/** Host and database, without user and password. */
function placeOf(url: string): string {
  const parsed = URL.parse?.(url) ?? undefined;
  return parsed ? `${parsed.host}${parsed.pathname}` : "the address of TIELINE_DATABASE_URL";
}

/** Whole numbers of 64 bits are times, counts and keys here, which a double holds. */
function getTypeParser(oid: number, format?: unknown): (text: string) => unknown {
  return oid === pg.types.builtins.INT8 ? Number : (pg.types.getTypeParser(oid, format as "text") as (text: string) => unknown);
}

class PostgresDatabase implements Database {
  readonly kind = "postgresql";
  readonly dialect = dialect;
  readonly #pool: pg.Pool;
  readonly #schema: string;
  readonly #turns = new Turns();

  constructor(pool: pg.Pool, schema: string) {
    this.#pool = pool;
    this.#schema = schema;
  }

  /** Once more where the connection was lost. */
  async all(sql: string, parameters: readonly Value[] = [], unpack?: Unpack): Promise<Row[]> {
    try {
      return await ask(this.#pool, { sql, parameters, unpack });
    } catch (error) {
      if (!isLostConnection(error)) throw error;
      return ask(this.#pool, { sql, parameters, unpack }).catch((again) => {
        throw isLostConnection(again) ? unreachable(again) : again;
      });
    }
  }

  /** One at a time in all processes: so changes have their numbers in the order in which they can be seen. */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#turns.take(async () => {
      const client = await this.#begin();
      let failure: Error | undefined;
      try {
        const result = await work(transactionOf(client));
        await client.query("COMMIT");
        return result;
      } catch (error) {
        failure = asError(error);
        await client.query("ROLLBACK").catch(() => undefined);
        throw error;
      } finally {
        client.release(failure && isLostConnection(failure) ? failure : undefined);
      }
    });
  }

  async #begin(): Promise<pg.PoolClient> {
    for (let attempt = 1; ; attempt++) {
      const client = await this.#pool.connect();
      try {
        await client.query("BEGIN");
        await client.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`tieline replica ${this.#schema}`]);
        return client;
      } catch (error) {
        client.release(asError(error));
        if (attempt > 1 || !isLostConnection(error)) throw error;
      }
    }
  }

  async now(transaction: Transaction): Promise<number> {
    const [row] = await transaction.all("SELECT floor(extract(epoch from clock_timestamp()) * 1000)::bigint");
    return Number(row![0]);
  }

  async scrub(): Promise<void> {
    const tables = await this.all("SELECT tablename FROM pg_tables WHERE schemaname = ?", [this.#schema]);
    for (const [table] of tables) await this.#pool.query(`VACUUM ${this.#schema}.${String(table)}`);
  }

  async size(): Promise<number> {
    const sql =
      "SELECT coalesce(sum(pg_total_relation_size(format('%I.%I', schemaname, tablename)::regclass)), 0)::bigint FROM pg_tables WHERE schemaname = ?";
    const [row] = await this.all(sql, [this.#schema]);
    return Number(row![0]);
  }

  async close(): Promise<void> {
    await this.#turns.take(() => this.#pool.end());
  }
}

interface Statement {
  sql: string;
  parameters: readonly Value[];
  unpack?: Unpack | undefined;
}

async function ask(client: pg.Pool | pg.PoolClient, { sql, parameters, unpack }: Statement): Promise<Row[]> {
  const { rows } = await client.query({ text: numbered(sql), values: [...parameters], rowMode: "array" });
  return unpackRows(rows as Row[number][][], unpack);
}

function transactionOf(client: pg.PoolClient): Transaction {
  const run = async (sql: string, parameters: readonly Value[] = []) => (await client.query(numbered(sql), [...parameters])).rowCount ?? 0;
  return {
    run,
    all: (sql, parameters = [], unpack) => ask(client, { sql, parameters, unpack }),
    // Without parameters the server takes them as one text.
    exec: async (statements) => void (await client.query(statements.join(";\n"))),
    insert: (insertion) => insert(run, insertion),
    insertWords: (stream, words) => insertWords(run, stream, words),
    remove: (removal) => remove(run, removal),
  };
}

const lostCodes = new Set(["ECONNRESET", "ECONNREFUSED", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENOTFOUND"]);

function unreachable(cause: unknown): TielineError {
  const advice = 'Ask again later, or ask the vendors with "Cache-Control: no-cache". TIELINE_DATABASE_URL says where it should be.';
  return new TielineError("CACHE_MISS", "The database of the replica cannot be reached.", { advice, cause });
}

/** Of the server that goes (57P), of the connection (08), and of Node. */
function isLostConnection(error: unknown): boolean {
  const { code = "", message } = asError(error) as NodeJS.ErrnoException;
  return /^(?:57P|08)/.test(code) || lostCodes.has(code) || message.startsWith("Connection terminated");
}
