import { TielineError } from "../../errors.ts";
import type { Clock } from "../clock.ts";
import { fetchThrough, type LeasedCache, type ValueForm } from "../leased-cache.ts";
import type { Layer, Request, Response, Scope, Send } from "../send.ts";

export interface SessionOptions<Ticket> {
  clock: Clock;
  /** Where the ticket of all processes is; absent where this one is alone. Tickets are values of JSON. */
  cache?: LeasedCache | undefined;
  /** Logs in through the layers below, so that a login spends quota like any call. Throws a TielineError when refused. */
  login(send: Send, cause: Request): Promise<Ticket>;
  /** The request with the ticket added. */
  authorise(request: Request, ticket: Ticket): Request;
  /** Does this response say that the ticket is no longer valid? */
  expired(response: Response): boolean;
  /** How long a ticket is valid, if known; counted from when it was received. */
  lifetime?: Lifetime | ((ticket: Ticket) => Lifetime);
  /** Calls that one login takes at most; 1 when absent. */
  maxCalls?: number;
  /** What of a ticket nobody may see. */
  secretsOf?(ticket: Ticket): readonly string[];
}

/** Calls that the next request would make to log in: as many as the last login took, and the most possible. */
export interface LoginPrice {
  expected: number;
  max: number;
}

export interface Session extends Layer {
  /** Absent where no login is needed. */
  loginPrice?(): LoginPrice;
  /** The secrets of the latest tickets. */
  secrets?(): readonly string[];
}

export interface Lifetime {
  ms: number;
  /** It counts from the last use instead of from the login. */
  sliding: boolean;
}

interface HeldTicket<Ticket> {
  ticket: Promise<Ticket>;
  /** When its lifetime started; infinity during the login: a pending login has no expiry. */
  since: number;
  /** Known once there is a ticket. */
  lifetime?: Lifetime | undefined;
  /** When it was got, by the clock of the processes' cache. */
  at?: number | undefined;
}

/** A ticket, and how long it has been there. */
interface Obtained<Ticket> {
  ticket: Ticket;
  ageMs: number;
  at?: number | undefined;
}

/** Its name in the cache of an account. */
const ticketKey = "ticket";

/** A ticket that lasts as long as it is used is kept for others anew after this part of its lifetime. */
const keepPoint = 0.1;

/** A login has its own deadline, because it serves all requests that wait for it. */
const loginMs = 30_000;

/** Refused credentials are not tried again for this time, so that a wrong key does not lock the account. */
const refusedMs = 15_000;

/** Secrets of tickets that are remembered. */
const mostSecrets = 8;

/** A ticket is renewed in the background after this part of its lifetime. */
const renewalPoint = 0.8;

/**
 * Shares one ticket among all requests, and among all processes where there are several: the first one logs in while the others
 * wait. An expired ticket is not used; one near its expiry is renewed in the background; after a response that says "expired", the
 * request is sent once more with a new ticket.
 */
export function session<Ticket>(options: SessionOptions<Ticket>): Session {
  const { authorise, expired } = options;
  const tickets = new Tickets(options);
  const layer: Layer = (next) => async (request) => {
    for (let attempt = 1; ; attempt++) {
      const held = tickets.current(request, next);
      const ticket = await held.ticket;
      const response = await next(authorise(request, ticket));
      if (!expired(response)) {
        tickets.touch(held);
        return response;
      }
      tickets.expire(held, ticket);
      if (attempt === 2) return response;
    }
  };
  return Object.assign(layer, { loginPrice: () => tickets.loginPrice(), secrets: () => tickets.secrets });
}

class Tickets<Ticket> {
  readonly #options: SessionOptions<Ticket>;
  #held: HeldTicket<Ticket> | undefined;
  #renewAfter = 0;
  #refused: { error: unknown; until: number } | undefined;
  #lastCalls = 1;
  #keptAt = 0;
  /** The ticket that came back as expired: of no use, wherever it is found again. */
  #expired: { text: string; at: number | undefined } | undefined;
  /** Of the latest tickets: an answer may come after the next login. */
  secrets: readonly string[] = [];

  constructor(options: SessionOptions<Ticket>) {
    this.#options = options;
  }

