import { TielineError, type VendorName } from "../errors.ts";
import type { Clock } from "./clock.ts";
import { Admission, type Admitted } from "./quota/admission.ts";
import { Alarm } from "./quota/alarm.ts";
import { CallerWindows, type Claim, type Start } from "./quota/caller-windows.ts";
import { Limit } from "./quota/limit.ts";
import type { Permit, PermitRequest } from "./quota/permit.ts";
import type { QuotaPool } from "./quota/pool.ts";
import { Queue, type Waiter } from "./quota/queue.ts";
import { SpentLog } from "./quota/spent-log.ts";
import type { QuotaStore } from "./quota/store.ts";
import type { Window, Windows } from "./quota/windows.ts";

export type { Permit, PermitRequest } from "./quota/permit.ts";
export type { Window } from "./quota/windows.ts";

export interface QuotaOptions {
  vendor: VendorName;
  label: string;
  /** All documented windows; every one of them must hold. */
  windows: readonly Window[];
  clock: Clock;
  /** The part of each limit that we may use, above 0 to 1: other clients share the quota. */
  share?: number;
  /** How long a call may take to reach the vendor, which counts it between sending and answer. */
  flightMs?: number;
  /** Calls in flight at once; by default 16, the sockets of `http.ts`: a call that waits for a socket would arrive late. */
  concurrency?: number;
  /** Keeps what was spent across a restart. */
  store?: QuotaStore;
  /** Whose quota it is, which names it in the store; not a secret. */
  account?: string;
  /** The windows are common to several processes: then `share` is the part that this process takes while the pool is away. */
  pool?: QuotaPool;
}

export interface Budget {
  /** Weight that could start now. */
  left: number;
  /** When the tightest window next gets weight back; milliseconds since 1970. */
  resetAt: number;
}

interface QueuedCall extends Waiter, Admitted {
  deadline: number;
  signal: AbortSignal | undefined;
  grant(permit: Permit): void;
  reject(error: unknown): void;
}

/** Where a vendor publishes no window, a lowered concurrency grows by a step in this time. */
const concurrencyStepMs = 10_000;

/**
 * Grants permits so that no sliding window of the vendor ever exceeds its limit. A vendor counts a call when it arrives,
 * between sending and answer: so a call counts from sending until its answer plus the window's length, or until `flightMs`
 * after sending plus that length when the answer is slow.
 */
export class Quota {
  readonly #options: QuotaOptions;
  readonly #callers: CallerWindows;
  /** Those of all callers together. */
  readonly #windows: Windows;
  readonly #concurrency: Limit;
  readonly #queue = new Queue<QueuedCall>();
  #inFlight = 0;
  #pausedUntil = 0;
  #loweredAt = Number.NEGATIVE_INFINITY;
  readonly #alarm: Alarm;
  readonly #admission: Admission;
  /** Until when the pool has no room for a call that keeps so much in reserve. */
  readonly #fullUntil = new Map<number, number>();

  constructor(options: QuotaOptions) {
    const { vendor, windows, flightMs = 1000, concurrency = 16, pool, clock, store, account = "" } = options;
    const share = pool ? 1 : (options.share ?? 1);
    this.#options = options;
    this.#callers = new CallerWindows(windows.map(({ limit, ms }) => ({ limit: Math.max(1, Math.floor(limit * share)), ms })));
    this.#windows = this.#callers.all;
    this.#alarm = new Alarm(clock, () => this.#grantDue());
    this.#concurrency = new Limit(concurrency, concurrencyStepMs);
    this.#admission = new Admission({
      clock,
      callers: this.#callers,
      flightMs,
      spent: new SpentLog({ clock, store, key: `${vendor} ${account}`.trim(), longestMs: this.#windows.longestMs, flightMs }),
      pool,
      part: options.share ?? 1,
      lower: (sentAt, retryAfterMs) => this.#lower(sentAt, retryAfterMs),
      ended: () => {
        this.#inFlight -= 1;
        this.#grantDue();
      },
      changed: () => this.#grantDue(),
    });
  }

