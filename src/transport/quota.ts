import { TielineError, type VendorName } from "../errors.ts";
import type { Clock } from "./clock.ts";

export interface Window {
  limit: number;
  /** Length in milliseconds. */
  ms: number;
}

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
}

export interface Ask {
  weight?: number;
  /** Lower goes first. */
  priority?: number;
  /** Milliseconds since 1970; a call that cannot start before is refused at once. */
  deadline: number;
  signal?: AbortSignal;
  /** Whom the call is for: callers of one priority take turns. */
  caller?: string;
}

/** The right to make one call. */
export interface Permit {
  readonly weight: number;
  waitedMs: number;
  /** Gives the place back, when no call was made with it. */
  release(): void;
  /**
   * To be told when the call is over. Once answered, its place in the windows counts from there; a call that failed may
   * still be on its way to the vendor, so its place counts from the latest time at which it can arrive.
   */
  done(answered?: boolean): void;
}

export interface Budget {
  /** Weight that could start now. */
  left: number;
  /** When the tightest window gets its next place back; milliseconds since 1970. */
  resetAt: number;
}

/** A call's place in the windows: from sending until `end` plus the window's length. */
interface Entry {
  end: number;
  weight: number;
}

interface Waiter {
  ask: Required<Pick<Ask, "weight" | "priority" | "deadline" | "caller">>;
  since: number;
  turn: number;
  start(permit: Permit): void;
  refuse(error: unknown): void;
}

/**
 * All windows of one credential, exactly: no sliding window of the vendor ever holds more than its limit.
 * A vendor counts on arrival, which lies between sending and answer; so a place is held from sending until the
 * answer plus the window's length (for slow answers: until `flightMs` after sending plus that length).
 */
export class Quota {
  readonly #options: QuotaOptions;
  readonly #windows: { limit: number; ms: number; head: number; sum: number }[];
  /** Sorted by `end`; places before the smallest head are gone. */
  #entries: Entry[] = [];
  #waiters: Waiter[] = [];
  #running = 0;
  #blockedUntil = 0;
  #alarm: { at: number; off: AbortController } | undefined;

  constructor(options: QuotaOptions) {
    this.#options = options;
    const share = options.share ?? 1;
    this.#windows = options.windows.map(({ limit, ms }) => ({ limit: Math.max(1, Math.floor(limit * share)), ms, head: 0, sum: 0 }));
  }

  acquire(ask: Ask): Promise<Permit> {
    const { clock, vendor, label } = this.#options;
    const now = clock.now();
    const full = { weight: ask.weight ?? 1, priority: ask.priority ?? 0, deadline: ask.deadline, caller: ask.caller ?? "" };
    if (ask.signal?.aborted) return Promise.reject(ask.signal.reason);
    if (this.#windows.some((window) => full.weight > window.limit)) {
      return Promise.reject(new TielineError("UPSTREAM_BUDGET", `This call is larger than the whole quota of ${label}.`, { vendor }));
    }
    return new Promise<Permit>((resolve, reject) => {
      const waiter: Waiter = { ask: full, since: now, turn: this.#nextTurn(full), start: resolve, refuse: reject };
      this.#enqueue(waiter);
      const startsAt = this.#estimate(waiter);
      if (startsAt > full.deadline) return this.#leave(waiter, this.#budgetError(startsAt - now));
      const gone = () => this.#leave(waiter, ask.signal?.reason);
      ask.signal?.addEventListener("abort", gone, { once: true });
      waiter.start = (permit) => {
        ask.signal?.removeEventListener("abort", gone);
        resolve(permit);
      };
      this.#admit();
    });
  }

  /** The vendor said no: nothing starts before `until` (milliseconds since 1970). */
  pause(until: number): void {
    this.#blockedUntil = Math.max(this.#blockedUntil, until);
    const tooLate = this.#waiters.filter(({ ask }) => ask.deadline < this.#blockedUntil);
    for (const waiter of tooLate) this.#leave(waiter, this.#budgetError(this.#blockedUntil - this.#options.clock.now()));
  }

  budget(): Budget {
    const now = this.#options.clock.now();
    this.#expire(now);
    if (this.#windows.length === 0) return { left: Number.POSITIVE_INFINITY, resetAt: now };
    const states = this.#windows.map(({ limit, ms, head, sum }) => ({
      left: limit - sum,
      resetAt: (this.#entries[head]?.end ?? now - ms) + ms,
    }));
    const tightest = states.reduce((a, b) => (a.left < b.left || (a.left === b.left && a.resetAt >= b.resetAt) ? a : b));
    return { left: now < this.#blockedUntil ? 0 : tightest.left, resetAt: Math.max(this.#blockedUntil, tightest.resetAt) };
  }

  /**
   * How long it pays to wait for more to ask in one call: nothing while more than a quarter of the tightest window is
   * left, then more and more, up to the time in which one place comes back on average.
   */
  spacingMs(): number {
    this.#expire(this.#options.clock.now());
    const spacings = this.#windows.map(({ limit, ms, sum }) => Math.max(0, 1 - (limit - sum) / (limit / 4)) * (ms / limit));
    return Math.max(0, ...spacings);
  }

  get waiting(): number {
    return this.#waiters.length;
  }

  #enqueue(waiter: Waiter): void {
    const before = (other: Waiter) =>
      other.ask.priority !== waiter.ask.priority ? other.ask.priority > waiter.ask.priority : other.turn > waiter.turn;
    const at = this.#waiters.findIndex(before);
    this.#waiters.splice(at < 0 ? this.#waiters.length : at, 0, waiter);
  }

