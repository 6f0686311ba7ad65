import type { Reply } from "../../kit/call.ts";
import type { Clock } from "../../kit/clock.ts";
import type { JsonObject } from "../../kit/json.ts";
import type { WriteLog } from "../../kit/truth.ts";
import { json } from "../answers.ts";
import type { makeCollections } from "../collections.ts";
import type { Dataset } from "../model.ts";
import type { Parents, Request } from "../parents.ts";
import type { ItmReadings } from "../readings.ts";

/** What writes depend on beside the call. */
export interface WriteContext {
  dataset: Dataset;
  collections: ReturnType<typeof makeCollections>;
  clock: Clock;
  log: WriteLog;
  readings: ItmReadings;
}

/** A write whose path names records that exist, and whose body fits the contract. */
export interface WriteRequest extends WriteContext, Request {
  parents: Parents;
  given: JsonObject;
  /** The rows of a body that is a list. */
  list: JsonObject[];
}

/** The documented answer of an operation: the ids of what it is about, the vendor's message, and the status. */
export function answer({ match, parents, dataset }: WriteRequest, text: string, id?: unknown): Reply {
  const { type, or, status = 200, shape } = match.operation.answer!;
  const shown = or && Array.isArray(id) ? or : type!;
  const body: JsonObject = {};
  for (const [name, field] of Object.entries(dataset.contract.types[shown]!)) {
    if (name === "StatusMessage") body[name] = text;
    else if (name === "StatusCode") body[name] = status;
    else if (field.type === "boolean") body[name] = true;
    else if (name === "OtherDetails") body[name] = { Id: id };
    else if (name === "ProjectId" && shown === "BaselineMessage") body[name] = parents.project?.id ?? 0;
    else body[name] = Array.isArray(id) ? id.map(String) : typeof id === "string" ? 0 : (id ?? 0);
  }
  return json(status, shape === "list" ? [body] : body);
}

/** The documented refusal of an operation: its id member is empty. */
export function refusal({ match, dataset }: Pick<WriteRequest, "match" | "dataset">, text: string): Reply {
  const errors = match.operation.errors ?? {};
  const status = errors[400] ? 400 : errors[500] ? 500 : 400;
  const withId = (errors[status] ?? []).find((type) => type !== "StatusMessage" && "StatusCode" in dataset.contract.types[type]!);
  const idMember = withId && Object.keys(dataset.contract.types[withId]!).find((name) => name !== "StatusMessage" && name !== "StatusCode");
  return json(status, { ...(idMember && { [idMember]: idMember === "Id" ? 0 : null }), StatusMessage: text, StatusCode: status });
}
