import type { PreparedRequest } from "../engine/model/effect.ts";
import { TielineError } from "../errors.ts";
import { digestOf, signatureOf } from "./digest.ts";

/** How long the token of a dry run holds. */
const holdsMs = 10 * 60_000;

/** What a token is bound to. */
export interface Confirmed {
  caller: string;
  /** Of mutation, input and expectation. */
  digest: string;
}

/** A token of a dry run: this caller may send this very request until then, once. */
export function makeToken(secret: string, { caller, digest }: Confirmed, request: PreparedRequest, now: number): string {
  const until = now + holdsMs;
  const asked = requestDigest(request);
  return `${until.toString(36)}.${asked}.${signatureOf(secret, caller, digest, asked, until)}`;
}

/** Digest of the request that was confirmed. Throws CONFIRMATION_REQUIRED. */
export function readToken(secret: string, token: string | undefined, { caller, digest }: Confirmed, now: number): string {
  if (token === undefined) throw required("This write cannot be taken back, so that it needs a confirmation.");
  const [until = "", asked = "", signature] = token.split(".");
  const time = Number.parseInt(until, 36);
  if (signature !== signatureOf(secret, caller, digest, asked, time))
    throw required("This confirmation is not of this write, or not of this caller.");
  if (time <= now) throw required("This confirmation is older than ten minutes.");
  return asked;
}

export function assertConfirmed(asked: string, request: PreparedRequest): void {
  if (requestDigest(request) === asked) return;
  throw required("The record has changed since the dry run, so that another request would be sent than was confirmed.");
}

function requestDigest({ method, path, query, body }: PreparedRequest): string {
  return digestOf(method, path, query ? query.map((pair) => [...pair]) : null, body ?? null).slice(0, 22);
}

function required(message: string): TielineError {
  return new TielineError("CONFIRMATION_REQUIRED", message, {
    advice: 'Send the same with "dryRun: true", look at what it would do, and pass its "confirmToken" as "confirm".',
  });
}
