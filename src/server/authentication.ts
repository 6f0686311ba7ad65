import type { IncomingMessage } from "node:http";
import type { Request, RequestHandler, Response } from "express";
import type { Authenticator } from "../callers/authenticator.ts";
import { anonymousCaller, type Caller } from "../callers/caller.ts";
import { type CallerSettings, defaultCallerSettings } from "../callers/limits.ts";
import { TokenKeysUnavailable } from "../callers/token-keys.ts";
import { credentialOf } from "./credentials.ts";
import { sendError } from "./errors.ts";
import { sendSignIn, wantsPage } from "./sign-in.ts";

export interface AuthenticationOptions {
  /** Absent where no key is required: then everybody is one caller. */
  authenticator?: Authenticator | undefined;
  /** The limits of the moment. */
  callers?: (() => CallerSettings) | undefined;
}

/** Who sends a request, as `authenticate` finds; undefined where its credential is missing or wrong. */
export function identify(
  { authenticator, callers = () => defaultCallerSettings }: AuthenticationOptions,
  { headers, url = "/" }: IncomingMessage,
): Caller | undefined | Promise<Caller | undefined> {
  if (!authenticator) return anonymous(callers());
  const credential = credentialOf({ headers, path: url, url });
  return credential === undefined ? undefined : authenticator.identify(credential);
}

let latest: { settings: CallerSettings; caller: Caller } | undefined;

/** The same caller for as long as the settings are the same. */
function anonymous(settings: CallerSettings): Caller {
  if (latest?.settings !== settings) latest = { settings, caller: anonymousCaller(settings) };
  return latest.caller;
}

/** Who sent the request; only behind `authenticate`. */
export function callerOf(response: Response): Caller {
  return response.locals.caller as Caller;
}

/** Seconds until a token can be checked again, when its issuer does not answer. */
const retryAfterSeconds = 5;

/** Tells who sends a request. Without a valid key or token the answer is 401, and for a browser's page the sign-in. */
export function authenticate({ authenticator, callers = () => defaultCallerSettings }: AuthenticationOptions): RequestHandler {
  if (!authenticator) {
    return (_request, response, next) => {
      admit(anonymous(callers()), response);
      next();
    };
  }
  return async (request, response, next) => {
    const credential = credentialOf(request);
    if (credential === undefined) return challenge(request, response, "missing");
    try {
      const caller = await authenticator.identify(credential);
      if (!caller) return challenge(request, response, "wrong");
      admit(caller, response);
      response.locals.isKnown = () => isKnown(authenticator, credential);
    } catch (error) {
      if (!(error instanceof TokenKeysUnavailable)) return next(error);
      response.setHeader("Retry-After", retryAfterSeconds);
      const message = "Tokens cannot be checked now, because their issuer does not answer. Try again, or send a key.";
      return sendError(response, { status: 503, message, code: "UNAUTHENTICATED" });
    }
    // Who left meanwhile is not counted, because nobody would hear that the request is over.
    if (!response.destroyed) next();
  };
}

/** Whether the one who sent the request may still ask: an answer without end outlasts a revocation. Only behind `authenticate`. */
export async function isStillKnown({ locals }: Response): Promise<boolean> {
  return locals.isKnown === undefined || (locals.isKnown as () => Promise<boolean>)();
}

async function isKnown(authenticator: Authenticator, credential: string): Promise<boolean> {
  try {
    return (await authenticator.identify(credential)) !== undefined;
  } catch {
    // What cannot be checked now was right before.
    return true;
  }
}

function admit(caller: Caller, response: Response): void {
  response.locals.caller = caller;
  // Heeded where answers are written.
  response.locals.maxAnswerBytes = caller.limits.maxAnswerBytes;
}

const messages = {
  missing: 'This needs a key: send "Authorization: Bearer KEY". "tieline key create" makes one.',
  wrong: "This key or token is not valid: it is wrong, expired or revoked.",
};

function challenge(request: Request, response: Response, reason: keyof typeof messages): void {
  const bearer = `Bearer realm="tieline"${reason === "wrong" ? ', error="invalid_token"' : ""}`;
  // Offered to a browser, Basic would open its own window and keep the key beyond the tab.
  const isBrowser = request.headers["sec-fetch-mode"] !== undefined || wantsPage(request);
  response.setHeader("WWW-Authenticate", isBrowser ? bearer : [bearer, 'Basic realm="tieline", charset="UTF-8"']);
  if (wantsPage(request)) sendSignIn(response);
  else sendError(response, { status: 401, message: messages[reason], code: "UNAUTHENTICATED" });
}

/** Passes callers with this scope only; only behind `authenticate`. */
export function requireScope(scope: string): RequestHandler {
  return (_request, response, next) => {
    if (callerOf(response).scopes.has(scope)) return next();
    sendError(response, { status: 403, message: `This needs a key with the scope "${scope}".`, code: "FORBIDDEN" });
  };
}
