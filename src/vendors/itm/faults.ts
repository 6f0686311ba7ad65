import type { VendorError } from "../../errors.ts";
import { isObject, parseJson } from "../../transport/json.ts";
import type { Layer, Response } from "../../transport/send.ts";

/**
 * The vendor answers many faults with status 400: its messages tell them apart. They are documented in the sections Projects
 * (expired token), Project Professional Categories v2, Professional Category Price v2, Task Progress Report and Get Project
 * Sprint (no such record). How it refuses a call beyond the quota is not documented.
 */
const expired = /^token expired/i;
const tooMany = /\b(?:quota|rate limit|too many requests)\b/i;
const records = "project|record|task|sprint|baseline|service|purchase|revenue|budget account details|(?:project|task) progress(?: id)?";
const missing = new RegExp(`^(?:${records})\\s*(?:\\b[\\da-f-]+ )?(?:does not|doesn't) exists?\\s*\\.?$`, "i");

/** The message in a body of the documented shape. */
function messageOf(response: Response): string | undefined {
  try {
    const body = parseJson(response.text);
    return isObject(body) && typeof body.StatusMessage === "string" ? body.StatusMessage : undefined;
  } catch {
    return undefined;
  }
}

/** The HTTP status behind a fault: 401 for an expired token, 429 for a spent quota. */
export function httpStatusOf(response: Response): number {
  const { status } = response;
  if (status !== 400 && status !== 503) return status;
  const message = messageOf(response) ?? response.text.slice(0, 200);
  if (status === 400 && expired.test(message)) return 401;
  return tooMany.test(message) ? 429 : status;
}

/** Gives the faults the HTTP status that the layers above understand. */
export const statusOfFaults: Layer = (next) => async (request) => {
  const response = await next(request);
  return { ...response, status: httpStatusOf(response) };
};

/** What the vendor says of a refusal: one sentence, or several with a line break between them. None names its field. */
export function errorsIn(response: Response): VendorError[] {
  return sentencesIn(response).map((message) => ({ message }));
}

function sentencesIn(response: Response): string[] {
  return (messageOf(response) ?? "")
    .split(/<br\s*\/?>/i)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

/** Whether the answer means that a record does not exist. */
export function isMissing(response: Response): boolean {
  if (response.status !== 400 && response.status !== 500) return false;
  const sentences = sentencesIn(response);
  return sentences.length > 0 && sentences.every((sentence) => missing.test(sentence));
}

const transient = new Set([408, 429, 500, 502, 503, 504]);

/** A 500 with a message of the vendor refuses the request: the same request would be refused again. */
export function worthRetrying(response: Response): boolean {
  return transient.has(response.status) && !(response.status === 500 && messageOf(response) !== undefined);
}
