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

/** Every call waits for a permit, and a vendor that says "too many" is left alone until the time it names, then asked more slowly. */
export const quota =
  ({ vendor, quota, clock, defaultPauseMs = 1000 }: QuotaLayerOptions): Layer =>
  (next) =>
  async (request) => {
    const { deadline, signal, priority, caller } = request.scope;
    const permit = await quota.acquire({ weight: request.weight, deadline, signal, priority, caller });
    if (permit.waitedMs > 0) request.scope.note(vendor, { waitedMs: permit.waitedMs });
    let answered = false;
    try {
      const response = await next(request);
      answered = true;
      if (response.status !== 429) return response;
      const pauseMs = pauseOf(response, clock.now()) || defaultPauseMs;
      permit.refused(pauseMs);
      return { ...response, pauseMs };
    } finally {
      permit.done(answered);
    }
  };