  /** A caller's n-th waiting call stands with the n-th of every other, so that one with many does not starve the rest. */
  #nextTurn({ priority, caller }: Waiter["ask"]): number {
    const first = this.#waiters.find(({ ask }) => ask.priority === priority);
    const last = this.#waiters.findLast(({ ask }) => ask.priority === priority && ask.caller === caller);
    return Math.max(first?.turn ?? 1, last ? last.turn + 1 : 1);
  }

  #leave(waiter: Waiter, reason: unknown): void {
    const at = this.#waiters.indexOf(waiter);
    if (at < 0) return;
    this.#waiters.splice(at, 1);
    waiter.refuse(reason);
    this.#admit();
  }

  /** Lets everyone start whose time has come, and wakes up again when the next one's comes. */
  #admit(): void {
    for (let first = this.#waiters[0]; first; first = this.#waiters[0]) {
      const now = this.#options.clock.now();
      const at = this.#earliest(first.ask.weight, now);
      if (at > now) {
        this.#wakeAt(at);
        return;
      }
      this.#waiters.shift();
      if (first.ask.deadline < now) first.refuse(this.#budgetError(0));
      else first.start(this.#permit(first, now));
    }
    this.#wakeAt(Number.POSITIVE_INFINITY);
  }

  #permit(waiter: Waiter, now: number): Permit {
    const { clock, flightMs = 1000 } = this.#options;
    const entry: Entry = { end: now + flightMs, weight: waiter.ask.weight };
    this.#insert(entry);
    for (const window of this.#windows) window.sum += entry.weight;
    this.#running += 1;
    let open = true;
    const done = (answered = true) => {
      if (!open) return;
      open = false;
      this.#running -= 1;
      const settled = clock.now();
      if (answered && settled < entry.end) this.#move(entry, settled);
      this.#admit();
    };
    const release = () => {
      if (!open) return;
      open = false;
      this.#running -= 1;
      this.#remove(entry);
      this.#admit();
    };
    return { weight: entry.weight, waitedMs: now - waiter.since, done, release };
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

  /** The first instant at which this weight fits into every window, given what is known now. */
  #earliest(weight: number, now: number): number {
    if (this.#running >= (this.#options.concurrency ?? 16)) return Number.POSITIVE_INFINITY;
    this.#expire(now);
    let earliest = Math.max(now, this.#blockedUntil);
    for (const window of this.#windows) {
      let over = window.sum + weight - window.limit;
      for (let i = window.head; over > 0 && i < this.#entries.length; i++) {
        const entry = this.#entries[i]!;
        over -= entry.weight;
        if (over <= 0) earliest = Math.max(earliest, entry.end + window.ms);
      }
    }
    return earliest;
  }

  /** When this waiter will start if everyone before it starts as soon as possible and all calls are answered at once. */
  #estimate(waiter: Waiter): number {
    const now = this.#options.clock.now();
    this.#expire(now);
    const soonest = Math.max(now, this.#blockedUntil);
    const ahead = this.#waiters.slice(0, this.#waiters.indexOf(waiter) + 1);
    return Math.max(soonest, ...this.#windows.map((window) => this.#startIn(window, ahead, now, soonest)));
  }

  /** When the last of these would start if this window were the only one. */
  #startIn(
    window: { limit: number; ms: number; head: number; sum: number },
    ahead: readonly Waiter[],
    now: number,
    soonest: number,
  ): number {
    const started: Entry[] = [];
    let { head, sum } = window;
    let at = soonest;
    for (const { ask } of ahead) {
      while (sum + ask.weight > window.limit) {
        const held = this.#entries[head];
        const gone = held ?? started[head - this.#entries.length]!;
        head += 1;
        sum -= gone.weight;
        at = Math.max(at, (held ? Math.min(held.end, now) : gone.end) + window.ms);
      }
      started.push({ end: at, weight: ask.weight });
      sum += ask.weight;
    }
    return at;
  }

  #expire(now: number): void {
    for (const window of this.#windows) {
      for (let entry = this.#entries[window.head]; entry && entry.end + window.ms <= now; entry = this.#entries[window.head]) {
        window.sum -= entry.weight;
        window.head += 1;
      }
    }
    const gone = Math.min(this.#entries.length, ...this.#windows.map((window) => window.head));
    if (gone < 1024 && gone < this.#entries.length) return;
    this.#entries = this.#entries.slice(gone);
    for (const window of this.#windows) window.head -= gone;
  }

  #insert(entry: Entry): void {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#entries[middle]!.end <= entry.end) low = middle + 1;
      else high = middle;
    }
    this.#entries.splice(low, 0, entry);
  }

  #remove(entry: Entry): void {
    const at = this.#entries.lastIndexOf(entry);
    if (at < 0) return;
    this.#entries.splice(at, 1);
    for (const window of this.#windows) {
      if (at < window.head) window.head -= 1;
      else window.sum -= entry.weight;
    }
  }

  /** A settled call's place ends earlier than was feared. It lies behind every head, because it has not expired yet. */
  #move(entry: Entry, end: number): void {
    const at = this.#entries.lastIndexOf(entry);
    if (at < 0) return;
    this.#entries.splice(at, 1);
    entry.end = end;
    this.#insert(entry);
  }

  #budgetError(waitMs: number): TielineError {
    const { vendor, label } = this.#options;
    const sentence = `The quota of ${label} is spent: a call could not start before the deadline. Try again later, or ask for less.`;
    return new TielineError("UPSTREAM_BUDGET", sentence, { vendor, retryAfterMs: Math.max(0, Math.ceil(waitMs)) });
  }
}
