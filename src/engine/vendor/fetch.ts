import { inSlices } from "../../transport/steps.ts";
import { cacheRecords } from "../memory/read-through.ts";
import { keptOf, timed } from "../memory/received.ts";
import type { ListRequest, Page, VendorCall } from "../model/adapter.ts";
import { fold, keysAt } from "../model/names.ts";
import { type FieldSet, isAddressable, makeRecord, optInOf, optInOfList, type VendorRecord } from "../model/record.ts";
import type { Resource } from "../model/resource.ts";
import { isShortened } from "../model/shortened.ts";
import type { ListQuery } from "../model/source.ts";
import { plannedFields } from "./field-plan.ts";
import { assertFilterApplied, foldKey } from "./filter-check.ts";
import { cappedSize, hasDuplicates, type RecordPage } from "./paging.ts";
import { withComparedFields } from "./predicate-check.ts";
import { badResponse } from "./responses.ts";
import type { ReadContext } from "./upstream.ts";

/** One page of a list, as the vendor serves it now. Throws when the vendor ignored a filter. */
export async function fetchPage(
  context: ReadContext,
  resource: Resource,
  query: ListQuery,
  { page: number, size }: Pick<ListRequest, "page" | "size">,
): Promise<RecordPage> {
  const { upstream } = context;
  const { where, order, options } = query;
  const fields = withComparedFields(plannedFields(context, resource, query.fields, resource.listFields), where);
  const call = upstream.adapter.page(resource, { where, order, options, fields, page: number, size });
  const { answer: page, askedAt, storedAt } = await callVendor(context, resource, call);
  const { observations, lastRowCounts } = upstream;
  const records: VendorRecord[] = [];
  await inSlices(
    page.rows,
    (rows) => {
      const part = recordsOf(resource, { ...page, rows: [...rows] }, optInOfList(resource, fields));
      observations.learnMembers(resource, call.request.operation, part);
      records.push(...part);
    },
    context.scope.caller,
  );
  const { total, skipped, last } = page;
  const answer: RecordPage = { records, total, skipped, size: page.size, last };
  observations.learnPage(resource, page, { page: number, size, capped: cappedSize(answer, number, size) });
  if (records.some(({ data }) => isShortened(resource, data, fields))) observations.learnShortened(resource);
  const note = (kind: "BAD_ANSWER" | "DUPLICATE_ROWS", detail: string, subject?: string) =>
    observations.note({ kind, type: resource.type, operation: resource.list?.id, detail, ...(subject && { subject }) });
  if (skipped) note("BAD_ANSWER", "A list held an element that is no record. It is left out.", "element");
  await inSlices(records, (part) => assertFilterApplied(upstream, resource, part, query), context.scope.caller);
  if (total !== undefined && isWholeList(query)) lastRowCounts.set(resource.type, total);
  if (hasDuplicates(records)) note("DUPLICATE_ROWS", "One page held a record more than once. It is shown once.");
  await inSlices(records, (part) => cacheRecords(upstream.cache, part, storedAt), context.scope.caller);
  keepRecords(context, records, askedAt);
  return answer;
}

/** Nothing narrows the list. */
export function isWholeList({ where, options = {} }: ListQuery): boolean {
  return !where && Object.keys(options).length === 0;
}

/** The record of this id or alternate key, or undefined when the vendor has none. */
export async function fetchRecord(
  context: ReadContext,
  resource: Resource,
  id: string,
  fields: FieldSet | undefined,
): Promise<VendorRecord | undefined> {
  const { upstream } = context;
  const { answer: page, askedAt, storedAt } = await callVendor(context, resource, upstream.adapter.show!(resource, id, fields));
  const [record] = recordsOf(resource, { ...page, fields: page.fields ?? "all" }, optInOf(resource, fields));
  if (!record) return undefined;
  upstream.observations.learnMembers(resource, resource.show!.id, [record]);
  if (!record.id.startsWith("~") && ![record.id, ...alternateKeysOf(record)].some((key) => foldKey(key) === foldKey(id)))
    throw badResponse(upstream, resource.show!.id, "another record than the one requested");
  cacheRecords(upstream.cache, [record], storedAt);
  keepRecords(context, [record], askedAt);
  return record;
}

/** Many records by id, by the operation for many. Missing ones are left out. */
export async function fetchMany(
  context: ReadContext,
  resource: Resource,
  ids: readonly string[],
  fields: FieldSet | undefined,
): Promise<VendorRecord[]> {
  const { upstream } = context;
  const { answer: page, askedAt } = await callVendor(context, resource, upstream.adapter.many!(resource, ids, fields));
  const records = recordsOf(resource, { ...page, fields: "all" }, undefined);
  keepRecords(context, records, askedAt);
  return records;
}

/** An answer with its times: when the vendor was asked at the latest, and when it answered. Another process may have asked. */
export interface Timed<T> {
  answer: T;
  askedAt: number;
  storedAt: number;
}

/** Makes a call for records of this resource, or takes the answer to another process where that is fresh enough. */
export async function callVendor<T>(context: ReadContext, resource: Resource, call: VendorCall<T>): Promise<Timed<T>> {
  const { upstream } = context;
  const { context: heard, storedAt } = timed(context);
  const askedAt = upstream.cache.now();
  const request = { ...call.request, kept: keptOf(context, resource) };
  const answer = await upstream.call({ ...call, request }, heard.scope);
  return { answer, askedAt: Math.min(askedAt, storedAt()), storedAt: storedAt() };
}

/** Hands what a vendor answered to the replica, once, where it keeps such records. Nobody waits for it. */
export function keepRecords({ replica }: Pick<ReadContext, "replica">, records: readonly VendorRecord[], askedAt: number): void {
  const [first] = records;
  if (first && replica?.state(first.resource.type)) replica.keep(records.filter(isAddressable), askedAt);
}

/** The records of a page, in its order. */
export function recordsOf(resource: Resource, page: Page, requested: FieldSet | undefined): VendorRecord[] {
  const { rows, complete, fields = defaultFields(resource) } = page;
  return rows.map((row) => makeRecord(resource, row, { fields, requested }, complete));
}

/** Fields of a row when nobody says otherwise. */
function defaultFields({ listFields }: Resource): FieldSet | "all" {
  return listFields ? new Set(listFields.map(fold)) : "all";
}

export function alternateKeysOf({ resource, data }: VendorRecord): string[] {
  return (resource.alternateKeys ?? []).flatMap((path) => keysAt(data, path));
}
