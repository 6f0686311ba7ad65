import type { PoolOf } from "../transport/quota/pool.ts";
import type { RedisLinkOptions } from "./redis-link.ts";

/** What this process shares with others through Redis. */
export interface Shared {
  poolOf: PoolOf;
  close(): Promise<void>;
}

/** Connects to Redis, whose client is loaded only where it is wanted. Never rejects for a Redis that is away: it is joined when it is there. */
export async function openRedis(options: RedisLinkOptions): Promise<Shared> {
  const [{ RedisLink }, { RedisPool }] = await Promise.all([import("./redis-link.ts"), import("./redis-pool.ts")]);
  const link = await RedisLink.open(options);
  return { poolOf: (account, longestMs) => new RedisPool({ link, account, longestMs }), close: () => link.close() };
}
