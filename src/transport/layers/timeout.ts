import { TielineError, type VendorName } from "../../errors.ts";
import { type Clock, setAlarm } from "../clock.ts";
import { deriveScope, type Layer, onEnd, type Response } from "../send.ts";

export interface TimeoutOptions {
  vendor: VendorName;
  label: string;
  clock: Clock;
  /** For one attempt, from connecting to the last byte; for a file, to its first chunk and then for each chunk. */
  ms: number;
}

/**
 * Aborts an attempt that takes too long: connecting, waiting or receiving. A file may take any time, but each chunk must
 * arrive in time once its reader asks for it.
 */
export const timeout =
  ({ vendor, label, clock, ms }: TimeoutOptions): Layer =>
  (next) =>
  async (request) => {
    const limitMs = request.timeoutMs ?? ms;
    const attempt = new AbortController();
    const onAbort = () => attempt.abort(request.scope.signal.reason);
    if (request.scope.signal.aborted) onAbort();
    request.scope.signal.addEventListener("abort", onAbort, { once: true });
    const scope = deriveScope(request.scope, { signal: attempt.signal });
    let response: Response | undefined;
    try {
      const sent = next({ ...request, scope });
      limitTime(sent);
      response = await sent;
      if (response.file) response.file.onPull = limitTime;
      return response;
    } finally {
      onEnd(response, () => request.scope.signal.removeEventListener("abort", onAbort));
    }

    /** Aborts the attempt unless the promise settles in time. */
    function limitTime(promise: Promise<unknown>): void {
      const stop = setAlarm(clock, limitMs, () =>
        attempt.abort(new TielineError("UPSTREAM_TIMEOUT", `${label} did not answer within ${limitMs / 1000} s.`, { vendor })),
      );
      promise.then(stop, stop);
    }
  };
