import * as z from "zod";
import type { Window } from "./transport/quota.ts";

const mostCalls = 10_000_000;
const longestMs = 31 * 24 * 60 * 60_000;
const example = "{ calls: 600, windowMs: 60000 }";

/** A whole number from 1 to `most` of these units. */
function count(unit: string, most: number) {
  const error = ({ input }: { input?: unknown }) => `must be a whole number of ${unit}, 1-${most}; got ${shown(input)}`;
  return z.number({ error }).int({ error }).min(1, { error }).max(most, { error });
}

const windows = z
  .array(
    z.strictObject(
      { calls: count("calls", mostCalls), windowMs: count("milliseconds", longestMs) },
      { error: ({ code }) => (code === "unrecognized_keys" ? "a window has calls and windowMs, nothing else" : `must be like ${example}`) },
    ),
  )
  .min(1, { error: `needs a window, such as [${example}]; "none" lifts the quota` });

/**
 * What was agreed with the vendor instead of its documented quota, in the configuration file: a list of windows, or "none" (here an
 * empty list) for no quota.
 */
export const quotaSetting = z.unknown().transform((value, context): Window[] => {
  if (value === "none") return [];
  if (!Array.isArray(value)) {
    const message = `must be "none", or windows such as [${example}]; got ${shown(value)}`;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  }
  const { success, data, error } = windows.safeParse(value);
  if (success) return data.map(({ calls, windowMs }) => ({ limit: calls, ms: windowMs }));
  for (const { path, message, ...issue } of error.issues)
    context.addIssue({ code: "custom", message, path: [...path, ...(issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [])] });
  return z.NEVER;
});

function shown(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value).slice(0, 60);
}
