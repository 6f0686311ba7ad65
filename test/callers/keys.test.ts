import { chownSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Authenticator } from "../../src/callers/authenticator.ts";
import { parseDuration } from "../../src/callers/duration.ts";
import { issueKey, keyProblem } from "../../src/callers/issue-key.ts";
import { generateKey, parseKey, prefixIn } from "../../src/callers/key.ts";
import { openKeyFile } from "../../src/callers/key-file.ts";
import { type KeyStore, MemoryKeyStore } from "../../src/callers/key-store.ts";
import { defaultCallerSettings } from "../../src/callers/limits.ts";
import { readableVendors, scopes } from "../../src/callers/scopes.ts";
import { FakeClock } from "../clock.ts";
import { temporaryFolder } from "./kit.ts";

const bi = { name: "bi", scopes: ["zivio:read"] };

describe("a key", () => {
  test("has a prefix to be found by, and 256 random bits", () => {
    const made = Array.from({ length: 200 }, generateKey);
    for (const { key, prefix, secret } of made) {
      expect(key).toMatch(/^tl_[a-z2-7]{8}_[\w-]{43}$/);
      expect(parseKey(key)).toEqual({ prefix, secret });
      expect(Buffer.from(secret, "base64url")).toHaveLength(32);
      expect([key, prefix, `tl_${prefix}`, `tl_${prefix}_`].map(prefixIn)).toEqual(Array(4).fill(prefix));
    }
    expect(new Set(made.map(({ secret }) => secret)).size).toBe(200);
  });

  test("is told from every other text", () => {
    for (const text of ["", "tl_", "tl_abcdefgh_", "tl_abcdefgh_short", `tl_ABCDEFGH_${"a".repeat(43)}`, `tl_abcdefgh_${"a".repeat(44)}`])
      expect(parseKey(text)).toBeUndefined();
  });
});

describe.each([
  ["in memory", () => new MemoryKeyStore()],
  ["in a file", () => openKeyFile(temporaryFolder())],
])("keys %s", (_where, openStore: () => KeyStore) => {
  const setUp = () => {
    const clock = new FakeClock();
    const keys = openStore();
    return { clock, keys, auth: new Authenticator({ keys, settings: () => defaultCallerSettings, clock }) };
  };

  test("open as long as they are neither expired nor revoked", async () => {
    const { clock, keys, auth } = setUp();
    const { key } = issueKey(keys, { ...bi, lifetimeMs: 1_000 }, clock.now());
    const { key: lasting, stored } = issueKey(keys, bi, clock.now());
    expect(await auth.identify(key)).toMatchObject({ name: "bi", scopes: new Set(["zivio:read"]) });
    await clock.advance(999);
    expect(await auth.identify(key)).toBeDefined();
    await clock.advance(1);
    expect(await auth.identify(key)).toBeUndefined();
    expect(await auth.identify(lasting)).toBeDefined();
    keys.revoke(stored.prefix, clock.now());
    expect(await auth.identify(lasting)).toBeUndefined();
    keys.close();
  });

  test("open with the whole secret only", async () => {
    const { clock, keys, auth } = setUp();
    const { key } = issueKey(keys, bi, clock.now());
    const other = issueKey(keys, bi, clock.now()).key;
    const { prefix, secret } = parseKey(key)!;
    for (const wrong of [`tl_${prefix}_${parseKey(other)!.secret}`, `tl_aaaaaaaa_${secret}`, key.slice(0, -1), `${key} `, prefix, secret])
      expect(await auth.identify(wrong)).toBeUndefined();
    keys.close();
  });

  test("say when they were used, at most once a minute", async () => {
    const { clock, keys, auth } = setUp();
    const { key, stored } = issueKey(keys, bi, clock.now());
    const used = () => keys.find(stored.prefix)?.lastUsedAt;
    expect(used()).toBeNull();
    const first = clock.now();
    await auth.identify(key);
    await clock.advance(59_000);
    await auth.identify(key);
    expect(used()).toBe(first);
    await clock.advance(1_000);
    await auth.identify(key);
    expect(used()).toBe(first + 60_000);
    keys.close();
  });

  test("of one caller leave it all of the quota, until another caller has a key", async () => {
    const { clock, keys, auth } = setUp();
    const shareOf = async (key: string) => (await auth.identify(key))?.limits.quotaShare;
    const { key } = issueKey(keys, bi, clock.now());
    issueKey(keys, bi, clock.now());
    expect(await shareOf(key)).toBe(1);
    const other = issueKey(keys, { ...bi, name: "other", lifetimeMs: 1_000 }, clock.now());
    expect([await shareOf(key), await shareOf(other.key)]).toEqual([0.5, 0.5]);
    await clock.advance(1_000);
    expect(await shareOf(key)).toBe(1);
    keys.revoke(issueKey(keys, { ...bi, name: "third" }, clock.now()).stored.prefix, clock.now());
    expect(await shareOf(key)).toBe(1);
    keys.close();
  });

  test("are listed in order; the first revocation counts, and an unknown prefix revokes nothing", () => {
    const { clock, keys } = setUp();
    const made = ["a", "b", "c"].map((name) => issueKey(keys, { name, scopes: ["read"] }, clock.now()).stored.prefix);
    expect(keys.list().map(({ prefix }) => prefix)).toEqual(made);
    expect(keys.revoke(made[1]!, 5)?.revokedAt).toBe(5);
    expect(keys.revoke(made[1]!, 9)?.revokedAt).toBe(5);
    expect(keys.revoke("aaaaaaaa", 9)).toBeUndefined();
    expect(keys.list().map(({ revokedAt }) => revokedAt)).toEqual([null, 5, null]);
    keys.close();
  });
});

