import { stringify } from "lossless-json";
import type { Reply } from "../kit/server.ts";

/** Ends a call from deep inside with the answer to give. */
export class Refused extends Error {
  readonly reply: Reply;

  constructor(reply: Reply) {
    super(`refused with ${reply.status}`);
    this.reply = reply;
  }
}

/** JSON whose decimals keep the text they were written with (`1500.00`, not `1500`). */
export function json(status: number, body: unknown, refused?: Reply["refused"]): Reply {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8" },
    body: stringify(body) ?? "null",
    ...(refused && { refused }),
  };
}

/** The vendor's error body; `extra` holds the id member some operations put in front. */
export function message(status: number, text: string, refused?: Reply["refused"], extra: object = {}): Reply {
  return json(status, { ...extra, StatusMessage: text, StatusCode: status }, refused);
}

/** A call the documentation does not allow: the client has to change, so the log marks it. */
export function breach(text: string, status = 400): Refused {
  return new Refused(message(status, text, "contract"));
}

export const INVALID_FIELD = "Please enter valid field name";

export const badLogin: Reply = {
  status: 400,
  headers: { "content-type": "application/json; charset=utf-8" },
  // Not JSON, although the header says so: the body is documented with braces around a bare text.
  body: '{"Incorrect company or api key."}',
  refused: "credentials",
};
export const tokenExpired = message(400, "Token expired. Please generate a new token.", "credentials");
export const tokenInvalid = message(401, "Invalid Token.", "credentials");
export const noPrivileges = message(403, "You need additional privileges to complete this action.", "credentials");
export const readOnly = message(403, "The sandbox is read-only");
