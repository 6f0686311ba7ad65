import * as z from "zod";
import { DoorError } from "../door-error.ts";
import { snapshotIdPattern } from "../snapshots/snapshot.ts";
import type { PageStart } from "./page.ts";

const place = z
  .number()
  .int()
  .min(0)
  .max(2 ** 40);
const content = z.strictObject({
  s: z.string().regex(snapshotIdPattern),
  at: place,
  key: z
    .array(z.union([z.string().max(10_000), z.number(), z.boolean(), z.null()]))
    .max(100)
    .optional(),
  left: place.optional(),
});

export interface SkipToken {
  snapshot: string;
  start: PageStart;
}

/** Where the next page begins, and in which snapshot: it is the same one, whatever was taken since. */
export function writeToken({ snapshot, start: { at, key, left } }: SkipToken): string {
  const text = JSON.stringify({ s: snapshot, at, ...(key && { key }), ...(left !== undefined && { left }) });
  return Buffer.from(text).toString("base64url");
}

/** Throws a DoorError for a token that is not ours. */
export function readToken(text: string, orderSteps?: number): SkipToken {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch {
    // Refused below.
  }
  const { success, data } = content.safeParse(parsed);
  if (!success || (orderSteps !== undefined && (data.key?.length ?? 0) !== orderSteps))
    throw new DoorError("BAD_USER_INPUT", "$skiptoken is not one of ours. Follow @odata.nextLink as it stands.");
  const { s: snapshot, at, key, left } = data;
  return { snapshot, start: { at, skip: 0, ...(key && { key }), ...(left !== undefined && { left }) } };
}
