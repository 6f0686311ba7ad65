import { randomUUID } from "node:crypto";
import type { CachedValue, Lease, LeasedCache, Offered, Wanted } from "../transport/leased-cache.ts";
import type { Cipher } from "./cipher.ts";
import type { RedisLink } from "./redis-link.ts";
import { writtenKey } from "./redis-writes.ts";

/** Who died with a lease keeps others waiting for this time. */
const leaseMs = 3_000;

/** Who waits looks again after this time, though nothing was said: the process that would say it may be gone. */
const lookEveryMs = 500;

/** What is kept for nobody stays for those who are about to fetch it. */
const fetchMs = 5_000;

/** What is offered and never taken back. */
const offeredMs = 90 * 24 * 60 * 60_000;

export interface RedisLeasedCacheOptions {
  link: RedisLink;
  /** Whose account it is; not a secret. */
  account: string;
  cipher: Promise<Cipher>;
}

/** One of the keys of a value. */
interface Named {
  /** Tells nothing of the question. */
  name: string;
  keys: [value: string, lease: string, channel: string, written: string];
}

export class RedisLeasedCache implements LeasedCache {
  readonly #link: RedisLink;
  readonly #prefix: string;
  readonly #written: string;
  readonly #cipher: Promise<Cipher>;
  /** Who waits for a value of this name. */
  readonly #waiting = new Map<string, Set<() => void>>();

  constructor({ link, account, cipher }: RedisLeasedCacheOptions) {
    this.#link = link;
    this.#prefix = `tieline:{${account}}:found`;
    this.#written = writtenKey(account);
    this.#cipher = cipher;
    void link.subscribe(this.#prefix, (name) => {
      for (const wake of this.#waiting.get(name) ?? []) wake();
    });
  }

  async lookUp(key: string, { youngerThanMs, after = -1, isOfRecords = false, signal }: Wanted): Promise<CachedValue | Lease> {
    const cipher = await this.#cipher;
    const named = this.#nameOf(cipher.nameOf(key), isOfRecords);
    const holder = randomUUID();
    let since = -1;
    for (;;) {
      signal.throwIfAborted();
      const woken = this.#listen(named.name, signal);
      try {
        const given = [holder, leaseMs, youngerThanMs, after, since];
        const [kind, at, now, sealed] = (await this.#link.run("lookUp", named.keys, given)) as [number, string, string, string];
        if (kind === 1) {
          const text = cipher.open(sealed, named.name);
          // Of a process whose credentials are others, which its name excludes: whatever it is, it is none of ours.
          if (text === undefined) throw new Error("A value in Redis cannot be read.");
          return {
            kind: "value",
            text,
            at: Number(at),
            ageMs: since >= 0 && Number(at) >= since ? 0 : Math.max(1, Number(now) - Number(at)),
          };
        }
        if (kind === 0) return this.#leaseOf(named, cipher, { holder, asked: at });
        if (since < 0) since = Number(at);
        await woken.promise;
      } finally {
        woken.end();
      }
    }
  }

  keep(key: string, forMs: number): void {
    const keep = (cipher: Cipher) => this.#link.run("keep", this.#nameOf(cipher.nameOf(key)).keys, [forMs]);
    this.#cipher.then(keep).catch(() => undefined);
  }

  async offer(key: string, text: string, rank: number): Promise<Offered> {
    const cipher = await this.#cipher;
    const { name, keys } = this.#nameOf(cipher.nameOf(key));
    const [sealed, wasKept] = (await this.#link.run("offer", keys, [cipher.seal(text, name), rank, offeredMs, name])) as [string, number];
    return { text: cipher.open(sealed, name) ?? "", wasKept: wasKept === 1 };
  }

  follow(key: string, changed: () => void): void {
    const follow = (cipher: Cipher) => {
      const name = cipher.nameOf(key);
      this.#waiting.set(name, (this.#waiting.get(name) ?? new Set()).add(changed));
      this.#link.onState((isUp) => isUp && changed());
    };
    this.#cipher.then(follow, () => undefined);
  }

  #leaseOf(named: Named, cipher: Cipher, { holder, asked }: { holder: string; asked: string }): Lease {
    const over = new AbortController();
    void this.#prolong(named, holder, over.signal);
    const run = (script: "fill" | "leave", more: readonly (string | number)[]) => {
      over.abort();
      return this.#link.run(script, named.keys, [holder, ...more]).catch(() => undefined);
    };
    return {
      kind: "lease",
      fill: async (text, forMs) => {
        const at = await run("fill", [cipher.seal(text, named.name), Math.max(0, forMs), fetchMs, named.name, asked]);
        return at === undefined ? undefined : Number(at);
      },
      leave: () => void run("leave", [named.name]),
    };
  }

  /** Keeps the lease while the work lasts. */
  async #prolong(named: Named, holder: string, signal: AbortSignal): Promise<void> {
    const { clock } = this.#link;
    while (!signal.aborted) {
      await clock.sleep(leaseMs / 3, signal).catch(() => undefined);
      if (!signal.aborted) await this.#link.run("prolong", named.keys, [holder, leaseMs]).catch(() => undefined);
    }
  }

  /** Listens before it asks, so that nothing is missed between. */
  #listen(name: string, signal: AbortSignal): { promise: Promise<void>; end(): void } {
    const over = new AbortController();
    const waiting = this.#waiting.get(name) ?? new Set();
    this.#waiting.set(name, waiting);
    const wake = () => over.abort();
    waiting.add(wake);
    signal.addEventListener("abort", wake, { once: true });
    return {
      promise: this.#link.clock.sleep(lookEveryMs, over.signal).catch(() => undefined),
      end: () => {
        over.abort();
        signal.removeEventListener("abort", wake);
        waiting.delete(wake);
        if (waiting.size === 0) this.#waiting.delete(name);
      },
    };
  }

  #nameOf(name: string, isOfRecords = false): Named {
    const value = `${this.#prefix}:${name}`;
    // Nothing stands at the last name of what no write makes stale.
    return { name, keys: [value, `${value}:lease`, this.#prefix, isOfRecords ? this.#written : `${value}:written`] };
  }
}
