import type { FieldSet, VendorRecord } from "../engine/model/record.ts";
import type { Resource } from "../engine/model/resource.ts";
import type { ListQuery } from "../engine/model/source.ts";
import { scanCalls } from "../engine/read/scan.ts";
import { callsFor, strategyById } from "../engine/read/strategy.ts";
import { TielineError } from "../errors.ts";
import type { Context } from "./context.ts";

/** A list that is filtered, ordered or added up here is read in this many vendor calls at most. */
export const maxScanCalls = 20;

const scans = new WeakMap<object, Map<string, Promise<VendorRecord[]>>>();

/** All rows of a list, in no more than `maxScanCalls` calls; once for each request. They are counted as scanned. */
export function scanRows(context: Context, resource: Resource, query: ListQuery, fields: FieldSet | undefined): Promise<VendorRecord[]> {
  const { session } = context;
  const own = scans.get(session) ?? new Map<string, Promise<VendorRecord[]>>();
  scans.set(session, own);
  const { where, options } = query;
  const key = JSON.stringify([resource.type, where, options, fields && [...fields].sort()]);
  const known = own.get(key) ?? scan(context, resource, { where, options, fields });
  own.set(key, known);
  return known;
}

async function scan(context: Context, resource: Resource, query: ListQuery): Promise<VendorRecord[]> {
  const { session } = context;
  const price = callsOfScan(context, resource);
  if (!query.where && Number.isFinite(price) && price > maxScanCalls) throw tooLong(context, resource, price);
  const records = await session.scan(resource.type, query, maxScanCalls);
  if (!records) throw tooLong(context, resource, callsOfScan(context, resource));
  session.scope.note(resource.vendor, { scanned: records.length });
  return records;
}

/** Calls that reading the whole list takes; infinite while its length is unknown. */
function callsOfScan({ session }: Context, resource: Resource): number {
  const { upstream } = session.context(resource);
  if (!resource.nestedIn) return scanCalls(upstream, resource);
  const holders = session.resource(resource.nestedIn.type);
  const count = upstream.lastRowCounts.get(holders.type);
  if (count === undefined) return Number.POSITIVE_INFINITY;
  return scanCalls(upstream, holders) + callsFor(strategyById(upstream, holders, count, undefined), count);
}

function tooLong({ kept, session }: Context, { type, vendor }: Resource, calls: number): TielineError {
  const { label } = session.context({ vendor }).upstream;
  const price = Number.isFinite(calls) ? `about ${calls} calls` : `more than ${maxScanCalls} calls`;
  const sentence = `${label} cannot answer this by itself, and to evaluate it here the list of ${type} would have to be read, in ${price}; at most ${maxScanCalls} are made for that.`;
  const isComplete = kept?.state(type)?.completeSince !== undefined;
  const advice = isComplete
    ? 'The replica answers it without a call: send "Cache-Control: max-stale", or a "max-age" that allows its age. Or narrow the list by what the vendor filters by.'
    : 'Narrow it by what the vendor filters by. Once this stream is synced ("tieline sync"), the replica answers it without a call for "Cache-Control: max-stale".';
  return new TielineError("UNSUPPORTED_FILTER", sentence, {
    vendor,
    advice,
    extensions: { scanCalls: Number.isFinite(calls) ? calls : null, maxScanCalls, cacheControl: "max-stale" },
  });
}
