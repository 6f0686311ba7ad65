/** The vendors by the names that callers see. */
export type VendorName = "zivio" | "current-rms" | "cirrus" | "itm" | "projector";

/** Every code of ours that may stand in `extensions.code`, and whether the same request may succeed later. */
export const codes = {
  BAD_USER_INPUT: { retryable: false },
  NOT_CONFIGURED: { retryable: false },
  UNSUPPORTED_FILTER: { retryable: false },
  QUERY_TOO_EXPENSIVE: { retryable: false },
  DEADLINE_EXCEEDED: { retryable: true },
  UPSTREAM_UNAVAILABLE: { retryable: true },
  UPSTREAM_TIMEOUT: { retryable: true },
  UPSTREAM_AUTH: { retryable: false },
  UPSTREAM_BUDGET: { retryable: true },
  UPSTREAM_BAD_RESPONSE: { retryable: false },
  UPSTREAM_REFUSED: { retryable: false },
} as const;

export type Code = keyof typeof codes;

export interface ErrorDetails {
  vendor?: VendorName;
  /** How long to wait before the same request makes sense. */
  retryAfterMs?: number;
  /** For the log only; never shown. */
  cause?: unknown;
  /** Further members of `extensions`. */
  extensions?: Record<string, unknown>;
}

/**
 * An error whose sentence may be shown to the caller: it says what was needed, what came and what to do,
 * and holds no secret, no personal data and no text of a vendor.
 */
export class TielineError extends Error {
  readonly code: Code;
  readonly vendor: VendorName | undefined;
  readonly retryAfterMs: number | undefined;
  readonly extensions: Record<string, unknown>;

  constructor(code: Code, message: string, details: ErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.name = "TielineError";
    this.code = code;
    this.vendor = details.vendor;
    this.retryAfterMs = details.retryAfterMs;
    this.extensions = details.extensions ?? {};
  }
}

export function badInput(message: string): TielineError {
  return new TielineError("BAD_USER_INPUT", message);
}

export function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
