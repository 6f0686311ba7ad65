import type { Clock } from "../kit/clock.ts";
import { Quota, type Window } from "../kit/quota.ts";
import { random } from "../kit/random.ts";

/** No lifetime is documented: twenty idle minutes are the default of the framework that the vendor uses. */
export const ticketLifeMs = 20 * 60_000;

/** The limit of a session in the documented sample. Those of a user and of an installation are higher and never reached first. */
export const sessionWindow: Window = { limit: 1200, ms: 60_000 };
export const userLimit = 1800;
export const installationLimit = 2400;

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

  /** The session of a ticket, or why there is none. A use restarts the idle time. */
  use(ticket: string | undefined): Session | "unknown" | "ended" {
    const session = this.#byTicket.get(ticket ?? "");
    if (!session) return "unknown";
    if (this.#clock.now() - session.used >= this.#lifeMs) session.ended = true;
    if (session.ended) return "ended";
    session.used = this.#clock.now();
    return session;
  }
}
