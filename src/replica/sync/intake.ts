import { chunk } from "../../engine/memory/loader.ts";
import { isAddressable, type VendorRecord } from "../../engine/model/record.ts";
import type { KeptRecord } from "../../engine/model/replica.ts";
import { isShortened } from "../../engine/model/shortened.ts";
import { readInFull } from "../../engine/read/in-full.ts";
import { recordsIn } from "../../engine/read/nested.ts";
import { fetchMany } from "../../engine/vendor/fetch.ts";
import { distinct } from "../../engine/vendor/paging.ts";
import type { ReadContext } from "../../engine/vendor/upstream.ts";
import type { Batch, ReplicaStore, SyncState } from "../store.ts";
import { fieldsOf, type Source, type SyncedStream } from "./source.ts";

/** Ids of one call for many records: what the vendors' pages allow. */
const manyPerCall = 100;

/** Records of a page as they are kept: each stream's. */
export interface Intake {
  of: SyncedStream;
  records: VendorRecord[];
}

export interface IntakeRequest {
  context: ReadContext;
  source: Source;
  /** Kept since then, a record need not be read again. */
  since: number;
  store: Pick<ReplicaStore, "get">;
}

/**
 * The records of a page, made whole where the vendor has a call for many, and those inside them. Gives them in parts, so that what
 * was read is kept before the next call.
 */
export async function* takeIn(request: IntakeRequest, page: readonly VendorRecord[]): AsyncGenerator<Intake[]> {
  const { source, context } = request;
  const { resource } = source;
  // A row without an id cannot be found again, nor told from another one like it.
  const rows = distinct(page.filter(isAddressable));
  if (!resource.many) {
    yield split(source, await inFull(context, source, rows));
    return;
  }
  for (const some of chunk(await stillToRead(request, rows), manyPerCall)) {
    const ids = some.map(({ id }) => id);
    const whole = new Map((await fetchMany(context, resource, ids, undefined)).map((record) => [record.id, record]));
    // One that the call for many does not know is in the list all the same.
    yield split(
      source,
      some.map((row) => whole.get(row.id) ?? row),
    );
  }
}

/** What was not yet kept whole when the sync went on after an interruption. */
async function stillToRead({ source: { own, type }, since, store }: IntakeRequest, rows: readonly VendorRecord[]): Promise<VendorRecord[]> {
  if (!own) return [...rows];
  const ids = rows.map(({ id }) => id);
  const known = await store.get(type, ids);
  const isKept = (each: KeptRecord | null | undefined) => each && each.seenAt >= since && each.record.loadedFields === "all";
  return rows.filter(({ id }) => !isKept(known.get(id)));
}

/** Objects that the list showed with less in them are completed, where the columns need that. */
async function inFull(context: ReadContext, source: Source, rows: VendorRecord[]): Promise<VendorRecord[]> {
  const fields = fieldsOf(source);
  const { resource } = source;
  const short = rows.filter(({ data }) => isShortened(resource, data, fields));
  if (short.length === 0) return rows;
  const full = await readInFull(context, resource, short, fields);
  return rows.map((row) => {
    // What stays short is kept as it is: it tells by itself what it lacks.
    const { loadError: _error, ...read } = full.get(row.id) ?? row;
    return read;
  });
}

/** Inner records come first: where one is kept, so are those inside it. */
function split({ own, nested }: Source, records: VendorRecord[]): Intake[] {
  return [
    ...nested.map((of) => {
      const { resource } = of.stream;
      const inner = records.flatMap((holder) => recordsIn(resource, holder, resource.nestedIn!.path));
      return { of, records: distinct(inner.filter(isAddressable)) };
    }),
    ...(own ? [{ of: own, records }] : []),
  ];
}

/** Records as they are written: as of when the vendor was asked for them. */
export function kept(records: readonly VendorRecord[], seenAt: number): KeptRecord[] {
  return records.map((record) => ({ record, seenAt }));
}

/** A batch; members that are absent are left out. */
export function batchOf(type: string, records: readonly KeptRecord[], state?: SyncState): Batch {
  return { type, ...(records.length > 0 && { records }), ...(state && { state }) };
}