describe("the file", () => {
  test("is shared: what one process makes or revokes, another knows at its next look", async () => {
    const folder = temporaryFolder();
    const [server, shell] = [openKeyFile(folder), openKeyFile(folder)];
    const auth = new Authenticator({ keys: server, settings: () => defaultCallerSettings, clock: new FakeClock() });
    const { key, stored } = issueKey(shell, bi, 1);
    expect(await auth.identify(key)).toBeDefined();
    shell.revoke(stored.prefix, 2);
    expect(await auth.identify(key)).toBeUndefined();
    server.close();
    shell.close();
  });

  test("holds no secret, and is for its owner alone", () => {
    const folder = join(temporaryFolder(), "data");
    const keys = openKeyFile(folder);
    const { key } = issueKey(keys, bi, 1);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of ["keys.db", "keys.db-wal"]) {
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
      expect(readFileSync(join(folder, name)).includes(parseKey(key)!.secret)).toBe(false);
    }
    keys.close();
  });

  test.skipIf(process.getuid?.() !== 0)("that root makes belongs to the folder's owner, under whom the server runs", () => {
    const folder = temporaryFolder();
    chownSync(folder, 65_534, 65_534);
    const keys = openKeyFile(folder);
    issueKey(keys, bi, 1);
    for (const name of ["keys.db", "keys.db-wal", "keys.db-shm"]) expect([name, statSync(join(folder, name)).uid]).toEqual([name, 65_534]);
    keys.close();
  });

  test("that is damaged is an error: keys are not forgotten silently", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "keys.db"), "no database ".repeat(1000));
    expect(() => openKeyFile(folder)).toThrow();
  });
});

test("durations are whole seconds, minutes, hours or days", () => {
  expect(["45s", "30m", "12h", "90d"].map(parseDuration)).toEqual([45_000, 1_800_000, 43_200_000, 7_776_000_000]);
  for (const wrong of ["", "0s", "-1d", "1.5h", "90", "d", "90D", " 1d", "1d ", "1w", "999999999d", "1d1h"])
    expect(parseDuration(wrong)).toBeUndefined();
});

test("names and scopes that cannot be are told with what can", () => {
  expect(keyProblem({ name: "Zoë's reports", scopes: ["read", "admin"] })).toBeUndefined();
  for (const name of ["", " ", "a ", "a\nb", "\u0000", "x".repeat(101)])
    expect(keyProblem({ name, scopes: [] })).toMatch(/1 to 100 characters/);
  expect(keyProblem({ name: "a", scopes: ["all"] })).toMatch(/"all" is no scope. Scopes are read, zivio:read, current-rms:read/);
  expect(keyProblem({ name: "a", scopes: ["constructor"] })).toMatch(/no scope/);
});

test("only `read` and a vendor's own scope let read, whatever else is granted", () => {
  fc.assert(
    fc.property(fc.subarray(Object.keys(scopes)), (granted) => {
      const readable = readableVendors(new Set(granted));
      if (granted.includes("read")) return readable === undefined;
      return (
        [...readable!].sort().join() ===
        granted
          .filter((scope) => scope.endsWith(":read"))
          .map((scope) => scope.slice(0, -5))
          .sort()
          .join()
      );
    }),
  );
});
