const statuses = {
  BAD_USER_INPUT: 400,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  NOT_ACCEPTABLE: 406,
  GONE: 410,
  TOO_LARGE: 400,
  UNSUPPORTED: 501,
  NOT_READY: 503,
} as const;

export type DoorCode = keyof typeof statuses;
export const doorCodes = Object.keys(statuses) as DoorCode[];

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
