// Runs in a worker thread, as plain JavaScript: statements of SQLite hold the thread that runs them.
import { parentPort, workerData } from "node:worker_threads";
import Database from "libsql";
import { pack, unpackRows } from "./pack.js";

/** @type {{ path: string, setUp: string, check: boolean }} */
const { path, setUp, check } = workerData;

/**
 * @typedef {{ id: number, op: "all" | "run" | "exec" | "many" | "close", sql: string, parameters?: unknown[], rows?: unknown[][],
 *   unpack?: import("./pack.js").Unpack, bodies?: number[], dictionary?: { number: number, text: string } }} Message
 */

/** Statements are compiled once; those of conditions are many. */
const mostKept = 300;
/** @type {Map<string, import("libsql").Statement>} */
const statements = new Map();
/** @type {import("libsql").Database} */
let db;

/** @param {string} sql */
function prepared(sql) {
  let statement = statements.get(sql);
  if (statement === undefined) {
    if (statements.size >= mostKept) statements.clear();
    statement = db.prepare(sql);
    statements.set(sql, statement);
  }
  return statement;
}

/** @param {Message} message */
function answer({ op, sql, parameters = [], rows = [], unpack, bodies = [], dictionary }) {
  switch (op) {
    case "all":
      return unpackRows(
        /** @type {unknown[][]} */ (
          prepared(sql)
            .raw()
            .all(...parameters)
        ),
        unpack,
      );
    case "run":
      return prepared(sql).run(...parameters).changes;
    case "exec":
      statements.clear();
      db.exec(sql);
      return null;
    case "many": {
      const statement = prepared(sql);
      for (const row of rows) {
        for (const i of bodies) row[i] = pack(String(row[i]), dictionary);
        statement.run(...row);
      }
      return null;
    }
    case "close":
      statements.clear();
      db.close();
      return null;
  }
}

/** @param {unknown} error */
function problemOf(error) {
  const { message, code } = /** @type {{ message?: string, code?: string }} */ (error);
  return { message: String(message ?? error), code: String(code ?? "") };
}

try {
  db = new Database(path);
  if (setUp) db.exec(setUp);
  if (check) {
    const [row] = /** @type {unknown[][]} */ (db.prepare("PRAGMA quick_check(1)").raw().all());
    if (row?.[0] !== "ok") throw Object.assign(new Error("quick_check failed"), { code: "SQLITE_CORRUPT" });
  }
  parentPort?.postMessage({ id: 0, result: null });
} catch (error) {
  parentPort?.postMessage({ id: 0, problem: problemOf(error) });
}

parentPort?.on("message", (/** @type {Message} */ message) => {
  const { id, op } = message;
  try {
    parentPort?.postMessage({ id, result: answer(message) });
  } catch (error) {
    parentPort?.postMessage({ id, problem: problemOf(error) });
  }
  if (op === "close") parentPort?.close();
});
