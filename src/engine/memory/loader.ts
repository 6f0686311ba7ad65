import DataLoader from "dataloader";
import { type FieldSet, union } from "../model/record.ts";

/** One value to load, and the fields needed of its answer. */
interface LoadRequest<V> {
  value: V;
  fields: FieldSet | undefined;
}

export interface LoaderOptions<V, R> {
  keyOf(value: V): string;
  /** Loads each distinct value once, with the fields that anybody needs of it. An Error fails only the value it belongs to. */
  load(values: V[], fields: FieldSet | undefined): Promise<ReadonlyMap<string, R | Error>>;
  /** The answer for a value that is missing in the map. */
  absent: R;
}

export interface Loader<V, R> {
  load(value: V, fields: FieldSet | undefined): Promise<R>;
}

/** Collects what one request asks for in one tick. Answers are matched to values by key, never by position. */
export function makeLoader<V, R>({ keyOf, load, absent }: LoaderOptions<V, R>): Loader<V, R> {
  const dataLoader = new DataLoader<LoadRequest<V>, R>(
    async (requests) => {
      const values = new Map(requests.map(({ value }) => [keyOf(value), value]));
      const answers = await load([...values.values()], union(requests.map(({ fields }) => fields)));
      return requests.map(({ value }) => answers.get(keyOf(value)) ?? absent);
    },
    { cache: false },
  );
  return { load: (value, fields) => dataLoader.load({ value, fields }) };
}

/** The loaders of one request, by name: whoever asks for the same thing in the same tick shares a call. */
export class Loaders {
  readonly #loaders = new Map<string, unknown>();

  named<R>(name: string, absent: R, load: LoaderOptions<string, R>["load"]): Loader<string, R> {
    const known = this.#loaders.get(name) as Loader<string, R> | undefined;
    if (known) return known;
    const made = makeLoader<string, R>({ keyOf: (value) => value, load, absent });
    this.#loaders.set(name, made);
    return made;
  }
}

export function chunk<T>(values: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let i = 0; i < values.length; i += size) chunks.push(values.slice(i, i + size));
  return chunks;
}
