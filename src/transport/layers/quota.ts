import type { VendorName } from "../../errors.ts";
import type { Clock } from "../clock.ts";
import type { Permit, Quota } from "../quota.ts";
import { readRetryAfter } from "../retry-after.ts";
import { type Layer, onEnd, type Request, type Response } from "../send.ts";

export interface QuotaLayerOptions {
  vendor: VendorName;
  quota: Quota;
  clock: Clock;
  /** How long to send nothing after a 429 that names no time. */
  defaultPauseMs?: number;
}

/**
 * Every attempt waits for a permit. A 429 pauses all calls for the time the vendor names and lowers the limit. A file holds
 * its permit until it has ended.
 */
export const quota =
  ({ vendor, quota, clock, defaultPauseMs = 1000 }: QuotaLayerOptions): Layer =>
  (next) =>
  async (request) => {
    const permit = takeReserved(request) ?? (await acquire(request));
    let response: Response | undefined;
    try {
      response = await next(request);
      if (response.status !== 429) return response;
      const retryAfterMs = readRetryAfter(response, clock.now()) || defaultPauseMs;
      permit.refused(retryAfterMs);
      return { ...response, retryAfterMs };
    } finally {
      onEnd(response, () => (response ? permit.done() : permit.lost()));
    }

    async function acquire({ weight, scope }: Request): Promise<Permit> {
      const { deadline, signal, priority, caller, request, quotaShare, reserve } = scope;
      const permit = await quota.acquire({ weight, deadline, signal, priority, caller, request, quotaShare, reserve });
      if (permit.waitedMs > 0) scope.note(vendor, { waitedMs: permit.waitedMs });
      return permit;
    }
  };

/** The permit that was reserved for this request. A retry finds none left and acquires its own. */
function takeReserved({ weight = 1, scope }: Request): Permit | undefined {
  const permit = scope.reserved?.shift();
  if (permit && weight <= permit.weight) {
    permit.spend(weight);
    return permit;
  }
  // Too small: held any longer, it could block the permit that is acquired instead.
  permit?.release();
  return undefined;
}
