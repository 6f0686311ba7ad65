import type { Clock } from "./clock.ts";
import type { LeasedCache } from "./leased-cache.ts";
import type { TokenStore, Tokens } from "./tokens.ts";

export interface SharedTokensOptions {
  /** This process's own, which outlasts what the cache loses. */
  store: TokenStore;
  cache: LeasedCache;
  clock: Clock;
}

/** Whoever was cut off tells within this time what it has, to a cache that lost its data; milliseconds. */
const graceMs = 1_000;

/**
 * The tokens of all processes: each keeps the latest pair in its own store as well, so that no loss of the cache, and none of a process,
 * loses a refresh token. The pair that expires last is the latest.
 */
export class SharedTokens implements TokenStore {
  readonly #options: SharedTokensOptions;
  readonly #followed = new Set<string>();
  /** Accounts whose latest pair this process has got: nobody else has used its refresh token. */
  readonly #own = new Set<string>();

  constructor(options: SharedTokensOptions) {
    this.#options = options;
  }

  read(account: string): Tokens | undefined {
    this.#follow(account);
    return this.#options.store.read(account);
  }

  write(account: string, tokens: Tokens): void {
    this.#follow(account);
    this.#options.store.write(account, tokens);
    this.#own.add(account);
    // What cannot be told now is told when the cache can be asked again.
    this.#exchange(account).catch(() => undefined);
  }

  async refresh(account: string): Promise<boolean> {
    try {
      if (!(await this.#exchange(account))) {
        await this.#options.clock.sleep(graceMs);
        await this.#exchange(account);
      }
      return true;
    } catch {
      return this.#own.has(account);
    }
  }

  #follow(account: string): void {
    if (this.#followed.has(account)) return;
    this.#followed.add(account);
    this.#options.cache.follow(keyOf(account), () => void this.#exchange(account).catch(() => undefined));
  }

  /** Tells what this process has, and takes what is later. False when nothing was kept before. */
  async #exchange(account: string): Promise<boolean> {
    const { store, cache } = this.#options;
    const own = store.read(account);
    const { text, wasKept } = await cache.offer(keyOf(account), own ? JSON.stringify(own) : "", own?.expiresAt ?? 0);
    const kept = text === "" ? undefined : (JSON.parse(text) as Tokens);
    if (kept && kept.expiresAt > (own?.expiresAt ?? 0)) {
      store.write(account, kept);
      this.#own.delete(account);
    }
    return wasKept;
  }
}

function keyOf(account: string): string {
  return `tokens ${account}`;
}
