import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { afterEach, expect, test } from "vitest";
import type { Database } from "../../src/replica/database.ts";
import { openEmbedded } from "../../src/replica/embedded.ts";

const folder = mkdtempSync(join(tmpdir(), "tieline-thread-"));
let database: Database | undefined;
afterEach(async () => {
  await database?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a database, and remembers its threads. */
async function open(place: string | undefined, warnings: string[] = []): Promise<{ database: Database; end(): Promise<void> }> {
  const threads: Worker[] = [];
  const remember = (worker: Worker) => void threads.push(worker);
  process.on("worker", remember);
  database = await openEmbedded({ folder: place, now: () => 0, warn: (message) => warnings.push(message) });
  process.off("worker", remember);
  return { database, end: async () => void (await Promise.all(threads.map((thread) => thread.terminate()))) };
}

test("threads of a file that ended are started again, and what they had written half is undone", async () => {
  const warnings: string[] = [];
  const { database, end } = await open(folder, warnings);
  await database.write((transaction) => transaction.run("CREATE TABLE t (a INTEGER)"));
  const half = database.write(async (transaction) => {
    await transaction.run("INSERT INTO t VALUES (1)");
    await end();
    await transaction.run("INSERT INTO t VALUES (2)");
  });
  await expect(half).rejects.toThrow("ended");
  expect(await database.all("SELECT a FROM t")).toEqual([]);
  await database.write((transaction) => transaction.run("INSERT INTO t VALUES (3)"));
  expect(await database.all("SELECT a FROM t")).toEqual([[3]]);
  expect(warnings).toEqual([expect.stringMatching(/ended.*Another one was started/), expect.stringMatching(/Another one was started/)]);
});

test("a read that was under way when its thread ended is asked of the next one", async () => {
  const { database, end } = await open(folder);
  const read = database.all("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000000) SELECT count(*) FROM n");
  await Promise.all([end(), expect(read).resolves.toEqual([[3_000_000]])]);
});

test("what was in memory is gone with its thread, and a sentence says so", async () => {
  const { database, end } = await open(undefined);
  await end();
  await expect(database.all("SELECT 1")).rejects.toThrow("The replica in memory is gone");
});
