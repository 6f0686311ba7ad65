import { isObject, parseJson } from "../../transport/json.ts";
import type { Layer, Response } from "../../transport/send.ts";

/**
 * The vendor says with status 400 what others say with many, so its own words have to be looked at. The texts are those
 * of its page: L428 (expired token), L2460, L2703, L4415 and L1923 (no such project). A quota's breach is not documented.
 */
const expired = /^token expired/i;
const tooMany = /\b(?:quota|rate limit|too many requests)\b/i;
const things = "project|record|task|sprint|baseline|service|purchase|revenue|budget account details|(?:project|task) progress(?: id)?";
const notThere = new RegExp(`^(?:${things})\\s*(?:\\b[\\da-f-]+ )?(?:does not|doesn't) exists?\\s*\\.?$`, "i");

/** The vendor's sentence in a body of its kind. */
function messageOf(response: Response): string | undefined {
  try {
    const body = parseJson(response.text);
    return isObject(body) && typeof body.StatusMessage === "string" ? body.StatusMessage : undefined;
  } catch {
    return undefined;
  }
}

/** The status in HTTP's words: 401 for a token that has expired, 429 for a quota that is spent. */
export function httpStatusOf(response: Response): number {
  const { status } = response;
  if (status !== 400 && status !== 503) return status;
  const said = messageOf(response) ?? response.text.slice(0, 200);
  if (status === 400 && expired.test(said)) return 401;
  return tooMany.test(said) ? 429 : status;
}

/** Says in HTTP's words what the vendor says in its own, so that the layers above need not know. */
export const statusOfFaults: Layer = (next) => async (request) => {
  const response = await next(request);
  return { ...response, status: httpStatusOf(response) };
};

/** Whether this is the refusal of one record because it is not there. */
export function isMissing(response: Response): boolean {
  if (response.status !== 400 && response.status !== 500) return false;
  const sentences = (messageOf(response) ?? "")
    .split(/<br\s*\/?>/i)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
  return sentences.length > 0 && sentences.every((sentence) => notThere.test(sentence));
}

const passing = new Set([408, 429, 500, 502, 503, 504]);

/** A 500 in the vendor's own words refuses the request: the same would be refused again. */
export function worthRetrying(response: Response): boolean {
  return passing.has(response.status) && !(response.status === 500 && messageOf(response) !== undefined);
}
