import { TielineError } from "../../errors.ts";
import { badResponse, refuse } from "../../resource/upstream.ts";
import { isObject, type Json, type JsonObject } from "../../transport/json.ts";
import type { Response } from "../../transport/send.ts";
import { type Element, readEnvelope, writeEnvelope } from "../../transport/soap.ts";

export const name = "projector";
export const label = "Projector";

const contracts = "http://projectorpsa.com/DataContracts/";
const namespaces = {
  pws: "http://projectorpsa.com/PwsProjectorServices/",
  req: `${contracts}Requests/`,
  sch: `${contracts}Shared/Scheduling/`,
  com: `${contracts}Shared/Common/`,
};

/** Stands where the session ticket goes. XML cannot hold it, so no caller's text can be mistaken for it. */
export const ticketMark = "\u0000ticket\u0000";

/** What every call to a service has in common. `fields` are in the order of the service's data contract. */
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

/** One message of the vendor; known by code or number, never shown. */
export interface Message {
  code: string;
  number: number;
  type: string;
}

/** The result of a service, or the fault instead, with the vendor's messages. Throws for what is neither. */
export interface Outcome {
  result: JsonObject | undefined;
  messages: Message[];
  failed: boolean;
}

export function readOutcome(service: string, response: Response): Outcome {
  const outcome = tryOutcome(response);
  if (outcome) return outcome;
  refuse(name, label, service, response);
  throw badResponse(name, label, service, "something that is not a SOAP envelope. Check the base URL");
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
    return [{ code: String(value.ErrorCode ?? ""), number: Number(value.ErrorNumber ?? 0), type: String(value.Type ?? "Error") }];
  }
  return Object.entries(value).flatMap(([member, inner]) =>
    member === "Messages" || member === "detail" || /Fault|Message|^Pws/.test(member) || Array.isArray(inner) || member.endsWith("Result")
      ? messagesIn(inner)
      : [],
  );
}

/** The result of a service that did its work; a refusal becomes an error. */
export function resultOf(service: string, response: Response): JsonObject {
  const outcome = readOutcome(service, response);
  if (outcome.result && !outcome.failed) return outcome.result;
  if (response.status === 401 || response.status === 429) refuse(name, label, service, response);
  const codes = outcome.messages.map(({ code, number }) => code || number).filter(Boolean);
  throw new TielineError("UPSTREAM_REFUSED", `${label} refused ${service}${codes.length > 0 ? ` (${codes.join(", ")})` : ""}.`, {
    vendor: name,
  });
}

/** A collection of a result; an empty one arrives as an empty element. */
export function listIn(result: JsonObject, member: string): JsonObject[] {
  const value = result[member];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

const rowCountExceeded = 104;

/** Does the vendor say that there are more rows than it gave? */
export function isCut(service: string, response: Response): boolean {
  return readOutcome(service, response).messages.some(({ number, code }) => number === rowCountExceeded || code === "RowCountExceeded");
}

const sessionLost = new Set(["InvalidSession", "InvalidSessionTicket"]);
const tooMany = new Set(["RequestExceededRateLimit", "TooManyRequests"]);

/**
 * SOAP hides in one status what HTTP says in several; the layers above understand HTTP. A lost session is 401, a
 * rate limit 429; everything else stays as it is.
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
