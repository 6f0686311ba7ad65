import { TielineError, type VendorName } from "../../errors.ts";
import type { Clock } from "../clock.ts";
import { type Layer, onEnd, type Request, type Response } from "../send.ts";
import { isTransient } from "./retry.ts";

export interface CircuitOptions {
  vendor: VendorName;
  label: string;
  clock: Clock;
  /** Does this response say that the vendor is down? A refusal shows that it is up; rate limits are the quota's concern. */
  isOutage?(response: Response): boolean;
  /** Other processes that call the same vendor; absent where this one is alone. */
  peers?: Peers | undefined;
  /** Requests of one caller that may be in flight or wait for a permit at once. */
  maxPending?: number;
}

/** What processes tell each other of a vendor. */
export interface Peers {
  tell(state: HeardState): void;
  /** Calls back with what another process told. */
  hear(heard: (state: HeardState) => void): void;
}

/** The circuit of another process is open for so long from now on, in milliseconds, or closed again: the vendor answers. */
export type HeardState = { state: "open"; ms: number } | { state: "closed" };

export interface CircuitState {
  /** `open`: no call is sent · `half-open`: the next call tries whether the vendor is back */
  state: "closed" | "open" | "half-open";
  /** Until the next call is tried, in milliseconds. */
  remainingMs: number;
  /** Failures in a row. */
  failures: number;
  /** Requests in flight, or waiting for a permit. */
  pending: number;
}

/** The layer, which tells its state. It stands before one `next`. */
export interface Circuit extends Layer {
  state(): CircuitState;
}

/** The circuit opens after so many failures in a row, if they span this time: longer than the hiccup of a restart. */
const failuresToOpen = 5;
const minFailingMs = 1_000;

/** How long the circuit stays open at first, and at most: each failed probe doubles the time. */
const firstOpenMs = 2_000;
const maxOpenMs = 30_000;

/** Whoever was told that the circuit is open leaves the first probe to the process that told it, for this time. */
const courtesyMs = 1_000;

/**
 * A circuit breaker. While it is open, requests are rejected at once, which spares time and permits. When its time is over,
 * one request probes the vendor and the others wait for the outcome. Also rejects requests to a vendor that is too slow for
 * those already pending.
 */
export function circuit({ vendor, label, clock, isOutage = isTransient, peers, maxPending = 1_000 }: CircuitOptions): Circuit {
  const breaker = new Breaker(clock);
  peers?.hear((heard) => (heard.state === "open" ? breaker.openFor(heard.ms) : breaker.succeed()));
  const pending = new Map<string, number>();
  const layer: Layer = (next) => {
    let probe: { request: Request; outcome: Promise<unknown> } | undefined;

    return async (request) => {
      while (breaker.isOpen && probe) await probe.outcome;
      request.scope.signal.throwIfAborted();
      const waitMs = breaker.remainingMs();
      if (waitMs > 0) throw rejection(`The circuit breaker for ${label} is open after repeated failures.`, waitMs);
      if ((pending.get(callerOf(request)) ?? 0) >= maxPending) throw rejection(`Too many requests to ${label} are pending.`, 0);
      if (!breaker.isOpen) return send(request);
      const response = send(request);
      probe = { request, outcome: response.catch(() => undefined) };
      return response;
    };

    async function send(request: Request): Promise<Response> {
      const start = clock.now();
      let response: Response | undefined;
      const caller = callerOf(request);
      pending.set(caller, (pending.get(caller) ?? 0) + 1);
      try {
        response = await next(request);
        note(response.status !== 429 && isOutage(response) ? "down" : "up", request, start);
        return response;
      } catch (error) {
        note(healthIn(error), request, start);
        throw error;
      } finally {
        // A file is pending until it has ended; its first chunk has already shown that the vendor is up.
        onEnd(response, () => {
          const others = (pending.get(caller) ?? 0) - 1;
          if (others > 0) pending.set(caller, others);
          else pending.delete(caller);
        });
        if (probe?.request === request) probe = undefined;
      }
    }

    function note(health: Health, request: Request, start: number): void {
      if (health === "up") {
        if (breaker.isOpen) peers?.tell({ state: "closed" });
        breaker.succeed();
      } else if (health === "down") {
        const openMs = breaker.fail(start, probe?.request === request ? "probe" : "call");
        if (openMs > 0) peers?.tell({ state: "open", ms: openMs });
      }
    }

    function rejection(message: string, waitMs: number): TielineError {
      const retryAfterMs = Math.max(1_000, waitMs);
      const advice = `Try again in ${Math.ceil(retryAfterMs / 1000)} s.`;
      return new TielineError("UPSTREAM_UNAVAILABLE", message, { vendor, retryAfterMs, advice });
    }
  };
  const total = () => [...pending.values()].reduce((sum, each) => sum + each, 0);
  return Object.assign(layer, { state: () => ({ ...breaker.state(), pending: total() }) });
}

function callerOf({ scope }: Request): string {
  return scope.caller ?? "";
}

type Health = "up" | "down" | "unknown";

/** Other errors, such as a caller who left, say nothing of the vendor: after a probe the next request probes again. */
function healthIn(error: unknown): Health {
  const code = error instanceof TielineError ? error.code : undefined;
  if (code === "UPSTREAM_UNAVAILABLE" || code === "UPSTREAM_TIMEOUT") return "down";
  return code === "UPSTREAM_AUTH" || code === "UPSTREAM_BAD_RESPONSE" ? "up" : "unknown";
}

class Breaker {
  readonly #clock: Clock;
  #failures = 0;
  #failingSince = 0;
  #succeededAt = Number.NEGATIVE_INFINITY;
  #open: { until: number; ms: number } | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Open, or half-open when no time remains. */
  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  state(): Omit<CircuitState, "pending"> {
    const remainingMs = this.remainingMs();
    return { state: !this.isOpen ? "closed" : remainingMs > 0 ? "open" : "half-open", remainingMs, failures: this.#failures };
  }

  /** Until the next probe; 0 when it may go, or when the circuit is closed. */
  remainingMs(): number {
    return this.#open ? Math.max(0, this.#open.until - this.#clock.now()) : 0;
  }

  succeed(): void {
    this.#failures = 0;
    this.#succeededAt = this.#clock.now();
    this.#open = undefined;
  }

  /** Another process has opened its circuit for so long. */
  openFor(ms: number): void {
    const until = this.#clock.now() + ms + courtesyMs;
    if (!this.#open || this.#open.until < until) this.#open = { until, ms };
  }

  /** A call that started at `start` has failed. Returns for how long that opens the circuit, in milliseconds; 0: not at all. */
  fail(start: number, kind: "call" | "probe"): number {
    const now = this.#clock.now();
    if (this.#failures === 0) this.#failingSince = Math.max(start, this.#succeededAt);
    this.#failures += 1;
    if (this.#open && kind === "call") return 0;
    if (!this.#open && (this.#failures < failuresToOpen || now - this.#failingSince < minFailingMs)) return 0;
    const ms = this.#open ? Math.min(maxOpenMs, 2 * this.#open.ms) : firstOpenMs;
    this.#open = { until: now + ms, ms };
    return ms;
  }
}
