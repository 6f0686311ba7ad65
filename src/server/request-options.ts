import type { IncomingHttpHeaders } from "node:http";
import type { RequestOptions } from "../app/request.ts";
import type { CallerLimits } from "../callers/limits.ts";
import { badInput } from "../errors.ts";
import { readFreshness } from "./cache-control.ts";

const maxDeadlineMs = 600_000;

/** Reads the request headers. Throws BAD_USER_INPUT for a value that is out of range. */
export function readRequestOptions(headers: IncomingHttpHeaders, defaultDeadlineMs: number): RequestOptions {
  const explain = headers["x-tieline-explain"];
  if (explain !== undefined && explain !== "1" && explain !== "0") throw badInput('X-Tieline-Explain must be "1" or "0".');
  return {
    deadlineMs: readInteger(headers, "X-Tieline-Deadline-Ms", { unit: "milliseconds", min: 1, max: maxDeadlineMs }) ?? defaultDeadlineMs,
    ...readFreshness(headers["cache-control"]),
    maxCalls: readInteger(headers, "X-Tieline-Max-Calls", { unit: "vendor calls", min: 0, max: 1_000_000 }),
    maxWaitMs: readInteger(headers, "X-Tieline-Max-Wait-Ms", { unit: "milliseconds", min: 0, max: maxDeadlineMs }),
    priority: readUrgency(headers.priority),
    explain: explain === "1",
    idempotencyKey: readKey(headers),
  };
}

/** The same within the limits of the caller: a longer deadline is shortened, a higher urgency lowered. */
export function withinLimits(options: RequestOptions, { maxDeadlineMs, minUrgency }: CallerLimits): RequestOptions {
  const { deadlineMs, priority } = options;
  return {
    ...options,
    deadlineMs: Math.min(deadlineMs, maxDeadlineMs),
    priority: priority === undefined ? undefined : Math.max(priority, minUrgency),
  };
}

/** `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header), with or without the quotes of a structured header. */
function readKey(headers: IncomingHttpHeaders): string | undefined {
  const sent = headers["idempotency-key"];
  if (sent === undefined) return undefined;
  const key = String(sent).replace(/^"(.*)"$/, "$1");
  if (key.trim() !== "" && key.length <= 200) return key;
  throw badInput("Idempotency-Key must have 1 to 200 characters.", "Use a new UUID for each write.");
}

/** The urgency in `Priority` (RFC 9218, 4.1), 0 to 7. An invalid one is ignored, as the RFC demands. */
function readUrgency(header: string | string[] | undefined): number | undefined {
  const urgency = /(?:^|,)\s*u=([0-7])\s*(?=$|[,;])/.exec([header ?? ""].flat().join())?.[1];
  return urgency === undefined ? undefined : Number(urgency);
}

interface IntegerRange {
  unit: string;
  min: number;
  max: number;
}

function readInteger(headers: IncomingHttpHeaders, name: string, { unit, min, max }: IntegerRange): number | undefined {
  const sent = headers[name.toLowerCase()];
  if (sent === undefined) return undefined;
  const value = /^\d{1,9}$/.test(String(sent)) ? Number(sent) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw badInput(`${name} must be a whole number of ${unit} from ${min} to ${max}.`);
}
