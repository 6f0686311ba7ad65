import { TielineError, type VendorName } from "../errors.ts";
import { type Json, parseJson } from "../transport/json.ts";
import type { LoginPrice } from "../transport/layers/session.ts";
import type { Quota } from "../transport/quota.ts";
import type { Response, Scope, Send } from "../transport/send.ts";
import type { Cache } from "./cache.ts";
import type { Drift, DriftKind } from "./drift.ts";
import type { Call, Dialect, Resource } from "./model.ts";
import type { Pool } from "./pool.ts";

/** One vendor as the engine sees it. */
export interface Upstream {
  name: VendorName;
  /** The vendor's name in sentences. */
  label: string;
  dialect: Dialect;
  send: Send;
  configured: boolean;
  /** What is left of the vendor's quota; absent where none is counted. */
  quota?: Quota;
  /** Where keys of all requests wait for the next call; absent where no quota is counted. */
  pool?: Pool;
  /** What was answered before; absent: nothing is kept. */
  cache?: Cache;
  /** What a login would take now; absent where nobody logs in. */
  loginPrice?: () => LoginPrice;
  /** How many rows a whole list held when it was last seen: for choosing the way with fewer calls. */
  totals: Map<string, number>;
  /** What was learned about the vendor since the start; absent: nothing is remembered. */
  drift?: Drift;
}

const tooDear = new TielineError(
  "QUERY_TOO_EXPENSIVE",
  "This takes more vendor calls than X-Tieline-Max-Calls allows. Ask for less, or allow more.",
);

/** Rows that the vendor gives in one page at most, as documented or as learned. */
export function pageSizeOf({ dialect, drift }: Upstream, resource: Resource): number {
  return Math.min(dialect.pageSize(resource), drift?.pageCap(resource.type) ?? Number.POSITIVE_INFINITY);
}

/** How many values of this attribute one list call can be asked for; 0 also when the vendor was seen to ignore the filter. */
export function capacityOf({ dialect, drift }: Upstream, resource: Resource, attribute: string): number {
  return drift?.ignores(resource.type, attribute) ? 0 : dialect.capacity(resource, attribute);
}

/** Failures that say how the vendor is, as others say how we are. */
const outages = new Set(["UPSTREAM_UNAVAILABLE", "UPSTREAM_TIMEOUT", "UPSTREAM_AUTH", "UPSTREAM_BAD_RESPONSE"]);

/** Asks a vendor. The scope hears what came of it, because whoever asks may go on without the answer. */
export async function call<T>(upstream: Upstream, { request, read }: Call<T>, scope: Scope): Promise<T> {
  if (upstream.configured) scope.rehearsal?.call(upstream.name, request);
  const waited = scope.silent?.get(upstream.name);
  if (waited) throw waited;
  if (scope.allowance && upstream.configured && --scope.allowance.calls < 0) throw tooDear;
  try {
    const answer = read(await upstream.send({ ...request, scope }));
    scope.note(upstream.name, { answers: 1 });
    upstream.drift?.reached();
    return answer;
  } catch (error) {
    if (error instanceof TielineError && error.code === "UPSTREAM_TIMEOUT") scope.silent?.set(upstream.name, error);
    const code = error instanceof TielineError ? error.vendor && error.code : "INTERNAL_SERVER_ERROR";
    if (code) scope.note(upstream.name, { failure: code });
    if (code && outages.has(code)) upstream.drift?.reached(code);
    if (code === "UPSTREAM_REFUSED") upstream.drift?.reached();
    if (error instanceof BadResponse) upstream.drift?.note({ kind: error.kind, operation: request.operation, detail: error.message });
    throw error;
  } finally {
    // A write that failed may have been done all the same.
    if (!request.safe) upstream.cache?.clear();
  }
}

/** A vendor without credentials answers everything with the sentence that says which are missing. */
export function notConfigured(name: VendorName, label: string, missing: readonly string[]): Send {
  const sentence = `${label} is not configured. Set ${missing.join(", ")} and start again.`;
  return () => Promise.reject(new TielineError("NOT_CONFIGURED", sentence, { vendor: name }));
}

/** The parsed body of a successful answer; every other answer becomes an error that names the vendor, the operation and what to do. */
export function readJson(vendor: VendorName, label: string, operation: string, response: Response): Json {
  refuse(vendor, label, operation, response);
  try {
    if (response.text === "") throw new SyntaxError("empty");
    return parseJson(response.text);
  } catch {
    const what = response.text === "" ? "an empty answer" : /^\s*</.test(response.text) ? "a web page" : "text that is not JSON";
    throw badResponse(vendor, label, operation, `${what} instead of JSON. Check the base URL`);
  }
}

/** Throws unless the status says success. */
export function refuse(vendor: VendorName, label: string, operation: string, response: Response): void {
  const { status } = response;
  if (status >= 200 && status < 300) return;
  if (status === 429) {
    const retryAfterMs = response.pauseMs;
    throw new TielineError("UPSTREAM_BUDGET", `${label} says that its quota is spent (${operation}). Try again later.`, {
      vendor,
      ...(retryAfterMs && { retryAfterMs }),
    });
  }
  if (status === 401 || status === 403) {
    const what = status === 401 ? "did not accept our credentials" : "does not allow this with our credentials";
    throw new TielineError(
      "UPSTREAM_AUTH",
      `${label} ${what} (${operation}, ${status}). Check the key and its rights; "tieline doctor" helps.`,
      { vendor },
    );
  }
  if (status >= 500)
    throw new TielineError("UPSTREAM_UNAVAILABLE", `${label} failed with status ${status} (${operation}). Try again later.`, { vendor });
  if (status >= 300 && status < 400) throw badResponse(vendor, label, operation, "a redirect. Check the base URL");
  throw new TielineError("UPSTREAM_REFUSED", `${label} refused the request with status ${status} (${operation}).`, { vendor });
}

/** An answer that is not what was asked for. */
export class BadResponse extends TielineError {
  readonly kind: DriftKind;

  constructor(vendor: VendorName, message: string, kind: DriftKind) {
    super("UPSTREAM_BAD_RESPONSE", message, { vendor });
    this.kind = kind;
  }
}

export function badResponse(
  vendor: VendorName,
  label: string,
  operation: string,
  what: string,
  kind: DriftKind = "BAD_ANSWER",
): TielineError {
  return new BadResponse(vendor, `${label} answered ${operation} with ${what}.`, kind);
}

export function unsupportedFilter(resource: Resource, label: string, what: string): TielineError {
  return new TielineError(
    "UNSUPPORTED_FILTER",
    `${label} cannot filter ${resource.type} by ${what}. Leave it out, or filter the rows you get.`,
    { vendor: resource.vendor },
  );
}
