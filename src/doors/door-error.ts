export type DoorCode =
  | "BAD_USER_INPUT"
  | "UNSUPPORTED"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "GONE"
  | "NOT_READY"
  | "METHOD_NOT_ALLOWED"
  | "NOT_ACCEPTABLE"
  | "TOO_LARGE";

const statuses: Readonly<Record<DoorCode, number>> = {
  BAD_USER_INPUT: 400,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  NOT_ACCEPTABLE: 406,
  GONE: 410,
  TOO_LARGE: 400,
  UNSUPPORTED: 501,
  NOT_READY: 503,
};

/** What a door refuses: a sentence for the caller, and what to do. */
export class DoorError extends Error {
  readonly code: DoorCode;
  /** Seconds after which the same request makes sense. */
  readonly retryAfterSeconds: number | undefined;

  constructor(code: DoorCode, message: string, retryAfterSeconds?: number) {
    super(message);
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  get status(): number {
    return statuses[this.code];
  }
}
