import DataLoader from "dataloader";
import type { Columns } from "./model.ts";

/** A question: this value, and the columns somebody wants of its answer. */
export interface Ask<V> {
  value: V;
  columns: Columns | undefined;
}

/**
 * Gathers the questions of one tick of one request. `load` is given each distinct value once, with the columns that
 * anybody wants of it, and answers by value: an error fails only the values it stands for, a missing one is `absent`.
 */
export function loader<V, R>(
  keyOf: (value: V) => string,
  load: (values: V[], columns: Columns | undefined) => Promise<ReadonlyMap<string, R | Error>>,
  absent: R,
): { load(value: V, columns: Columns | undefined): Promise<R> } {
  const dataLoader = new DataLoader<Ask<V>, R>(
    async (asks) => {
      const values = new Map(asks.map((ask) => [keyOf(ask.value), ask.value]));
      const answers = await load([...values.values()], union(asks.map((ask) => ask.columns)));
      return asks.map((ask) => answers.get(keyOf(ask.value)) ?? absent);
    },
    { cache: false },
  );
  return { load: (value, columns) => dataLoader.load({ value, columns }) };
}

/** All columns when anybody wants all. */
export function union(sets: readonly (Columns | undefined)[]): Columns | undefined {
  const all = new Set<string>();
  for (const set of sets) {
    if (!set) return undefined;
    for (const column of set) all.add(column);
  }
  return all;
}

export function chunk<T>(values: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let i = 0; i < values.length; i += size) chunks.push(values.slice(i, i + size));
  return chunks;
}
