import { TielineError, type VendorName } from "../../errors.ts";
import type { Clock } from "../clock.ts";
import type { Layer } from "../send.ts";

export interface TimeoutOptions {
  vendor: VendorName;
  label: string;
  clock: Clock;
  /** For one attempt, from connecting to the last byte. */
  ms: number;
}

/** Ends an attempt that takes too long, however it is slow: connecting, waiting or dripping. */
export const timeout =
  ({ vendor, label, clock, ms }: TimeoutOptions): Layer =>
  (next) =>
  async (request) => {
    const limit = request.timeoutMs ?? ms;
    const timer = new AbortController();
    const attempt = new AbortController();
    const leave = () => attempt.abort(request.scope.signal.reason);
    if (request.scope.signal.aborted) leave();
    request.scope.signal.addEventListener("abort", leave, { once: true });
    clock.sleep(limit, timer.signal).then(
      () => attempt.abort(new TielineError("UPSTREAM_TIMEOUT", `${label} did not answer within ${limit / 1000} s.`, { vendor })),
      () => undefined,
    );
    const scope = { ...request.scope, note: request.scope.note.bind(request.scope), signal: attempt.signal };
    try {
      return await next({ ...request, scope });
    } finally {
      timer.abort();
      request.scope.signal.removeEventListener("abort", leave);
    }
  };
