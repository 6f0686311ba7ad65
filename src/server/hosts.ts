import type { RequestHandler } from "express";
import { sendError } from "./errors.ts";

export interface HostOptions {
  /** The address that the server listens on. */
  host: string;
  /** Further names by which it may be asked, such as a proxy's. */
  allowedHosts?: readonly string[];
}

const loopback = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i;

/**
 * A server of this machine only has no callers but those who name this machine. Another name in `Host` is that of a web
 * page whose name was made to lead here so that it may read the answers (DNS rebinding).
 */
export function knownHosts({ host, allowedHosts = [] }: HostOptions): RequestHandler {
  if (!loopback.test(host)) return (_request, _response, next) => next();
  const allowed = new Set(allowedHosts.map((name) => name.toLowerCase()));
  return (request, response, next) => {
    const name = (request.headers.host ?? "localhost").replace(/:\d*$/, "").toLowerCase();
    if (loopback.test(name) || allowed.has(name)) return next();
    const sentence = `This graph answers to localhost only. If "${name.slice(0, 100)}" is a name of yours for it, add it to TIELINE_ALLOWED_HOSTS.`;
    sendError(response, 421, sentence);
  };
}
