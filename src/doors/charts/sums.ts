import { DecimalSum } from "../../engine/model/decimal.ts";
import { rowsOf, type Table } from "../snapshots/snapshot.ts";
import type { Cell } from "../views/view.ts";

/** Sums of one currency, by the name of a group. Decimals as texts. */
export type Groups = Readonly<Record<string, string>>;

export interface AmountQuery {
  amount: string;
  /** The column with the currency; absent where the vendor names none: then it is "". */
  currency?: string;
  /** The group that a row belongs to by the cell of this column; undefined for a row that is not shown. */
  by: string;
  groupOf(cell: Cell): string | undefined;
}

/** Adds up amounts by currency and group, exactly. Undefined where the table has not all of the columns. */
export async function sumAmounts(table: Table, { amount, currency, by, groupOf }: AmountQuery): Promise<Map<string, Groups> | undefined> {
  const place = placer(table);
  const [amountAt, byAt] = [place(amount), place(by)];
  const currencyAt = currency === undefined ? undefined : place(currency);
  if ([amountAt, byAt, currencyAt].includes(-1)) return undefined;
  const sums = new Map<string, Map<string, DecimalSum>>();
  for await (const rows of rowsOf(table))
    for (const row of rows) {
      const value = row[amountAt]!;
      const of = currencyAt === undefined ? "" : row[currencyAt]!;
      if (value === null || of === null) continue;
      const group = groupOf(row[byAt]!);
      if (group === undefined) continue;
      const groups = entry(sums, String(of), () => new Map<string, DecimalSum>());
      entry(groups, group, () => new DecimalSum()).add(String(value));
    }
  return new Map([...sums].map(([of, groups]) => [of, Object.fromEntries([...groups].map(([name, sum]) => [name, sum.sum() ?? "0"]))]));
}

/** How many rows have each value of a column. Undefined where the table has no such column. */
export async function countBy(table: Table, column: string): Promise<Readonly<Record<string, number>> | undefined> {
  const at = placer(table)(column);
  if (at < 0) return undefined;
  const counts = new Map<string, number>();
  for await (const rows of rowsOf(table))
    for (const row of rows) if (row[at] !== null) counts.set(String(row[at]), (counts.get(String(row[at])) ?? 0) + 1);
  return Object.fromEntries(counts);
}

/** Places of columns that the caller may see; -1 for others. */
function placer({ view, hidden }: Table): (name: string) => number {
  return (name) => {
    const at = view.columns.findIndex((column) => column.name === name);
    return hidden.has(at) ? -1 : at;
  };
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
