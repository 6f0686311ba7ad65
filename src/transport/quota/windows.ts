import { Limit } from "./limit.ts";

export interface Window {
  limit: number;
  /** Length in milliseconds. */
  ms: number;
}

/** One call, which counts in a window from when it is sent until `end` plus the window's length. */
export interface Entry {
  /** Milliseconds since 1970; infinity before the call is sent. */
  end: number;
  weight: number;
}

/** The entries that count in one window. */
interface WindowCount {
  limit: Limit;
  ms: number;
  /** Index of the first entry that counts. */
  head: number;
  /** Weight of all entries from there. */
  sum: number;
}

/** A lowered limit grows by a step in each window's length, or in this time: nobody waits ten days for a daily limit. */
const maxStepMs = 60_000;

/** The sliding windows of one credential, counted exactly over one log of calls. */
export class Windows {
  readonly #counts: WindowCount[];
  /** Sorted by `end`; entries before the smallest head are dropped now and then. */
  #entries: Entry[] = [];

  constructor(windows: readonly Window[]) {
    this.#counts = windows.map(({ limit, ms }) => ({ limit: new Limit(limit, Math.min(ms, maxStepMs)), ms, head: 0, sum: 0 }));
  }

  get longestMs(): number {
    return Math.max(0, ...this.#counts.map(({ ms }) => ms));
  }

  /** Does no call count any more? */
  isEmpty(now: number): boolean {
    this.#expire(now);
    return this.#counts.every(({ sum }) => sum === 0);
  }

  /** Can a call of this weight ever be made? */
  canFit(weight: number): boolean {
    return this.#counts.every(({ limit }) => weight <= limit.documented);
  }

  add(entry: Entry): void {
    this.#insert(entry);
    for (const count of this.#counts) count.sum += entry.weight;
  }

  /** Changes an entry that still counts in every window, so that no head moves. */
  change(entry: Entry, end: number, weight = entry.weight): void {
    const at = this.#entries.lastIndexOf(entry);
    if (at < 0) return;
    this.#entries.splice(at, 1);
    for (const count of this.#counts) count.sum += weight - entry.weight;
    entry.end = end;
    entry.weight = weight;
    this.#insert(entry);
  }

  /** Changes the weight of an entry, which some windows may count no more. */
  reweigh(entry: Entry, weight: number): void {
    const at = this.#entries.lastIndexOf(entry);
    if (at < 0) return;
    for (const count of this.#counts) if (at >= count.head) count.sum += weight - entry.weight;
    entry.weight = weight;
  }

  /** Removes the entry of a call that was not sent. */
  remove(entry: Entry): void {
    const at = this.#entries.lastIndexOf(entry);
    if (at < 0) return;
    this.#entries.splice(at, 1);
    for (const count of this.#counts) count.sum -= entry.weight;
  }

  /**
   * When this weight next fits into every window, with a part of each (`reserve`) left free; milliseconds since 1970, infinity while
   * that depends on an unsent call.
   */
  earliestStart(weight: number, now: number, soonest: number, reserve = 0): number {
    this.#expire(now);
    let earliest = soonest;
    for (const count of this.#counts) {
      let over = count.sum + weight - capacityOf(count, weight, now, reserve);
      for (let i = count.head; over > 0 && i < this.#entries.length; i++) {
        const entry = this.#entries[i]!;
        over -= entry.weight;
        if (over <= 0) earliest = Math.max(earliest, entry.end + count.ms);
      }
    }
    return earliest;
  }

  /** When the last of these calls can start if each starts as soon as possible and is answered at once. */
  lastStart(weights: readonly number[], now: number, soonest: number): number {
    this.#expire(now);
    return Math.max(soonest, ...this.#counts.map((count) => this.#lastStartIn(count, weights, now, soonest)));
  }

  /** The same for one window. */
  #lastStartIn(count: WindowCount, weights: readonly number[], now: number, soonest: number): number {
    const started: Entry[] = [];
    let { head, sum } = count;
    let at = soonest;
    for (const weight of weights) {
      while (sum + weight > capacityOf(count, weight, at)) {
        const held = this.#entries[head];
        const oldest = held ?? started[head - this.#entries.length]!;
        const freeAt = Math.max(at, (held ? Math.min(held.end, now) : oldest.end) + count.ms);
        const raisedAt = count.limit.nextRaise(at);
        at = Math.min(freeAt, raisedAt);
        if (raisedAt < freeAt) continue;
        head += 1;
        sum -= oldest.weight;
      }
      started.push({ end: at, weight });
      sum += weight;
    }
    return at;
  }

  /** Each window: the limit in force, the weight left, and when it next gets weight back. */
  states(now: number): (Window & { left: number; resetAt: number })[] {
    this.#expire(now);
    return this.#counts.map(({ limit, ms, head, sum }) => {
      const end = this.#entries[head]?.end ?? now - ms;
      const allowed = limit.allowed(now);
      return { limit: allowed, ms, left: Math.max(0, allowed - sum), resetAt: (Number.isFinite(end) ? end : now) + ms };
    });
  }

  /** The weight left in the window that has least, and when it next gets weight back. */
  tightest(now: number): { left: number; resetAt: number } {
    if (this.#counts.length === 0) return { left: Number.POSITIVE_INFINITY, resetAt: now };
    return this.states(now).reduce((a, b) => (a.left < b.left || (a.left === b.left && a.resetAt >= b.resetAt) ? a : b));
  }

  /**
   * How long a batch that is not full should wait for more keys, in milliseconds: 0 while more than a quarter of every
   * window is left, then rising to the mean time between two calls at the limit.
   */
  lingerMs(now: number): number {
    this.#expire(now);
    const lingers = this.#counts.map(({ limit, ms, sum }) => {
      const allowed = limit.allowed(now);
      return Math.min(1, Math.max(0, 1 - (allowed - sum) / (allowed / 4))) * (ms / allowed);
    });
    return Math.max(0, ...lingers);
  }

  /**
   * Lowers the limit of the fullest window, after the vendor refused a call that should have fitted: the limit is lower
   * than documented, or other clients use it. The window is no shorter than the pause the vendor asked for. False when
   * there are no windows.
   */
  lower(now: number, retryAfterMs: number): boolean {
    this.#expire(now);
    const longEnough = this.#counts.filter(({ ms }) => ms >= retryAfterMs);
    const suspects = longEnough.length > 0 ? longEnough : this.#counts.slice(-1);
    const fullness = ({ sum, limit }: WindowCount) => sum / limit.allowed(now);
    if (suspects.length === 0) return false;
    suspects.reduce((a, b) => (fullness(a) >= fullness(b) ? a : b)).limit.lower(now, now + retryAfterMs);
    return true;
  }

  /** When a lowered limit next grows; infinity when none is lowered. */
  nextRaise(now: number): number {
    return Math.min(...this.#counts.map(({ limit }) => limit.nextRaise(now)));
  }

  #expire(now: number): void {
    for (const count of this.#counts) {
      for (let entry = this.#entries[count.head]; entry && entry.end + count.ms <= now; entry = this.#entries[count.head]) {
        count.sum -= entry.weight;
        count.head += 1;
      }
    }
    const expired = Math.min(this.#entries.length, ...this.#counts.map(({ head }) => head));
    if (expired < 1024 && expired < this.#entries.length) return;
    this.#entries = this.#entries.slice(expired);
    for (const count of this.#counts) count.head -= expired;
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

/** A call heavier than a lowered limit may go alone; otherwise it could never go. */
function capacityOf({ limit }: WindowCount, weight: number, now: number, reserve = 0): number {
  const allowed = limit.allowed(now);
  return Math.max(reserve === 0 ? allowed : Math.floor(allowed * (1 - reserve)), weight);
}
