import { assertSuccess, badResponse, beyondLimit, objectsIn } from "../../engine/vendor/responses.ts";
import { TielineError, type VendorError } from "../../errors.ts";
import { AnswerLimitError } from "../../transport/answer-limits.ts";
import { isObject, type Json, type JsonObject } from "../../transport/json.ts";
import { bodyOf } from "../../transport/layers/parse.ts";
import type { Response } from "../../transport/send.ts";
import { type Element, type Envelope, envelopeSteps, writeEnvelope } from "../../transport/soap.ts";
import type { Steps } from "../../transport/steps.ts";
import { vendor } from "./connection.ts";

const contracts = "http://projectorpsa.com/DataContracts/";
const namespaces = {
  pws: "http://projectorpsa.com/PwsProjectorServices/",
  req: `${contracts}Requests/`,
  sch: `${contracts}Shared/Scheduling/`,
  com: `${contracts}Shared/Common/`,
  bil: `${contracts}Shared/Billing/`,
  i: "http://www.w3.org/2001/XMLSchema-instance",
};

/** Placeholder of the session ticket. XML cannot contain it, so no text of a caller is mistaken for it. */
export const ticketMark = "\u0000ticket\u0000";

/** A call of a service. `fields` are in the order of its data contract. */
export function serviceRequest(service: string, fields: readonly Element[]) {
  return {
    operation: service,
    method: "POST" as const,
    path: "",
    headers: {
      Accept: "text/xml",
      "Content-Type": "text/xml; charset=utf-8",
      SOAPAction: `"${namespaces.pws}IPwsProjectorServices/${service}"`,
    },
    body: writeEnvelope(namespaces, [`pws:${service}`, [["pws:serviceRequest", fields]]]),
  };
}

/** A message of the vendor. */
export interface Message {
  code: string;
  number: number;
  type: string;
  /** In the vendor's words: shown as what the vendor says, never as what we do. */
  text: string;
}

/** The result of a service, or its fault, with the vendor's messages. */
export interface Outcome {
  result: JsonObject | undefined;
  messages: Message[];
  failed: boolean;
}

/** Parses a body. */
export function bodySteps(text: string): Steps<Envelope> {
  return envelopeSteps(text, (element) => element.startsWith("Pws"));
}

/** Throws for an answer that is neither a result nor a fault. */
export function readOutcome(service: string, response: Response): Outcome {
  const outcome = tryOutcome(response);
  if (outcome && !(outcome instanceof AnswerLimitError)) return outcome;
  assertSuccess(vendor, service, response);
  if (outcome) throw beyondLimit(vendor, service, outcome);
  throw badResponse(vendor, service, "something that is not a SOAP envelope", { advice: "Check the base URL." });
}

/** Undefined when the answer is no SOAP at all; the error when it is too large or too deep to tell. */
function tryOutcome(response: Response): Outcome | AnswerLimitError | undefined {
  try {
    const envelope = bodyOf(response, bodySteps);
    const result = Object.values(envelope.body).find(isObject) ?? unlisted(envelope.body);
    const failed = envelope.name === "Fault";
    return { result: failed ? undefined : result, messages: messagesIn(envelope.body), failed: failed || result?.Status === "Fail" };
  } catch (error) {
    return error instanceof AnswerLimitError ? error : undefined;
  }
}

/** `<PwsXResponse><PwsXResult>`: one element whose name looks like a collection's. */
function unlisted(body: JsonObject): JsonObject | undefined {
  const [only] = Object.values(body);
  return Array.isArray(only) && isObject(only[0]) ? only[0] : undefined;
}

/** Items of a list among which messages are looked for: a longer list is one of records. */
const maxMessages = 100;

function messagesIn(value: Json): Message[] {
  if (Array.isArray(value)) return value.slice(0, maxMessages).flatMap(messagesIn);
  if (!isObject(value)) return [];
  if ("ErrorCode" in value || "ErrorNumber" in value) {
    const text = [value.ErrorText, value.AdditionalErrorText].filter((part) => typeof part === "string" && part.trim() !== "").join(" ");
    return [{ code: String(value.ErrorCode ?? ""), number: Number(value.ErrorNumber ?? 0), type: String(value.Type ?? "Error"), text }];
  }
  return Object.entries(value).flatMap(([member, inner]) =>
    member === "Messages" || member === "detail" || /Fault|Message|^Pws/.test(member) || Array.isArray(inner) || member.endsWith("Result")
      ? messagesIn(inner)
      : [],
  );
}

/** The result of a service. A refusal becomes an error. */
export function resultOf(service: string, response: Response): JsonObject {
  const outcome = readOutcome(service, response);
  if (outcome.result && !outcome.failed) return outcome.result;
  if (response.status === 401 || response.status === 429) assertSuccess(vendor, service, response);
  const codes = outcome.messages.map(({ code, number }) => code || number).filter(Boolean);
  throw new TielineError("UPSTREAM_REFUSED", `${vendor.label} refused ${service}${codes.length > 0 ? ` (${codes.join(", ")})` : ""}.`, {
    vendor: vendor.name,
  });
}

/** PwsMessage of the Projector web services: what the errors among the messages say. No message names a field. */
export function errorsIn(response: Response): VendorError[] {
  const outcome = tryOutcome(response);
  const messages = outcome && !(outcome instanceof AnswerLimitError) ? outcome.messages : [];
  const errors = messages.filter(({ type }) => type === "Error");
  return errors.map(({ code, text }) => ({ message: text || code }));
}

/** A collection of a result. An empty one arrives as an empty element, or not at all. */
export function listIn(service: string, result: JsonObject, member: string): JsonObject[] {
  const value = result[member];
  if (Array.isArray(value)) return objectsIn(vendor, service, value);
  if (typeof value === "object" && value !== null) throw badResponse(vendor, service, `${member} without items`);
  return [];
}

const rowCountExceeded = 104;

/** Whether a message says that there are more rows than came. */
export function isCut(service: string, response: Response): boolean {
  return readOutcome(service, response).messages.some(({ number, code }) => number === rowCountExceeded || code === "RowCountExceeded");
}

const sessionLost = new Set(["InvalidSession", "InvalidSessionTicket"]);
const tooMany = new Set(["RequestExceededRateLimit", "TooManyRequests"]);

/**
 * The HTTP status behind a SOAP fault: 401 for a lost session, 429 for a rate limit, 400 for another refusal. Other answers
 * keep their own.
 */
export function httpStatusOf(response: Response): number {
  if (response.status !== 200 && response.status !== 500) return response.status;
  const outcome = tryOutcome(response);
  if (!outcome || outcome instanceof AnswerLimitError || !outcome.failed) return response.status;
  if (outcome.messages.some(({ code, number }) => sessionLost.has(code) || number === -101 || number === 10004)) return 401;
  if (outcome.messages.some(({ code }) => tooMany.has(code))) return 429;
  // Any other fault is a refusal of this request, not an outage: the same call would fail again.
  return 400;
}
