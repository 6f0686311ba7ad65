import type { Operation, Page, Resource } from "../../resource/model.ts";
import { badResponse, readJson } from "../../resource/upstream.ts";
import { isObject, type Json, type JsonObject, LosslessNumber } from "../../transport/json.ts";
import type { Response } from "../../transport/send.ts";

export const name = "current-rms";
export const label = "Current RMS";

/** One record stands under the singular of its resource. */
export function readRecord(resource: Resource, operation: Operation, response: Response, key = singular(resource)): JsonObject {
  const body = readJson(name, label, operation.id, response);
  const record = isObject(body) ? body[key] : undefined;
  if (!isObject(record)) throw badResponse(name, label, operation.id, `no ${key} in it`);
  return record;
}

/** Rows stand under the plural, beside `meta`, which no documented sample shows. */
export function readRows(
  operation: Operation,
  response: Response,
  key = operation.id.split(".")[0]!,
): { rows: JsonObject[]; skipped: number; meta: JsonObject } {
  const body = readJson(name, label, operation.id, response);
  const items = isObject(body) ? body[key] : undefined;
  const rows = Array.isArray(items) ? items.filter((item) => item !== null) : undefined;
  if (!rows?.every(isObject)) throw badResponse(name, label, operation.id, `no list of ${key} in it`);
  return { rows, skipped: (items as Json[]).length - rows.length, meta: isObject(body) && isObject(body.meta) ? body.meta : {} };
}

export function readPage(operation: Operation, response: Response, asked: { page: number; size: number; at?: string | undefined }): Page {
  const { rows, skipped, meta } = readRows(operation, response, asked.at);
  const total = count(meta.total_row_count);
  // Lists whose documentation does not speak of paging may answer with everything at once, whatever page was asked for.
  const whole = rows.length > asked.size || (asked.page > 1 && rows.length > 0 && rows.length + skipped === total);
  if (whole) return { rows: rows.slice((asked.page - 1) * asked.size, asked.page * asked.size), total: rows.length };
  return { rows, skipped, total, size: count(meta.per_page) };
}

function count(value: Json | undefined): number | undefined {
  const number = Number(value instanceof LosslessNumber ? value.value : (value ?? Number.NaN));
  return Number.isInteger(number) ? number : undefined;
}

function singular(resource: Resource): string {
  return snake(resource.type.replace(/^CurrentRms/, "")).slice(1);
}

export function snake(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
