import { TielineError } from "../errors.ts";

/** Causes below causes that are told. */
const mostCauses = 4;

interface Failure {
  type: string;
  message: string;
  code?: string;
  vendor?: string;
  stack?: string;
  cause?: Failure;
}

/**
 * An error for the log: its own words and where it happened, without its other properties. Those of an HTTP client's error hold
 * headers and body of the request.
 */
export function describeFailure(error: unknown, depth = 0): Failure {
  if (!(error instanceof Error)) return { type: typeof error, message: typeof error === "string" ? error : "not an Error" };
  const { name, message, stack, cause } = error;
  const { code } = error as { code?: unknown };
  return {
    type: name,
    message,
    ...(typeof code === "string" && { code }),
    ...(error instanceof TielineError && error.vendor && { vendor: error.vendor }),
    ...(stack && { stack }),
    ...(cause !== undefined && depth < mostCauses && { cause: describeFailure(cause, depth + 1) }),
  };
}
