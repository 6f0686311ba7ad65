import type { Code, VendorName } from "../errors.ts";
import type { Decision } from "../linking/decision.ts";
import type { CallCounts, CallNote, TraceLine } from "../transport/send.ts";

/**
 * `graphql`: a query was run · `price`: its price was asked · `file`: of a vendor · `page`: anything for people · `stream`: the events
 * of the console, for as long as it is open · `probe`: how the process is
 */
export type RequestKind = "graphql" | "price" | "file" | "page" | "stream" | "probe";

/**
 * `ok`: everything came · `partial`: some fields failed · `failed`: all did, or the server did · `refused`: the request was wrong or
 * not allowed · `left`: the caller disconnected before the answer
 */
export type Outcome = "ok" | "partial" | "failed" | "refused" | "left";

export interface RequestError {
  code: string;
  vendor?: VendorName;
  /** A sentence of ours; absent where it could quote the caller. */
  message?: string;
}

/** One HTTP request that was answered, or whose caller left. Holds no document, variable, header or data. */
export interface FinishedRequest {
  id: string;
  /** The caller's name; absent where nobody said who calls. */
  caller?: string;
  kind: RequestKind;
  method: string;
  status: number;
  outcome: Outcome;
  /** Milliseconds since 1970. */
  startedAt: number;
  durationMs: number;
  /** The name that the caller gave the operation. */
  operation?: string;
  /** SHA-256 of the document, shortened: the same for the same text. */
  document?: string;
  /** Body of the answer, where its length is known. */
  answerBytes?: number;
  /** What it cost, by vendor. */
  vendors: ReadonlyMap<VendorName, CallCounts>;
  /** Requests to vendors, in the order in which they ended; no more than 500. */
  calls: readonly TraceLine[];
  /** Each code with its vendor once. */
  errors: readonly RequestError[];
  /** Inbound `traceparent` (W3C Trace Context). */
  traceparent?: string;
}

/** A link that a request asked for. */
export interface LinkOutcome {
  /** `ZivioMilestone.itmProject`. */
  link: string;
  status: Decision["status"];
  rule?: string;
  /** Of an unknown one. */
  code?: Code;
  /** Global id of the record that it leads away from. */
  record: string;
  /** Records linked, or offered instead. */
  found: number;
}

/** Whose call it was; absent for work in the background. */
export interface Asker {
  requestId: string;
}

/** Hears what happens in the process, as it happens. Must not throw, and must not wait. */
export interface Observer {
  /** A count of a request or of background work: what the report of a request adds up. */
  noted?(vendor: VendorName, note: CallNote, asker: Asker | undefined): void;
  linked?(outcome: LinkOutcome): void;
  answered?(request: FinishedRequest): void;
}

/** One observer that tells all of these. */
export function observeAll(observers: readonly Observer[]): Required<Observer> {
  return {
    noted: (vendor, note, asker) => {
      for (const each of observers) each.noted?.(vendor, note, asker);
    },
    linked: (outcome) => {
      for (const each of observers) each.linked?.(outcome);
    },
    answered: (request) => {
      for (const each of observers) each.answered?.(request);
    },
  };
}

/** Calls, bytes and waiting of all vendors together. */
export function totalOf({ vendors }: Pick<FinishedRequest, "vendors">, count: keyof CallCounts): number {
  return [...vendors.values()].reduce((sum, counts) => sum + counts[count], 0);
}
