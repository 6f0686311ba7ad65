import type { VendorName } from "../errors.ts";
import { httpSend } from "../transport/http.ts";
import { jsonBodySteps } from "../transport/json.ts";
import { circuit } from "../transport/layers/circuit.ts";
import { deadline } from "../transport/layers/deadline.ts";
import { dedupe } from "../transport/layers/dedupe.ts";
import { parse } from "../transport/layers/parse.ts";
import { quota } from "../transport/layers/quota.ts";
import { isTransient, retry } from "../transport/layers/retry.ts";
import type { Session } from "../transport/layers/session.ts";
import { shared } from "../transport/layers/shared.ts";
import { timeout } from "../transport/layers/timeout.ts";
import { trace } from "../transport/layers/trace.ts";
import { Quota, type Window } from "../transport/quota.ts";
import { type Layer, type Response, stack } from "../transport/send.ts";
import type { Steps } from "../transport/steps.ts";
import type { Connection, Deps } from "./vendor.ts";

/** What is different from vendor to vendor between a request and its API. */
export interface VendorStack {
  name: VendorName;
  label: string;
  baseUrl: string;
  /** All documented quotas; empty where none is published. */
  windows: readonly Window[];
  /** The account whose quota it is: the key under which spent quota is stored across a restart. */
  account?: string;
  /** Concurrent calls; the quota's default when absent. */
  concurrency?: number;
  /** Milliseconds to pause after a 429 that names no time; the quota layer's default when absent. */
  pauseMs?: number;
  /** Puts the credentials on each request. */
  session: Session;
  /** Parses a body; JSON when absent. */
  bodySteps?(text: string, operation: string): Steps<unknown>;
  /** Gives the vendor's faults the HTTP status that the layers above understand. */
  statusOfFaults?: Layer;
  /** Whether the same read may succeed after this answer. */
  worthRetrying?(response: Response): boolean;
}

const identity: Layer = (next) => next;

/** The layers of a vendor, outermost first. */
export function connect(way: VendorStack, deps: Deps): Connection {
  const { clock, log, random, quotaShare: share, agreedWindows, quotaStore: store, quotaPool, peersOf, cache } = deps;
  const {
    name: vendor,
    label,
    baseUrl,
    windows: documented,
    account,
    concurrency,
    pauseMs,
    session,
    bodySteps = jsonBodySteps,
    statusOfFaults = identity,
    worthRetrying = isTransient,
  } = way;
  const windows = agreedWindows ?? documented;
  // Where nothing is counted there is nothing to share.
  const longestMs = Math.max(0, ...windows.map(({ ms }) => ms));
  const pool = longestMs > 0 && quotaPool ? { pool: quotaPool(`${vendor} ${account ?? ""}`.trim(), longestMs) } : {};
  const budget = new Quota({ vendor, label, clock, share, windows, store, account, ...pool, ...(concurrency && { concurrency }) });
  const breaker = circuit({ vendor, label, clock, isOutage: worthRetrying, peers: peersOf?.(`${vendor} ${baseUrl}`) });
  const send = stack(
    [
      trace({ vendor, clock, log }),
      deadline({ vendor, label, clock }),
      dedupe({ vendor }),
      shared({ vendor, cache, steps: bodySteps }),
      retry({ vendor, clock, random, worthRetrying }),
      breaker,
      session,
      quota({ vendor, quota: budget, clock, ...(pauseMs && { defaultPauseMs: pauseMs }) }),
      timeout({ vendor, label, clock, ms: 10_000 }),
      statusOfFaults,
      parse({ steps: bodySteps }),
    ],
    httpSend({ vendor, label, baseUrl }),
  );
  const { loginPrice, secrets } = session;
  return {
    send,
    quota: budget,
    circuit: breaker.state,
    ...(agreedWindows && { agreedWindows }),
    ...(loginPrice && { loginPrice }),
    ...(secrets && { secrets }),
  };
}
