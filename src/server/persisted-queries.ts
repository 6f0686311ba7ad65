import { LRUCache } from "lru-cache";

/** What the texts of automatic persisted queries may take, in characters. */
const maxCharacters = 8 * 1024 * 1024;

/** The store of automatic persisted queries: texts by hash, those that were used last. Apollo computes and compares the hashes. */
export class PersistedQueryStore {
  readonly #texts: LRUCache<string, string>;

  constructor(most = maxCharacters) {
    this.#texts = new LRUCache({ maxSize: most, sizeCalculation: (text, key) => text.length + key.length });
  }

  async get(key: string): Promise<string | undefined> {
    return this.#texts.get(key);
  }

  async set(key: string, text: string): Promise<void> {
    this.#texts.set(key, text);
  }

  async delete(key: string): Promise<boolean> {
    return this.#texts.delete(key);
  }
}
