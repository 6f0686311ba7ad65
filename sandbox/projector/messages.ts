import type { Call } from "../kit/call.ts";
import type { Message } from "./envelope.ts";

/** The number of errors that are documented by their code alone: a client must not need it. */
const unknownNumber = 0;

const error = (code: string, number: number, text: string, detail?: string): Message => ({ code, number, text, type: "Error", detail });

export const messages = {
  invalidSession: error("InvalidSession", -101, "This session has ended; establish another one"),
  invalidTicket: error(
    "InvalidSessionTicket",
    10004,
    "This session ticket is not known to this instance",
    "Error 10004: InvalidSessionTicket",
  ),
  invalidCredentials: error("InvalidCredentials", unknownNumber, "The account, user name or password is wrong"),
  tooManyRequests: (running: number, limit: number) =>
    error("TooManyRequests", unknownNumber, `${running} active requests, the threshold is ${limit}`),
  /** No number of a refused save is documented. */
  notSaved: (text: string) => error("SaveRefused", unknownNumber, text),
  stale: error("TimestampMismatch", unknownNumber, "The contract line item was changed since it was read"),
  notServed: error("NotServed", unknownNumber, "The shape of this answer is not published, so the sandbox does not serve it"),
  /** The same number whether the call is refused or served with a warning. 136, which samples often show beside it, is `notice`. */
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
 * The errors of a batch service without identities and with too many. Only those of PwsGetEngagement are documented: the
 * codes of the others are formed alike and have the same numbers.
 */
export function batchError(kind: "none" | "tooMany", things: string): Message {
  return kind === "none"
    ? error(`No${things}sSpecified`, 12042, "No identities were given")
    : error(`Maximum${things}IdentitiesExceeded`, 12044, "More than 100 identities were given");
}

/** Ends a call with one of the messages. */
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
