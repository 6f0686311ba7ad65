import crypto from "node:crypto";
import { syncBuiltinESMExports } from "node:module";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { issueKey } from "../../src/callers/issue-key.ts";
import { callersOf } from "./kit.ts";

const compared = vi.fn(crypto.timingSafeEqual);
const { timingSafeEqual } = crypto;
beforeEach(() => {
  crypto.timingSafeEqual = compared;
  syncBuiltinESMExports();
});
afterEach(() => {
  crypto.timingSafeEqual = timingSafeEqual;
  syncBuiltinESMExports();
});

/** That the function itself takes the same time is Node's promise. */
test("every key, right or wrong, of a known prefix or not, leads to one comparison of two hashes in constant time", async () => {
  const { keys, server } = callersOf();
  const { authenticator } = server;
  const { key, stored } = issueKey(keys, { name: "a", scopes: ["read"] }, Date.now());
  const revoked = issueKey(keys, { name: "b", scopes: ["read"] }, Date.now());
  keys.revoke(revoked.stored.prefix, Date.now());
  const wrongAtTheEnd = key.slice(0, -1) + (key.endsWith("A") ? "B" : "A");
  const wrongAtTheStart = key.replace(/_(.)([^_]*)$/, (_all, first: string, rest: string) => `_${first === "A" ? "B" : "A"}${rest}`);
  for (const sent of [key, wrongAtTheEnd, wrongAtTheStart, revoked.key, `tl_zzzzzzzz_${"A".repeat(43)}`]) {
    compared.mockClear();
    expect((await authenticator.identify(sent))?.name).toBe(sent === key ? "a" : undefined);
    expect(compared.mock.calls.map((sides) => sides.map(({ byteLength }) => byteLength))).toEqual([[32, 32]]);
    // The secret itself is never compared.
    expect(compared.mock.calls[0]!.map((side) => Buffer.from(side as Buffer).toString("latin1"))).not.toContain(key.split("_").at(-1));
  }
  expect(stored.hash).toHaveLength(32);
});
