import type { LeasedCache } from "../transport/leased-cache.ts";
import type { PoolOf } from "../transport/quota/pool.ts";
import type { RedisLinkOptions } from "./redis-link.ts";

/** What this process shares with others through Redis. */
export interface Shared {
  poolOf: PoolOf;
  /** What all processes with these credentials have found out of a vendor. */
  cacheOf(vendor: string, credentials: string): LeasedCache;
  close(): Promise<void>;
}

/** Connects to Redis, whose client is loaded only where it is wanted. Never rejects for a Redis that is away: it is joined when it is there. */
export async function openRedis(options: RedisLinkOptions): Promise<Shared> {
  const [{ Cipher }, { RedisLink }, { RedisLeasedCache }, { RedisPool }] = await Promise.all([
    import("./cipher.ts"),
    import("./redis-link.ts"),
    import("./redis-leased-cache.ts"),
    import("./redis-pool.ts"),
  ]);
  const link = await RedisLink.open(options);
  return {
    poolOf: (account, longestMs) => new RedisPool({ link, account, longestMs }),
    cacheOf: (vendor, credentials) => new RedisLeasedCache({ link, account: vendor, cipher: Cipher.of(credentials, vendor) }),
    close: () => link.close(),
  };
}
