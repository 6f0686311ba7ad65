import type { GraphQLFormattedError } from "graphql";
import { GraphQLError } from "graphql";
import { TielineError, type VendorName } from "../errors.ts";

/** Tells what was not foreseen in full; callers see one sentence. */
export type LogError = (error: unknown) => void;

/** An error as callers see it: a sentence, a code, the vendor where there is one. Never a stack, a secret or a vendor's text. */
export function formatError(formatted: GraphQLFormattedError, error: unknown, logError: LogError): GraphQLFormattedError {
  const own = originOf(error);
  const place = { ...(formatted.locations && { locations: formatted.locations }), ...(formatted.path && { path: formatted.path }) };
  if (own) return { message: own.message, ...place, extensions: extensionsOf(own) };
  const code = formatted.extensions?.code === "INTERNAL_SERVER_ERROR" ? codeOfCaller(error) : formatted.extensions?.code;
  if (code) return { message: formatted.message, ...place, extensions: { code } };
  logError(error);
  return {
    message: "Something went wrong inside Tieline. The log has the details.",
    ...place,
    extensions: { code: "INTERNAL_SERVER_ERROR" },
  };
}

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
