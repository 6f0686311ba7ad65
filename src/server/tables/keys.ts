import { type RequestHandler, Router } from "express";
import type { Authenticator } from "../../callers/authenticator.ts";
import { callerOf, requireScope } from "../authentication.ts";
import { sendError } from "../errors.ts";
import { refuseCrossSite } from "../same-site.ts";

/** A tool that is set up once goes on for so long. */
const lifetimeMs = 90 * 86_400_000;

/** Keys for tools, made on the page of the tables: scope `read` and no other, for a caller with the scope `admin`. */
export function serveTableKeys(authenticator: Authenticator | undefined): Router {
  const routes = Router();
  /** Does a tool need a key, and may the sender make one? */
  routes.get("/key", (_request, response) => {
    const isNeeded = authenticator !== undefined;
    response.json({ isNeeded, mayMake: isNeeded && authenticator.issuesKeys && callerOf(response).scopes.has("admin") });
  });
  routes.post("/key", refuseCrossSite({ corsOrigins: [] }), requireScope("admin"), makeKey(authenticator));
  return routes;
}

function makeKey(authenticator: Authenticator | undefined): RequestHandler {
  return (_request, response) => {
    if (!authenticator?.issuesKeys) return sendError(response, { status: 404, message: "There are no keys here: none is needed." });
    const name = `tables of ${callerOf(response).name}`.slice(0, 100);
    const { key, stored } = authenticator.issueKey({ name, scopes: ["read"], lifetimeMs });
    response.setHeader("Cache-Control", "no-store");
    response
      .status(201)
      .json({ key, prefix: stored.prefix, name, scopes: stored.scopes, expiresAt: new Date(stored.expiresAt!).toISOString() });
  };
}
