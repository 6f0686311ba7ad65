import type { Request, RequestHandler } from "express";
import { sendError } from "./errors.ts";

/** Headers that a page can send to another site only after that site has allowed it (a preflight). */
const preflighted = ["apollo-require-preflight", "x-apollo-operation-name"];

/** A browser sends the name and password that somebody once gave it by itself; a token only where a page's script puts it. */
const isToken = (authorization: string | undefined) => authorization !== undefined && /^bearer /i.test(authorization);

/**
 * Against cross-site request forgery where a GET has a cost: refuses what the page of another site causes, as browsers tell
 * (Fetch Metadata, `Origin`, `Referer`). Programs send none of these, and a person who opens the address sends "none".
 */
export function refuseCrossSite({ corsOrigins }: { corsOrigins: readonly string[] }): RequestHandler {
  return (request, response, next) => {
    if (isToken(request.headers.authorization) || preflighted.some((name) => request.headers[name] !== undefined)) return next();
    const { origin } = request.headers;
    if (origin !== undefined && corsOrigins.includes(origin)) return next();
    if (!isForeign(request)) return next();
    const message =
      'A page of another site may not ask for this. Add its origin to TIELINE_CORS_ORIGINS, or send the header "Apollo-Require-Preflight: true".';
    sendError(response, { status: 403, message, code: "FORBIDDEN" });
  };
}

function isForeign({ headers }: Request): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  const source = headers.origin ?? headers.referer;
  if (source === undefined) return false;
  // A proxy before this server may speak another protocol than it does.
  return !URL.canParse(source) || new URL(source).host !== headers.host;
}
