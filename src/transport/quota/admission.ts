import type { Clock } from "../clock.ts";
import type { CallerWindows, Claim, CountedCall, Start } from "./caller-windows.ts";
import { Others } from "./others.ts";
import { makePermit, type Permit } from "./permit.ts";
import type { Place, QuotaPool } from "./pool.ts";
import type { SpentLog } from "./spent-log.ts";

export interface Admitted extends Claim {
  /** The permit is spent when it is granted, or later by its owner. */
  spent: "when-granted" | "by-owner";
  since: number;
  /** 0 is the most urgent. */
  priority: number;
  signal: AbortSignal | undefined;
}

/** How an admission ends: at once, or when the pool has answered. */
export interface Outcome {
  granted(permit: Permit): void;
  /** The pool has no room for it; it may ask again in this time, in milliseconds. */
  full(waitMs: number): void;
}

export interface AdmissionOptions {
  clock: Clock;
  callers: CallerWindows;
  /** How long a call may take to reach the vendor, in milliseconds. */
  flightMs: number;
  spent: SpentLog;
  pool: QuotaPool | undefined;
  /** The part that this process takes while the pool is away, above 0 to 1. */
  part: number;
  /** The vendor refused a call that was sent at `sentAt`. */
  lower(sentAt: number, retryAfterMs: number): void;
  /** A permit is over. */
  ended(): void;
  /** There may be room now. */
  changed(): void;
}

/** Counts calls in the windows, and in those that all processes share where there are any, and gives them their permits. */
export class Admission {
  readonly #options: AdmissionOptions;
  /** What other processes do; absent where this one has the quota for itself. */
  readonly #others: Others | undefined;

  constructor(options: AdmissionOptions) {
    this.#options = options;
    const { clock, callers, spent, pool, part, lower, changed } = options;
    if (!pool) {
      for (const entry of spent.load()) callers.all.add(entry);
      return;
    }
    this.#others = new Others({ clock, callers, spent, part, refused: lower, changed });
    pool.listen(this.#others);
  }

  earliestStart(claim: Claim, now: number, soonest: number): Start {
    const { callers } = this.#options;
    const weight = claim.weight * this.#parts;
    if (this.#others && this.#others.joined === undefined) return { at: Number.POSITIVE_INFINITY, isOwn: false };
    // This process's part may be less than one call.
    if (this.#parts > 1 && !callers.all.canFit(weight)) return { at: Number.POSITIVE_INFINITY, isOwn: false };
    return callers.earliestStart({ ...claim, weight }, now, soonest);
  }

  /** When the last of these calls can start if each starts as soon as possible and is answered at once. */
  lastStart(claims: readonly Claim[], now: number, soonest: number): number {
    const parts = this.#parts;
    const { callers } = this.#options;
    return callers.lastStart(parts === 1 ? claims : claims.map((each) => ({ ...each, weight: each.weight * parts })), now, soonest);
  }

  /** The call fits as far as this process knows. */
  admit(call: Admitted, now: number, { granted, full }: Outcome): void {
    const { pool, callers, clock } = this.#options;
    const parts = this.#parts;
    const counted = callers.count({ ...call, weight: call.weight * parts });
    if (!pool || !this.#others?.joined) {
      granted(this.#permit(call, counted, now, { parts }));
      return;
    }
    const leave = (waitMs: number) => {
      counted.remove();
      full(waitMs);
    };
    const limits = callers.all.states(now).map(({ limit, ms }) => ({ limit, ms }));
    pool.take({ ...call, ...(call.spent === "when-granted" && { flightMs: this.#options.flightMs }) }, limits).then(
      (taken) => {
        if ("waitMs" in taken) leave(taken.waitMs);
        else if (call.signal?.aborted) {
          taken.release();
          leave(0);
        } else granted(this.#permit(call, counted, clock.now(), { place: taken }));
      },
      // It is away, which it says by itself: then the call takes its turn in this process's part.
      () => leave(0),
    );
  }

  /** The permit of a call that counts: in the pool, where it has its place there, else in `parts` parts of the windows. */
  #permit(call: Admitted, counted: CountedCall, now: number, { parts = 1, place }: { parts?: number; place?: Place }): Permit {
    const { pool, lower, ended, changed, flightMs } = this.#options;
    let sentAt = now;
    const permit = makePermit(call.weight, now - call.since, {
      send: (weight) => {
        sentAt = this.#send(counted, weight, parts);
        if (place) place.spend(weight, flightMs);
        else if (pool) {
          this.#others?.remember(counted, weight);
          pool.note({ ...call, weight }, counted.end);
        }
        if (call.spent === "by-owner") changed();
      },
      settle: () => {
        const at = this.#options.clock.now();
        if (at < counted.end) counted.change(at);
        place?.settle();
      },
      remove: () => {
        counted.remove();
        place?.release();
      },
      refused: (retryAfterMs) => {
        lower(sentAt, retryAfterMs);
        pool?.refused(sentAt, retryAfterMs);
      },
      end: ended,
    });
    if (call.spent === "when-granted") permit.spend();
    return permit;
  }

  /** Counts a call that leaves now. Returns the time. */
  #send(call: CountedCall, weight: number, parts: number): number {
    const { clock, callers, spent, flightMs } = this.#options;
    const now = clock.now();
    call.change(now + flightMs, weight * parts);
    callers.prune(now);
    spent.append(now + flightMs, weight, now);
    return now;
  }

  /** As how many calls one counts. */
  get #parts(): number {
    return this.#others?.parts ?? 1;
  }
}
