import { TielineError, type VendorName } from "../../errors.ts";
import type { Clock } from "../clock.ts";
import { type Layer, type Response, whenOver } from "../send.ts";

export interface TimeoutOptions {
  vendor: VendorName;
  label: string;
  clock: Clock;
  /** For one attempt, from connecting to the last byte; of a file, to its first piece, and then from each to the next. */
  ms: number;
}

/**
 * Ends an attempt that takes too long, however it is slow: connecting, waiting or dripping. A file may take as long as it is
 * large, but each piece has to come in time; while its reader wants none, no time counts.
 */
export const timeout =
  ({ vendor, label, clock, ms }: TimeoutOptions): Layer =>
  (next) =>
  async (request) => {
    const limit = request.timeoutMs ?? ms;
    const attempt = new AbortController();
    const leave = () => attempt.abort(request.scope.signal.reason);
    if (request.scope.signal.aborted) leave();
    request.scope.signal.addEventListener("abort", leave, { once: true });
    const scope = { ...request.scope, note: request.scope.note.bind(request.scope), signal: attempt.signal };
    let response: Response | undefined;
    try {
      const answer = next({ ...request, scope });
      hurry(answer);
      response = await answer;
      if (response.body) response.body.onWait = hurry;
      return response;
    } finally {
      whenOver(response, () => request.scope.signal.removeEventListener("abort", leave));
    }

    /** Ends the attempt when this has not come in time. */
    function hurry(what: Promise<unknown>): void {
      const timer = new AbortController();
      const stop = () => timer.abort();
      what.then(stop, stop);
      clock.sleep(limit, timer.signal).then(
        () => attempt.abort(new TielineError("UPSTREAM_TIMEOUT", `${label} did not answer within ${limit / 1000} s.`, { vendor })),
        () => undefined,
      );
    }
  };
