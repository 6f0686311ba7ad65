import { createServer, type RequestListener, type Server } from "node:http";

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
    listener,
  );
  server.maxConnections = maxConnections;
  return server;
}
