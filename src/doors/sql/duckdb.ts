import { DoorError } from "../door-error.ts";
import type { Cell } from "../views/view.ts";

/** The rows of a question in SQL. */
export interface SqlAnswer {
  columns: string[];
  /** Decimals, days and instants as texts. */
  rows: Cell[][];
}

export interface SqlOptions {
  /** Parquet files by the name of their table. */
  files: ReadonlyMap<string, string>;
  sql: string;
  /** Milliseconds after which the question is ended. */
  timeoutMs: number;
  memoryLimitMb?: number;
}

/**
 * Asks the files in SQL, by DuckDB where its optional package is installed. Read only, offline, and no other file can be read. Throws a
 * DoorError.
 */
export async function askDuckDb({ files, sql, timeoutMs, memoryLimitMb = 512 }: SqlOptions): Promise<SqlAnswer> {
  const { DuckDBInstance, StatementType } = await load();
  const instance = await DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    memory_limit: `${memoryLimitMb}MB`,
    threads: "2",
    // Nothing is written: what does not fit in memory is refused.
    temp_directory: "",
    max_temp_directory_size: "0MB",
    autoload_known_extensions: "false",
    allow_community_extensions: "false",
    allow_unsigned_extensions: "false",
  });
  const connection = await instance.connect();
  const timer = setTimeout(() => connection.interrupt(), timeoutMs);
  try {
    await connection.run(`SET allowed_paths = [${[...files.values()].map(literal).join(", ")}]`);
    for (const [name, path] of files) await connection.run(`CREATE VIEW "${name}" AS SELECT * FROM read_parquet(${literal(path)})`);
    await connection.run("SET enable_external_access = false");
    await connection.run("SET lock_configuration = true");
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
