import { type Entry, type Window, Windows } from "./windows.ts";

/** What a call asks of the windows. */
export interface Claim {
  weight: number;
  caller: string;
  /** The part of each window that the caller may use. */
  quotaShare: number;
  /** The part of each window that stays free for others; 0 for a call that may use the last of it. */
  reserve: number;
}

/** A call that counts in the windows: in those of all, and in those of its caller. */
export interface CountedCall {
  readonly end: number;
  readonly weight: number;
  change(end: number, weight?: number): void;
  /** Changes the weight of a call that some windows may count no more. */
  reweigh(weight: number): void;
  remove(): void;
}

/** When a call could start, and whether it is its caller's own part that makes it wait. */
export interface Start {
  at: number;
  isOwn: boolean;
}

/**
 * The windows of one credential, and in them the parts of callers: one caller alone cannot use up a window, so that whoever
 * comes after it finds something left.
 */
export class CallerWindows {
  readonly all: Windows;
  readonly #windows: readonly Window[];
  readonly #own = new Map<string, Windows>();

  constructor(windows: readonly Window[]) {
    this.#windows = windows;
    this.all = new Windows(windows);
  }

  /** Counts a call. Its end is infinity before it is sent. */
  count(claim: Claim): CountedCall {
    const places = [this.all, this.#ownOf(claim)].flatMap((windows) => {
      const entry: Entry = { end: Number.POSITIVE_INFINITY, weight: claim.weight };
      windows?.add(entry);
      return windows ? [{ windows, entry }] : [];
    });
    const { entry } = places[0]!;
    return {
      get end() {
        return entry.end;
      },
      get weight() {
        return entry.weight;
      },
      change: (end, weight) => {
        for (const place of places) place.windows.change(place.entry, end, weight);
      },
      reweigh: (weight) => {
        for (const place of places) place.windows.reweigh(place.entry, weight);
      },
      remove: () => {
        for (const place of places) place.windows.remove(place.entry);
      },
    };
  }

  earliestStart(claim: Claim, now: number, soonest: number): Start {
    const at = this.all.earliestStart(claim.weight, now, soonest);
    // What is kept for others is theirs to use meanwhile.
    const spare = claim.reserve > 0 ? this.all.earliestStart(claim.weight, now, soonest, claim.reserve) : at;
    if (spare > at) return { at: spare, isOwn: true };
    const own = this.#ownOf(claim)?.earliestStart(claim.weight, now, soonest) ?? soonest;
    return own > at ? { at: own, isOwn: true } : { at, isOwn: false };
  }

  /**
   * When the last of these calls can start if each starts as soon as possible and is answered at once. Of other callers' calls
   * before it only those count which their own part has room for now: the others let it pass.
   */
  lastStart(claims: readonly Claim[], now: number, soonest: number): number {
    const last = claims.at(-1);
    if (!last) return soonest;
    const room = new Map<string, number>();
    const weights: number[] = [];
    const own: number[] = [];
    for (const claim of claims) {
      if (claim.caller === last.caller) own.push(claim.weight);
      else {
        const left = (room.get(claim.caller) ?? this.#ownOf(claim)?.tightest(now).left ?? Number.POSITIVE_INFINITY) - claim.weight;
        room.set(claim.caller, left);
        if (left < 0) continue;
      }
      weights.push(claim.weight);
    }
    return Math.max(this.all.lastStart(weights, now, soonest), this.#ownOf(last)?.lastStart(own, now, soonest) ?? soonest);
  }

  /** Forgets callers without a call that counts. */
  prune(now: number): void {
    for (const [caller, windows] of this.#own) if (windows.isEmpty(now)) this.#own.delete(caller);
  }

  /** The part of a caller; undefined for one that may use everything. */
  #ownOf({ caller, quotaShare }: Claim): Windows | undefined {
    if (caller === "" || quotaShare >= 1 || this.#windows.length === 0) return undefined;
    const known = this.#own.get(caller);
    if (known) return known;
    const made = new Windows(this.#windows.map(({ limit, ms }) => ({ limit: Math.max(1, Math.floor(limit * quotaShare)), ms })));
    this.#own.set(caller, made);
    return made;
  }
}
