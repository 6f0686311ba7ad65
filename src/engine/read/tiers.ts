import { TielineError, type VendorName } from "../../errors.ts";
import { type CallNote, deriveScope } from "../../transport/send.ts";
import { mayStandIn } from "../memory/freshness.ts";
import type { VendorRecord } from "../model/record.ts";
import type { Resource } from "../model/resource.ts";
import { everything, type ListQuery, type RecordSpan, type Span } from "../model/source.ts";
import type { ReadContext } from "../vendor/upstream.ts";
import { answersScan, keptSpan } from "./kept-lists.ts";
import { maxScanPages, refuseLongScan, scanUpTo } from "./scan.ts";
import { readListSpan } from "./spans.ts";

/** A list, and the part of it that is asked for. */
export interface ListPart {
  query: ListQuery;
  span: Span;
}

/**
 * A span of a list: out of memory where all its pages are there, else out of the replica where that may answer, else from the vendor;
 * and out of the replica where the vendor fails. `read` reads it by pages, where that is done otherwise than by `readListSpan`.
 */
export function readTiers(
  context: ReadContext,
  resource: Resource,
  { query, span }: ListPart,
  read?: (context: ReadContext) => Promise<RecordSpan>,
): Promise<RecordSpan> {
  const byPages = read ?? ((own: ReadContext) => readListSpan(own, resource, query, span));
  const isKept = answersScan(context, resource, query);
  // The pages of nested records are those of their holders, which the session reads under the scope of the request.
  return inOrder(context, isKept, {
    memory: read ? undefined : byPages,
    kept: (failure) => keptSpan(context, resource, { query, span }, failure),
    vendor: byPages,
  });
}

/** Every record that meets the query, in the same order of ways; undefined when it takes more calls than allowed. */
export function scanTiers(
  context: ReadContext,
  resource: Resource,
  query: ListQuery,
  maxCalls: number,
): Promise<VendorRecord[] | undefined> {
  const isKept = answersScan(context, resource, query);
  const byPages = (own: ReadContext) => scanUpTo(own, resource, query, Math.min(maxCalls, maxScanPages));
  return inOrder<VendorRecord[] | undefined>(context, isKept, {
    memory: byPages,
    kept: async (failure) => (await keptSpan(context, resource, { query, span: everything }, failure))?.records,
    vendor: byPages,
  });
}

/** The same, of a list that is not too long. */
export async function scanAllTiers(context: ReadContext, resource: Resource, query: ListQuery): Promise<VendorRecord[]> {
  return (await scanTiers(context, resource, query, maxScanPages)) ?? refuseLongScan(context, resource);
}

interface Ways<T> {
  /** Reads through the memory, and throws CACHE_MISS where that would take a call. */
  memory: ((context: ReadContext) => Promise<T>) | undefined;
  /** Undefined where the replica cannot answer. */
  kept(failure?: string): Promise<T | undefined>;
  vendor(context: ReadContext): Promise<T>;
}

async function inOrder<T>(context: ReadContext, isKept: boolean, { memory, kept, vendor }: Ways<T>): Promise<T> {
  if (!context.replica) return vendor(context);
  if (isKept) {
    const answer = (memory && (await fromMemory(context, memory))) ?? (await kept());
    if (answer !== undefined) return answer;
  }
  try {
    return await vendor(context);
  } catch (error) {
    const answer = mayStandIn(error, context.scope) ? await kept(error.code) : undefined;
    if (answer === undefined) throw error;
    return answer;
  }
}

/** The answer where it takes no call. An attempt that fails leaves nothing in the report. */
async function fromMemory<T>(context: ReadContext, read: (context: ReadContext) => Promise<T>): Promise<T | undefined> {
  const { scope } = context;
  const notes: [VendorName, CallNote][] = [];
  const note = (vendor: VendorName, event: CallNote) => void notes.push([vendor, event]);
  try {
    const answer = await read(context.withScope(deriveScope(scope, { onlyIfCached: true, note })));
    for (const [vendor, event] of notes) scope.note(vendor, event);
    return answer;
  } catch (error) {
    if (error instanceof TielineError && error.code === "CACHE_MISS") return undefined;
    throw error;
  }
}