  /** The ticket to use now. Starts a login when there is none, and a renewal when it is due. */
  current(request: Request, next: Send): HeldTicket<Ticket> {
    if (this.#held && this.#usedLife(this.#held) >= 1) this.#held = undefined;
    if (!this.#held) return this.#start(request, next);
    // A permit that is held during the wait could be the one the login needs.
    if (this.#held.since === Number.POSITIVE_INFINITY) request.scope.reserved?.shift()?.release();
    else if (this.#isRenewalDue(this.#held)) this.#renew(request, next);
    return this.#held;
  }

  touch(held: HeldTicket<Ticket>): void {
    const { lifetime } = held;
    if (!lifetime?.sliding) return;
    held.since = this.#now;
    if (this.#now - this.#keptAt < keepPoint * lifetime.ms) return;
    this.#keptAt = this.#now;
    this.#options.cache?.keep(ticketKey, lifetime.ms);
  }

  drop(held: HeldTicket<Ticket>): void {
    if (this.#held === held) this.#held = undefined;
  }

  /** The vendor does not take it any more. */
  expire(held: HeldTicket<Ticket>, ticket: Ticket): void {
    this.#expired = { text: JSON.stringify(ticket), at: held.at };
    this.drop(held);
  }

  loginPrice(): LoginPrice {
    const { maxCalls = 1 } = this.#options;
    const isNeeded = !this.#held || this.#usedLife(this.#held) >= 1 || this.#isRenewalDue(this.#held);
    return isNeeded ? { expected: this.#lastCalls, max: Math.max(maxCalls, this.#lastCalls) } : { expected: 0, max: 0 };
  }

  #start(request: Request, next: Send): HeldTicket<Ticket> {
    if (this.#refused && this.#now < this.#refused.until) throw this.#refused.error;
    const obtained = this.#obtain(request, next, { reserved: request.scope.reserved, after: this.#expired?.at });
    const held: HeldTicket<Ticket> = { ticket: obtained.then(({ ticket }) => ticket), since: Number.POSITIVE_INFINITY };
    this.#held = held;
    obtained.then(
      (each) => Object.assign(held, this.#lifeOf(each)),
      () => this.drop(held),
    );
    return held;
  }

  /** Nothing waits for a renewal; when it fails, the old ticket stays in use. */
  #renew(request: Request, next: Send): void {
    this.#renewAfter = this.#now + loginMs + refusedMs;
    this.#obtain(request, next, { reserved: undefined, after: this.#held?.at }).then(
      (each) => {
        this.#held = { ticket: Promise.resolve(each.ticket), ...this.#lifeOf(each) };
        this.#renewAfter = 0;
      },
      () => {
        this.#renewAfter = this.#now + refusedMs;
      },
    );
  }

  /** The ticket that another process has, or gets meanwhile; else one that is got here, for all. It must be newer than `after`. */
  async #obtain(
    request: Request,
    next: Send,
    { reserved, after }: { reserved: Scope["reserved"]; after: number | undefined },
  ): Promise<Obtained<Ticket>> {
    const { cache, secretsOf } = this.#options;
    try {
      const obtained = cache
        ? await this.#shareThrough(cache, request, next, after)
        : { ticket: await this.#logIn(request, next, reserved), ageMs: 0 };
      this.secrets = [...new Set([...(secretsOf?.(obtained.ticket) ?? []), ...this.secrets])].slice(0, mostSecrets);
      this.#refused = undefined;
      return obtained;
    } catch (error) {
      if (error instanceof TielineError && error.code === "UPSTREAM_AUTH") this.#refused = { error, until: this.#now + refusedMs };
      throw error;
    }
  }

  async #shareThrough(cache: LeasedCache, request: Request, next: Send, after: number | undefined): Promise<Obtained<Ticket>> {
    // The login of another process may need the permit that is held here.
    request.scope.reserved?.shift()?.release();
    const { signal } = new AbortController();
    const wanted = { youngerThanMs: Number.MAX_SAFE_INTEGER, signal, ...(after !== undefined && { after }) };
    const form: ValueForm<Ticket> = {
      write: (ticket) => JSON.stringify(ticket),
      read: (text) => JSON.parse(text) as Ticket,
      // A wrong key is tried once by all of them together.
      failureMs: ({ code }) => (code === "UPSTREAM_AUTH" ? refusedMs : 0),
    };
    const { value, ageMs, at, isShared } = await fetchThrough(cache, { key: ticketKey, wanted, form }, async () => {
      const ticket = await this.#logIn(request, next, undefined);
      return { value: ticket, forMs: this.#lifetimeOf(ticket)?.ms ?? 0 };
    });
    const isUseless = isShared && at !== undefined && at !== after && JSON.stringify(value) === this.#expired?.text;
    return isUseless ? this.#shareThrough(cache, request, next, at) : { ticket: value, ageMs, at };
  }

  /** Logs in with the permits of the request that needs it, if they are given, and reports to that request. */
  async #logIn(request: Request, next: Send, reserved: Scope["reserved"]): Promise<Ticket> {
    const scope: Scope = {
      note: (vendor, { calls, ...rest }) => request.scope.note(vendor, { ...rest, ...(calls && { calls, logins: calls }) }),
      signal: new AbortController().signal,
      deadline: this.#now + loginMs,
      ...(reserved && { reserved }),
    };
    let calls = 0;
    const counted: Send = (each) => {
      calls += 1;
      return next(each);
    };
    const ticket = await this.#options.login(counted, { ...request, scope });
    this.#lastCalls = calls;
    return ticket;
  }

  #isRenewalDue(held: HeldTicket<Ticket>): boolean {
    return !held.lifetime?.sliding && this.#usedLife(held) >= renewalPoint && this.#now >= this.#renewAfter;
  }

  /** From 0 to 1 while the ticket is valid. */
  #usedLife({ since, lifetime }: HeldTicket<Ticket>): number {
    return lifetime ? (this.#now - since) / lifetime.ms : 0;
  }

  /** One that lasts as long as it is used was used by whoever keeps it for others. */
  #lifeOf({ ticket, ageMs, at }: Obtained<Ticket>): Pick<HeldTicket<Ticket>, "since" | "lifetime" | "at"> {
    const lifetime = this.#lifetimeOf(ticket);
    const isRelative = lifetime?.sliding || typeof this.#options.lifetime === "function";
    return { since: this.#now - (isRelative ? 0 : ageMs), lifetime, at };
  }

  #lifetimeOf(ticket: Ticket): Lifetime | undefined {
    const { lifetime } = this.#options;
    return typeof lifetime === "function" ? lifetime(ticket) : lifetime;
  }

  get #now(): number {
    return this.#options.clock.now();
  }
}

/** Adds fixed credentials to every request. */
export const credentials =
  (headers: Readonly<Record<string, string>>): Layer =>
  (next) =>
  (request) =>
    next({ ...request, headers: { ...request.headers, ...headers } });
