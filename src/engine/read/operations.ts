import { TielineError } from "../../errors.ts";
import type { JsonObject } from "../../transport/json.ts";
import { forLoad } from "../memory/load.ts";
import { cacheRecords, readPageThrough } from "../memory/read-through.ts";
import type { OperationCall } from "../model/adapter.ts";
import { keyOf, valueAt } from "../model/names.ts";
import type { VendorRecord } from "../model/record.ts";
import type { OperationField, Resource } from "../model/resource.ts";
import type { Span } from "../model/source.ts";
import { callVendor, keepRecords, recordsOf } from "../vendor/fetch.ts";
import { type RecordPage, readAll, readSpan, type Slice } from "../vendor/paging.ts";
import { type ReadContext, reportsTotal } from "../vendor/upstream.ts";
import { embeddedRecord } from "./nested.ts";

/** The id's path of objects that have none. */
const noId = "";

/** A list without a connection is read whole, up to so many pages. */
const maxPages = 200;

/** Objects without an id as a resource: whom to ask, and how long they are fresh. */
export function resourceWithoutId(type: string, { vendor, maxAgeMs, redact }: OperationField): Resource {
  return { type, vendor, id: noId, relations: {}, ...(maxAgeMs !== undefined && { maxAgeMs }), ...(redact && { redact }) };
}

/** What an operation is asked for, and how its rows are read. */
export interface OperationRequest {
  resource: Resource;
  field: OperationField;
  call: OperationCall;
}

/** A span of an answer that the vendor gives in pages. */
export function readAnswerSpan(context: ReadContext, request: OperationRequest, span: Span): Promise<Slice> {
  const { upstream } = context;
  const { resource } = request;
  const own = forLoad(context, { type: resource.type, strategy: "operation" });
  const list = { span, largest: upstream.adapter.pageSize(resource), reportsTotal: reportsTotal(upstream, resource) };
  return readSpan((page, size) => readAnswer(own, atPage(request, page, size)), list);
}

/** All records of an answer, page after page where it comes in pages. */
export async function readWholeAnswer(context: ReadContext, request: OperationRequest): Promise<readonly VendorRecord[]> {
  const { resource, field, call } = request;
  const own = forLoad(context, { type: resource.type, strategy: "operation" });
  if (!field.paged) return (await readAnswer(own, request)).records;
  const { adapter, label, name } = context.upstream;
  const fetch = (page: number, size: number) => readAnswer(own, atPage(request, page, size));
  const whole = await readAll(fetch, adapter.pageSize(resource), maxPages);
  if (whole.complete) return whole.records;
  const sentence = `${label} answers ${call.operation.id} with too many rows to be read at once.`;
  throw new TielineError("QUERY_TOO_EXPENSIVE", sentence, { vendor: name });
}

function atPage(request: OperationRequest, page: number, size: number): OperationRequest {
  return { ...request, call: { ...request.call, paging: { page, size } } };
}

/** One page of an answer, or all of it, read once under a scope. */
function readAnswer(context: ReadContext, { resource, field, call }: OperationRequest): Promise<RecordPage> {
  const { upstream, pages } = context;
  const { answer } = upstream.adapter;
  if (!answer) throw new Error(`The adapter of ${upstream.label} does not say how ${call.operation.id} is called.`);
  const key = JSON.stringify([call.operation.id, call.path, call.query, call.body, call.headers, call.at, call.paging]);
  const memoKey = `${resource.type} ${key}`;
  const known = pages.get(memoKey);
  if (known) return known;
  const page = readPageThrough<ReadContext, RecordPage>(context, {
    resource,
    key,
    fields: undefined,
    async load(own) {
      const { answer: page, askedAt, storedAt } = await callVendor(own, resource, answer(call));
      const { complete = (row: JsonObject) => row, ...rest } = page;
      const carried = (row: JsonObject) => withParameters(complete(row), field, call);
      const { rows, total, size, last, skipped } = rest;
      const records = field.summary
        ? rows.map((row) => embeddedRecord(resource, row, carried))
        : recordsOf(resource, { ...rest, complete: carried }, undefined);
      if (resource.id !== noId && !field.summary) {
        cacheRecords(upstream.cache, records, storedAt);
        keepRecords(context, records, askedAt);
      }
      return { records, total, size, last, skipped };
    },
  });
  pages.set(memoKey, page);
  page.catch(() => pages.delete(memoKey));
  return page;
}

/** The row with the parameters of the path that it leaves out, or leaves blank. */
function withParameters(row: JsonObject, { carry = [] }: OperationField, { path }: OperationCall): JsonObject {
  const lacking = carry.filter((name) => keyOf(valueAt(row, name)) === undefined);
  return lacking.length === 0 ? row : { ...row, ...Object.fromEntries(lacking.map((name) => [name, path[name]!])) };
}
