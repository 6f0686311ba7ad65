import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { closeExpired } from "./expired-connections.ts";

/** How many connections a server holds, and for how long without a whole request on them. */
export interface ConnectionLimits {
  /** Connections at the same time; further ones are closed at once. */
  maxConnections: number;
  /** Until all headers are there, from the start of the connection or the request; milliseconds. */
  headersTimeoutMs: number;
  /** Until the whole request is there, its body included; milliseconds. */
  requestTimeoutMs: number;
  /** Between an answer and the next request; milliseconds. */
  idleTimeoutMs: number;
  /** How often the timeouts above are looked at, in milliseconds. */
  checkIntervalMs: number;
}

export const defaultConnectionLimits: ConnectionLimits = {
  maxConnections: 5000,
  headersTimeoutMs: 8000,
  requestTimeoutMs: 12_000,
  idleTimeoutMs: 5000,
  checkIntervalMs: 1000,
};

/** An HTTP server that closes slow and silent connections: with status 408 where a request had begun. */
export function makeHttpServer(limits: Partial<ConnectionLimits> | undefined, listener: RequestListener): Server {
  const { maxConnections, headersTimeoutMs, requestTimeoutMs, idleTimeoutMs, checkIntervalMs } = { ...defaultConnectionLimits, ...limits };
  const server = createServer(
    {
      headersTimeout: headersTimeoutMs,
      requestTimeout: requestTimeoutMs,
      keepAliveTimeout: idleTimeoutMs,
      connectionsCheckingInterval: checkIntervalMs,
    },
    (request, response) => {
      endWithConnection(request, response);
      noteUnfinished(request, response);
      listener(request, response);
    },
  );
  server.maxConnections = maxConnections;
  closeExpired(server, (socket) => [...(unfinished.get(socket) ?? [])].some(({ headersSent }) => headersSent));
  return server;
}

/** Responses of a connection that are not at their end. */
const unfinished = new WeakMap<Socket, Set<ServerResponse>>();

function noteUnfinished({ socket }: IncomingMessage, response: ServerResponse): void {
  const responses = unfinished.get(socket) ?? new Set();
  unfinished.set(socket, responses.add(response));
  response.on("close", () => responses.delete(response));
}

/** Responses that wait for those before them on their connection. */
const pipelined = new WeakMap<Socket, Set<ServerResponse>>();

/**
 * Lets a pipelined response emit `close` when its connection closes. Node does so for the response whose turn it is; whoever counts
 * requests or works for them would never hear of the others.
 */
function endWithConnection({ socket }: IncomingMessage, response: ServerResponse): void {
  if (response.socket) return;
  const waiting = pipelined.get(socket) ?? new Set();
  waiting.add(response);
  response.on("close", () => waiting.delete(response));
  if (pipelined.has(socket)) return;
  pipelined.set(socket, waiting);
  socket.on("close", () => {
    for (const each of waiting) {
      // Its turn has come: this is Node's to tell.
      if (each.socket) continue;
      each.destroy();
      each.emit("close");
    }
  });
}
