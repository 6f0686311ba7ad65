import type { VendorName } from "../../errors.ts";
import { addCounts, type CallCounts, type CallNote, noCounts, type TraceLine } from "../../transport/send.ts";
import type { Upstream } from "./upstream.ts";

/** What a request cost at one vendor, as callers see it in `extensions.tieline.vendors`. */
export interface VendorReport {
  /**
   * `ok`: everything asked of it came · `stale`: it failed, and the replica answered instead · `partial`: some fields failed ·
   * `failed`: all did · `not-configured`
   */
  status: "ok" | "stale" | "partial" | "failed" | "not-configured";
  /** Calls made, logins and retries included. */
  calls: number;
  /** Ids, codes and link keys that were looked up. */
  keys: number;
  /** Bytes of the answers read. */
  bytes: number;
  /** Answers that needed no call of this request. */
  cacheHits: number;
  /** Answers that came from the replica; absent where none did. */
  replicaHits?: number;
  /** Rows that were looked at to evaluate what the vendor cannot; absent where none were. */
  scanned?: number;
  /** Age of the oldest answer used. */
  ageMs: number;
  /** Time spent waiting for quota. */
  waitedMs: number;
  retries: number;
  /** Calls that could start now; null where the vendor publishes no quota. */
  budgetLeft: number | null;
  /** When the quota next gets room, ISO 8601; null where none is counted. */
  resetAt: string | null;
  complete: boolean;
  /** The code of what is missing, when not complete. */
  reason: string | null;
}

export interface Report {
  requestId: string;
  durationMs: number;
  /** The data is the sandbox's: made up. Absent otherwise. */
  sandbox?: boolean;
  vendors: Partial<Record<VendorName, VendorReport>>;
}

/** More calls of one request are counted, but not told one by one. */
const mostCalls = 500;

/** Adds up the calls of one request. */
export class Meter {
  readonly requestId: string;
  readonly #start: number;
  readonly #ages = new Map<VendorName, number>();
  readonly #oldest = new Map<VendorName, number>();
  readonly #sums = new Map<VendorName, CallCounts>();
  /** The first failure of each vendor, also where no error shows it: a link is decided without that vendor. */
  readonly #failures = new Map<VendorName, string>();
  readonly #finished: TraceLine[] = [];

  constructor(requestId: string, now: number) {
    this.requestId = requestId;
    this.#start = now;
  }

  note(vendor: VendorName, event: CallNote): void {
    const { failure, call, ageMs = 0, from } = event;
    if (call && this.#finished.length < mostCalls) this.#finished.push(call);
    this.#ages.set(vendor, Math.max(ageMs, this.#ages.get(vendor) ?? 0));
    if (from) this.#oldest.set(vendor, Math.min(from.part.storedAt, this.#oldest.get(vendor) ?? Number.POSITIVE_INFINITY));
    addCounts(this.#sums, vendor, event);
    if (failure && !this.#failures.has(vendor)) this.#failures.set(vendor, failure);
  }

  /** Calls that the answers took at each vendor: without retries, and without logins, which serve others as well. */
  answerCalls(): Partial<Record<VendorName, number>> {
    return Object.fromEntries([...this.#sums].map(([name, { calls, logins, retries }]) => [name, calls - logins - retries]));
  }

  /** What was noted so far, by vendor. */
  get counts(): ReadonlyMap<VendorName, Readonly<CallCounts>> {
    return this.#sums;
  }

  /** The requests to vendors that are over, in the order in which they ended; no more than 500. */
  get finished(): readonly TraceLine[] {
    return this.#finished;
  }

  /** Calls made so far, at one vendor or at all. */
  calls(vendor?: VendorName): number {
    if (vendor) return this.#sums.get(vendor)?.calls ?? 0;
    return [...this.#sums.values()].reduce((sum, { calls }) => sum + calls, 0);
  }

  /** How old the oldest answer of a vendor was when it was used, in milliseconds. */
  ageOf(vendor: VendorName): number {
    return this.#ages.get(vendor) ?? 0;
  }

  /** When the oldest of the kept answers of a vendor was kept, in milliseconds since 1970; undefined where none was used. */
  oldestAt(vendor: VendorName): number | undefined {
    return this.#oldest.get(vendor);
  }

  /** The code of the first failure of a vendor. */
  failureOf(vendor: VendorName): string | undefined {
    return this.#failures.get(vendor);
  }

  /** How old the oldest part of the answer is, in milliseconds; undefined where the vendors were asked for all of it. */
  oldestMs(): number | undefined {
    const isKept = [...this.#sums.values()].some(({ hits, kept }) => hits + kept > 0);
    return isKept ? Math.max(...this.#ages.values()) : undefined;
  }

  /** The report, with the codes of the errors that the answer holds, by vendor. */
  report(now: number, upstreams: ReadonlyMap<VendorName, Upstream>, failures: ReadonlyMap<VendorName, string>): Report {
    const vendors: Report["vendors"] = {};
    for (const name of new Set([...this.#sums.keys(), ...failures.keys()])) {
      const upstream = upstreams.get(name);
      if (upstream) vendors[name] = this.#vendor(name, upstream, failures.get(name));
    }
    return { requestId: this.requestId, durationMs: Math.round(now - this.#start), vendors };
  }

  #vendor(name: VendorName, upstream: Upstream, shown: string | undefined): VendorReport {
    const { calls, keys, bytes, waitedMs, retries, shared, hits, kept, standIns, scanned, answers } = this.#sums.get(name) ?? noCounts;
    const failure = shown ?? this.#failures.get(name);
    const bridged = standIns > 0 && shown === undefined ? "stale" : "partial";
    const budget = upstream.quota?.budget();
    const counted = budget !== undefined && Number.isFinite(budget.left);
    return {
      status: !upstream.configured ? "not-configured" : failure === undefined ? "ok" : answers > 0 ? bridged : "failed",
      calls,
      keys,
      bytes,
      cacheHits: shared + hits,
      ...(kept > 0 && { replicaHits: kept }),
      ...(scanned > 0 && { scanned }),
      ageMs: Math.round(this.#ages.get(name) ?? 0),
      waitedMs: Math.round(waitedMs),
      retries,
      budgetLeft: counted ? budget.left : null,
      resetAt: counted ? new Date(budget.resetAt).toISOString() : null,
      complete: failure === undefined,
      reason: failure ?? null,
    };
  }
}
