import type { Page } from "../../engine/model/adapter.ts";
import type { Operation, Resource } from "../../engine/model/resource.ts";
import { badResponse, readJson } from "../../engine/vendor/responses.ts";
import { errorsBelow, refusalBody } from "../../engine/vendor/vendor-errors.ts";
import type { VendorError } from "../../errors.ts";
import { isObject, type Json, type JsonObject, LosslessNumber } from "../../transport/json.ts";
import type { Response } from "../../transport/send.ts";
import { vendor } from "./connection.ts";
import { keyOf } from "./lists.ts";

/**
 * Current RMS API, Errors: "the presence of an errors object", whose members it does not show. Texts by field, as its framework
 * writes them (`base` is the record itself), and a plain list are read.
 */
export function errorsIn(response: Response): VendorError[] {
  const body = refusalBody(response);
  const errors = errorsBelow(isObject(body) ? body.errors : undefined);
  return errors.map(({ field, message }) => (field === undefined || field === "base" ? { message } : { field, message }));
}

/** One record, under the singular of its resource. */
export function readRecord(resource: Resource, operation: Operation, response: Response): JsonObject {
  const key = keyOf(operation) ?? singular(resource);
  const body = readJson(vendor, operation.id, response);
  const record = isObject(body) ? body[key] : undefined;
  if (!isObject(record)) throw badResponse(vendor, operation.id, `no ${key} in it`);
  return record;
}

/** Rows under the plural, beside `meta`, which no sample shows. */
export function readRows(
  operation: Operation,
  response: Response,
  key = operation.id.split(".")[0]!,
): { rows: JsonObject[]; skipped: number; meta: JsonObject } {
  const body = readJson(vendor, operation.id, response);
  const items = isObject(body) ? body[key] : undefined;
  const rows = Array.isArray(items) ? items.filter((item) => item !== null) : undefined;
  if (!Array.isArray(items) || !rows?.every(isObject)) throw badResponse(vendor, operation.id, `no list of ${key} in it`);
  return { rows, skipped: items.length - rows.length, meta: isObject(body) && isObject(body.meta) ? body.meta : {} };
}

/** The page that is requested, and the key of its rows where it is another than usual. */
interface PageSpan {
  page: number;
  size: number;
  at?: string | undefined;
}

export function readPage(operation: Operation, response: Response, { page, size, at }: PageSpan): Page {
  const { rows, skipped, meta } = readRows(operation, response, at);
  const total = count(meta.total_row_count);
  // A list without documented paging may answer with everything, whatever the page.
  const isWhole = rows.length > size || (page > 1 && rows.length > 0 && rows.length + skipped === total);
  if (isWhole) return { rows: rows.slice((page - 1) * size, page * size), total: rows.length };
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
