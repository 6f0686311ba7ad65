import { hasTrait, TielineError, type VendorName, withVendorErrors } from "../../errors.ts";
import type { Clock } from "../../transport/clock.ts";
import type { CircuitState } from "../../transport/layers/circuit.ts";
import type { LoginPrice } from "../../transport/layers/session.ts";
import type { Quota, Window } from "../../transport/quota.ts";
import type { Response, Scope, Send } from "../../transport/send.ts";
import { type Batching, unbatched } from "../memory/batching.ts";
import { Cache } from "../memory/cache.ts";
import type { VendorAdapter, VendorCall } from "../model/adapter.ts";
import type { Replica } from "../model/replica.ts";
import type { Resource } from "../model/resource.ts";
import type { FieldPlan } from "../model/source.ts";
import { assertReadable } from "./access.ts";
import { Observations } from "./observations.ts";
import type { RecordPage } from "./paging.ts";
import { BadResponse, badResponse } from "./responses.ts";
import { shownErrors } from "./vendor-errors.ts";

/** One vendor as the engine sees it. */
export interface Upstream {
  name: VendorName;
  /** The vendor's name in sentences. */
  label: string;
  adapter: VendorAdapter;
  configured: boolean;
  /** The error of every call to a vendor that is not configured. */
  absence?: TielineError | undefined;
  /** Makes a call and reads its answer. The scope hears the outcome, because whoever asks may go on without the answer. */
  call<T>(call: VendorCall<T>, scope: Scope): Promise<T>;
  /** What is left of the vendor's quota; absent where none is counted. */
  quota?: Quota;
  /** How its circuit breaker is; absent where there is none. */
  circuit?: () => CircuitState;
  /** Windows that replace the documented ones, as configured, empty where the quota is lifted; absent where those hold. */
  agreedWindows?: readonly Window[];
  /** How keys of all requests become calls. */
  batcher: Batching;
  /** Earlier answers. */
  cache: Cache;
  /** What a login would cost now; absent where there is none. */
  loginPrice?: () => LoginPrice;
  /** How many rows each whole list had when it was last read: for choosing the strategy with fewer calls. */
  lastRowCounts: Map<string, number>;
  /** What was learned about the vendor since the start. */
  observations: Observations;
  /** Credentials that nobody may see: a vendor may repeat in its errors what it was sent. */
  secrets(): readonly string[];
}

/** What every read of a vendor is given. */
export interface ReadContext {
  readonly upstream: Upstream;
  readonly scope: Scope;
  readonly fieldPlan: FieldPlan;
  /** Pages of whole lists that were read under this scope: a list that was left as too long is read on from there, and none is read twice. */
  readonly pages: Map<string, Promise<RecordPage>>;
  /** Where records are kept durably; absent: nowhere. */
  readonly replica?: Replica | undefined;
  withScope(scope: Scope): ReadContext;
}

export function makeReadContext(own: Pick<ReadContext, "upstream" | "scope" | "fieldPlan" | "replica">): ReadContext {
  const withScope = (scope: Scope) => makeReadContext({ ...own, scope });
  return { ...own, pages: new Map(), withScope };
}

const overAllowance = new TielineError(
  "QUERY_TOO_EXPENSIVE",
  "This takes more vendor calls than X-Tieline-Max-Calls or the limit of the caller allows.",
  {
    advice: "Ask for less, or allow more.",
  },
);

/** Notes and makes the error of what is not kept, for a caller that allows no call. */
export function cacheMiss({ name, label }: Pick<Upstream, "name" | "label">, scope: Pick<Scope, "note">): TielineError {
  scope.note(name, { failure: "CACHE_MISS" });
  const sentence = `This is not kept of ${label}, and Cache-Control: only-if-cached allows no call.`;
  return new TielineError("CACHE_MISS", sentence, {
    vendor: name,
    advice: "Leave out only-if-cached, allow an older answer with max-stale, or wait until the replica is complete.",
  });
}

interface UpstreamOptions
  extends Pick<Upstream, "name" | "label" | "adapter" | "configured" | "absence" | "quota" | "agreedWindows" | "circuit" | "loginPrice"> {
  send: Send;
  clock: Clock;
  batcher?: Batching;
  cache?: Cache;
  observations?: Observations;
  secrets?: () => readonly string[];
}

