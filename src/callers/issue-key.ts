import { generateKey, hashSecret } from "./key.ts";
import type { KeyStore, StoredKey } from "./key-store.ts";
import { scopes as known } from "./scopes.ts";

export interface KeyRequest {
  name: string;
  scopes: readonly string[];
  /** How long it is valid, in milliseconds; for ever when absent. */
  lifetimeMs?: number | undefined;
}

/** What is wrong with a request for a key, as a sentence; undefined when nothing is. */
export function keyProblem({ name, scopes }: KeyRequest): string | undefined {
  if (!/^[^\p{C}\s](?:[^\p{C}]{0,98}[^\p{C}\s])?$/u.test(name))
    return "The name of a caller has 1 to 100 characters, none of them a control character, and no space at its ends.";
  const strange = scopes.find((scope) => !Object.hasOwn(known, scope));
  if (strange === undefined) return undefined;
  return `"${strange.slice(0, 100)}" is no scope. Scopes are ${Object.keys(known).join(", ")}.`;
}

/** Makes a key and stores its hash. The key itself is known to the receiver only. */
export function issueKey(store: KeyStore, { name, scopes, lifetimeMs }: KeyRequest, now: number): { key: string; stored: StoredKey } {
  const { key, prefix, secret } = generateKey();
  const stored: StoredKey = {
    prefix,
    hash: hashSecret(secret),
    name,
    scopes: [...new Set(scopes)],
    createdAt: now,
    expiresAt: lifetimeMs === undefined ? null : now + lifetimeMs,
    lastUsedAt: null,
    revokedAt: null,
  };
  store.add(stored);
  return { key, stored };
}
