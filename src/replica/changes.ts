import type { Database } from "./database.ts";
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
