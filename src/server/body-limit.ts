import type { Request, RequestHandler, Response } from "express";
import { sendError } from "./errors.ts";

/** Largest request body, in bytes. */
export const maxBodyBytes = 1024 * 1024;

export const bodyTooLarge = "The body is larger than 1mb. Send a shorter query, and values as variables.";

/** How long a caller that sends too much may go on while it reads the refusal, in milliseconds. */
const lingerMs = 500;

/** Refuses a body as soon as it is too large, without the rest of it: express.json reads to the end before it answers. */
export function limitBody(maxBytes = maxBodyBytes): RequestHandler {
  return (request, response, next) => {
    if (Number(request.headers["content-length"] ?? 0) > maxBytes) return refuseBody(request, response);
    let bytes = 0;
    request.on("data", function count(chunk: Buffer) {
      bytes += chunk.length;
      if (bytes <= maxBytes) return;
      request.off("data", count);
      refuseBody(request, response);
    });
    // Whoever reads the body listens within this turn, before its first chunk.
    next();
  };
}

/** Answers, and closes the connection: closing it at once could take the answer with it. */
function refuseBody(request: Request, response: Response): void {
  if (response.headersSent) return;
  const { socket } = request;
  response.setHeader("Connection", "close");
  response.on("finish", () => {
    const linger = setTimeout(() => socket.destroy(), lingerMs);
    socket.on("close", () => clearTimeout(linger));
    request.resume();
  });
  sendError(response, { status: 413, message: bodyTooLarge });
}
