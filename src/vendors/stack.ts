import type { VendorName } from "../errors.ts";
import { httpSend } from "../transport/http.ts";
import { circuit } from "../transport/layers/circuit.ts";
import { deadline } from "../transport/layers/deadline.ts";
import { dedupe } from "../transport/layers/dedupe.ts";
import { quota } from "../transport/layers/quota.ts";
import { mayPass, retry } from "../transport/layers/retry.ts";
import type { Session } from "../transport/layers/session.ts";
import { timeout } from "../transport/layers/timeout.ts";
import { trace } from "../transport/layers/trace.ts";
import { Quota, type Window } from "../transport/quota.ts";
import { type Layer, type Response, stack } from "../transport/send.ts";
import type { Connection, Surroundings } from "./vendor.ts";

/** In what one vendor's way to its API differs from the others'. */
export interface Way {
  name: VendorName;
  label: string;
  baseUrl: string;
  /** All documented quotas; none where none is published. */
  windows: readonly Window[];
  /** Whose quota it is, for what is remembered of it across a restart. */
  account?: string;
  /** Calls under way at once; the quota's own when absent. */
  concurrency?: number;
  /** How long to stay away after a refusal that names no time; the quota layer's own when absent. */
  pauseMs?: number;
  /** Puts the credentials on each request. */
  session: Session;
  /** Says in HTTP's words what the vendor says in its own, so that the layers above need not know. */
  statusOfFaults?: Layer;
  /** Answers after which the same read may succeed. */
  worthRetrying?(response: Response): boolean;
}

const asItIs: Layer = (next) => next;

/** The way of a request to a vendor and back, outermost layer first. */
export function connect(way: Way, { clock, log, random, quotaShare, quotaStore: store }: Surroundings): Connection {
  const {
    name: vendor,
    label,
    baseUrl,
    windows,
    account,
    concurrency,
    pauseMs,
    session,
    statusOfFaults = asItIs,
    worthRetrying = mayPass,
  } = way;
  const budget = new Quota({ vendor, label, clock, share: quotaShare, windows, store, account, ...(concurrency && { concurrency }) });
  const send = stack(
    [
      trace({ vendor, clock, log }),
      deadline({ vendor, label, clock }),
      dedupe({ vendor }),
      retry({ vendor, clock, random, worthRetrying }),
      circuit({ vendor, label, clock, isOutage: worthRetrying }),
      session,
      quota({ vendor, quota: budget, clock, ...(pauseMs && { defaultPauseMs: pauseMs }) }),
      timeout({ vendor, label, clock, ms: 10_000 }),
      statusOfFaults,
    ],
    httpSend({ vendor, label, baseUrl }),
  );
  return { send, quota: budget, ...(session.loginPrice && { loginPrice: session.loginPrice }) };
}
