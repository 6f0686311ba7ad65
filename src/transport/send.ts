import { finished } from "node:stream";
import type { VendorName } from "../errors.ts";
import type { Body } from "./body.ts";
import type { Permit } from "./quota.ts";

/** What one GraphQL request (or a job of ours) allows the calls it causes, and how it hears of them. */
export interface Scope {
  /** Aborted when the caller has left or the deadline has passed; its reason is the error to show. */
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  readonly deadline: number;
  /** Where quota is short, lower goes first; 0 when absent, as for a login that others wait for. */
  readonly priority?: number;
  /** Whom the calls are for: callers take turns where quota is short. */
  readonly caller?: string;
  /** The oldest answer that will do, in milliseconds; absent: what each resource says. */
  readonly maxAgeMs?: number;
  /** Vendors that kept the caller waiting until their timeout: they are not asked again, so that the others have time to answer. */
  readonly silent?: Map<VendorName, Error>;
  /** Permits that calls may use instead of asking for their own. */
  readonly reserved?: Permit[];
  /** Vendor calls that the caller still allows. */
  readonly allowance?: { calls: number };
  /** Told of each call instead of its being made. */
  readonly rehearsal?: Rehearsing;
  note(vendor: VendorName, event: CallNote): void;
}

/** The urgency of a request that names none (RFC 9218, 4.1), and of work that nobody waits for. */
export const usualPriority = 3;
export const backgroundPriority = 7;

/** Counts the calls of a request that is not to make any. */
export interface Rehearsing {
  /** Counts the call, and throws. */
  call(vendor: VendorName, request: Omit<Request, "scope">): never;
  /** Counts calls that would follow. */
  more(vendor: VendorName, operation: string, calls: number): void;
  /** A question that was never answered. */
  miss(): void;
  /** The same for questions within a question, for these keys. */
  inner(batch?: Batch): Rehearsing;
}

/** Keys that are asked for together, and how many one call takes where that is told. */
export interface Batch {
  keys: number;
  most?: number | undefined;
}

/** What happened on the way, to be added up. */
export interface CallCounts {
  calls: number;
  /** Those of the calls that were logins. */
  logins: number;
  /** Ids and keys that were asked for. */
  keys: number;
  bytes: number;
  waitedMs: number;
  retries: number;
  /** Answers taken from a call that somebody else had under way. */
  shared: number;
  /** Answers that were kept from before. */
  hits: number;
  /** Questions that were answered, however many calls that took. */
  answers: number;
}

export interface CallNote extends Partial<CallCounts> {
  /** Age of a kept answer. */
  ageMs?: number;
  /** The code of a question that was not answered, or by an old answer only. */
  failure?: string;
}

export interface Request {
  /** The operation's id in the vendor's contract: for errors, the log and corrections by configuration. */
  readonly operation: string;
  /** Another address of the same vendor than the configured one. */
  readonly baseUrl?: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below the vendor's base address, parameters filled in and encoded. */
  readonly path: string;
  readonly query?: readonly (readonly [name: string, value: string])[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** A read: may be sent again and shared. */
  readonly safe: boolean;
  /** Asks for a file of this content type, which is handed on as it comes. What the vendor says instead of it is read like any answer. */
  readonly file?: string;
  /** What it counts in the vendor's quota; 1 when absent. */
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
  /** The file that was asked for, from its first piece on: an empty one has none. Nobody but who asked may read it. */
  readonly body?: Body;
  /** Bytes of the text as it came; a file counts its own. */
  readonly bytes: number;
  /** How long the vendor asks to be left alone, where it refused for that. */
  readonly pauseMs?: number;
}

/** Calls back when an answer is over: at once, also for one that never came, but for a file when it has ended in whatever way. */
export function whenOver(response: Response | undefined, done: (error?: unknown) => void): void {
  if (response?.body) finished(response.body, done);
  else done();
}

/** Sends a request. A refusal by the vendor is a response; what never became one is a TielineError. */
export type Send = (request: Request) => Promise<Response>;

/** One policy on the way. */
export type Layer = (next: Send) => Send;

/** Layers are listed outermost first. */
export function stack(layers: readonly Layer[], last: Send): Send {
  return layers.reduceRight<Send>((next, layer) => layer(next), last);
}