/** A vendor whose calls go out by `send`. What is not given is left out: nothing is batched, kept or known. */
export function makeUpstream({ send, clock, ...options }: UpstreamOptions): Upstream {
  const upstream: Upstream = {
    batcher: unbatched,
    cache: new Cache({ clock, maxBytes: 0, maxAgeMs: 0 }),
    observations: new Observations(clock),
    lastRowCounts: new Map(),
    secrets: () => [],
    ...options,
    call: (call, scope) => callVendor(upstream, send, call, scope),
  };
  return upstream;
}

async function callVendor<T>(upstream: Upstream, send: Send, { request, read }: VendorCall<T>, scope: Scope): Promise<T> {
  const { name, configured, observations, cache } = upstream;
  assertReadable(scope, name);
  if (scope.onlyIfCached && configured) throw cacheMiss(upstream, scope);
  const timedOut = scope.unresponsive?.get(name);
  if (timedOut) throw timedOut;
  if (scope.allowance && configured && --scope.allowance.calls < 0) throw overAllowance;
  let response: Response | undefined;
  try {
    response = await send({ ...request, scope });
    const received = response;
    if (response.ageMs !== undefined) scope.note(name, { receivedMs: response.ageMs });
    const answer = readAnswer(upstream, request.operation, () => read(received));
    scope.note(name, { answers: 1 });
    observations.noteContact();
    return answer;
  } catch (error) {
    if (error instanceof TielineError && error.code === "UPSTREAM_TIMEOUT") scope.unresponsive?.set(name, error);
    // An error without a vendor is about the caller, such as a deadline.
    const code = error instanceof TielineError ? error.vendor && error.code : "INTERNAL_SERVER_ERROR";
    if (code) scope.note(name, { failure: code });
    // The quota that is refused here, without a call, says nothing of the vendor; that refused by the vendor does.
    if (hasTrait(error, "outage") || (response && code === "UPSTREAM_BUDGET")) observations.noteContact(code);
    else if (response && error instanceof TielineError) observations.noteContact();
    if (error instanceof BadResponse) observations.note({ kind: error.kind, operation: request.operation, detail: error.message });
    throw response ? explained(upstream, error, response) : error;
  } finally {
    // A write that failed may have been done all the same.
    if (!request.safe) cache.clear();
  }
}

/** Throws NOT_CONFIGURED for a vendor without credentials, before anything is asked of others for its sake. */
export function assertConfigured({ upstream, scope }: Pick<ReadContext, "upstream" | "scope">): void {
  if (upstream.configured) return;
  scope.note(upstream.name, { failure: "NOT_CONFIGURED" });
  throw upstream.absence ?? new TielineError("NOT_CONFIGURED", `${upstream.label} is not configured.`, { vendor: upstream.name });
}

/** A refusal with what the vendor says of it. Of credentials it says nothing that a caller could use. */
function explained({ adapter, secrets }: Upstream, error: unknown, response: Response): unknown {
  if (!(error instanceof TielineError) || (error.code !== "UPSTREAM_REFUSED" && error.code !== "BAD_USER_INPUT")) return error;
  const vendorErrors = shownErrors(adapter.errorsIn?.(response) ?? [], secrets());
  return vendorErrors.length > 0 ? withVendorErrors(error, vendorErrors) : error;
}

/** What overflows the stack here was nested by the vendor: it must not look like a query of the caller that is nested too deeply. */
function readAnswer<T>(upstream: Upstream, operation: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw badResponse(upstream, operation, "a value that is too large or nested too deeply");
    throw error;
  }
}

/** Rows that the vendor gives in one page at most, as documented or as observed. */
export function pageSizeOf({ adapter, observations }: Upstream, resource: Resource): number {
  return Math.min(adapter.pageSize(resource), observations.pageCap(resource.type) ?? Number.POSITIVE_INFINITY);
}

/** Does the list tell how many rows there are, by the documentation and by what was observed? */
export function reportsTotal({ adapter, observations }: Upstream, resource: Resource): boolean {
  return (adapter.reportsTotal?.(resource) ?? true) && !observations.lacksTotal(resource.type);
}

/** How many values of this attribute one list call can select by; 0 also when the vendor was seen to ignore the filter. */
export function maxValuesOf({ adapter, observations }: Upstream, resource: Resource, attribute: string): number {
  if (observations.ignores(resource.type, attribute)) return 0;
  const documented = adapter.maxValues(resource, attribute);
  return observations.hides(resource.type, attribute) ? Math.min(1, documented) : documented;
}

/** Adds to the report's count of ids, codes and keys that the vendor was asked for. */
export function countKeys({ upstream, scope }: Pick<ReadContext, "upstream" | "scope">, keys: number): void {
  if (keys > 0 && upstream.configured) scope.note(upstream.name, { keys });
}
