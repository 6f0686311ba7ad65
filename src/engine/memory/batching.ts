import { asError } from "../../errors.ts";
import type { Scope } from "../../transport/send.ts";
import type { FieldSet } from "../model/record.ts";
import { chunk } from "./loader.ts";

/** Asks the vendor for these keys; an answer for each key, or why there is none. */
export type Work<C, R> = (keys: string[], fields: FieldSet | undefined, context: C) => Promise<ReadonlyMap<string, R | Error>>;

export interface BatchRequest<C, R> {
  /** Keys of one group may share a call. */
  group: string;
  keys: readonly string[];
  fields: FieldSet | undefined;
  context: C;
  /** Keys that one call takes at most; 0 when they are not asked for by key, so that one answer serves them all. */
  maxKeys: number;
  work: Work<C, R>;
  /** Does an answer with these fields include what is needed? Absent: no call in flight will do. */
  accepts?(fields: FieldSet | undefined): boolean;
  /** The rest is for estimates: rows that a key's answer had before, and the list that is asked for these keys. */
  lastRows?(key: string): number | undefined;
  list?: { operation(keys: readonly string[]): string; pageSize: number } | undefined;
}

/** What a call is made for: a request, or several that share it. */
export interface Scoped<C> {
  scope: Scope;
  /** The same with the scope of others. */
  withScope(scope: Scope): C;
}

/** How keys become calls. */
export interface Batching {
  load<C extends Scoped<C>, R>(request: BatchRequest<C, R>): Promise<Map<string, R | Error>>;
}

/** As many calls as the keys take, at once. The failure of one call is not the failure of the others. */
export const unbatched: Batching = {
  load: ({ keys, maxKeys, fields, context, work }) => loadParts(keys, maxKeys, (part) => work(part, fields, context)),
};

export async function loadParts<R>(
  keys: readonly string[],
  maxKeys: number,
  load: (part: string[]) => Promise<ReadonlyMap<string, R | Error>>,
): Promise<Map<string, R | Error>> {
  const fail = (part: string[]) => (error: unknown) => new Map(part.map((key): [string, Error] => [key, asError(error)]));
  const parts = await Promise.all(chunk(keys, maxKeys || Math.max(1, keys.length)).map((part) => load(part).catch(fail(part))));
  return new Map(parts.flatMap((part) => [...part]));
}
