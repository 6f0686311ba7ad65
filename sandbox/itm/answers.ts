import { type Reply, ReplyError } from "../kit/call.ts";
import type { JsonObject } from "../kit/json.ts";
import { writeJson } from "./decimal.ts";

export function json(status: number, body: unknown, refused?: Reply["refused"]): Reply {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8" },
    body: writeJson(body),
    ...(refused && { refused }),
  };
}

/** The vendor's error body. */
export function message(status: number, text: string, refused?: Reply["refused"]): Reply {
  return json(status, { StatusMessage: text, StatusCode: status }, refused);
}

/** The vendor's error body with the id member that some operations put first. */
export function messageWithId(status: number, text: string, id: JsonObject): Reply {
  return json(status, { ...id, StatusMessage: text, StatusCode: status });
}

/** The answer to a call that the documentation does not allow. The log marks it, because the client has to change. */
export function violation(text: string, status = 400): ReplyError {
  return new ReplyError(message(status, text, "contract"));
}

export function invalidField(): ReplyError {
  return violation("Please enter valid field name");
}

export const badLogin: Reply = {
  status: 400,
  headers: { "content-type": "application/json; charset=utf-8" },
  // "Authentication": the body is documented with braces around a bare text, which is no JSON although the header says so.
  body: '{"Incorrect company or api key."}',
  refused: "credentials",
};
export const tokenExpired = message(400, "Token expired. Please generate a new token.", "credentials");
export const tokenInvalid = message(401, "Invalid Token.", "credentials");
export const noPrivileges = message(403, "You need additional privileges to complete this action.", "credentials");
