import { setMaxListeners } from "node:events";
import { backgroundPriority, type Scope } from "../../transport/send.ts";

/** How long background work may take after the deadline of the request that caused it, in milliseconds. */
const extraMs = 30_000;

/** For work that nobody waits for: own deadline, lowest priority, bypasses the cache. */
export function backgroundScope({ deadline, noteBackground }: Scope): Scope {
  const { signal } = new AbortController();
  // Every call in flight listens to it.
  setMaxListeners(0, signal);
  return { signal, deadline: deadline + extraMs, priority: backgroundPriority, maxAgeMs: 0, note: noteBackground ?? (() => undefined) };
}
