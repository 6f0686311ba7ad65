import { TielineError, type VendorName } from "../errors.ts";
import type { Clock } from "./clock.ts";
import { Limit } from "./quota/limit.ts";
import type { Ask, Permit } from "./quota/permit.ts";
import { Queue, type Waiter } from "./quota/queue.ts";
import type { QuotaStore } from "./quota/store.ts";
import { type Entry, type Window, Windows } from "./quota/windows.ts";

export type { Ask, Permit } from "./quota/permit.ts";
export type { Window } from "./quota/windows.ts";

export interface QuotaOptions {
  vendor: VendorName;
  label: string;
  /** All documented windows; each holds at once. */
  windows: readonly Window[];
  clock: Clock;
  /** The part of each limit that is ours, 0 to 1: other tools use the same quota. */
  share?: number;
  /** How long a call may take to arrive. The vendor counts it somewhere between sending and answering. */
  flightMs?: number;
  /** Calls under way at once; 16 when absent, the sockets that `http.ts` opens: a call that had to wait there would arrive late. */
  concurrency?: number;
  /** Remembers what was spent across a restart. */
  store?: QuotaStore;
  /** What the vendor counts by, to tell its budgets apart in the store; no secret. */
  account?: string;
}

export interface Budget {
  /** Weight that could start now. */
  left: number;
  /** When the tightest window gets its next place back; milliseconds since 1970. */
  resetAt: number;
}

interface Waiting extends Waiter {
  /** Whether the call is sent as soon as it may. */
  atOnce: boolean;
  deadline: number;
  since: number;
  refuse(error: unknown): void;
  start(permit: Permit): void;
}

/** Calls under way are allowed more again after so much quiet, where a vendor publishes no other limit. */
const slotStepMs = 10_000;

/**
 * All windows of one credential, exactly: no sliding window of the vendor ever holds more than its limit.
 * A vendor counts on arrival, which lies between sending and answer; so a place is held from sending until the
 * answer plus the window's length (for slow answers: until `flightMs` after sending plus that length).
 */
export class Quota {
  readonly #options: QuotaOptions;
  readonly #flightMs: number;
  readonly #windows: Windows;
  readonly #slots: Limit;
  readonly #queue = new Queue<Waiting>();
  #running = 0;
  #blockedUntil = 0;
  #loweredAt = Number.NEGATIVE_INFINITY;
  #alarm: { at: number; off: AbortController } | undefined;

  constructor(options: QuotaOptions) {
    const { windows, share = 1, flightMs = 1000, concurrency = 16 } = options;
    this.#options = options;
    this.#flightMs = flightMs;
    this.#windows = new Windows(windows.map(({ limit, ms }) => ({ limit: Math.max(1, Math.floor(limit * share)), ms })));
    this.#slots = new Limit(concurrency, slotStepMs);
    this.#recall();
  }

  /** A permit for a call that is sent at once. */
  acquire(ask: Ask): Promise<Permit> {
    return this.#enqueue(ask, true);
  }

  /** A permit for a call that is decided when the permit comes. Until then its place is held, but nothing is spent. */
  reserve(ask: Ask): Promise<Permit> {
    return this.#enqueue(ask, false);
  }

  /** The vendor said no: nothing starts before `until` (milliseconds since 1970). */
  pause(until: number): void {
    this.#blockedUntil = Math.max(this.#blockedUntil, until);
    this.#refuseLate();
  }

  budget(): Budget {
    const now = this.#options.clock.now();
    const { left, resetAt } = this.#windows.tightest(now);
    return now < this.#blockedUntil ? { left: 0, resetAt: Math.max(this.#blockedUntil, resetAt) } : { left, resetAt };
  }

