import { type FieldSet, isSubset, mergeRecords, type VendorRecord } from "../engine/model/record.ts";
import type { KeptRecord } from "../engine/model/replica.ts";
import { shortenedIn } from "../engine/model/shortened.ts";
import { nextTurn } from "../transport/steps.ts";
import { bodyOf, hashOf } from "./body.ts";
import type { StreamTable } from "./tables.ts";

/** A record as it will be written. */
export interface Incoming {
  record: VendorRecord;
  /** The oldest and the newest answer that it is put together from. */
  seenAt: number;
  lastAt: number;
  body: string;
  hash: number;
}

/** Records that take some milliseconds to be written as texts. */
const sliceLength = 50;

/** The records of a batch without what is never kept, one for each id; the event loop is not held meanwhile. */
export async function prepare(records: readonly KeptRecord[], { exclusion }: StreamTable): Promise<Map<string, Incoming>> {
  const prepared = new Map<string, Incoming>();
  for (const [i, { record, seenAt }] of records.entries()) {
    if (i > 0 && i % sliceLength === 0) await nextTurn();
    const own = incoming(exclusion ? exclusion.strip(record) : record, seenAt, seenAt);
    const before = prepared.get(record.id);
    prepared.set(record.id, before ? combine(before, own) : own);
  }
  return prepared;
}

export function incoming(record: VendorRecord, seenAt: number, lastAt: number): Incoming {
  const body = bodyOf(record);
  return { record, seenAt, lastAt, body, hash: hashOf(body) };
}

/** Does this answer name all the fields that the other named? */
export function coversFields(later: FieldSet | "all", earlier: FieldSet | "all"): boolean {
  return later === "all" || (earlier !== "all" && isSubset(earlier, later));
}

/** Both answers as one record: the later one counts where they differ, and it is as old as the older one where that adds something. */
export function combine(a: Incoming, b: Incoming): Incoming {
  const [earlier, later] = a.lastAt <= b.lastAt ? [a, b] : [b, a];
  const lastAt = later.lastAt;
  const isWhole = coversFields(later.record.loadedFields, earlier.record.loadedFields);
  const { resource, data } = later.record;
  // A list may leave out parts of an object that the earlier answer has.
  if (isWhole && (!resource.shortened || Object.keys(shortenedIn(resource, earlier.record.data, data)).length === 0)) return later;
  return incoming(mergeRecords(earlier.record, later.record), Math.min(earlier.seenAt, later.seenAt), lastAt);
}
