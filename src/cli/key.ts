import Table from "cli-table3";
import { parseDuration } from "../callers/duration.ts";
import { issueKey, keyProblem } from "../callers/issue-key.ts";
import { prefixIn } from "../callers/key.ts";
import { type KeyStore, keyState, type StoredKey } from "../callers/key-store.ts";
import { readConfig } from "../config.ts";
import { openKeys } from "./callers.ts";
import { CliError, type Host, UsageError } from "./host.ts";

export interface KeyFormat {
  format: "table" | "json";
}

export interface CreateKeyOptions extends KeyFormat {
  name: string;
  scope?: string[];
  expires?: string;
}

/** Makes a key and prints it, once. */
export async function createKey({ name, scope = ["read"], expires, format }: CreateKeyOptions, host: Host): Promise<void> {
  const lifetimeMs = expires === undefined ? undefined : parseDuration(expires);
  if (expires !== undefined && lifetimeMs === undefined)
    throw new UsageError(`--expires must be a number of seconds, minutes, hours or days, such as 45s, 30m, 12h or 90d; got "${expires}".`);
  const request = { name, scopes: scope, lifetimeMs };
  const problem = keyProblem(request);
  if (problem) throw new UsageError(problem);
  await withKeys(host, (keys) => {
    const { key, stored } = issueKey(keys, request, Date.now());
    const { prefix, scopes } = stored;
    const expiresAt = instant(stored.expiresAt);
    if (format === "json") return console.log(JSON.stringify({ key, prefix, name, scopes, expiresAt }));
    console.log(key);
    console.error(
      `This is the key of ${name}, with ${scopes.join(", ")}${expiresAt ? `, until ${expiresAt}` : ""}. It is not shown again.`,
    );
  });
}

/** Prints all keys, without their secrets. */
export async function listKeys({ format }: KeyFormat, host: Host): Promise<void> {
  await withKeys(host, (keys) => {
    const now = Date.now();
    const rows = keys.list().map((key) => ({ ...shown(key), state: keyState(key, now) }));
    if (format === "json") return console.log(JSON.stringify(rows));
    if (rows.length === 0) return console.log('There is no key. Make one with "tieline key create --name NAME".');
    const table = new Table({ head: ["prefix", "name", "scopes", "state", "expires", "last used"], style: { head: [], border: [] } });
    for (const { prefix, name, scopes, state, expiresAt, lastUsedAt } of rows)
      table.push([prefix, name, scopes.join(" "), state, expiresAt ?? "never", lastUsedAt ?? "never"]);
    console.log(table.toString());
  });
}

/** Revokes a key. A running graph heeds it at its next request. */
export async function revokeKey(text: string, { format }: KeyFormat, host: Host): Promise<void> {
  await withKeys(host, (keys) => {
    const revoked = keys.revoke(prefixIn(text), Date.now());
    if (!revoked) throw new CliError('There is no key with this prefix. "tieline key list" prints the prefixes of all keys.');
    if (format === "json") return console.log(JSON.stringify({ ...shown(revoked), state: "revoked" }));
    console.log(`The key ${revoked.prefix} of ${revoked.name} is revoked.`);
  });
}

async function withKeys(host: Host, use: (keys: KeyStore) => void): Promise<void> {
  const keys = await openKeys(readConfig(host.environment, host.folder, host.overrides).dataDir);
  try {
    use(keys);
  } finally {
    keys.close();
  }
}

function shown({ prefix, name, scopes, createdAt, expiresAt, lastUsedAt, revokedAt }: StoredKey) {
  return {
    prefix,
    name,
    scopes,
    createdAt: instant(createdAt),
    expiresAt: instant(expiresAt),
    lastUsedAt: instant(lastUsedAt),
    revokedAt: instant(revokedAt),
  };
}

function instant(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
