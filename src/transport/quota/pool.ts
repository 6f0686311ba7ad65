import type { Claim } from "./caller-windows.ts";

/** What a call asks of the pool. */
export interface PoolClaim extends Claim {
  /** How long the call may take to reach the vendor; absent for one that is composed first, and spent later. Milliseconds. */
  flightMs?: number;
  /** Among calls of the same caller the lower goes first; 0 when absent. */
  priority?: number;
}

/** Weight taken out of the windows that all processes share. */
export interface Place {
  /** The call is sent now, and reaches the vendor within `flightMs`. It may weigh less than was taken. */
  spend(weight: number, flightMs: number): void;
  /** The call was answered. */
  settle(): void;
  /** No call will be sent. */
  release(): void;
}

/** There is no room now. It may be asked again in this time, in milliseconds. */
export interface Wait {
  waitMs: number;
}

/** What a process hears of the others. Times are by its own clock, in milliseconds since 1970. */
export interface PoolListener {
  /** Another process has taken weight, which counts until `end` plus the window's length, unless it says otherwise. */
  taken(id: string, claim: Claim, end: number): void;
  /** What another process took ends at this time, with this weight. */
  changed(id: string, end: number, weight: number): void;
  removed(id: string): void;
  /** The vendor refused another process's call, sent at `sentAt`, and asks for no calls for `retryAfterMs`. */
  refused(sentAt: number, retryAfterMs: number): void;
  /** What the processes of this folder have spent before this one began: asked for when the pool is new, or has lost its data. */
  spentBefore(): readonly { end: number; weight: number }[];
  /** The pool can be asked, or cannot: then each process takes its part of every window, one of `parts`. */
  state(state: PoolState): void;
}

export interface PoolState {
  joined: boolean;
  /** Processes known to share the quota, this one included. */
  parts: number;
}

/**
 * The windows of one account that several processes share. It decides, by one clock, whether a call fits; what the process counts
 * itself is its picture of that, for plans and waits.
 */
export interface QuotaPool {
  /** Nothing is heard before. Calls back at once with the state, and with what others have taken. */
  listen(listener: PoolListener): void;
  /** Rejects when the pool cannot be asked. */
  take(claim: PoolClaim, windows: readonly { limit: number; ms: number }[]): Promise<Place | Wait>;
  /** Tells the pool of a call that was sent while it could not be asked, when it can be asked again. */
  note(claim: Claim, end: number): void;
  /** Tells the other processes that the vendor refused a call that was sent at `sentAt`. */
  refused(sentAt: number, retryAfterMs: number): void;
}

/** The pool of an account, under a name that is no secret, whose longest window lasts so many milliseconds. */
export type PoolOf = (account: string, longestMs: number) => QuotaPool;
