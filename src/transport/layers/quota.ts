import type { VendorName } from "../../errors.ts";
import type { Clock } from "../clock.ts";
import { pauseOf } from "../pause.ts";
import type { Permit, Quota } from "../quota.ts";
import { type Layer, type Request, type Response, whenOver } from "../send.ts";

export interface QuotaLayerOptions {
  vendor: VendorName;
  quota: Quota;
  clock: Clock;
  /** How long to stay away after a refusal that names no time. */
  defaultPauseMs?: number;
}

/**
 * Every call waits for a permit, and a vendor that says "too many" is left alone until the time it names, then asked more slowly.
 * A file is a call under way until it has come.
 */
export const quota =
  ({ vendor, quota, clock, defaultPauseMs = 1000 }: QuotaLayerOptions): Layer =>
  (next) =>
  async (request) => {
    const permit = reserved(request) ?? (await acquire(request));
    let response: Response | undefined;
    try {
      response = await next(request);
      if (response.status !== 429) return response;
      const pauseMs = pauseOf(response, clock.now()) || defaultPauseMs;
      permit.refused(pauseMs);
      return { ...response, pauseMs };
    } finally {
      whenOver(response, () => permit.done(response !== undefined));
    }

    async function acquire({ weight, scope }: Request): Promise<Permit> {
      const { deadline, signal, priority, caller } = scope;
      const own = await quota.acquire({ weight, deadline, signal, priority, caller });
      if (own.waitedMs > 0) scope.note(vendor, { waitedMs: own.waitedMs });
      return own;
    }
  };

/** The permit for which this request was made; an attempt that follows needs one of its own. */
function reserved({ weight = 1, scope }: Request): Permit | undefined {
  const permit = scope.reserved?.shift();
  if (permit && weight <= permit.weight) {
    permit.spend(weight);
    return permit;
  }
  // Held while another one is waited for, it could be what that one waits for.
  permit?.release();
  return undefined;
}
