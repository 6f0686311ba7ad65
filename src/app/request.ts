import { setMaxListeners } from "node:events";
import type { Caller } from "../callers/caller.ts";
import { readableVendors } from "../callers/scopes.ts";
import type { Basis } from "../engine/model/basis.ts";
import type { Meter } from "../engine/vendor/meter.ts";
import type { Upstream } from "../engine/vendor/upstream.ts";
import { TielineError, type VendorName } from "../errors.ts";
import type { Context } from "../graph/context.ts";
import type { LinkOutcome, Observer } from "../observe/observer.ts";
import { type Clock, setAlarm } from "../transport/clock.ts";
import { type CallNote, defaultPriority, type Freshness, freshnessIn, type Scope } from "../transport/send.ts";

/** What a caller asks of one request. Which kept answers it takes: `Freshness`. */
export interface RequestOptions extends Freshness {
  /** How long it may take, in milliseconds. */
  deadlineMs: number;
  requestId?: string | undefined;
  /** Who asks; absent for this process itself, which has no limits. */
  caller?: Caller | undefined;
  /** Where quota is short, lower goes first: 0 to 7, as the urgency of RFC 9218; 3 when absent. */
  priority?: number | undefined;
  /** Who asks may see what vendors say of refusals; true when absent. */
  showsVendorErrors?: boolean;
  /** The same key and input write once. */
  idempotencyKey?: string | undefined;
  /** Only the price is wanted. */
  explain?: boolean;
  /** Vendor calls and milliseconds of waiting for quota that the caller allows. */
  maxCalls?: number | undefined;
  maxWaitMs?: number | undefined;
  /** Of the request that this one is a part of: it counts the calls as well. */
  around?: Meter;
  /** Other vendors than the app's own, such as those of a dry run. */
  upstreams?: ReadonlyMap<VendorName, Upstream>;
}

/** What resolvers and plugins of one request share. */
export interface RequestContext extends Context {
  requestId: string;
  options: RequestOptions;
  meter: Meter;
  /** Whether the same question would be answered alike. */
  basis: Basis;
  /** What the observer heard of links. */
  linked: readonly LinkOutcome[];
  /** Ends the request's clock and its calls. To be called when the answer is sent or the caller has left. */
  end(reason?: unknown): void;
}

/** Who decides, and whether this caller may. This process itself has no name of a caller. */
export function deciderIn({ caller }: RequestOptions): { author: string; mayDecide: boolean } {
  return caller ? { author: caller.name, mayDecide: caller.scopes.has("links:write") } : { author: "tieline", mayDecide: true };
}

/** Where the calls of one request report. */
type Counts = Required<Pick<Scope, "note" | "noteBackground">>;

export function observeCounts(meter: Meter, basis: Basis, observer: Observer | undefined, around?: Meter): Counts {
  const asker = { requestId: meter.requestId };
  return {
    note: (vendor, event) => {
      meter.note(vendor, event);
      around?.note(vendor, event);
      basis.note(event);
      observer?.noted?.(vendor, event, asker);
    },
    noteBackground: (vendor, event) => observer?.noted?.(vendor, event, undefined),
  };
}

/** What the calls of one request may take, and what ends them. */
export function startScope(clock: Clock, request: RequestOptions, counts: Counts): { scope: Scope; end: RequestContext["end"] } {
  const { deadlineMs, requestId, caller, priority = defaultPriority } = request;
  const controller = new AbortController();
  // Every call in flight listens to it.
  setMaxListeners(0, controller.signal);
  const late = `This request took longer than its deadline of ${deadlineMs} ms.`;
  const stop = setAlarm(clock, deadlineMs, () =>
    controller.abort(new TielineError("DEADLINE_EXCEEDED", late, { advice: "Ask for less, or allow more time." })),
  );
  const maxCalls = Math.min(request.maxCalls ?? Number.POSITIVE_INFINITY, caller?.limits.maxCalls ?? Number.POSITIVE_INFINITY);
  const allowance = Number.isFinite(maxCalls) ? { calls: maxCalls } : undefined;
  const readable = caller && readableVendors(caller.scopes);
  const scope: Scope = {
    signal: controller.signal,
    deadline: clock.now() + deadlineMs,
    request: requestId!,
    priority,
    ...(caller && { caller: caller.name, quotaShare: caller.limits.quotaShare }),
    ...(readable && { readable }),
    note(vendor: VendorName, event: CallNote) {
      counts.note(vendor, event);
      // The other calls were paid when they were made.
      if (allowance) allowance.calls -= (event.logins ?? 0) + (event.retries ?? 0);
    },
    noteBackground: counts.noteBackground,
    unresponsive: new Map(),
    ...freshnessIn(request),
    ...(allowance && { allowance }),
  };
  const end = (reason?: unknown) => {
    stop();
    if (reason !== undefined) controller.abort(reason);
  };
  return { scope, end };
}
