import type { RequestHandler } from "express";
import { sendError } from "./errors.ts";

export interface HostOptions {
  /** The address that the server listens on. */
  host: string;
  /** Further names that callers may use for it, such as a proxy's. */
  allowedHosts?: readonly string[];
}

const loopback = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i;

/** Is this an address of this machine alone? */
export function isLocal(host: string): boolean {
  return loopback.test(host);
}

/**
 * Against DNS rebinding: a server on a loopback address rejects a `Host` that is not local, because a web page may have
 * pointed its own name here to read the answers.
 */
export function checkHost({ host, allowedHosts = [] }: HostOptions): RequestHandler {
  if (!isLocal(host)) return (_request, _response, next) => next();
  const allowed = new Set(allowedHosts.map((name) => name.toLowerCase()));
  return (request, response, next) => {
    const name = (request.headers.host ?? "localhost").replace(/:\d*$/, "").toLowerCase();
    if (loopback.test(name) || allowed.has(name)) return next();
    const message = `This server accepts requests to localhost only. If "${name.slice(0, 100)}" is a name of yours for it, add it to TIELINE_ALLOWED_HOSTS.`;
    sendError(response, { status: 421, message });
  };
}
