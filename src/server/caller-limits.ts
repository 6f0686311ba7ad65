import type { ServerResponse } from "node:http";
import type { RequestHandler } from "express";
import type { RequestLimits } from "../callers/request-limits.ts";
import { TielineError } from "../errors.ts";
import { ownTurn } from "../transport/turns.ts";
import { callerOf } from "./authentication.ts";
import { sendError } from "./errors.ts";

/** Requests that were counted before they came here. */
export const admitted = new WeakSet<ServerResponse>();

/** Refuses what a caller sends beyond its limits, before anything is done for it; only behind `authenticate`. */
export function limitRequests(limits: RequestLimits): RequestHandler {
  return (_request, response, next) => {
    if (admitted.has(response)) return next();
    try {
      response.on("close", limits.enter(callerOf(response)));
    } catch (error) {
      if (!(error instanceof TielineError && error.code === "RATE_LIMITED")) return next(error);
      const { code, text, retryAfterMs = 0 } = error;
      response.setHeader("Retry-After", Math.max(1, Math.ceil(retryAfterMs / 1000)));
      return sendError(response, { status: 429, message: text, code, extensions: { retryAfterMs } });
    }
    next();
  };
}

/** A request begins in a turn of its caller's; only behind `authenticate`. */
export const takeTurn: RequestHandler = async (_request, response, next) => {
  await ownTurn(callerOf(response).name);
  // Nobody waits for what has not begun.
  if (!response.destroyed) next();
};
