import { deriveScope, type Request } from "../../transport/send.ts";
import type { Resource } from "../model/resource.ts";
import type { Scoped } from "./batching.ts";
import type { Cache } from "./cache.ts";
import { servedBelow } from "./freshness.ts";

interface Cached<C> extends Scoped<C> {
  upstream: { cache: Cache };
}

/** The same context, and when the oldest answer came that a read under it was given: another process may have had it for a while. */
export function timed<C extends Cached<C>>(context: C): { context: C; storedAt(): number } {
  const { cache } = context.upstream;
  const { scope } = context;
  let oldest = Number.POSITIVE_INFINITY;
  const heard = deriveScope(scope, {
    note(vendor, event) {
      if (event.receivedMs !== undefined) oldest = Math.min(oldest, cache.now() - event.receivedMs);
      scope.note(vendor, event);
    },
  });
  return { context: { ...context, scope: heard }, storedAt: () => Math.min(oldest, cache.now()) };
}

/** Which answers of other processes serve a read of this resource, and for how long others may use what it is given. */
export function keptOf<C extends Cached<C>>({ upstream: { cache }, scope }: C, resource: Resource): NonNullable<Request["kept"]> {
  const forMs = cache.maxAgeOf(resource);
  return { youngerThanMs: forMs > 0 ? servedBelow(scope, forMs) : 0, forMs };
}
