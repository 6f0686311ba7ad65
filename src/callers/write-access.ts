import { isNamed } from "../effects/policy.ts";
import type { Refusal } from "../graph/context.ts";
import type { Caller } from "./caller.ts";

/** Who may write: callers with the vendor's scope, and without callers whoever asks a process in which writing is on. */
export function writeRefusal(caller: Caller | undefined, { on, forbidden }: { on: boolean; forbidden: readonly string[] }): Refusal {
  return (vendor, mutation) => {
    if (isNamed(forbidden, mutation))
      return { message: `${mutation} is forbidden here.`, advice: "See writes.forbidden in tieline.config.yaml." };
    if (caller && !caller.isAnyone)
      return caller.scopes.has(`${vendor}:write`)
        ? undefined
        : { message: `The scopes of this caller do not include writing to ${vendor}.`, advice: `It takes "${vendor}:write".` };
    return on ? undefined : { message: "Writes are off.", advice: "TIELINE_WRITES=on turns them on, or callers with scopes of their own." };
  };
}
