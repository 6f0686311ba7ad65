import { deleteRecords, type Writing } from "./apply.ts";
import type { Row } from "./database.ts";
import { recordsAtOnce } from "./records.ts";
import type { Batch } from "./store.ts";

/** Records that the vendor no longer has become tombstones, unless they were seen after that. */
export async function applyGone(writing: Writing, { gone = [], goneBefore }: Batch): Promise<void> {
  for (let at = 0; at < gone.length; at += recordsAtOnce) await bury(writing, gone.slice(at, at + recordsAtOnce));
  if (goneBefore === undefined) return;
  const { transaction, table } = writing;
  const sql = `SELECT id FROM ${table.columns} WHERE last < ? ORDER BY record`;
  const unseen = (await transaction.all(sql, [goneBefore])).map(([id]) => ({ id: String(id), at: goneBefore }));
  for (let at = 0; at < unseen.length; at += recordsAtOnce) await bury(writing, unseen.slice(at, at + recordsAtOnce));
}

async function bury(writing: Writing, gone: readonly { id: string; at: number }[]): Promise<void> {
  const { transaction, dialect, table, ledger } = writing;
  const times = new Map(gone.map(({ id, at }) => [id, at]));
  const ids = [...times.keys()];
  const kept = await transaction.all(`SELECT id, record, last FROM ${table.columns} WHERE ${dialect.inList("id", ids)}`, [ids]);
  const buried = await transaction.all(`SELECT id FROM gone WHERE stream = ? AND ${dialect.inList("id", ids)}`, [table.number, ids]);
  for (const [id] of buried) times.delete(String(id));
  const deleted: number[] = [];
  for (const [id, number, last] of kept) {
    if (Number(last) <= (times.get(String(id)) ?? -1)) deleted.push(Number(number));
    else times.delete(String(id));
  }
  await deleteRecords(writing, deleted);
  const rows: Row[] = [...times].map(([id, at]) => [table.number, id, at, ledger.nextSeq()]);
  await transaction.insert({ table: "gone", columns: goneColumns, rows, key: ["stream", "id"] });
}

const goneColumns = [
  { name: "stream", storage: "int" },
  { name: "id", storage: "text" },
  { name: "at", storage: "int" },
  { name: "seq", storage: "int" },
] as const;
