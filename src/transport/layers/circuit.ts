import { TielineError, type VendorName } from "../../errors.ts";
import type { Clock } from "../clock.ts";
import { type Layer, type Request, type Response, whenOver } from "../send.ts";
import { mayPass } from "./retry.ts";

export interface CircuitOptions {
  vendor: VendorName;
  label: string;
  clock: Clock;
  /** Answers that say that the vendor is down. A refusal shows that it is up, and a spent quota is the quota's business. */
  isOutage?(response: Response): boolean;
  /** Requests that may be under way or waiting for a permit at once. */
  most?: number;
}

/** So many outages in a row, with nothing answered for so long: a second is longer than the hiccup of a restart. */
const outagesToOpen = 5;
const silenceToOpenMs = 1_000;

/** The first stay in the open, and the longest: each probe that fails doubles it. A vendor that is back is found within the longest. */
const firstMs = 2_000;
const longestMs = 30_000;

/**
 * Leaves a vendor alone that is down: after several outages in a row calls are refused at once, which costs neither time
 * nor permits, until one call is let through as a probe and is answered, for which the others wait. Also keeps a slow vendor from piling up requests.
 */
export const circuit =
  ({ vendor, label, clock, isOutage = mayPass, most = 1_000 }: CircuitOptions): Layer =>
  (next) => {
    let running = 0;
    let outages = 0;
    let silentSince = 0;
    let answeredAt = Number.NEGATIVE_INFINITY;
    /** While the circuit is open: when the next probe may go, and how long the stay was. */
    let open: { until: number; ms: number } | undefined;
    let probe: { request: Request; over: Promise<unknown> } | undefined;

    return async (request) => {
      // What the probe meets, those who came after it would meet as well.
      while (open && probe) await probe.over;
      request.scope.signal.throwIfAborted();
      const start = clock.now();
      if (open && start < open.until) throw refusal("has failed repeatedly and is being left alone", open.until - start);
      if (running >= most) throw refusal("is too slow for the requests that already wait for it", 0);
      if (!open) return send(request, start);
      const answer = send(request, start);
      probe = { request, over: answer.catch(() => undefined) };
      return answer;
    };

    async function send(request: Request, start: number): Promise<Response> {
      let response: Response | undefined;
      running += 1;
      try {
        response = await next(request);
        if (response.status !== 429 && isOutage(response)) fail(request, start);
        else succeed();
        return response;
      } catch (error) {
        const code = error instanceof TielineError ? error.code : undefined;
        if (code === "UPSTREAM_UNAVAILABLE" || code === "UPSTREAM_TIMEOUT") fail(request, start);
        else if (code === "UPSTREAM_AUTH" || code === "UPSTREAM_BAD_RESPONSE") succeed();
        // Anything else, such as a caller that left, says nothing of the vendor: the next call probes.
        throw error;
      } finally {
        // A file is under way until it has come; that the vendor is up, its beginning has shown.
        whenOver(response, () => {
          running -= 1;
        });
        if (probe?.request === request) probe = undefined;
      }
    }

    function succeed(): void {
      outages = 0;
      answeredAt = clock.now();
      open = undefined;
    }

    function fail(request: Request, start: number): void {
      if (outages === 0) silentSince = Math.max(start, answeredAt);
      outages += 1;
      if (open && probe?.request !== request) return;
      if (!open && (outages < outagesToOpen || clock.now() - silentSince < silenceToOpenMs)) return;
      const ms = open ? Math.min(longestMs, 2 * open.ms) : firstMs;
      open = { until: clock.now() + ms, ms };
    }

    function refusal(why: string, waitMs: number): TielineError {
      const retryAfterMs = Math.max(1_000, waitMs);
      return new TielineError("UPSTREAM_UNAVAILABLE", `${label} ${why}. Try again in ${Math.ceil(retryAfterMs / 1000)} s.`, {
        vendor,
        retryAfterMs,
      });
    }
  };
