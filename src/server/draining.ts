import type { Server, ServerResponse } from "node:http";
import type { Clock } from "../transport/clock.ts";

export interface DrainingOptions {
  clock: Clock;
  /** How long requests in flight may take when no others are accepted any more, in milliseconds. */
  graceMs: number;
}

/**
 * Ends a server without losing requests: it says so at /readyz, answers what still comes and asks for each connection to be
 * given up, then stops accepting and waits for what is under way.
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

  /** Serves on for `drainMs`, until those who ask /readyz have noticed. Resolves when the last connection is closed. */
  async close(server: Server, drainMs: number): Promise<void> {
    this.#isStarted = true;
    this.#unanswered.forEach(giveUpConnection);
    if (drainMs > 0) await this.#options.clock.sleep(drainMs);
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    // What is cut off has neither its length nor its last chunk: nobody takes it for whole.
    const force = setTimeout(() => server.closeAllConnections(), this.#options.graceMs);
    await closed;
    clearTimeout(force);
  }
}

/** Tells the client not to use the connection again. */
function giveUpConnection(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader("Connection", "close");
}
