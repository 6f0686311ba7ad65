import { Limit } from "./limit.ts";

export interface Window {
  limit: number;
  /** Length in milliseconds. */
  ms: number;
}

/** A call's place in the windows: from sending until `end` plus the window's length. */
export interface Entry {
  /** Milliseconds since 1970; infinite while the call has yet to be sent. */
  end: number;
  weight: number;
}

/** One window's part of the entries. */
interface Count {
  limit: Limit;
  ms: number;
  /** The first entry that counts, and the weight of all from there. */
  head: number;
  sum: number;
}

/** A longer window than this recovers as fast as one of this length: nobody waits ten days for a daily limit. */
const longestStepMs = 60_000;

/** All sliding windows of one credential over one log of calls, exactly. */
export class Windows {
  readonly #counts: Count[];
  /** Sorted by `end`; places before the smallest head are gone. */
  #entries: Entry[] = [];

  constructor(windows: readonly Window[]) {
    this.#counts = windows.map(({ limit, ms }) => ({ limit: new Limit(limit, Math.min(ms, longestStepMs)), ms, head: 0, sum: 0 }));
  }

  get longestMs(): number {
    return Math.max(0, ...this.#counts.map(({ ms }) => ms));
  }

  /** Whether a call of this weight can ever be made. */
  holds(weight: number): boolean {
    return this.#counts.every(({ limit }) => weight <= limit.documented);
  }

  add(entry: Entry): void {
    this.#insert(entry);
    for (const count of this.#counts) count.sum += entry.weight;
  }

  /** Changes an entry that no window has forgotten yet: then it lies behind every head, before and after. */
  change(entry: Entry, end: number, weight = entry.weight): void {
    const at = this.#entries.lastIndexOf(entry);
    if (at < 0) return;
    this.#entries.splice(at, 1);
    for (const count of this.#counts) count.sum += weight - entry.weight;
    entry.end = end;
    entry.weight = weight;
    this.#insert(entry);
  }

  /** Takes out an entry that was never sent. */
  remove(entry: Entry): void {
    const at = this.#entries.lastIndexOf(entry);
    if (at < 0) return;
    this.#entries.splice(at, 1);
    for (const count of this.#counts) count.sum -= entry.weight;
  }

  /** The first instant at which this weight fits into every window, given what is known now. */
  earliest(weight: number, now: number, soonest: number): number {
    this.#expire(now);
    let earliest = soonest;
    for (const count of this.#counts) {
      let over = count.sum + weight - roomOf(count, weight, now);
      for (let i = count.head; over > 0 && i < this.#entries.length; i++) {
        const entry = this.#entries[i]!;
        over -= entry.weight;
        if (over <= 0) earliest = Math.max(earliest, entry.end + count.ms);
      }
    }
    return earliest;
  }

  /** When the last of these calls will start if each starts as soon as possible and is answered at once. */
  lastStart(weights: readonly number[], now: number, soonest: number): number {
    this.#expire(now);
    return Math.max(soonest, ...this.#counts.map((count) => this.#lastStartIn(count, weights, now, soonest)));
  }

  /** As if this window were the only one. */
  #lastStartIn(count: Count, weights: readonly number[], now: number, soonest: number): number {
    const started: Entry[] = [];
    let { head, sum } = count;
    let at = soonest;
    for (const weight of weights) {
      while (sum + weight > roomOf(count, weight, at)) {
        const held = this.#entries[head];
        const gone = held ?? started[head - this.#entries.length]!;
        const freeAt = Math.max(at, (held ? Math.min(held.end, now) : gone.end) + count.ms);
        const risesAt = count.limit.risesAt(at);
        at = Math.min(freeAt, risesAt);
        if (risesAt < freeAt) continue;
        head += 1;
        sum -= gone.weight;
      }
      started.push({ end: at, weight });
      sum += weight;
    }
    return at;
  }

  /** Every window: what is allowed in it now, what it has left, and when it gets its next place back. */
  states(now: number): (Window & { left: number; resetAt: number })[] {
    this.#expire(now);
    return this.#counts.map(({ limit, ms, head, sum }) => {
      const end = this.#entries[head]?.end ?? now - ms;
      const allowed = limit.at(now);
      return { limit: allowed, ms, left: Math.max(0, allowed - sum), resetAt: (Number.isFinite(end) ? end : now) + ms };
    });
  }

  /** What the tightest window has left, and when it gets its next place back. */
  tightest(now: number): { left: number; resetAt: number } {
    if (this.#counts.length === 0) return { left: Number.POSITIVE_INFINITY, resetAt: now };
    return this.states(now).reduce((a, b) => (a.left < b.left || (a.left === b.left && a.resetAt >= b.resetAt) ? a : b));
  }

  /**
   * How long it pays to wait for more to ask in one call: nothing while more than a quarter of the tightest window is
   * left, then more and more, up to the time in which one place comes back on average.
   */
  spacingMs(now: number): number {
    this.#expire(now);
    const spacings = this.#counts.map(({ limit, ms, sum }) => {
      const allowed = limit.at(now);
      return Math.min(1, Math.max(0, 1 - (allowed - sum) / (allowed / 4))) * (ms / allowed);
    });
    return Math.max(0, ...spacings);
  }

  /**
   * The vendor refused a call that should have fitted: the fullest window is narrower than documented, or others fill it,
   * too. A pause that was asked for tells of the window's length: it cannot be a shorter one. False when there are no windows.
   */
  lower(now: number, pauseMs: number): boolean {
    this.#expire(now);
    const longEnough = this.#counts.filter(({ ms }) => ms >= pauseMs);
    const suspects = longEnough.length > 0 ? longEnough : this.#counts.slice(-1);
    const fullness = ({ sum, limit }: Count) => sum / limit.at(now);
    if (suspects.length === 0) return false;
    suspects.reduce((a, b) => (fullness(a) >= fullness(b) ? a : b)).limit.lower(now, now + pauseMs);
    return true;
  }

  /** When a lowered limit next allows more. */
  risesAt(now: number): number {
    return Math.min(...this.#counts.map(({ limit }) => limit.risesAt(now)));
  }

  #expire(now: number): void {
    for (const count of this.#counts) {
      for (let entry = this.#entries[count.head]; entry && entry.end + count.ms <= now; entry = this.#entries[count.head]) {
        count.sum -= entry.weight;
        count.head += 1;
      }
    }
    const gone = Math.min(this.#entries.length, ...this.#counts.map(({ head }) => head));
    if (gone < 1024 && gone < this.#entries.length) return;
    this.#entries = this.#entries.slice(gone);
    for (const count of this.#counts) count.head -= gone;
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
}

/** A heavy call may pass a limit that was lowered below its weight when it goes alone: else it never could. */
function roomOf({ limit }: Count, weight: number, now: number): number {
  return Math.max(limit.at(now), weight);
}
