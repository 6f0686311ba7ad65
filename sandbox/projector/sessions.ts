import type { Clock } from "../kit/clock.ts";
import { Quota, type Window } from "../kit/quota.ts";
import { random } from "../kit/random.ts";
import type { Call } from "../kit/server.ts";

/** The documentation names no lifetime; twenty idle minutes are the habit of the framework the vendor uses. */
export const TICKET_LIFE_MS = 20 * 60_000;

/** The published sample threshold of a session. Those of a user and of an installation are higher and never reached first. */
export const SESSION_WINDOW: Window = { limit: 1200, ms: 60_000 };
export const USER_LIMIT = 1800;
export const INSTALLATION_LIMIT = 2400;

export interface Session {
  ticket: string;
  used: number;
  ended: boolean;
  hits: Quota;
}

/** The tickets of one installation. */
export class Sessions {
  readonly #byTicket = new Map<string, Session>();
  readonly #seed: string;
  readonly #clock: Clock;
  readonly #lifeMs: number;
  readonly #windows: Window[];

  constructor(seed: string, clock: Clock, lifeMs: number, windows: Window[]) {
    this.#seed = seed;
    this.#clock = clock;
    this.#lifeMs = lifeMs;
    this.#windows = windows;
  }

  open(): Session {
    const drawn = random(this.#seed, "projector", "ticket", this.#byTicket.size);
    const ticket = Buffer.from(Array.from({ length: 16 }, () => drawn.integer(0, 255))).toString("base64");
    const session = { ticket, used: this.#clock.now(), ended: false, hits: new Quota(this.#windows, this.#clock) };
    this.#byTicket.set(ticket, session);
    return session;
  }

  /** The session of a ticket, or why there is none. A use starts the idle time anew. */
  use(ticket: string | undefined): Session | "unknown" | "ended" {
    const session = this.#byTicket.get(ticket ?? "");
    if (!session) return "unknown";
    if (this.#clock.now() - session.used >= this.#lifeMs) session.ended = true;
    if (session.ended) return "ended";
    session.used = this.#clock.now();
    return session;
  }
}

/** How far back a running call is looked for. */
const REACH = 500;

/**
 * Tells how many calls were running when a call arrived. A call that an injected latency held up reaches its service
 * late, so the ends of the others are kept with the number of the last call that had arrived by then.
 */
export class Overlaps {
  readonly #ends = new Map<number, number>();

  /** The calls running when this one arrived, itself included. */
  at(call: Call, log: readonly Call[]): number {
    const others = log.slice(-REACH).filter((other) => other.number < call.number && other.path === call.path);
    return 1 + others.filter((other) => this.#ranInto(other, call)).length;
  }

  #ranInto(other: Call, call: Call): boolean {
    const end = this.#ends.get(other.number);
    return end === undefined ? other.status === undefined : end >= call.number;
  }

  end(call: Call, log: readonly Call[]): void {
    if (!this.#ends.has(call.number)) this.#ends.set(call.number, log.at(-1)?.number ?? call.number);
  }

  /** A refused call never ran: the calls after it do not count it. */
  refuse(call: Call): void {
    this.#ends.set(call.number, call.number);
  }
}
