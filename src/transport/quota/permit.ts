export interface PermitRequest {
  /** The most that the call may weigh; 1 when absent. */
  weight?: number;
  /** Lower goes first. */
  priority?: number;
  /** Milliseconds since 1970. Rejected at once when no permit can be granted before it. */
  deadline: number;
  signal?: AbortSignal;
  /** Who the call is for: callers share the quota equally. Absent for what is nobody's. */
  caller?: string;
  /** Which of the caller's requests it is for: those share the caller's part. */
  request?: string;
  /** The part of each window that the caller may use, above 0 up to 1; 1 when absent. */
  quotaShare?: number;
  /** The part of each window that stays free for others, from 0 to below 1: for work that takes spare quota only. Such calls let all others pass. */
  reserve?: number;
}

/** The right to make one call. It must be spent when the call is sent, or released. */
export interface Permit {
  /** The most that the call may weigh. */
  readonly weight: number;
  waitedMs: number;
  /** The call is sent now. It may weigh less than requested. */
  spend(weight?: number): void;
  /** No call will be sent. */
  release(): void;
  /** The vendor refused the call for its rate limit and asks for no calls during `retryAfterMs`. */
  refused(retryAfterMs: number): void;
  /** The call was answered: its weight comes back one window's length after this. */
  done(): void;
  /** The call failed but may still reach the vendor: its weight comes back one window's length after the latest time it can arrive. */
  lost(): void;
}

/** What a permit does to the windows of its quota. */
export interface PermitEffects {
  /** The call leaves now, with this weight. */
  send(weight: number): void;
  /** It was answered. */
  settle(): void;
  /** It will not leave. */
  remove(): void;
  refused(retryAfterMs: number): void;
  /** The permit is over, in whatever way. */
  end(): void;
}

/** A permit that is spent once and ends once. */
export function makePermit(weight: number, waitedMs: number, effects: PermitEffects): Permit {
  let state: "held" | "sent" | "over" = "held";
  const end = () => {
    state = "over";
    effects.end();
  };
  const release = () => {
    if (state !== "held") return;
    effects.remove();
    end();
  };
  const lost = () => (state === "sent" ? end() : release());
  return {
    weight,
    waitedMs,
    spend: (spent = weight) => {
      if (state !== "held" || spent > weight) throw new Error("A permit is spent once, for no more than was requested.");
      state = "sent";
      effects.send(spent);
    },
    release,
    refused: effects.refused,
    done: () => {
      if (state === "sent") effects.settle();
      lost();
    },
    lost,
  };
}
