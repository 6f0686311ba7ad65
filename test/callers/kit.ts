import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { Authenticator } from "../../src/callers/authenticator.ts";
import { issueKey } from "../../src/callers/issue-key.ts";
import type { TokenVerifier } from "../../src/callers/jwt.ts";
import { MemoryKeyStore } from "../../src/callers/key-store.ts";
import { type CallerSettings, callerSettings } from "../../src/callers/limits.ts";
import { type Clock, systemClock } from "../../src/transport/clock.ts";

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tieline-callers-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface CallersOptions {
  callers?: unknown;
  tokens?: TokenVerifier;
  clock?: Clock;
}

/** Keys in memory, and who tells callers by them. */
export function callersOf({ callers = {}, tokens, clock = systemClock }: CallersOptions = {}) {
  const keys = new MemoryKeyStore();
  const settings = (): CallerSettings => callerSettings.parse(callers);
  /** Options of the server. */
  const server = { authenticator: new Authenticator({ keys, tokens, settings, clock }), callers: settings };
  /** The headers of a new key with these scopes. */
  const headersOf = (name: string, ...scopes: string[]): Record<string, string> => ({
    authorization: `Bearer ${issueKey(keys, { name, scopes }, clock.now()).key}`,
  });
  return { keys, server, headersOf };
}
