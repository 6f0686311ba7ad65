import { readChunk } from "./chunk.ts";
import { batchOf, kept, takeIn } from "./intake.ts";
import type { Job } from "./job.ts";
import { beginning, keyAt, latest, type Place, startOf } from "./place.ts";
import { listOf } from "./source.ts";

/**
 * Reads what changed since the last time, by the vendor's own times: our clock may differ from its. What has vanished is left to
 * the next sweep. False where the stream has no such filter, or nothing to begin from.
 */
export async function increment(job: Job): Promise<boolean> {
  const { source, store, context, clock } = job;
  const { changed } = source.resource;
  if (!source.own || !changed || context.upstream.observations.ignores(source.type, changed.attribute)) return false;
  const before = await store.syncState(source.type);
  const from = before.cursor === undefined ? undefined : startOf(changed, before.cursor);
  if (from === undefined || before.completeSince === undefined) return false;
  const startedAt = clock.now();
  const seen = new Set<string>();
  let cursor = before.cursor;
  let place: Place | undefined = { ...beginning, from };
  while (place) {
    const seenAt = clock.now();
    const chunk = await readChunk(listOf(context, source, changed, {}), place, seen);
    for await (const intakes of takeIn({ context, source, since: startedAt, store }, chunk.records))
      for (const { of, records } of intakes) await store.write(batchOf(of.stream.resource.type, kept(records, seenAt)));
    for (const record of chunk.records) {
      seen.add(record.id);
      cursor = latest(changed, cursor, keyAt(changed, record));
    }
    place = chunk.next;
    await job.advance({ rows: seen.size, total: undefined });
  }
  const { error: _error, ...state } = await store.syncState(source.type);
  await store.write({ type: source.type, state: { ...state, syncedAt: startedAt, ...(cursor !== undefined && { cursor }) } });
  return true;
}
