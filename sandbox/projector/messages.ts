import type { Call } from "../kit/server.ts";
import type { Message } from "./envelope.ts";

/** For errors whose code is known and whose number is not: a client must not need it. */
const UNKNOWN_NUMBER = 0;

const error = (code: string, number: number, text: string, detail?: string): Message => ({ code, number, text, type: "Error", detail });

export const MESSAGES = {
  invalidSession: error("InvalidSession", -101, "This session has ended; establish another one"),
  invalidTicket: error(
    "InvalidSessionTicket",
    10004,
    "This session ticket is not known to this instance",
    "Error 10004: InvalidSessionTicket",
  ),
  invalidCredentials: error("InvalidCredentials", UNKNOWN_NUMBER, "The account, user name or password is wrong"),
  tooManyRequests: (running: number, limit: number) =>
    error("TooManyRequests", UNKNOWN_NUMBER, `${running} active requests, the threshold is ${limit}`),
  readOnly: error("ReadOnlySandbox", UNKNOWN_NUMBER, "This is a read-only sandbox: nothing was saved"),
  notServed: error("NotServed", UNKNOWN_NUMBER, "The shape of this answer is not published, so the sandbox does not serve it"),
  /** The same number whether the limit refuses or warns. 136, often seen near it in samples, is the notice below. */
  rateLimit: (type: "Error" | "Warning", hits: number, limit: number): Message => ({
    ...error("RequestExceededRateLimit", 10016, "Too many hits in the rolling window"),
    type,
    detail: `Session hits ${hits}, threshold ${limit}`,
  }),
  rowCount: { code: "RowCountExceeded", number: 104, text: "There are more rows than were asked for", type: "Warning" },
  notFound: { code: "AtLeastOneItemNotFound", number: 105, text: "Some of the items do not exist; the others follow", type: "Warning" },
  notice: { code: "NonProductionEnvironment", number: 136, text: "This is not a productive installation", type: "Information" },
} as const satisfies Record<string, Message | ((...args: never[]) => Message)>;

/**
 * What a batch service says to no identities and to too many. Only the engagement service's numbers are published;
 * the codes of the others are formed alike and carry the same numbers.
 */
export function batchError(kind: "none" | "tooMany", things: string): Message {
  return kind === "none"
    ? error(`No${things}sSpecified`, 12042, "No identities were given")
    : error(`Maximum${things}IdentitiesExceeded`, 12044, "More than 100 identities were given");
}

/** Ends a service with one of the messages. */
export class ServiceError extends Error {
  readonly entry: Message;
  readonly refused: NonNullable<Call["refused"]>;
  readonly as: "fault" | "fail";

  constructor(entry: Message, refused: NonNullable<Call["refused"]>, as: "fault" | "fail" = "fault") {
    super(entry.text);
    this.entry = entry;
    this.refused = refused;
    this.as = as;
  }
}
