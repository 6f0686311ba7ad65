import type { Layer, Request, Response, Send } from "../send.ts";

export interface SessionOptions<Ticket> {
  /** Logs in through the layers below, so that a login pays like any call. Throws a TielineError when refused. */
  login(send: Send, cause: Request): Promise<Ticket>;
  /** The request with the ticket on it. */
  authorise(request: Request, ticket: Ticket): Request;
  /** Did the vendor refuse because the ticket is no longer good? */
  expired(response: Response): boolean;
}

/**
 * Keeps one ticket for all: the first request logs in while the others wait, and a ticket that has expired is
 * renewed once, after which the refused request is sent once more.
 */
export function session<Ticket>({ login, authorise, expired }: SessionOptions<Ticket>): Layer {
  return (next) => {
    let ticket: Promise<Ticket> | undefined;

    function current(cause: Request): Promise<Ticket> {
      if (ticket) return ticket;
      // The login serves everybody who waits: it must not end because the first of them left.
      const scope = { ...cause.scope, note: cause.scope.note.bind(cause.scope), signal: new AbortController().signal };
      const fresh = login(next, { ...cause, scope });
      ticket = fresh;
      fresh.catch(() => forget(fresh));
      return fresh;
    }

    function forget(used: Promise<Ticket>): void {
      if (ticket === used) ticket = undefined;
    }

    return async (request) => {
      for (let attempt = 1; ; attempt++) {
        const used = current(request);
        const response = await next(authorise(request, await used));
        if (!expired(response)) return response;
        forget(used);
        if (attempt === 2) return response;
      }
    };
  };
}

/** A fixed credential on every request. */
export const credentials =
  (headers: Readonly<Record<string, string>>): Layer =>
  (next) =>
  (request) =>
    next({ ...request, headers: { ...request.headers, ...headers } });
