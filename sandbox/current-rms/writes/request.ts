import { type Call, ReplyError } from "../../kit/call.ts";
import type { Clock } from "../../kit/clock.ts";
import type { Match } from "../../kit/contract.ts";
import type { JsonObject } from "../../kit/json.ts";
import type { WriteLog } from "../../kit/truth.ts";
import type { EditableDataset, Row } from "../model.ts";
import type { CurrentRmsReadings } from "../readings.ts";
import type { Writing } from "./apply.ts";

/** A file as it was uploaded. */
export interface StoredFile {
  name: string;
  type: string;
  bytes: Buffer;
}

/** What writes depend on beside the call. */
export interface WriteContext {
  data: EditableDataset;
  readings: CurrentRmsReadings;
  clock: Clock;
  log: WriteLog;
  /** Files by the path they are read back at. */
  files: Map<string, StoredFile>;
}

/** A write whose path names records that exist, and whose body fits the contract. */
export interface WriteRequest extends WriteContext, Writing {
  call: Call;
  match: Match;
  /** The documented type of the records it is about. */
  type: string;
  /** The record of the body, without what stands around it. */
  given: JsonObject;
  /** The record that the path names. */
  row?: Row;
  /** The record that it stands under. */
  parent?: Row;
  /** The file of a multipart form. */
  file?: StoredFile;
}

/** The documented answer to a request that was understood and cannot be followed: texts by the member they are about. */
export function unprocessable(errors: Record<string, string[]>): ReplyError {
  return new ReplyError({ status: 422, body: { errors } });
}

/** A refusal that is about the record itself. */
export function refused(text: string): ReplyError {
  return unprocessable({ base: [text] });
}
