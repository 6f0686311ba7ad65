import { finished } from "node:stream";
import type { VendorName } from "../errors.ts";
import type { FileStream } from "./file-stream.ts";
import type { Permit } from "./quota.ts";

/** Which kept answers a caller takes, in milliseconds of their age (RFC 9111, 5.2.1). What is absent is as each resource says. */
export interface Freshness {
  /** The oldest answer that is acceptable; 0: none without asking the vendor. It may be longer than the resource's own. */
  readonly maxAgeMs?: number;
  /** How long an answer must still be fresh, by the shorter of its resource's maximum age and the caller's. */
  readonly minFreshMs?: number;
  /** How much older than its maximum age an answer may be. */
  readonly maxStaleMs?: number;
  /** Nothing is asked of a vendor: what is not kept is an error, CACHE_MISS. */
  readonly onlyIfCached?: boolean;
}

/** The freshness in these options, and nothing else of them. */
export function freshnessIn({ maxAgeMs, minFreshMs, maxStaleMs, onlyIfCached }: Freshness): Freshness {
  return {
    ...(maxAgeMs !== undefined && { maxAgeMs }),
    ...(minFreshMs !== undefined && { minFreshMs }),
    ...(maxStaleMs !== undefined && { maxStaleMs }),
    ...(onlyIfCached && { onlyIfCached }),
  };
}

/** What one GraphQL request, or a background job, grants the calls made for it, and where they report. */
export interface Scope extends Freshness {
  /** Aborted when the caller disconnects or the deadline passes; its reason is the error to show. */
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  readonly deadline: number;
  /** When quota is short, lower goes first: 0 to 7. Absent is 0, as for a login that others wait for. */
  readonly priority?: number;
  /** Who the calls are for: callers share a short quota equally. Absent for work that is nobody's, such as logins. */
  readonly caller?: string;
  /** Which of the caller's requests they are for: those take turns within the caller's share. */
  readonly request?: string;
  /** The part of each window of a quota that the caller may use, above 0 up to 1; absent: all of it. */
  readonly quotaShare?: number;
  /** The part of each window of a quota that stays free for others, for work that takes spare quota only: it lets all others pass. */
  readonly reserve?: number;
  /** The vendors that the caller may read; absent: all. */
  readonly readable?: ReadonlySet<VendorName>;
  /** Vendors that timed out for this request. They are not called again, so that the others have time to answer. */
  readonly unresponsive?: Map<VendorName, Error>;
  /** Permits granted in advance: a call takes one of these before it asks the quota. */
  readonly reserved?: Permit[];
  /** Vendor calls that the caller still allows. */
  readonly allowance?: { calls: number };
  /** What the calls are made for; absent for those that are no part of a load. */
  readonly load?: Load;
  /** Hears when the bytes of a write leave. Reads and logins have nothing to do with it. */
  readonly departure?: Departure;
  /** Adds to the report of the request. */
  note(vendor: VendorName, event: CallNote): void;
  /** Hears of calls that the request caused and nobody waits for; they are not in its report. */
  noteBackground?(vendor: VendorName, event: CallNote): void;
}

/** What the innermost step tells whoever answers for a write. */
export interface Departure {
  /** Before a connection is asked for its first byte, which waits for it; no byte leaves where it rejects. */
  leaving(): Promise<void>;
  /** No connection was made, so no byte left after all. */
  unreached(): void;
}

/** The urgency of a request that names none (RFC 9218, 4.1), and of background work. */
export const defaultPriority = 3;
export const backgroundPriority = 7;

/** A copy of the scope with changes. */
export function deriveScope(scope: Scope, changes: Partial<Scope>): Scope {
  return { ...scope, note: (vendor, event) => scope.note(vendor, event), ...changes };
}

/** Events of calls, to be added up. */
export interface CallCounts {
  calls: number;
  /** How many of the calls were logins. */
  logins: number;
  /** Ids and keys that were looked up. */
  keys: number;
  bytes: number;
  waitedMs: number;
  retries: number;
  /** Answers of calls that another request had in flight. */
  shared: number;
  /** Answers from what is kept, in memory or in the replica. */
  hits: number;
  /** Answers from the replica, also those that stood in for a vendor's. */
  kept: number;
  /** Those that stood in. */
  standIns: number;
  /** Rows that were looked at to evaluate what the vendor cannot. */
  scanned: number;
  /** Reads that were answered, whatever number of calls that took. */
  answers: number;
}

