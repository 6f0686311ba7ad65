import { once } from "node:events";
import type { Server, ServerResponse } from "node:http";
import { Server as NetServer } from "node:net";
import type { Clock } from "../transport/clock.ts";

export interface DrainingOptions {
  clock: Clock;
  /** How long requests in flight may take when no others are accepted any more, in milliseconds. */
  graceMs: number;
  /** For how long clients may use a connection again that is idle, in milliseconds. */
  idleMs: number;
}

/**
 * Ends a server without losing requests that it read: it says so at /readyz, answers what still comes and asks for each connection to be
 * given up, then stops accepting and waits for what is under way. Idle connections are not closed before their time, as a request
 * may be on its way there.
 */
export class Draining {
  readonly #options: DrainingOptions;
  readonly #unanswered = new Set<ServerResponse>();
  #isStarted = false;

  constructor(options: DrainingOptions) {
    this.#options = options;
  }

  /** `close` was called: no more requests should be sent here. */
  get isStarted(): boolean {
    return this.#isStarted;
  }

  /** To be told of each request. */
  watch(response: ServerResponse): void {
    this.#unanswered.add(response);
    response.on("close", () => this.#unanswered.delete(response));
    if (this.#isStarted) giveUpConnection(response);
  }

  /**
   * Serves on for `drainMs`, until those who ask /readyz have noticed; 0 closes idle connections at once. Resolves when the last
   * connection is closed.
   */
  async close(server: Server, drainMs: number): Promise<void> {
    const { clock, graceMs, idleMs } = this.#options;
    this.#isStarted = true;
    this.#unanswered.forEach(giveUpConnection);
    if (drainMs > 0) {
      await clock.sleep(drainMs);
      await untilNoneIsAccepted(server);
    }
    const closed = once(server, "close");
    // Node's close of an HTTP server ends idle connections first, and resets what asks to be accepted meanwhile.
    NetServer.prototype.close.call(server);
    if (drainMs > 0) {
      const over = new AbortController();
      await Promise.race([closed, clock.sleep(Math.max(0, idleMs - drainMs), over.signal).catch(() => undefined)]);
      over.abort();
    }
    server.closeIdleConnections();
    // What is cut off has neither its length nor its last chunk: nobody takes it for whole.
    const force = setTimeout(() => server.closeAllConnections(), graceMs);
    await closed;
    clearTimeout(force);
    // Ends Node's sweep of connections.
    server.close();
  }
}

/** Iterations of the event loop that are waited for at most. */
const mostIterations = 500;
/** An iteration in which nobody could wait for long, in milliseconds. */
const shortMs = 1;

/**
 * Waits for a short iteration of the event loop in which no connection came: those that the system has accepted by itself, and that
 * nobody has taken from it, are reset when the server stops to listen. One may still come after the last look: TCP has no way to refuse
 * new connections and keep those.
 */
async function untilNoneIsAccepted(server: Server): Promise<void> {
  let accepted = 0;
  const count = () => {
    accepted += 1;
  };
  server.on("connection", count);
  for (let left = mostIterations; left > 0; left--) {
    const [before, start] = [accepted, performance.now()];
    await new Promise((resolve) => setImmediate(resolve));
    if (accepted === before && performance.now() - start < shortMs) break;
  }
  server.off("connection", count);
}

/** Tells the client not to use the connection again. */
function giveUpConnection(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader("Connection", "close");
}
