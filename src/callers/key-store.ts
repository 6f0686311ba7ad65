/** A key as it is stored: without its secret. Times are milliseconds since 1970. */
export interface StoredKey {
  prefix: string;
  /** SHA-256 of the secret. */
  hash: Buffer;
  /** Name of the caller. */
  name: string;
  scopes: readonly string[];
  createdAt: number;
  expiresAt: number | null;
  lastUsedAt: number | null;
  revokedAt: number | null;
}

/** Where keys are. Every call sees what other processes have written before. */
export interface KeyStore {
  add(key: StoredKey): void;
  find(prefix: string): StoredKey | undefined;
  /** Has any other caller a key that opens something at this time? */
  hasOthers(name: string, now: number): boolean;
  /** In the order in which they were made. */
  list(): StoredKey[];
  /** Undefined when there is no such key. One that was revoked before keeps its time. */
  revoke(prefix: string, at: number): StoredKey | undefined;
  /** Never throws: a time that is not saved must not stop a request. */
  noteUse(prefix: string, at: number): void;
  close(): void;
}

/** Keys as long as the process lives. */
export class MemoryKeyStore implements KeyStore {
  readonly #keys = new Map<string, StoredKey>();

  add(key: StoredKey): void {
    this.#keys.set(key.prefix, { ...key });
  }

  find(prefix: string): StoredKey | undefined {
    return this.#keys.get(prefix);
  }

  hasOthers(name: string, now: number): boolean {
    return [...this.#keys.values()].some((key) => key.name !== name && keyState(key, now) === "active");
  }

  list(): StoredKey[] {
    return [...this.#keys.values()];
  }

  revoke(prefix: string, at: number): StoredKey | undefined {
    const key = this.#keys.get(prefix);
    if (key) key.revokedAt ??= at;
    return key;
  }

  noteUse(prefix: string, at: number): void {
    const key = this.#keys.get(prefix);
    if (key) key.lastUsedAt = at;
  }

  close(): void {
    this.#keys.clear();
  }
}

/** Whether a key opens anything at this time. */
export function keyState(
  { expiresAt, revokedAt }: Pick<StoredKey, "expiresAt" | "revokedAt">,
  now: number,
): "active" | "expired" | "revoked" {
  if (revokedAt !== null) return "revoked";
  return expiresAt !== null && expiresAt <= now ? "expired" : "active";
}