/** Records of one type that are read together, in one way. */
export interface Load {
  type: string;
  /** How: a strategy of the engine, such as `many`, `list` or `scan`. */
  strategy: string;
  /** Ids or values that are asked for. */
  keys?: number;
}

/** One finished request to a vendor. Holds no query, header or body, which may carry secrets or personal data. */
export interface TraceLine {
  vendor: VendorName;
  operation: string;
  /** When it was asked for; milliseconds since 1970. */
  startedAt: number;
  status?: number;
  /** Of the error, when it failed. */
  code?: string;
  bytes?: number;
  /** With retries and waits. */
  ms: number;
  /** How long its batch had waited for a permit of the quota before; absent where it did not. */
  permitMs?: number;
  /** What it was made for: the same object for all calls of one load. */
  load?: Load;
}

/** A kept answer, as a mark of it that holds nothing of it. */
export interface KeptPart {
  /** Milliseconds since 1970. */
  readonly storedAt: number;
  /** It was replaced, or is kept no longer. */
  readonly isGone: boolean;
}

export interface CallNote extends Partial<CallCounts> {
  /** A request to the vendor is over. */
  call?: TraceLine;
  /** Age of a cached answer. */
  ageMs?: number;
  /** The kept answer that served, where it would serve again, and until when: milliseconds since 1970. */
  from?: { part: KeptPart; until: number };
  /** The error code of a read that failed, or that only a stale answer could serve. */
  failure?: string;
}

export const noCounts: Readonly<CallCounts> = {
  calls: 0,
  logins: 0,
  keys: 0,
  bytes: 0,
  waitedMs: 0,
  retries: 0,
  shared: 0,
  hits: 0,
  kept: 0,
  standIns: 0,
  scanned: 0,
  answers: 0,
};

const countNames = Object.keys(noCounts) as (keyof CallCounts)[];

/** Adds the counts of a note to the vendor's sums. */
export function addCounts(sums: Map<VendorName, CallCounts>, vendor: VendorName, note: CallNote): void {
  const own = sums.get(vendor) ?? { ...noCounts };
  for (const name of countNames) own[name] += note[name] ?? 0;
  sums.set(vendor, own);
}

export interface Request {
  /** The operation's id in the vendor's contract: for errors, the log and corrections in the configuration. */
  readonly operation: string;
  /** Replaces the configured base address. */
  readonly baseUrl?: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below the base address; parameters are filled in and encoded. */
  readonly path: string;
  readonly query?: readonly (readonly [name: string, value: string])[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** A read: it may be retried and shared. */
  readonly safe: boolean;
  /** Content type of the file requested, which is streamed. A response of another kind is read as text. */
  readonly fileType?: string;
  /** Its weight in the vendor's quota; 1 when absent. */
  readonly weight?: number;
  /** For one attempt; the stack's default when absent. */
  readonly timeoutMs?: number;
  readonly scope: Scope;
}

export interface Response {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The parsed text, or throws why it could not be parsed; absent where no layer has parsed it. Readers ask `bodyOf`. */
  readonly body?: () => unknown;
  /** The requested file, open at its first chunk; absent when the file is empty. It has one reader. */
  readonly file?: FileStream;
  /** Bytes of `text` as received; a file counts its own. */
  readonly bytes: number;
  /** With status 429: how long the vendor asks for no calls. */
  readonly retryAfterMs?: number;
}

/** Calls `done` when the response has ended: at once (also for `undefined`, a failed request), or when its file has ended or failed. */
export function onEnd(response: Response | undefined, done: (error?: unknown) => void): void {
  if (response?.file) finished(response.file, done);
  else done();
}

/** Sends a request. A vendor's refusal is a response; a request without a response rejects with a TielineError. */
export type Send = (request: Request) => Promise<Response>;

/** One policy, such as retries, around whatever sends the request. */
export type Layer = (next: Send) => Send;

/** Composes layers, outermost first. */
export function stack(layers: readonly Layer[], last: Send): Send {
  return layers.reduceRight<Send>((next, layer) => layer(next), last);
}
