import { type Call, ReplyError } from "../../kit/call.ts";
import type { Clock } from "../../kit/clock.ts";
import type { Match } from "../../kit/contract.ts";
import type { JsonObject } from "../../kit/json.ts";
import { secondsStamp } from "../../kit/time.ts";
import type { WriteLog } from "../../kit/truth.ts";
import type { CirrusReadings } from "../readings.ts";
import type { Row, Store } from "../store.ts";

/** What writes depend on beside the call. */
export interface WriteContext {
  store: Store;
  readings: CirrusReadings;
  clock: Clock;
  log: WriteLog;
}

/** A write whose path names records that exist, and whose body fits the contract. */
export interface WriteRequest extends WriteContext {
  call: Call;
  match: Match;
  /** The table of the resource. */
  table: string;
  given: JsonObject;
  now: string;
}

/** What a write gives back: the row to show, or a body as it is. */
export type Outcome = { row: Row; type?: string } | { body: object } | undefined;

export type Action = (request: WriteRequest) => Outcome;

/** The framework's answer to a body that does not fit: a text by the member it is about. */
export function invalid(errors: Record<string, string>): ReplyError {
  return new ReplyError({ status: 400, body: { message: "Input payload validation failed", errors } });
}

export function missing(): ReplyError {
  return new ReplyError({ status: 404, body: { message: "No such record" } });
}

export function stampOf({ clock }: WriteContext): string {
  return secondsStamp(clock.now());
}
