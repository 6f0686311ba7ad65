import type { RequestHandler } from "express";

const yearSeconds = 365 * 24 * 3600;

const always: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  // Answers hold what only this caller may see; pages and files that may be kept say so themselves.
  "Cache-Control": "no-store",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
};

/** The headers of every answer. `publicUrl` is where callers reach the server: over HTTPS, browsers are told to stay with it. */
export function securityHeaders({ publicUrl }: { publicUrl?: URL | undefined }): RequestHandler {
  const headers = { ...always, ...(publicUrl?.protocol === "https:" && { "Strict-Transport-Security": `max-age=${yearSeconds}` }) };
  return (_request, response, next) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    next();
  };
}
