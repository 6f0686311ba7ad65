import { fetchRecord } from "../../engine/vendor/fetch.ts";
import { batchOf, kept } from "./intake.ts";
import type { Job } from "./job.ts";
import { fieldsOf } from "./source.ts";

/** Rows that are looked through at once. */
const spanLength = 1_000;
/** Records that are asked for one by one; where more are missing, they did not all move. */
const mostConfirmed = 25;

/**
 * A list whose order is not known to be stable can hide a row that moved while it was read. The few that a sweep did not find are
 * asked for by id before they count as gone.
 */
export async function confirmMissing({ source, store, context, clock }: Job, startedAt: number): Promise<void> {
  const { resource, own, type } = source;
  if (!own || resource.keyset?.operator || !resource.show) return;
  const missing: string[] = [];
  for (let offset = 0; ; offset += spanLength) {
    const { records, hasMore } = await store.select({ type, offset, count: spanLength });
    const ids = records.map(({ id }) => id);
    for (const [id, known] of await store.get(type, ids)) if (known && known.seenAt < startedAt) missing.push(id);
    if (!hasMore || missing.length > mostConfirmed) break;
  }
  if (missing.length > mostConfirmed) return;
  for (const id of missing) {
    const seenAt = Math.max(startedAt, clock.now());
    const record = await fetchRecord(context, resource, id, fieldsOf(source));
    if (record) await store.write(batchOf(type, kept([record], seenAt)));
  }
}
