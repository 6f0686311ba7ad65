import type { Clock } from "../transport/clock.ts";
import type { KeyStore, StoredKey } from "./key-store.ts";

/** Texts by name that all processes share. Nobody without the vendors' credentials can read them, or write one that is read. */
export interface SharedTexts {
  /** Rejects where they cannot be asked. */
  read(): Promise<string[]>;
  write(name: string, text: string): Promise<void>;
}

/** A key is known to all processes, and its revocation is heeded by all, in this time. */
const everyMs = 500;

/**
 * Keeps the keys of all processes alike, each of which has them in its own folder: a key that one has and another lacks is added
 * there, and one that is revoked anywhere is revoked everywhere. Nothing takes a revocation back, whoever has lost what.
 */
export async function exchangeKeys(
  keys: KeyStore,
  shared: SharedTexts,
  { clock, signal }: { clock: Clock; signal: AbortSignal },
): Promise<void> {
  while (!signal.aborted) {
    // While they cannot be asked each process has what it had last.
    await exchange(keys, shared).catch(() => undefined);
    await clock.sleep(everyMs, signal).catch(() => undefined);
  }
}

async function exchange(keys: KeyStore, shared: SharedTexts): Promise<void> {
  const theirs = new Map((await shared.read()).map(readKey).map((key) => [key.prefix, key]));
  for (const key of theirs.values()) {
    const own = keys.find(key.prefix);
    if (!own) keys.add(key);
    if (key.revokedAt !== null && own?.revokedAt == null) keys.revoke(key.prefix, key.revokedAt);
  }
  for (const key of keys.list()) {
    const known = theirs.get(key.prefix);
    if (!known || (known.revokedAt === null && key.revokedAt !== null)) await shared.write(key.prefix, writeKey(key));
  }
}

/** When it was used is each process's own to know. */
function writeKey({ hash, ...key }: StoredKey): string {
  return JSON.stringify({ ...key, lastUsedAt: null, hash: hash.toString("hex") });
}

function readKey(text: string): StoredKey {
  const { hash, ...key } = JSON.parse(text) as Omit<StoredKey, "hash"> & { hash: string };
  return { ...key, hash: Buffer.from(hash, "hex") };
}
