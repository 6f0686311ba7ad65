import type { Response } from "express";
import type { GraphQLFormattedError } from "graphql";
import { GraphQLError } from "graphql";
import { TielineError, type VendorName } from "../errors.ts";

/** Tells what was not foreseen in full; callers see one sentence. */
export type LogError = (error: unknown) => void;

/** An answer that never became GraphQL's. */
export function sendError(response: Response, status: number, message: string, code = "BAD_REQUEST", more: object = {}): void {
  response.status(status).json({ errors: [{ message, extensions: { code, ...more } }] });
}

/** An error as callers see it: a sentence, a code, the vendor where there is one. Never a stack, a secret or a vendor's text. */
export function formatError(formatted: GraphQLFormattedError, error: unknown, logError: LogError): GraphQLFormattedError {
  const { message, ...rest } = describe(formatted, error, logError);
  return { message: message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message, ...rest };
}

/** A sentence may repeat what the caller sent, but not megabytes of it. */
const longestMessage = 1000;

function describe(formatted: GraphQLFormattedError, error: unknown, logError: LogError): GraphQLFormattedError {
  const own = originOf(error);
  const place = { ...(formatted.locations && { locations: formatted.locations }), ...(formatted.path && { path: formatted.path }) };
  if (own) return { message: own.message, ...place, extensions: extensionsOf(own) };
  const tooMuch = stackEnded(error) ? tooDeep : formatted.message === validationGivenUp ? tooManyAlike : undefined;
  if (tooMuch) return { message: tooMuch, ...place, extensions: { code: "QUERY_TOO_EXPENSIVE" } };
  const code = formatted.extensions?.code === "INTERNAL_SERVER_ERROR" ? codeOfCaller(error) : formatted.extensions?.code;
  if (code) return { message: formatted.message, ...place, extensions: { code } };
  logError(error);
  return {
    message: "Something went wrong inside Tieline. The log has the details.",
    ...place,
    extensions: { code: "INTERNAL_SERVER_ERROR" },
  };
}

const tooDeep = "This query, or a value in it, is nested too deep to be read. Ask in several queries, or with a flatter value.";

/** Parser and coercion call themselves for each level of what the caller nested. */
function stackEnded(error: unknown): boolean {
  const cause = error instanceof GraphQLError ? error.originalError : error;
  return cause instanceof GraphQLError ? stackEnded(cause) : cause instanceof RangeError && /call stack/.test(cause.message);
}

/** What graphql says when comparing the fields of a document takes too long. */
const validationGivenUp = "Validation aborted.";
const tooManyAlike = "This query names too many fields or fragments in one place to be checked. Ask for fewer at once.";

export function extensionsOf(error: TielineError): Record<string, unknown> {
  return {
    code: error.code,
    ...(error.vendor && { vendor: error.vendor }),
    ...(error.retryAfterMs !== undefined && { retryAfterMs: error.retryAfterMs }),
    ...error.extensions,
  };
}

/** The code of a caller's mistake to which GraphQL and Apollo give none; undefined for a mistake of ours. */
function codeOfCaller(error: unknown): string | undefined {
  if (!(error instanceof GraphQLError)) return undefined;
  const status = (error.extensions.http as { status?: number } | undefined)?.status ?? 500;
  if (status >= 400 && status < 500) return "BAD_REQUEST";
  // A variable that leaves an argument without the value it needs shows only when the query runs.
  const inner = error.originalError ?? error;
  return inner instanceof GraphQLError && inner.originalError === undefined && /^Argument "\w+" /.test(inner.message)
    ? "BAD_USER_INPUT"
    : undefined;
}

/** Our own error inside whatever wrapped it on the way. */
function originOf(error: unknown): TielineError | undefined {
  for (let at = error; at instanceof Error; at = at instanceof GraphQLError ? at.originalError : at.cause) {
    if (at instanceof TielineError) return at;
  }
  return undefined;
}

/** The first error code of each vendor in an answer. */
export function failuresOf(errors: readonly GraphQLFormattedError[] | undefined): Map<VendorName, string> {
  const failures = new Map<VendorName, string>();
  for (const { extensions } of errors ?? []) {
    const vendor = extensions?.vendor as VendorName | undefined;
    if (vendor && !failures.has(vendor)) failures.set(vendor, String(extensions?.code));
  }
  return failures;
}
