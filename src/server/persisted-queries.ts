import type { ApolloServerOptions, BaseContext } from "@apollo/server";
import { LRUCache } from "lru-cache";

type KeyValueCache = NonNullable<Exclude<ApolloServerOptions<BaseContext>["persistedQueries"], false | undefined>["cache"]>;

/** A text with a character above U+00FF takes two bytes a character. */
const characterBytes = 2;
/** What an entry takes beside its text: its key and its place in the cache. */
const entryBytes = 400;

/** Texts of automatic persisted queries, bounded by the memory that they take. */
export function makeQueryStore(maxBytes: number): KeyValueCache {
  const texts = new LRUCache<string, string>({
    maxSize: maxBytes,
    sizeCalculation: (text) => text.length * characterBytes + entryBytes,
  });
  return {
    get: async (hash) => texts.get(hash),
    set: async (hash, text) => void texts.set(hash, text),
    delete: async (hash) => texts.delete(hash),
  };
}
