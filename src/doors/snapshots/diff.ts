import type { Cell, Row } from "../views/view.ts";
import { rowsOf, type Table } from "./snapshot.ts";

export type Difference =
  | { kind: "added" | "gone"; key: string; row: Record<string, Cell> }
  | { kind: "changed"; key: string; columns: Record<string, { from: Cell; to: Cell }> };

export interface DiffResult {
  addedColumns: string[];
  goneColumns: string[];
  differences: Difference[];
}

/** What differs between two snapshots of a view, row by row; columns that both have are compared. It holds the rows of one in memory. */
export async function diffTables(from: Table, to: Table): Promise<DiffResult> {
  const names = (table: Table) => table.view.columns.map(({ name }) => name);
  const [before, after] = [names(from), names(to)];
  const common = after.filter((name) => before.includes(name));
  const result: DiffResult = {
    addedColumns: after.filter((name) => !before.includes(name)),
    goneColumns: before.filter((name) => !after.includes(name)),
    differences: [],
  };
  if (from.version === to.version) return result;
  const [oldKey, newKey] = [before.indexOf(from.view.key), after.indexOf(to.view.key)];
  const old = new Map<string, Row>();
  for await (const rows of rowsOf(from)) for (const row of rows) old.set(String(row[oldKey]), row);
  const places = common.map((name) => [name, before.indexOf(name), after.indexOf(name)] as const);
  for await (const rows of rowsOf(to)) {
    for (const row of rows) {
      const key = String(row[newKey]);
      const was = old.get(key);
      old.delete(key);
      if (!was) {
        result.differences.push({ kind: "added", key, row: record(after, row) });
        continue;
      }
      const columns = Object.fromEntries(
        places.filter(([, i, j]) => was[i] !== row[j]).map(([name, i, j]) => [name, { from: was[i]!, to: row[j]! }]),
      );
      if (Object.keys(columns).length > 0) result.differences.push({ kind: "changed", key, columns });
    }
  }
  for (const [key, row] of old) result.differences.push({ kind: "gone", key, row: record(before, row) });
  return result;
}

function record(names: readonly string[], row: Row): Record<string, Cell> {
  return Object.fromEntries(names.map((name, i) => [name, row[i]!]));
}
