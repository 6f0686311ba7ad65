export interface Ask {
  /** For a call that is decided when the permit comes: the most that it may weigh. */
  weight?: number;
  /** Lower goes first. */
  priority?: number;
  /** Milliseconds since 1970; a call that cannot start before is refused at once. */
  deadline: number;
  signal?: AbortSignal;
  /** Whom the call is for: callers take turns. */
  caller?: string;
}

/** The right to make one call. It is spent when the call is sent, or released unspent. */
export interface Permit {
  /** The most that the call may weigh. */
  readonly weight: number;
  waitedMs: number;
  /** To be told when the call is sent, and its weight if that is less than was asked for. */
  spend(weight?: number): void;
  /** There was nothing to send. */
  release(): void;
  /** The vendor answered "too many", and asked to be left alone so long. */
  refused(pauseMs: number): void;
  /**
   * To be told when the call is over. Once answered, its place in the windows counts from there; a call that failed may
   * still be on its way to the vendor, so its place counts from the latest time at which it can arrive.
   */
  done(answered?: boolean): void;
}
