import type { VendorError } from "../../errors.ts";
import { isObject, type Json, type JsonObject, jsonBodySteps } from "../../transport/json.ts";
import { bodyOf } from "../../transport/layers/parse.ts";
import type { Response } from "../../transport/send.ts";
import { keyOf, valueAt } from "../model/names.ts";
import type { AnswerFacts, WriteReading } from "../model/write.ts";

/** How one vendor tells of a write. */
export interface WriteWords {
  /** What it says of a refusal. */
  errorsIn(response: Response): readonly VendorError[];
  /** What an answer with a status of success says against it; none where it was done. */
  refusalsIn?(body: Json): readonly VendorError[];
  /** What it says beside. */
  warningsIn?(body: Json): readonly VendorError[];
  /** Whether a failure with this status was a refusal in truth. */
  isRefusal?(response: Response): boolean;
}

/** Reads the answer to a write in JSON. A vendor that failed may have done it: that is unknown. */
export function readWriting(response: Response, facts: AnswerFacts, words: WriteWords): WriteReading {
  const { status } = response;
  if (status < 200 || status >= 300) return failureOf(response, words);
  const body = response.text === "" ? undefined : tryBody(response);
  if (body === undefined) return { status: "done", errors: [], warnings: [], ids: [] };
  const refusals = words.refusalsIn?.(body) ?? [];
  const warnings = words.warningsIn?.(body) ?? [];
  if (facts.success !== undefined && isObject(body) && isFalse(valueAt(body, facts.success)))
    return { status: "refused", code: "REFUSED", errors: refusals, warnings, ids: [], answer: body };
  const whole = facts.key !== undefined && isObject(body) ? body[facts.key] : body;
  const record = facts.isRecord && isObject(whole) ? whole : undefined;
  const ids = facts.id === undefined ? [] : idsIn(body, facts.id);
  return {
    status: "done",
    errors: [],
    // Of several records some were refused: what is said of those stands beside what was done.
    warnings: [...refusals, ...warnings],
    ids: ids.length > 0 ? ids : plainId(body),
    ...(record ? { record } : { answer: body }),
  };
}

/** What the status of a failure means. */
export function failureOf(response: Response, { errorsIn, isRefusal }: WriteWords): WriteReading {
  const { status } = response;
  const errors = errorsIn(response);
  const refused = (status >= 400 && status < 500 && status !== 408) || isRefusal?.(response) === true;
  return { status: refused ? "refused" : "unknown", code: codeOf(status), errors, warnings: [], ids: [] };
}

function codeOf(status: number): string {
  if (status === 404) return "NOT_FOUND";
  if (status === 401 || status === 403) return "UPSTREAM_AUTH";
  return status === 429 ? "UPSTREAM_BUDGET" : "REFUSED";
}

function tryBody(response: Response): Json | undefined {
  try {
    return bodyOf(response, jsonBodySteps) as Json;
  } catch {
    return undefined;
  }
}

function isFalse(value: Json | undefined): boolean {
  return value === false || value === "false" || value === "Fail";
}

function idsIn(body: Json, path: string): string[] {
  return [body]
    .flat()
    .flatMap((each) => (isObject(each) ? [valueAt(each, path) ?? []].flat().flatMap((id) => keyOf(id as Json) ?? []) : []));
}

/** An answer that no document describes may be the record, or hold its id. */
function plainId(body: Json): string[] {
  const one: Json | undefined = Array.isArray(body) && body.length === 1 ? body[0] : body;
  const id = isObject(one) ? keyOf((one as JsonObject).id) : undefined;
  return id === undefined ? [] : [id];
}