  /** A permit for a call that is sent at once: it comes spent. Rejects with UPSTREAM_BUDGET when the deadline is too early. */
  acquire(request: PermitRequest): Promise<Permit> {
    return this.#enqueue(request, "when-granted");
  }

  /** A permit for a call that is composed when the permit is granted. It blocks its weight until it is spent or released. */
  reserve(request: PermitRequest): Promise<Permit> {
    return this.#enqueue(request, "by-owner");
  }

  /** Starts no call before `until` (milliseconds since 1970). */
  pause(until: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, until);
    this.#rejectLate();
  }

  budget(): Budget {
    const now = this.#options.clock.now();
    const { left, resetAt } = this.#windows.tightest(now);
    return now < this.#pausedUntil ? { left: 0, resetAt: Math.max(this.#pausedUntil, resetAt) } : { left, resetAt };
  }

  /** Each window with its budget. Its limit is the one in force: our share of the documented limit, or less after refusals. */
  windows(): (Window & Budget)[] {
    const now = this.#options.clock.now();
    const isPaused = now < this.#pausedUntil;
    return this.#windows
      .states(now)
      .map((each) => (isPaused ? { ...each, left: 0, resetAt: Math.max(this.#pausedUntil, each.resetAt) } : each));
  }

  /** How long the last of so many more calls would wait behind the queue, in milliseconds. */
  waitFor(calls = 1, weight = 1): number {
    const now = this.#options.clock.now();
    const more = Array<Claim>(calls).fill({ weight, caller: "", quotaShare: 1, reserve: 0 });
    return this.#lastStart([...this.#queue.all().filter(isForSomebody), ...more], now) - now;
  }

  /** How long a batch that is not full should wait for more keys, in milliseconds. */
  lingerMs(): number {
    return this.#windows.lingerMs(this.#options.clock.now());
  }

  /** Calls in the queue. */
  get waiting(): number {
    return this.#queue.length;
  }

  #enqueue(asked: PermitRequest, spent: Admitted["spent"]): Promise<Permit> {
    const { weight = 1, priority = 0, deadline, signal, caller = "", request = "", quotaShare = 1, reserve = 0 } = asked;
    const { clock, vendor, label } = this.#options;
    if (signal?.aborted) return Promise.reject(signal.reason);
    if (!this.#windows.canFit(weight)) {
      return Promise.reject(new TielineError("UPSTREAM_BUDGET", `This call weighs more than the whole quota of ${label}.`, { vendor }));
    }
    const since = clock.now();
    return new Promise<Permit>((resolve, reject) => {
      const onAbort = () => this.#reject(call, signal?.reason);
      const grant = (permit: Permit) => {
        signal?.removeEventListener("abort", onAbort);
        resolve(permit);
      };
      const call: QueuedCall = { weight, priority, deadline, caller, request, quotaShare, reserve, since, spent, signal, grant, reject };
      this.#queue.add(call);
      const all = this.#inTurn();
      const startsAt = this.#lastStart(all.slice(0, all.indexOf(call) + 1), since);
      if (startsAt > deadline) return this.#reject(call, this.#budgetError(startsAt - since));
      signal?.addEventListener("abort", onAbort, { once: true });
      this.#grantDue();
    });
  }

  #reject(call: QueuedCall, reason: unknown): void {
    if (!this.#queue.remove(call)) return;
    call.reject(reason);
    this.#grantDue();
  }

  /** Calls that can no longer start before their deadline are rejected at once. Those behind them move up. */
  #rejectLate(): void {
    const now = this.#options.clock.now();
    const inTime: Claim[] = [];
    for (const call of this.#inTurn()) {
      const startsAt = this.#lastStart([...inTime, call], now);
      if (startsAt > call.deadline) this.#reject(call, this.#budgetError(startsAt - now));
      else inTime.push(call);
    }
  }

  /** Grants every permit that is due, and sets the timer for the next one. */
  #grantDue(): void {
    for (;;) {
      const now = this.#options.clock.now();
      const next = this.#nextDue(now);
      if (typeof next === "number") {
        this.#alarm.set(next);
        return;
      }
      this.#queue.serve(next);
      if (next.deadline < now) next.reject(this.#budgetError(0));
      else this.#start(next, now);
    }
  }

  /** The calls that wait in their order: those that take spare quota only come after all others. */
  #inTurn(): readonly QueuedCall[] {
    const all = this.#queue.all();
    // This runs at every decision, and most of the time there are none.
    if (all.every(isForSomebody)) return all;
    return [...all.filter(isForSomebody), ...all.filter((call) => !isForSomebody(call))];
  }

  /** The call that can start now, or when one can: infinity when that depends on others. Callers that have used up their part let others pass. */
  #nextDue(now: number): QueuedCall | number {
    const passed = new Set<string>();
    let at = Number.POSITIVE_INFINITY;
    for (const call of this.#inTurn()) {
      if (passed.has(lineOf(call))) continue;
      const start = this.#earliestStart(call, now);
      if (start.at <= now) return call;
      at = Math.min(at, start.at);
      // A lowered limit may grow before that.
      if (!start.isOwn) return Math.min(at, Math.max(this.#pausedUntil, this.#nextRaise(now)));
      passed.add(lineOf(call));
    }
    return at;
  }

  /** Counts the call and grants its permit, or lets it wait on where the pool has no room. */
  #start(call: QueuedCall, now: number): void {
    this.#inFlight += 1;
    this.#admission.admit(call, now, {
      granted: call.grant,
      full: (waitMs) => {
        this.#inFlight -= 1;
        this.#putBack(call, this.#options.clock.now() + waitMs);
        this.#grantDue();
      },
    });
  }

  #putBack(call: QueuedCall, until: number): void {
    this.#fullUntil.set(call.reserve, until);
    if (call.signal?.aborted) call.reject(call.signal.reason);
    else if (until > call.deadline) call.reject(this.#budgetError(until - this.#options.clock.now()));
    else this.#queue.putBack(call);
  }

  /** A refusal lowers a limit once: those of calls sent before that say nothing new. */
  #lower(sentAt: number, retryAfterMs: number): void {
    const now = this.#options.clock.now();
    if (sentAt > this.#loweredAt) {
      this.#loweredAt = now;
      if (!this.#windows.lower(now, retryAfterMs)) this.#concurrency.lower(now, now + retryAfterMs);
    }
    this.pause(now + retryAfterMs);
  }

  #earliestStart(claim: Claim, now: number): Start {
    if (this.#inFlight >= this.#concurrency.allowed(now)) return { at: Number.POSITIVE_INFINITY, isOwn: false };
    const soonest = Math.max(now, this.#pausedUntil, this.#fullUntil.get(claim.reserve) ?? 0);
    return this.#admission.earliestStart(claim, now, soonest);
  }

  #nextRaise(now: number): number {
    return Math.min(this.#windows.nextRaise(now), this.#concurrency.nextRaise(now));
  }

  /** When the last of these calls will start if all before it start as soon as possible and are answered at once. */
  #lastStart(claims: readonly Claim[], now: number): number {
    return this.#admission.lastStart(claims, now, Math.max(now, this.#pausedUntil));
  }

  #budgetError(waitMs: number): TielineError {
    const { vendor, label } = this.#options;
    const retryAfterMs = Math.max(0, Math.ceil(waitMs));
    const advice = `Retry in ${Math.max(1, Math.ceil(retryAfterMs / 1000))} s, or raise the deadline.`;
    return new TielineError("UPSTREAM_BUDGET", `The quota of ${label} is exhausted.`, { vendor, retryAfterMs, advice });
  }
}

function isForSomebody({ reserve }: Claim): boolean {
  return reserve === 0;
}

/** Calls of which one that has to let others pass says that the next one has to as well. */
function lineOf({ caller, reserve }: Claim): string {
  return reserve > 0 ? `${caller} ${reserve}` : caller;
}
