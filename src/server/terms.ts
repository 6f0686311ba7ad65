import type { IncomingHttpHeaders } from "node:http";
import { badInput } from "../errors.ts";
import { maxAgeOf } from "./freshness.ts";
import type { Terms } from "./tieline.ts";

const longestDeadlineMs = 600_000;

/** What a caller's headers ask for. Throws BAD_USER_INPUT for a value that cannot be meant. */
export function termsOf(headers: IncomingHttpHeaders, defaultDeadlineMs: number): Terms {
  const explain = headers["x-tieline-explain"];
  if (explain !== undefined && explain !== "1" && explain !== "0") throw badInput('X-Tieline-Explain must be "1" or "0".');
  return {
    deadlineMs: wholeNumber(headers, "X-Tieline-Deadline-Ms", "milliseconds", 1, longestDeadlineMs) ?? defaultDeadlineMs,
    maxAgeMs: maxAgeOf(headers["cache-control"]),
    maxCalls: wholeNumber(headers, "X-Tieline-Max-Calls", "vendor calls", 0, 1_000_000),
    maxWaitMs: wholeNumber(headers, "X-Tieline-Max-Wait-Ms", "milliseconds", 0, longestDeadlineMs),
    priority: urgencyOf(headers.priority),
    explain: explain === "1",
  };
}

/** The urgency of a request (RFC 9218, 4.1), 0 to 7; what is no urgency counts as none, as the RFC wants it. */
function urgencyOf(header: string | string[] | undefined): number | undefined {
  const urgency = /(?:^|,)\s*u=([0-7])\s*(?=$|[,;])/.exec([header ?? ""].flat().join())?.[1];
  return urgency === undefined ? undefined : Number(urgency);
}

function wholeNumber(headers: IncomingHttpHeaders, name: string, unit: string, least: number, most: number): number | undefined {
  const sent = headers[name.toLowerCase()];
  if (sent === undefined) return undefined;
  const value = /^\d{1,9}$/.test(String(sent)) ? Number(sent) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw badInput(`${name} must be a whole number of ${unit} from ${least} to ${most}.`);
}
