import { assertSuccess, badResponse } from "../../engine/vendor/responses.ts";
import { TielineError, type VendorError } from "../../errors.ts";
import { isObject, type Json, type JsonObject } from "../../transport/json.ts";
import type { Response } from "../../transport/send.ts";
import { type Element, readEnvelope, writeEnvelope } from "../../transport/soap.ts";

export const vendor = { name: "projector", label: "Projector" } as const;

const contracts = "http://projectorpsa.com/DataContracts/";
const namespaces = {
  pws: "http://projectorpsa.com/PwsProjectorServices/",
  req: `${contracts}Requests/`,
  sch: `${contracts}Shared/Scheduling/`,
  com: `${contracts}Shared/Common/`,
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

/** Throws for an answer that is neither a result nor a fault. */
export function readOutcome(service: string, response: Response): Outcome {
  const outcome = tryOutcome(response);
  if (outcome) return outcome;
  assertSuccess(vendor, service, response);
  throw badResponse(vendor, service, "something that is not a SOAP envelope", { advice: "Check the base URL." });
}

/** Undefined when the answer is no SOAP at all. */
export function tryOutcome(response: Response): Outcome | undefined {
  try {
    const envelope = readEnvelope(response.text, (element) => element.startsWith("Pws"));
    const result = Object.values(envelope.body).find(isObject) ?? unlisted(envelope.body);
    const failed = envelope.name === "Fault";
    return { result: failed ? undefined : result, messages: messagesIn(envelope.body), failed: failed || result?.Status === "Fail" };
  } catch {
    return undefined;
  }
}

/** `<PwsXResponse><PwsXResult>`: one element whose name looks like a collection's. */
function unlisted(body: JsonObject): JsonObject | undefined {
  const [only] = Object.values(body);
  return Array.isArray(only) && isObject(only[0]) ? only[0] : undefined;
}

function messagesIn(value: Json): Message[] {
  if (Array.isArray(value)) return value.flatMap(messagesIn);
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
  const errors = (tryOutcome(response)?.messages ?? []).filter(({ type }) => type === "Error");
  return errors.map(({ code, text }) => ({ message: text || code }));
}

/** A collection of a result; an empty one arrives as an empty element. */
export function listIn(result: JsonObject, member: string): JsonObject[] {
  const value = result[member];
  return Array.isArray(value) ? value.filter(isObject) : [];
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
  if (!outcome?.failed) return response.status;
  if (outcome.messages.some(({ code, number }) => sessionLost.has(code) || number === -101 || number === 10004)) return 401;
  if (outcome.messages.some(({ code }) => tooMany.has(code))) return 429;
  // Any other fault is a refusal of this request, not an outage: the same call would fail again.
  return 400;
}
