import { DoorError } from "../door-error.ts";
import type { Cell } from "../views/view.ts";

/** A table of a catalogue: the file of its rows, and what it and its columns say. */
export interface CatalogueTable {
  name: string;
  path: string;
  about: string;
  columns: readonly { name: string; about: string }[];
}

/** A database of DuckDB over the Parquet files of a snapshot. */
export interface Catalogue {
  path: string;
  /** The files that it reads. */
  files: readonly string[];
}

/** The rows of a question in SQL. */
export interface SqlAnswer {
  columns: string[];
  /** Decimals, days and instants as texts. */
  rows: Cell[][];
}

export interface SqlOptions {
  catalogue: Catalogue;
  sql: string;
  /** Milliseconds after which the question is ended. */
  timeoutMs: number;
  memoryLimitMb?: number;
}

/** Nothing is downloaded, loaded or written beside the database; what does not fit in memory is refused. */
const settings = {
  autoinstall_known_extensions: "false",
  autoload_known_extensions: "false",
  allow_community_extensions: "false",
  allow_unsigned_extensions: "false",
  temp_directory: "",
  max_temp_directory_size: "0MB",
  threads: "2",
};

/**
 * Asks a catalogue in SQL, by DuckDB where its optional package is installed. Read only, offline, and no other file than those of the
 * catalogue can be read. Throws a DoorError.
 */
export async function askDuckDb({ catalogue, sql, timeoutMs, memoryLimitMb = 512 }: SqlOptions): Promise<SqlAnswer> {
  const { DuckDBInstance, StatementType } = await load();
  const options = { ...settings, access_mode: "READ_ONLY", memory_limit: `${memoryLimitMb}MB` };
  const instance = await DuckDBInstance.create(catalogue.path, options);
  const connection = await instance.connect();
  const timer = setTimeout(() => connection.interrupt(), timeoutMs);
  try {
    await lock(connection, catalogue.files);
    const statements = await connection.extractStatements(sql);
    if (statements.count !== 1) throw new DoorError("BAD_USER_INPUT", `Send one statement; here are ${statements.count}.`);
    const prepared = await statements.prepare(0);
    // A file of a snapshot must not be written over, which COPY could.
    if (prepared.statementType !== StatementType.SELECT && prepared.statementType !== StatementType.EXPLAIN)
      throw new DoorError("BAD_USER_INPUT", "Only questions are answered: SELECT, WITH, DESCRIBE, EXPLAIN.");
    const result = await prepared.runAndReadAll();
    return { columns: result.deduplicatedColumnNames(), rows: result.getRowsJson() as Cell[][] };
  } catch (error) {
    if (error instanceof DoorError) throw error;
    const { message } = error as Error;
    throw new DoorError("BAD_USER_INPUT", /interrupt/i.test(message) ? `The question took longer than ${timeoutMs} ms.` : message);
  } finally {
    clearTimeout(timer);
    connection.closeSync();
    instance.closeSync();
  }
}

/** Writes a database with a view for each table, which says what it and its columns are. */
export async function makeCatalogue({ path, tables }: { path: string; tables: readonly CatalogueTable[] }): Promise<void> {
  const { DuckDBInstance } = await load();
  const instance = await DuckDBInstance.create(path, { ...settings, memory_limit: "256MB" });
  const connection = await instance.connect();
  try {
    await lock(
      connection,
      tables.map((table) => table.path),
    );
    for (const table of tables) {
      const name = identifier(table.name);
      await connection.run(`CREATE VIEW ${name} AS SELECT * FROM read_parquet(${literal(table.path)})`);
      await connection.run(`COMMENT ON VIEW ${name} IS ${literal(table.about)}`);
      for (const column of table.columns)
        await connection.run(`COMMENT ON COLUMN ${name}.${identifier(column.name)} IS ${literal(column.about)}`);
    }
    // All is in the one file, without a log beside it.
    await connection.run("CHECKPOINT");
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** From here on these files can be read, and no others; no setting can be changed. */
async function lock(connection: { run(sql: string): Promise<unknown> }, files: readonly string[]): Promise<void> {
  await connection.run(`SET allowed_paths = [${files.map(literal).join(", ")}]`);
  await connection.run("SET enable_external_access = false");
  await connection.run("SET lock_configuration = true");
}

/** The package is large, and few need it. */
async function load() {
  try {
    return await import("@duckdb/node-api");
  } catch {
    throw new DoorError("UNSUPPORTED", "This needs DuckDB, which is not installed: npm install @duckdb/node-api");
  }
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function identifier(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