  /** Every window as it stands; its limit is what is allowed here now: our share of the documented one, or what refusals taught. */
  windows(): (Window & Budget)[] {
    const now = this.#options.clock.now();
    const blocked = now < this.#blockedUntil;
    return this.#windows
      .states(now)
      .map((each) => (blocked ? { ...each, left: 0, resetAt: Math.max(this.#blockedUntil, each.resetAt) } : each));
  }

  /** How long the last of so many calls would wait at today's budget, behind all who wait already; milliseconds. */
  waitFor(calls = 1, weight = 1): number {
    const now = this.#options.clock.now();
    const weights = [...this.#queue.all().map((waiter) => waiter.weight), ...Array<number>(calls).fill(weight)];
    return this.#windows.lastStart(weights, now, Math.max(now, this.#blockedUntil)) - now;
  }

  /** How long it pays to wait for more to ask in one call. */
  spacingMs(): number {
    return this.#windows.spacingMs(this.#options.clock.now());
  }

  get waiting(): number {
    return this.#queue.length;
  }

  #enqueue({ weight = 1, priority = 0, deadline, signal, caller = "" }: Ask, atOnce: boolean): Promise<Permit> {
    const { clock, vendor, label } = this.#options;
    if (signal?.aborted) return Promise.reject(signal.reason);
    if (!this.#windows.holds(weight)) {
      return Promise.reject(new TielineError("UPSTREAM_BUDGET", `This call is larger than the whole quota of ${label}.`, { vendor }));
    }
    const now = clock.now();
    return new Promise<Permit>((resolve, reject) => {
      const gone = () => this.#leave(waiter, signal?.reason);
      const start = (permit: Permit) => {
        signal?.removeEventListener("abort", gone);
        resolve(permit);
      };
      const waiter: Waiting = { weight, priority, deadline, caller, since: now, atOnce, start, refuse: reject };
      this.#queue.add(waiter);
      const startsAt = this.#estimate(waiter, now);
      if (startsAt > deadline) return this.#leave(waiter, this.#budgetError(startsAt - now));
      signal?.addEventListener("abort", gone, { once: true });
      this.#admit();
    });
  }

  #leave(waiter: Waiting, reason: unknown): void {
    if (!this.#queue.remove(waiter)) return;
    waiter.refuse(reason);
    this.#admit();
  }

  /** Those who can no longer start in time hear it at once, which may make it possible for those behind them. */
  #refuseLate(): void {
    const now = this.#options.clock.now();
    const inTime: number[] = [];
    for (const waiter of this.#queue.all()) {
      const startsAt = this.#windows.lastStart([...inTime, waiter.weight], now, Math.max(now, this.#blockedUntil));
      if (startsAt > waiter.deadline) this.#leave(waiter, this.#budgetError(startsAt - now));
      else inTime.push(waiter.weight);
    }
  }

  /** Lets everyone start whose time has come, and wakes up again when the next one's comes. */
  #admit(): void {
    for (let first = this.#queue.first; first; first = this.#queue.first) {
      const now = this.#options.clock.now();
      const at = this.#earliest(first.weight, now);
      // What a refusal has taken away comes back meanwhile.
      if (at > now) {
        this.#wakeAt(Math.min(at, Math.max(this.#blockedUntil, this.#risesAt(now))));
        return;
      }
      this.#queue.shift();
      if (first.deadline < now) first.refuse(this.#budgetError(0));
      else first.start(this.#permit(first, now));
    }
    this.#wakeAt(Number.POSITIVE_INFINITY);
  }

  #permit({ weight: asked, since, atOnce }: Waiting, now: number): Permit {
    const { clock } = this.#options;
    const entry: Entry = { end: Number.POSITIVE_INFINITY, weight: asked };
    let state: "held" | "sent" | "over" = "held";
    let sentAt = now;
    this.#windows.add(entry);
    this.#running += 1;

    const send = (weight: number) => {
      if (state !== "held" || weight > asked) throw new Error("A permit is spent once, for no more than was asked.");
      state = "sent";
      sentAt = clock.now();
      this.#windows.change(entry, sentAt + this.#flightMs, weight);
      this.#remember(entry, sentAt);
    };
    const end = () => {
      state = "over";
      this.#running -= 1;
      this.#admit();
    };
    const release = () => {
      if (state !== "held") return;
      this.#windows.remove(entry);
      end();
    };
    if (atOnce) send(asked);
    return {
      weight: asked,
      waitedMs: now - since,
      spend: (weight = asked) => {
        send(weight);
        this.#admit();
      },
      release,
      refused: (pauseMs) => this.#learn(sentAt, pauseMs),
      done: (answered = true) => {
        if (state !== "sent") return release();
        const settled = clock.now();
        if (answered && settled < entry.end) this.#windows.change(entry, settled);
        end();
      },
    };
  }

  /** One refusal lowers the rate once, however many calls were under way: their answers tell nothing new. */
  #learn(sentAt: number, pauseMs: number): void {
    const now = this.#options.clock.now();
    if (sentAt > this.#loweredAt) {
      this.#loweredAt = now;
      if (!this.#windows.lower(now, pauseMs)) this.#slots.lower(now, now + pauseMs);
    }
    this.pause(now + pauseMs);
  }

  /** Sets the alarm to this time, or to none. */
  #wakeAt(at: number): void {
    if (this.#alarm?.at === at) return;
    this.#alarm?.off.abort("moved");
    this.#alarm = undefined;
    if (!Number.isFinite(at)) return;
    const alarm = { at, off: new AbortController() };
    this.#alarm = alarm;
    const ring = () => {
      if (this.#alarm !== alarm) return;
      this.#alarm = undefined;
      this.#admit();
    };
    this.#options.clock.sleep(at - this.#options.clock.now(), alarm.off.signal).then(ring, () => undefined);
  }

  #earliest(weight: number, now: number): number {
    if (this.#running >= this.#slots.at(now)) return Number.POSITIVE_INFINITY;
    return this.#windows.earliest(weight, now, Math.max(now, this.#blockedUntil));
  }

  #risesAt(now: number): number {
    return Math.min(this.#windows.risesAt(now), this.#slots.risesAt(now));
  }

  /** When this waiter will start if everyone before it starts as soon as possible and all calls are answered at once. */
  #estimate(waiter: Waiting, now: number): number {
    const all = this.#queue.all();
    const ahead = all.slice(0, all.indexOf(waiter) + 1).map(({ weight }) => weight);
    return this.#windows.lastStart(ahead, now, Math.max(now, this.#blockedUntil));
  }

  #recall(): void {
    const { clock, store } = this.#options;
    const now = clock.now();
    // A clock that was ahead when it wrote must not lock us out for longer than the windows are.
    const latest = now + this.#flightMs;
    for (const { end, weight } of store?.load(this.#key, now - this.#windows.longestMs) ?? [])
      this.#windows.add({ end: Math.min(end, latest), weight });
  }

  /** Before the call leaves: whoever is killed after that has told of it. */
  #remember({ end, weight }: Entry, now: number): void {
    this.#options.store?.append(this.#key, { end, weight }, now - this.#windows.longestMs);
  }

  get #key(): string {
    return `${this.#options.vendor} ${this.#options.account ?? ""}`.trim();
  }

  #budgetError(waitMs: number): TielineError {
    const { vendor, label } = this.#options;
    const sentence = `The quota of ${label} is spent: a call could not start before the deadline. Try again later, or ask for less.`;
    return new TielineError("UPSTREAM_BUDGET", sentence, { vendor, retryAfterMs: Math.max(0, Math.ceil(waitMs)) });
  }
}
