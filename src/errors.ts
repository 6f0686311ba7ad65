/** The vendors, in the order in which people see them. Types, tables and configuration derive from this list. */
export const vendorNames = ["zivio", "current-rms", "cirrus", "itm", "projector"] as const;

export type VendorName = (typeof vendorNames)[number];

interface CodeRow {
  /** What the code means, for the documentation. */
  sentence: string;
  /** May the same request succeed later? */
  retryable: boolean;
  /** Does it say that the vendor is not working, as opposed to the request being wrong? */
  outage: boolean;
  /** May an older answer be served instead? */
  servesStale: boolean;
  /** Status for a client that does not speak GraphQL. */
  httpStatus: number;
}

const caller = { retryable: false, outage: false, servesStale: false, httpStatus: 400 };
const vendor = { retryable: true, outage: true, servesStale: true, httpStatus: 502 };

/** Every code of ours in `extensions.code`, and what each part of the program does with it. */
export const errorCodes = {
  BAD_USER_INPUT: { ...caller, sentence: "An argument or a variable is wrong." },
  UNSUPPORTED_FILTER: { ...caller, sentence: "The vendor cannot execute this filter or order." },
  QUERY_TOO_EXPENSIVE: { ...caller, sentence: "The query exceeds a limit of size, calls or waiting time." },
  OVERLOADED: { ...caller, retryable: true, httpStatus: 503, sentence: "There is too much work at the moment; nothing was run." },
  UNAUTHENTICATED: { ...caller, httpStatus: 401, sentence: "The request has no valid key or token." },
  FORBIDDEN: { ...caller, httpStatus: 403, sentence: "The caller's scopes do not include this." },
  RATE_LIMITED: { ...caller, retryable: true, httpStatus: 429, sentence: "The caller's limit of requests is reached." },
  CACHE_MISS: { ...caller, retryable: true, httpStatus: 504, sentence: "It is not kept, and the caller allows no vendor call." },
  NOT_CONFIGURED: { ...caller, httpStatus: 503, sentence: "The vendor has no credentials here." },
  DEADLINE_EXCEEDED: { ...caller, retryable: true, httpStatus: 504, sentence: "The deadline of the request passed." },
  UPSTREAM_UNAVAILABLE: { ...vendor, sentence: "The vendor cannot be reached, or answers with a server error." },
  UPSTREAM_TIMEOUT: { ...vendor, httpStatus: 504, sentence: "The vendor did not answer in time." },
  UPSTREAM_BUDGET: { ...vendor, outage: false, httpStatus: 503, sentence: "The vendor's quota is exhausted until after the deadline." },
  UPSTREAM_AUTH: { ...vendor, retryable: false, servesStale: false, sentence: "The vendor rejected the credentials." },
  UPSTREAM_BAD_RESPONSE: { ...vendor, retryable: false, sentence: "The vendor's answer does not fit the request." },
  IDEMPOTENCY_CONFLICT: { ...caller, httpStatus: 409, sentence: "The idempotency key was used for another write." },
  IDEMPOTENCY_IN_PROGRESS: { ...caller, retryable: true, httpStatus: 409, sentence: "The write of this idempotency key is under way." },
  CONFIRMATION_REQUIRED: { ...caller, httpStatus: 428, sentence: "The write cannot be taken back, and its dry run was not confirmed." },
  APPROVAL_REQUIRED: { ...caller, retryable: true, httpStatus: 403, sentence: "Another caller must approve the write first." },
  PRECONDITION_FAILED: { ...caller, httpStatus: 412, sentence: "The record is not what the write expects." },
  UPSTREAM_OUTCOME_UNKNOWN: {
    ...vendor,
    retryable: false,
    outage: false,
    servesStale: false,
    sentence: "The write was sent, and nothing tells yet whether it happened.",
  },
  UPSTREAM_REFUSED: { ...vendor, retryable: false, outage: false, servesStale: false, sentence: "The vendor refused the request." },
} as const satisfies Readonly<Record<string, CodeRow>>;

export type Code = keyof typeof errorCodes;

/** What a vendor says of a refused request: of a field where it names one. */
export interface VendorError {
  field?: string;
  message: string;
}

export interface ErrorDetails {
  vendor?: VendorName;
  /** What the caller can do about it, as a sentence. */
  advice?: string | undefined;
  /** How long to wait before the same request makes sense. */
  retryAfterMs?: number | undefined;
  /** For the log only; never shown. */
  cause?: unknown;
  /** Further members of `extensions`. */
  extensions?: Record<string, unknown>;
  /** What the vendor says of it, fit to be shown to those who may see it. */
  vendorErrors?: readonly VendorError[];
}

/**
 * An error that may be shown to the caller: `message` says what was needed and what came, `advice` what to do.
 * Neither holds a secret, personal data or text of a vendor; what the vendor says stands apart, in `vendorErrors`.
 */
export class TielineError extends Error {
  readonly code: Code;
  readonly vendor: VendorName | undefined;
  readonly advice: string | undefined;
  readonly retryAfterMs: number | undefined;
  readonly extensions: Record<string, unknown>;
  readonly vendorErrors: readonly VendorError[];

  constructor(code: Code, message: string, details: ErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.name = "TielineError";
    // What a caller did wrong stands in the request, and GraphQL reads the stack of each error, which takes a fraction of a millisecond to write.
    if (errorCodes[code].httpStatus === 400) this.stack = `TielineError: ${message}`;
    this.code = code;
    this.vendor = details.vendor;
    this.advice = details.advice;
    this.retryAfterMs = details.retryAfterMs;
    this.extensions = details.extensions ?? {};
    this.vendorErrors = details.vendorErrors ?? [];
  }

  /** Message and advice, as callers see them. */
  get text(): string {
    return this.advice === undefined ? this.message : `${this.message} ${this.advice}`;
  }
}

/** The same error, with what the vendor says of it. */
export function withVendorErrors(error: TielineError, vendorErrors: readonly VendorError[]): TielineError {
  const { code, message, vendor, advice, retryAfterMs, cause, extensions } = error;
  return new TielineError(code, message, { ...(vendor && { vendor }), advice, retryAfterMs, cause, extensions, vendorErrors });
}

export function badInput(message: string, advice?: string): TielineError {
  return new TielineError("BAD_USER_INPUT", message, { advice });
}

/** Is this an error of ours with this property? */
export function hasTrait(error: unknown, trait: "retryable" | "outage" | "servesStale"): error is TielineError {
  return error instanceof TielineError && errorCodes[error.code][trait];
}

export function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
