import type { HeardState, Peers } from "../transport/layers/circuit.ts";
import type { LeasedCache } from "../transport/leased-cache.ts";
import type { PoolOf } from "../transport/quota/pool.ts";
import type { RedisLinkOptions } from "./redis-link.ts";
import type { RedisTexts } from "./redis-texts.ts";
import type { RedisWrites } from "./redis-writes.ts";

/** What this process shares with others through Redis. */
export interface Shared {
  poolOf: PoolOf;
  /** The processes that call the vendor at this address. */
  peersOf(address: string): Peers;
  /** What all processes with these credentials have found out of a vendor. */
  cacheOf(vendor: string, credentials: string): LeasedCache;
  /** Texts that all processes with the same credentials share, by the name of what they are. */
  textsOf(name: string, credentials: string): RedisTexts;
  /** What the processes write. */
  writes: Pick<RedisWrites, "tell" | "hear">;
  close(): Promise<void>;
}

/** Connects to Redis, whose client is loaded only where it is wanted. Never rejects for a Redis that is away: it is joined when it is there. */
export async function openRedis(options: RedisLinkOptions): Promise<Shared> {
  const [{ Cipher }, { RedisLink }, { RedisLeasedCache }, { RedisPool }, { RedisTexts }, { RedisWrites }] = await Promise.all([
    import("./cipher.ts"),
    import("./redis-link.ts"),
    import("./redis-leased-cache.ts"),
    import("./redis-pool.ts"),
    import("./redis-texts.ts"),
    import("./redis-writes.ts"),
  ]);
  const link = await RedisLink.open(options);
  return {
    poolOf: (account, longestMs) => new RedisPool({ link, account, longestMs }),
    cacheOf: (vendor, credentials) => new RedisLeasedCache({ link, account: vendor, cipher: Cipher.of(credentials, vendor) }),
    peersOf: (address) => {
      const channel = `tieline:{${address}}:circuit`;
      return {
        tell: (state) => link.tell(channel, JSON.stringify({ process: link.process, state })),
        hear: (heard) =>
          void link.subscribe(channel, (text) => {
            const { process, state } = JSON.parse(text) as { process: string; state: HeardState };
            if (process !== link.process) heard(state);
          }),
      };
    },
    textsOf: (name, credentials) => new RedisTexts({ link, name, cipher: Cipher.of(credentials, name) }),
    writes: new RedisWrites(link),
    close: () => link.close(),
  };
}
