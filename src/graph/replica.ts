import { mayRead } from "../engine/vendor/access.ts";
import type { Resolver } from "./fields.ts";

/** What is kept of each type, for those vendors that the caller may read. It takes no call. Null where nothing is kept. */
export function replicaResolver(): Resolver {
  return (_source, _args, { session, streams }) => {
    if (!streams) return null;
    const readable = streams.streams().filter(({ vendor }) => mayRead(session.scope, vendor));
    return {
      streams: readable.map(({ syncedAt, ageMs, leftMs, ...stream }) => ({
        ...stream,
        syncedAt: syncedAt === undefined ? null : new Date(syncedAt).toISOString(),
        ageMs: rounded(ageMs),
        leftMs: rounded(leftMs),
        error: stream.error && { ...stream.error, at: new Date(stream.error.at).toISOString() },
      })),
    };
  };
}

/** Milliseconds fit an Int up to 24 days; older is as old. */
function rounded(ms: number | undefined): number | null {
  return ms === undefined ? null : Math.min(2_147_483_647, Math.round(ms));
}
