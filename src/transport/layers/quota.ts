import type { VendorName } from "../../errors.ts";
import type { Clock } from "../clock.ts";
import { pauseOf } from "../pause.ts";
import type { Quota } from "../quota.ts";
import type { Layer } from "../send.ts";

export interface QuotaLayerOptions {
  vendor: VendorName;
  quota: Quota;
  clock: Clock;
  /** How long to stay away after a refusal that names no time. */
  defaultPauseMs?: number;
}

/** Every call waits for a permit, and a vendor that says "too many" is left alone until the time it names. */
export const quota =
  ({ vendor, quota, clock, defaultPauseMs = 1000 }: QuotaLayerOptions): Layer =>
  (next) =>
  async (request) => {
    const { deadline, signal } = request.scope;
    const permit = await quota.acquire({ weight: request.weight ?? 1, deadline, signal });
    if (permit.waitedMs > 0) request.scope.note(vendor, { waitedMs: permit.waitedMs });
    let answered = false;
    try {
      const response = await next(request);
      answered = true;
      if (response.status !== 429) return response;
      const pauseMs = pauseOf(response, clock.now()) || defaultPauseMs;
      quota.pause(clock.now() + pauseMs);
      return { ...response, pauseMs };
    } finally {
      permit.done(answered);
    }
  };
