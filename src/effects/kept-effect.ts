import type { EffectStatus, RecordRef, UserError } from "../engine/model/effect.ts";
import type { Json, JsonObject } from "../transport/json.ts";

/** `PLANNED`: no byte has left. `LEAVING`: the first one may have, and no answer came yet. The others are told to callers. */
export type KeptStatus = EffectStatus | "PLANNED" | "LEAVING";

/** What a caller was told, so that it can be told again. */
export interface KeptAnswer {
  readonly errors: readonly UserError[];
  readonly record?: RecordRef;
  readonly answer?: Json;
  /** Of NOT_SENT and UNKNOWN. */
  readonly failure?: { readonly code: string; readonly message: string; readonly advice?: string };
}

/** One write in the ledger. Times are milliseconds since 1970. */
export interface KeptEffect {
  /** Its place in the ledger. */
  readonly number: number;
  readonly id: string;
  readonly vendor: string;
  readonly operation: string;
  readonly mutation: string;
  /** Global id of the record that it changes. */
  readonly target?: string;
  /** Type of the record that it makes. */
  readonly makes?: string;
  readonly caller: string;
  /** Until it is settled: it is planned anew from this. */
  readonly input?: JsonObject;
  /** The record as it was, where it was read, until it is settled. */
  readonly before?: JsonObject | null;
  readonly invalidates: readonly string[];
  readonly status: KeptStatus;
  readonly guard?: "NATIVE" | "BEST_EFFORT";
  readonly openedAt: number;
  /** When the first byte may have left. */
  readonly leftAt?: number;
  readonly finishedAt?: number;
  /** How often it was looked up. */
  readonly looks: number;
  /** When it is looked up next; absent where that is over, and a person has to say. */
  readonly nextLookAt?: number;
  /** What the last look found. */
  readonly found?: string;
  readonly candidates?: readonly RecordRef[];
  readonly told?: KeptAnswer;
}

/** A write as it enters the ledger. */
export interface NewEffect
  extends Pick<KeptEffect, "id" | "vendor" | "operation" | "mutation" | "target" | "makes" | "caller" | "invalidates"> {
  readonly input: JsonObject;
  /** One at a time: the record that it changes, or all that the one it makes could be known by. */
  readonly lane: string;
  /** What makes two writes the same: mutation, input and expectation. */
  readonly digest: string;
  readonly key?: string;
  readonly reason?: string;
}

/** How an effect ends. */
export interface Ending {
  readonly status: EffectStatus;
  readonly told: KeptAnswer;
  /** What was found, by a look or a person. */
  readonly found?: string;
  /** The record was found by a look: it counts only while it is no other write's effect. */
  readonly claims?: true;
  /** Who says so; the ledger itself when absent. */
  readonly by?: string;
  readonly reason?: string;
}
