import type { Clock } from "../transport/clock.ts";
import type { Caller } from "./caller.ts";
import { issueKey, type KeyRequest } from "./issue-key.ts";
import type { TokenVerifier } from "./jwt.ts";
import { hashSecret, parseKey, secretMatches } from "./key.ts";
import { type KeyStore, keyState, type StoredKey } from "./key-store.ts";
import { type CallerSettings, limitsOf } from "./limits.ts";

export interface AuthenticatorOptions {
  /** Absent where only tokens are accepted. */
  keys?: KeyStore | undefined;
  /** Absent where no tokens are accepted. */
  tokens?: TokenVerifier | undefined;
  /** The limits of the moment. */
  settings: () => CallerSettings;
  clock: Clock;
}

/** The use of a key is written down at most this often. */
const noteUseEveryMs = 60_000;

/** Compared with where there is no such key, so that the time tells nothing. */
const nobody = hashSecret("");

/** Tells callers by what they send: a key or a token. */
export class Authenticator {
  readonly #options: AuthenticatorOptions;

  constructor(options: AuthenticatorOptions) {
    this.#options = options;
  }

  /** Undefined for a credential that is wrong, revoked or expired. Rejects with TokenKeysUnavailable. */
  async identify(credential: string): Promise<Caller | undefined> {
    const { tokens } = this.#options;
    if (credential.startsWith("tl_")) return this.#byKey(credential);
    const identity = await tokens?.(credential);
    return identity && this.#caller(identity.name, identity.scopes, { alone: false });
  }

  /** Are there keys at all, and not tokens alone? */
  get issuesKeys(): boolean {
    return this.#options.keys !== undefined;
  }

  /** Makes a key. Throws where there are none. */
  issueKey(request: KeyRequest): { key: string; stored: StoredKey } {
    const { keys, clock } = this.#options;
    if (!keys) throw new Error("There is no place for keys.");
    return issueKey(keys, request, clock.now());
  }

  #byKey(text: string): Caller | undefined {
    const { keys, tokens, clock } = this.#options;
    const parsed = parseKey(text);
    if (!keys || !parsed) return undefined;
    // Read anew for every request: a revocation by another process holds at once.
    const stored = keys.find(parsed.prefix);
    const matches = secretMatches(parsed.secret, stored?.hash ?? nobody);
    const now = clock.now();
    if (!stored || !matches || keyState(stored, now) !== "active") return undefined;
    if (now - (stored.lastUsedAt ?? 0) >= noteUseEveryMs) keys.noteUse(stored.prefix, now);
    return this.#caller(stored.name, stored.scopes, { alone: !tokens && !keys.hasOthers(stored.name, now) });
  }

  #caller(name: string, scopes: readonly string[], others: { alone: boolean }): Caller {
    return { name, scopes: new Set(scopes), limits: limitsOf(this.#options.settings(), name, others) };
  }
}
