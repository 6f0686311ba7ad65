import type { RequestHandler, Response } from "express";
import { isStillKnown } from "../authentication.ts";
import { sendError } from "../errors.ts";

export interface EventOptions {
  /** The state as JSON. */
  read(): string;
  /** Changes when there is something new. */
  version(): number;
  /** How often the state is sent at most, in milliseconds. */
  everyMs: number;
  /** Listeners at once. */
  mostListeners?: number;
}

/** Without news the state is sent all the same after so many rounds: quotas fill up by themselves. */
const quietRounds = 5;

/** Sends the state at once and whenever it has changed, as server-sent events named `status`. */
export function sendEvents({ read, version, everyMs, mostListeners = 50 }: EventOptions): RequestHandler {
  const listeners = new Set<Response>();
  return (request, response) => {
    if (listeners.size >= mostListeners) {
      response.setHeader("Retry-After", "10");
      return sendError(response, {
        status: 503,
        message: `${mostListeners} listeners are connected already. Close some, or read /status.`,
      });
    }
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store", "X-Accel-Buffering": "no" });
    listeners.add(response);
    let sent = -1;
    let quiet = 0;
    const send = () => {
      const now = version();
      quiet = now === sent ? quiet + 1 : 0;
      if (quiet % quietRounds !== 0) return;
      sent = now;
      // A listener that does not read gets the next state instead.
      if (!response.writableNeedDrain) response.write(`event: status\ndata: ${read()}\n\n`);
    };
    const round = async () => {
      // While the server drains nobody listens on: the stream would keep it from ending.
      const { server } = request.socket as { server?: { listening: boolean } };
      const mayStay = server?.listening !== false && (await isStillKnown(response));
      if (!listeners.has(response)) return;
      if (mayStay) send();
      else response.end();
    };
    const timer = setInterval(() => void round(), everyMs);
    response.on("close", () => {
      clearInterval(timer);
      listeners.delete(response);
    });
    send();
  };
}
