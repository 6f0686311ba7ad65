import type { Reply } from "../kit/call.ts";

/** An error answer. No error body is documented; this one is the sandbox's own. */
export function failure(status: number, error: string, refused?: Reply["refused"]): Reply {
  return { status, body: { error }, ...(refused && { refused }) };
}
