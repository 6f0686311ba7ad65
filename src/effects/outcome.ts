import type { EffectOutcome, EffectStatus, WriteAnswer } from "../engine/model/effect.ts";
import { type Code, errorCodes, TielineError, type VendorName } from "../errors.ts";
import type { Ending, KeptAnswer, KeptEffect } from "./kept-effect.ts";

/** What a caller is told of an effect, also when it is told again. */
export function outcomeOf({ id, status, guard, told, vendor }: KeptEffect): EffectOutcome {
  const known: EffectStatus = status === "PLANNED" || status === "LEAVING" ? "UNKNOWN" : status;
  return {
    id,
    status: known,
    ...(guard && { guard }),
    errors: told?.errors ?? [],
    ...(told?.record && { record: told.record }),
    ...(told?.answer !== undefined && { answer: told.answer }),
    ...(known === "UNKNOWN" && { error: unknownOutcome(id, vendor as VendorName) }),
    ...(known !== "UNKNOWN" && told?.failure && { error: errorIn(told.failure, id, vendor as VendorName) }),
  };
}

function unknownOutcome(id: string, vendor: VendorName): TielineError {
  return new TielineError("UPSTREAM_OUTCOME_UNKNOWN", `The write was sent, and no answer tells yet whether it happened (effect ${id}).`, {
    vendor,
    advice: "Do not send it again: it is being looked up. unsettledWrites shows what is found.",
    extensions: { effect: id },
  });
}

function errorIn({ code, message, advice }: NonNullable<KeptAnswer["failure"]>, id: string, vendor: VendorName): TielineError {
  const known = code in errorCodes ? (code as Code) : "UPSTREAM_UNAVAILABLE";
  return new TielineError(known, message, { vendor, advice, extensions: { effect: id } });
}

export function failureOf({ code, message, advice }: TielineError): NonNullable<KeptAnswer["failure"]> {
  return { code, message, ...(advice !== undefined && { advice }) };
}

/** What the transport saw of the bytes: none was let go, the first one may have left, or no connection was made for it. */
export type Seen = "HERE" | "LEFT" | "UNREACHED";

/** Errors of a vendor that answered, and refused before it looked at the write. */
const refusedFirst = new Set<Code>(["UPSTREAM_BUDGET", "UPSTREAM_AUTH"]);

/**
 * How an answer ends the effect; undefined where nothing tells. What the transport saw counts more than what the error sounds like.
 */
export function endingOf(answer: WriteAnswer, seen: Seen): Ending | undefined {
  switch (answer.status) {
    case "CONFIRMED": {
      const { warnings, record, answer: text } = answer;
      return { status: "CONFIRMED", told: { errors: warnings, ...(record && { record }), ...(text !== undefined && { answer: text }) } };
    }
    case "REJECTED":
      return { status: "REJECTED", told: { errors: answer.errors } };
    default: {
      const told = { errors: [], failure: failureOf(answer.error) };
      if (seen !== "LEFT") return { status: "NOT_SENT", told };
      return answer.status === "NOT_SENT" && refusedFirst.has(answer.error.code) ? { status: "REJECTED", told } : undefined;
    }
  }
}
