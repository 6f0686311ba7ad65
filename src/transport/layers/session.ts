import { TielineError } from "../../errors.ts";
import type { Clock } from "../clock.ts";
import type { Layer, Request, Response, Scope, Send } from "../send.ts";

export interface SessionOptions<Ticket> {
  clock: Clock;
  /** Logs in through the layers below, so that a login pays like any call. Throws a TielineError when refused. */
  login(send: Send, cause: Request): Promise<Ticket>;
  /** The request with the ticket on it. */
  authorise(request: Request, ticket: Ticket): Request;
  /** Did the vendor refuse because the ticket is no longer good? */
  expired(response: Response): boolean;
  /** How long a ticket is good, where that is known. */
  life?: Life;
  /** Calls that a login takes at most; 1 when absent. */
  mostCalls?: number;
}

/** What a login would take now: as many calls as the last one did, and at most so many. */
export interface LoginPrice {
  expected: number;
  max: number;
}

export interface Session extends Layer {
  /** Absent where nobody logs in. */
  loginPrice?(): LoginPrice;
}

export interface Life {
  ms: number;
  /** It counts from the last use, not from the login. */
  slides: boolean;
}

interface Held<Ticket> {
  ticket: Promise<Ticket>;
  /** Of the login, or of the last use when the life slides. */
  at: number;
}

/** A login serves all who wait for it and those who come after: it has its own time, not that of the one who caused it. */
const loginMs = 30_000;

/** Credentials that were refused are not tried again before that, so that a wrong key does not lock the account. */
const refusedMs = 15_000;

/** From this part of its life on, a ticket is replaced while it is still good. */
const late = 0.8;

/**
 * Keeps one ticket for all: the first request logs in while the others wait. A ticket that is known to be dead is not
 * tried, one that is about to die is renewed while it serves on, and one that the vendor says has expired is renewed once,
 * after which the refused request is sent once more.
 */
export function session<Ticket>({ clock, login, authorise, expired, life, mostCalls = 1 }: SessionOptions<Ticket>): Session {
  let held: Held<Ticket> | undefined;
  let renewAfter = 0;
  let refused: { error: unknown; until: number } | undefined;
  let lastCalls = 1;

  return Object.assign(layer, { loginPrice });

  /** A ticket about to die costs a login as one that is dead does: the next request renews it. */
  function loginPrice(): LoginPrice {
    const isDue = held && !life?.slides && partOfLife(held) >= late && clock.now() >= renewAfter;
    const isNeeded = !held || partOfLife(held) >= 1 || isDue;
    return isNeeded ? { expected: lastCalls, max: Math.max(mostCalls, lastCalls) } : { expected: 0, max: 0 };
  }

  function partOfLife({ at }: Held<Ticket>): number {
    return life ? (clock.now() - at) / life.ms : 0;
  }

  function layer(next: Send): Send {
    return async (request) => {
      for (let attempt = 1; ; attempt++) {
        const used = current(request);
        const ticket = await used.ticket;
        const response = await next(authorise(request, ticket));
        if (!expired(response)) {
          if (life?.slides) used.at = clock.now();
          return response;
        }
        forget(used);
        if (attempt === 2) return response;
      }
    };

    function current(request: Request): Held<Ticket> {
      if (held && partOfLife(held) >= 1) held = undefined;
      if (!held) return start(request);
      // A place held while waiting for the login could be the one that the login waits for.
      if (held.at === Number.POSITIVE_INFINITY) request.scope.reserved?.shift()?.release();
      else if (!life?.slides && partOfLife(held) >= late) renew(request);
      return held;
    }

    function start(request: Request): Held<Ticket> {
      if (refused && clock.now() < refused.until) throw refused.error;
      // Until it is there, it does not grow old.
      const fresh: Held<Ticket> = { ticket: enter(request, request.scope.reserved), at: Number.POSITIVE_INFINITY };
      held = fresh;
      fresh.ticket.then(
        () => {
          fresh.at = clock.now();
        },
        () => forget(fresh),
      );
      return fresh;
    }

    /** In the background: nobody waits for it, and when it fails the old ticket serves on. */
    function renew(request: Request): void {
      if (clock.now() < renewAfter) return;
      renewAfter = clock.now() + loginMs + refusedMs;
      enter(request, undefined).then(
        (ticket) => {
          held = { ticket: Promise.resolve(ticket), at: clock.now() };
          renewAfter = 0;
        },
        () => {
          renewAfter = clock.now() + refusedMs;
        },
      );
    }

    async function enter(request: Request, reserved: Scope["reserved"]): Promise<Ticket> {
      const scope: Scope = {
        note: (vendor, { calls, ...rest }) => request.scope.note(vendor, { ...rest, ...(calls && { calls, logins: calls }) }),
        signal: new AbortController().signal,
        deadline: clock.now() + loginMs,
        ...(reserved && { reserved }),
      };
      try {
        let calls = 0;
        const counted: Send = (each) => {
          calls += 1;
          return next(each);
        };
        const ticket = await login(counted, { ...request, scope });
        lastCalls = calls;
        refused = undefined;
        return ticket;
      } catch (error) {
        if (error instanceof TielineError && error.code === "UPSTREAM_AUTH") refused = { error, until: clock.now() + refusedMs };
        throw error;
      }
    }

    function forget(used: Held<Ticket>): void {
      if (held === used) held = undefined;
    }
  }
}

/** A fixed credential on every request. */
export const credentials =
  (headers: Readonly<Record<string, string>>): Layer =>
  (next) =>
  (request) =>
    next({ ...request, headers: { ...request.headers, ...headers } });
