import { setImmediate as nextTurn } from "node:timers/promises";
import { rowsOf, type Table } from "../snapshots/snapshot.ts";
import type { Row } from "../views/view.ts";

/** The rows of a table, so many at a time and the rest at the end. Between two the event loop takes its turn. */
export async function* batchesOf(table: Table, size: number): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  for await (const rows of rowsOf(table)) {
    for (let at = 0; at < rows.length; ) {
      const some = rows.slice(at, at + size - batch.length);
      at += some.length;
      batch = batch.length === 0 ? some : [...batch, ...some];
      if (batch.length < size) break;
      yield batch;
      batch = [];
      await nextTurn();
    }
  }
  if (batch.length > 0) yield batch;
}
