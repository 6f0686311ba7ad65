import type { ListRequest, Page } from "../../engine/model/adapter.ts";
import type { Operation } from "../../engine/model/resource.ts";
import { badResponse, objectsIn } from "../../engine/vendor/responses.ts";
import { errorsBelow, refusalBody } from "../../engine/vendor/vendor-errors.ts";
import type { VendorError } from "../../errors.ts";
import { isObject, type Json, type JsonObject } from "../../transport/json.ts";
import type { Response } from "../../transport/send.ts";
import { vendor } from "./connection.ts";

export type Pair = readonly [name: string, value: string];

/**
 * The rows of a list. The samples show the page as the only item of an array, which the page may have been generated with by
 * mistake: both forms are read. A bare list is complete.
 */
export function readPage(operation: Operation, body: Json, { page, size }: Pick<ListRequest, "page" | "size">): Page {
  const [first] = Array.isArray(body) ? body : [];
  const envelope = Array.isArray(body) && body.length === 1 && isEnvelope(first) ? first : body;
  if (Array.isArray(envelope)) {
    const rows = objectsIn(vendor, operation.id, envelope);
    return { rows: rows.slice((page - 1) * size, page * size), total: rows.length };
  }
  if (!isPage(envelope)) throw badResponse(vendor, operation.id, "an object without a list");
  const rows = objectsIn(vendor, operation.id, envelope.items);
  const total = count(envelope.total);
  // A total below the number of rows is no total: the samples show 0.
  return { rows, total: total === undefined || total < rows.length ? undefined : total, size: count(envelope.per_page) };
}

export function readRecord(operation: Operation, body: Json): JsonObject {
  const record = Array.isArray(body) && body.length === 1 ? body[0] : body;
  if (!isObject(record)) throw badResponse(vendor, operation.id, "something other than a record");
  return record;
}

/**
 * Cirrus documents no refusal. Its pages are those of a framework (Flask-RESTX) that answers with a `message`, and with `errors` by
 * field where arguments are wrong.
 */
export function errorsIn(response: Response): VendorError[] {
  const body = refusalBody(response);
  return isObject(body) ? [...errorsBelow(body.message), ...errorsBelow(body.errors)] : [];
}

/** Whether a value is the object around rows. No record has members that count pages. */
function isEnvelope(value: Json | undefined): boolean {
  return isObject(value) && ("items" in value || ("per_page" in value && "total" in value));
}

function isPage(value: Json | undefined): value is JsonObject & { items: Json[] } {
  return isObject(value) && Array.isArray(value.items);
}

function count(value: Json | undefined): number | undefined {
  return typeof value === "number" ? value : undefined;
}
