import type { Operation, Page } from "../../resource/model.ts";
import { badResponse } from "../../resource/upstream.ts";
import { isObject, type Json, type JsonObject } from "../../transport/json.ts";

export const name = "cirrus";
export const label = "Cirrus";

export type Pair = readonly [name: string, value: string];

/**
 * The rows of a list. The documentation prints the page as the only item of an array, which may be a slip of the program
 * that wrote it (L167); a bare list is whole.
 */
export function readPage(operation: Operation, body: Json, page: number, size: number): Page {
  const [first] = Array.isArray(body) ? body : [];
  const envelope = Array.isArray(body) && body.length === 1 && isEnvelope(first) ? first : body;
  if (Array.isArray(envelope)) {
    const rows = envelope.filter(isObject);
    return { rows: rows.slice((page - 1) * size, page * size), total: rows.length };
  }
  if (!isPage(envelope)) throw badResponse(name, label, operation.id, "an object without a list");
  const rows = (envelope.items as Json[]).filter(isObject);
  const total = count(envelope.total);
  // A total below the number of rows beside it (the documentation prints 0) says nothing.
  return { rows, total: total === undefined || total < rows.length ? undefined : total, size: count(envelope.per_page) };
}

export function readRecord(operation: Operation, body: Json): JsonObject {
  const record = Array.isArray(body) && body.length === 1 ? body[0] : body;
  if (!isObject(record)) throw badResponse(name, label, operation.id, "something other than a record");
  return record;
}

/** What stands around rows, whether they are there or not; no record counts pages. */
function isEnvelope(value: Json | undefined): boolean {
  return isObject(value) && ("items" in value || ("per_page" in value && "total" in value));
}

function isPage(value: Json | undefined): value is JsonObject {
  return isObject(value) && Array.isArray(value.items);
}

function count(value: Json | undefined): number | undefined {
  return typeof value === "number" ? value : undefined;
}
