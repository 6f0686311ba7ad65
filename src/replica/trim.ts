import { deleteRecords, type Writing } from "./apply.ts";
import type { Database, Transaction } from "./database.ts";
import type { Bounds } from "./store.ts";
import type { StreamTable } from "./tables.ts";

/**
 * What a record takes beside its body: keys, indexes and words, and the columns. A fit to the embedded file with 10,000 records of
 * bench/replica: 1,010 bytes with 28 columns and 19 words, 470 with 14 and 10, 390 with 4 and 10.
 */
const bytesPerRecord = 350;
const bytesPerColumn = 20;
/** Records that are deleted in one transaction, so that others come in between. */
const stepLength = 1000;

export interface Trimming {
  database: Database;
  tables: readonly StreamTable[];
  /** Runs work as a write of this stream. */
  write<T>(table: StreamTable, work: (writing: Writing) => Promise<T>): Promise<T>;
  isComplete(table: StreamTable): boolean;
}

/**
 * Deletes what the bounds do not allow, oldest answers first, and never a record of a complete stream: links and lists are answered from
 * it, and one that lacks records would say of them that they do not exist. Gives the number of records.
 */
export async function trim({ maxAgeMs, maxBytesPerVendor }: Bounds, trimming: Trimming): Promise<number> {
  const { database, tables, isComplete } = trimming;
  const now = await database.write((transaction) => database.now(transaction));
  let deleted = 0;
  for (const table of tables) {
    await trimming.write(table, ({ transaction }) =>
      transaction.run("DELETE FROM gone WHERE stream = ? AND at < ?", [table.number, now - maxAgeMs]),
    );
    if (!isComplete(table)) deleted += await deleteOldest(table, { before: now - maxAgeMs, bytes: Number.POSITIVE_INFINITY }, trimming);
  }
  for (const vendor of new Set(tables.map(({ stream }) => stream.resource.vendor))) {
    const own = tables.filter(({ stream }) => stream.resource.vendor === vendor);
    const sizes = await Promise.all(own.map((table) => sizeOf(table, database)));
    let excess = sizes.reduce((a, b) => a + b, 0) - maxBytesPerVendor;
    while (excess > 0) {
      const oldest = await oldestOf(
        own.filter((table) => !isComplete(table)),
        database,
      );
      if (!oldest) break;
      const before = excess;
      deleted += await deleteOldest(
        oldest,
        { before: Number.MAX_SAFE_INTEGER, bytes: excess, steps: 1, onDelete: (bytes) => (excess -= bytes) },
        trimming,
      );
      if (excess === before) break;
    }
  }
  if (deleted > 0) await database.scrub();
  return deleted;
}

async function sizeOf(table: StreamTable, reader: Pick<Transaction, "all">): Promise<number> {
  const [row] = await reader.all(`SELECT count(*), coalesce(sum(length(body)), 0) FROM ${table.bodies}`);
  return Number(row![1]) + Number(row![0]) * (bytesPerRecord + table.slots.size * bytesPerColumn);
}

/** The stream with the record that was seen longest ago. */
async function oldestOf(tables: readonly StreamTable[], reader: Pick<Transaction, "all">): Promise<StreamTable | undefined> {
  let oldest: { table: StreamTable; last: number } | undefined;
  for (const table of tables) {
    const [row] = await reader.all(`SELECT min(last) FROM ${table.columns}`);
    const last = row?.[0];
    if (typeof last === "number" && (!oldest || last < oldest.last)) oldest = { table, last };
  }
  return oldest?.table;
}

interface Portion {
  /** Records that were last seen before. */
  before: number;
  bytes: number;
  steps?: number;
  onDelete?(bytes: number): void;
}

async function deleteOldest(
  table: StreamTable,
  { before, bytes, steps = Number.POSITIVE_INFINITY, onDelete }: Portion,
  { write }: Trimming,
): Promise<number> {
  let deleted = 0;
  for (let step = 0; step < steps; step++) {
    const count = await write(table, async (writing) => {
      const sql = `SELECT c.record, length(b.body) FROM ${table.columns} c JOIN ${table.bodies} b ON b.record = c.record
        WHERE c.last < ? ORDER BY c.last, c.record LIMIT ?`;
      const rows = await writing.transaction.all(sql, [before, stepLength]);
      const numbers: number[] = [];
      let freed = 0;
      for (const [number, length] of rows) {
        if (freed >= bytes) break;
        numbers.push(Number(number));
        freed += Number(length) + bytesPerRecord + table.slots.size * bytesPerColumn;
      }
      await deleteRecords(writing, numbers);
      onDelete?.(freed);
      return numbers.length;
    });
    deleted += count;
    if (count < stepLength) break;
  }
  return deleted;
}
