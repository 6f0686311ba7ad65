import type { VendorRecord } from "../../engine/model/record.ts";
import type { ListQuery } from "../../engine/model/source.ts";
import { partitionsOf } from "../../engine/read/partitions.ts";
import { fetchPage } from "../../engine/vendor/fetch.ts";
import type { SyncState } from "../store.ts";
import { readChunk } from "./chunk.ts";
import { batchOf, kept, takeIn } from "./intake.ts";
import type { Job } from "./job.ts";
import { confirmMissing } from "./missing.ts";
import { beginning, keyAt, type Place } from "./place.ts";
import { type KeptFields, LoadedFields } from "./projection.ts";
import { listOf, streamsOf } from "./source.ts";

/** Where a sweep that is under way goes on: the `position` of its state. */
interface Position {
  /** The partition of the list. */
  part: number;
  place: Place;
  /** Where increments begin after it. */
  cursor?: string;
  fields: KeptFields;
}

/** Reads the whole list into the store, from where an earlier attempt stopped. Then what it did not find is gone. */
export async function sweep(job: Job): Promise<void> {
  const { source, store, context, clock } = job;
  const streams = streamsOf(source);
  const { type } = streams.at(0)!.stream.resource;
  const before = await store.syncState(type);
  const begun = before.sweep;
  const startedAt = begun?.startedAt ?? clock.now();
  const earlier = begun && parsePosition(begun.position);
  // The newest change before the first row is read: whatever changes later is found by the next increment.
  const cursor = earlier ? earlier.cursor : (before.cursor ?? (await newestChange(job)));
  const loaded = new Map(streams.map(({ stream }) => [stream.resource.type, new LoadedFields()]));
  if (earlier) loaded.set(type, new LoadedFields(earlier.fields));
  const seen = new Set(earlier?.place.tail);
  const madeBefore = begun?.calls ?? 0;
  let rows = earlier ? begun.rows : 0;
  const { sweep: _sweep, error: _error, ...settled } = before;
  const stateAt = (part: number, place: Place): SyncState => {
    const position: Position = { part, place, ...(cursor !== undefined && { cursor }), fields: loaded.get(type)!.keep() };
    const calls = madeBefore + job.calls();
    return { ...settled, sweep: { startedAt, position: JSON.stringify(position), rows, calls } };
  };

  const whole: ListQuery = {};
  const parts = partitionsOf(context.upstream, source.resource, whole) ?? [whole];
  for (let part = earlier?.part ?? 0; part < parts.length; part++) {
    let place: Place | undefined = part === earlier?.part ? earlier.place : beginning;
    while (place) {
      // A clock that was set back, or that of another process, must not make a row older than the sweep.
      const seenAt = Math.max(startedAt, clock.now());
      const list = listOf(context, source, source.resource.keyset, parts[part]!);
      const chunk = await readChunk(list, place, seen);
      const news = chunk.records.filter(({ id }) => !seen.has(id)).length;
      const at: Place = place;
      for await (const intakes of takeIn({ context, source, since: startedAt, store }, chunk.records)) {
        for (const { of, records } of intakes) {
          const own = of.stream.resource.type;
          loaded.get(own)!.note(records);
          await store.write(batchOf(own, kept(records, seenAt), own === type ? stateAt(part, at) : undefined));
        }
        await job.advance({ rows, total: undefined });
      }
      for (const { id } of chunk.records) seen.add(id);
      rows += news;
      place = chunk.next;
      await store.write(batchOf(type, [], place ? stateAt(part, place) : stateAt(part + 1, beginning)));
      await job.advance({ rows, total: totalOf(rows, news, chunk.left) });
    }
  }
  await confirmMissing(job, startedAt);
  await end();

  async function end(): Promise<void> {
    const at = clock.now();
    for (const { stream, fields, missing } of [...streams].reverse()) {
      const own = stream.resource.type;
      const { sweep: _, error: __, ...rest } = await store.syncState(own);
      const common = { completeSince: startedAt, syncedAt: startedAt, sweptAt: at, fields: loaded.get(own)!.fields(fields, missing) };
      const state: SyncState = { ...rest, ...common, ...(own === type && cursor !== undefined && { cursor }) };
      await store.write({ type: own, goneBefore: startedAt, state });
    }
  }
}

/** Rows in all: those before this page, and those that the list had from there on. */
function totalOf(rows: number, news: number, left: number | undefined): number | undefined {
  return left === undefined ? undefined : Math.max(rows, rows - news + left);
}

/** The highest value of the field by which changes are found; undefined where there is none. */
async function newestChange({ source, context }: Pick<Job, "source" | "context">): Promise<string | undefined> {
  const { changed, id } = source.resource;
  if (!changed || context.upstream.observations.ignores(source.type, changed.attribute)) return undefined;
  const fields = new Set([id, changed.path]);
  const query = { order: [{ attribute: changed.attribute, descending: true }], fields };
  const page = await fetchPage(context, source.resource, query, { page: 1, size: 1 });
  const [newest] = page.records as readonly VendorRecord[];
  return newest && keyAt(changed, newest);
}

/** A position that another version wrote is of no use: the sweep starts anew, under the same time. */
function parsePosition(text: string): Position | undefined {
  try {
    const { part, place, cursor, fields } = JSON.parse(text) as Position;
    const isWhole = Number.isInteger(part) && Number.isInteger(place.offset) && Array.isArray(place.tail) && Array.isArray(fields.members);
    return isWhole ? { part, place, fields, ...(cursor !== undefined && { cursor }) } : undefined;
  } catch {
    return undefined;
  }
}
