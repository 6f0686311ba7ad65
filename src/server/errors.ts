import { HeaderMap } from "@apollo/server";
import type { Response } from "express";
import { GraphQLError, type GraphQLErrorExtensions, type GraphQLFormattedError } from "graphql";
import { errorCodes, TielineError, type VendorName } from "../errors.ts";

/** Logs an unexpected error in full; callers see `internalError` only. */
export type LogError = (error: unknown) => void;

export const internalError = "Internal error. The log has the details.";

export interface ErrorResponse {
  status: number;
  message: string;
  code?: string;
  /** Further members of the error's `extensions`. */
  extensions?: object;
}

/** Answers an HTTP request with an error in GraphQL's shape, where no query was run. */
export function sendError(response: Response, { status, message, code = "BAD_REQUEST", extensions = {} }: ErrorResponse): void {
  response.status(status).json({ errors: [{ message, extensions: { code, ...extensions } }] });
}

/**
 * An error as callers see it: message, code, and vendor if there is one; what the vendor says in `vendorErrors` alone. Never a stack
 * or a secret.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown, logError: LogError): GraphQLFormattedError {
  const { message, ...rest } = describeError(formatted, error, logError);
  return { message: message.length > maxMessage ? `${message.slice(0, maxMessage)}…` : message, ...rest };
}

/** A message may quote what the caller sent, but not megabytes of it. */
const maxMessage = 1000;

function describeError(formatted: GraphQLFormattedError, error: unknown, logError: LogError): GraphQLFormattedError {
  const own = findTielineError(error);
  const place = { ...(formatted.locations && { locations: formatted.locations }), ...(formatted.path && { path: formatted.path }) };
  if (own) return { message: own.text, ...place, extensions: extensionsOf(own) };
  const tooExpensive = isStackOverflow(error) ? tooDeep : formatted.message === validationAborted ? tooComplex : undefined;
  if (tooExpensive) return { message: tooExpensive, ...place, extensions: { code: "QUERY_TOO_EXPENSIVE" } };
  const code = formatted.extensions?.code === "INTERNAL_SERVER_ERROR" ? callerErrorCode(error) : formatted.extensions?.code;
  if (code) return { message: formatted.message, ...place, extensions: { code } };
  logError(error);
  return { message: internalError, ...place, extensions: { code: "INTERNAL_SERVER_ERROR" } };
}

const tooDeep = "This query, or a value in it, is nested too deeply. Split it into several queries, or send a flatter value.";

/** Parser and coercion recurse into what the caller nested. */
function isStackOverflow(error: unknown): boolean {
  const cause = error instanceof GraphQLError ? error.originalError : error;
  return cause instanceof GraphQLError ? isStackOverflow(cause) : cause instanceof RangeError && /call stack/.test(cause.message);
}

/** The message of graphql-js when comparing the fields of a document takes too long. */
const validationAborted = "Validation aborted.";
const tooComplex = "This query has too many fields or fragments in one place to be validated. Select fewer fields.";

export function extensionsOf(error: TielineError): Record<string, unknown> {
  return {
    code: error.code,
    ...(error.vendor && { vendor: error.vendor }),
    ...(error.retryAfterMs !== undefined && { retryAfterMs: error.retryAfterMs }),
    ...error.extensions,
    ...(error.vendorErrors.length > 0 && { vendorErrors: error.vendorErrors }),
  };
}

/** The same for a caller who may not see what vendors say. */
export function withoutVendorErrors({ vendorErrors: _hidden, ...extensions }: Record<string, unknown> = {}): Record<string, unknown> {
  return extensions;
}

/** An error that ends a whole request, with its HTTP status. */
export function asGraphQLError(originalError: TielineError): GraphQLError {
  const { code, retryAfterMs } = originalError;
  const headers = new HeaderMap(retryAfterMs === undefined ? [] : [["retry-after", String(Math.ceil(retryAfterMs / 1000))]]);
  // Apollo Server takes the status from here, and its headers as a map.
  const extensions = { http: { status: errorCodes[code].httpStatus, headers } } as unknown as GraphQLErrorExtensions;
  return new GraphQLError(originalError.text, { originalError, extensions });
}

/** A code for callers' errors that GraphQL and Apollo leave without one; undefined when the error is ours. */
function callerErrorCode(error: unknown): string | undefined {
  if (!(error instanceof GraphQLError)) return undefined;
  const status = (error.extensions.http as { status?: number } | undefined)?.status ?? 500;
  if (status >= 400 && status < 500) return "BAD_REQUEST";
  // A variable without the value that its argument needs is detected during execution only.
  const inner = error.originalError ?? error;
  return inner instanceof GraphQLError && inner.originalError === undefined && /^Argument "\w+" /.test(inner.message)
    ? "BAD_USER_INPUT"
    : undefined;
}

/** The TielineError inside whatever wraps it. */
function findTielineError(error: unknown): TielineError | undefined {
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
