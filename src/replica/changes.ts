import type { Database, Transaction } from "./database.ts";
import type { Change } from "./store.ts";
import type { StreamTable } from "./tables.ts";

interface Asked {
  after: number;
  tables: readonly StreamTable[];
  count: number;
}

/** The last change of each record, in the order of their numbers, which transactions take one after the other: a later one is greater. */
export async function changesAfter(database: Database, { after, tables, count }: Asked): Promise<Change[]> {
  const found: Change[] = [];
  // In one statement, so that no change comes between two streams: whoever went on from a later one would never see it.
  const parts = tables.flatMap(({ number, columns }) => [
    `SELECT * FROM (SELECT seq, ${number} AS stream, id, changed AS at, 1 AS kept FROM ${columns} WHERE seq > ? ORDER BY seq LIMIT ?) c${number}`,
    `SELECT * FROM (SELECT seq, stream, id, at, 0 AS kept FROM gone WHERE stream = ${number} AND seq > ? ORDER BY seq LIMIT ?) g${number}`,
  ]);
  if (parts.length === 0 || count <= 0) return found;
  const rows = await database.all(`${parts.join(" UNION ALL ")} ORDER BY 1 LIMIT ?`, [...parts.flatMap(() => [after, count]), count]);
  const types = new Map(tables.map(({ number, stream }) => [number, stream.resource.type]));
  for (const [seq, stream, id, at, kept] of rows)
    found.push({
      seq: Number(seq),
      type: types.get(Number(stream))!,
      id: String(id),
      at: Number(at),
      kind: Number(kept) === 1 ? "UPSERT" : "DELETE",
    });
  return found;
}

/** The number of the newest change. */
export async function lastChange(database: Database): Promise<number> {
  const [row] = await database.all("SELECT value FROM counter WHERE name = 'seq'");
  return Number(row![0]);
}

/** What tells the database from others, drawn when it was made: of 48 bits, which every database counts exactly. */
export async function readEpoch(transaction: Transaction, random: () => number): Promise<string> {
  const drawn = Math.floor(random() * 2 ** 48);
  await transaction.run("INSERT INTO counter (name, value) VALUES ('epoch', ?) ON CONFLICT (name) DO NOTHING", [drawn]);
  const [row] = await transaction.all("SELECT value FROM counter WHERE name = 'epoch'");
  return Number(row![0]).toString(36);
}
