import { isAddressable, type VendorRecord } from "../../engine/model/record.ts";
import { parentPaths } from "../../engine/model/resource.ts";
import { withLookup } from "../../engine/read/by-value.ts";
import { scanFresh } from "../../engine/read/scan.ts";
import { fetchRecord } from "../../engine/vendor/fetch.ts";
import { distinct } from "../../engine/vendor/paging.ts";
import type { SyncState } from "../store.ts";
import { kept } from "./intake.ts";
import type { Job } from "./job.ts";
import { type KeptFields, LoadedFields } from "./projection.ts";
import { fieldsOf } from "./source.ts";

/** Where a sweep that is under way goes on: the `position` of its state. */
interface Position {
  /** The parent that was read last; absent: none was. */
  after?: string;
  /** The parents are those of this time. */
  asOf: number;
  fields: KeptFields;
}

/** Parents that are read before what was found is kept: a process that is killed loses so many calls. */
const parentsAtOnce = 20;

/**
 * Reads what is below each kept record of another type, in the order of their ids, from where an earlier attempt stopped. Then what it
 * did not find is gone. What it makes complete is as old as the parents were when it began: those that came later are not among them.
 * False when it stopped for others: it goes on when it is called again.
 */
export async function sweepBelow(job: Job): Promise<boolean> {
  const { source, store, clock } = job;
  const { type, parent } = source;
  const { fields, missing } = source.own!;
  const { sweep: begun, error: _error, ...settled } = await store.syncState(type);
  const startedAt = begun?.startedAt ?? clock.now();
  const earlier = begun && parsePosition(begun.position);
  const asOf = earlier?.asOf ?? Math.min(startedAt, (await store.syncState(parent!)).syncedAt ?? startedAt);
  const loaded = new LoadedFields(earlier?.fields);
  const { total = 0 } = await store.select({ type: parent!, count: 0, counted: true });
  let after = earlier?.after;
  let done = earlier ? begun.rows : 0;
  for (;;) {
    const { records: parents, hasMore } = await store.select({
      type: parent!,
      ...(after !== undefined && { where: { column: "id", operator: "gt", value: after } }),
      order: [{ column: "id", descending: false }],
      count: parentsAtOnce,
    });
    const seenAt = Math.max(startedAt, clock.now());
    const found: VendorRecord[] = [];
    for (const { id } of parents) found.push(...(await readBelow(job, id)));
    loaded.note(found);
    after = parents.at(-1)?.id ?? after;
    done += parents.length;
    const position: Position = { ...(after !== undefined && { after }), asOf, fields: loaded.keep() };
    const sweep: SyncState["sweep"] = {
      startedAt,
      position: JSON.stringify(position),
      rows: done,
      calls: (begun?.calls ?? 0) + job.calls(),
    };
    await store.write({ type, records: kept(found, seenAt), state: { ...settled, sweep } });
    await job.advance({ rows: done, total: Math.max(total, done) });
    if (!hasMore) break;
    if (await job.isInTheWay()) return false;
  }
  const state: SyncState = {
    ...settled,
    completeSince: asOf,
    syncedAt: asOf,
    sweptAt: clock.now(),
    fields: loaded.fields(fields, missing),
  };
  await store.write({ type, goneBefore: startedAt, state });
  return true;
}

/** What is below one parent: its list, or the record that has the parent's id. A parent that is gone has nothing. */
async function readBelow({ source, context }: Job, parent: string): Promise<VendorRecord[]> {
  const { resource } = source;
  const fields = fieldsOf(source);
  const [by] = parentPaths(resource);
  if (by === undefined) return [(await fetchRecord(context, resource, parent, fields)) ?? []].flat();
  return distinct((await scanFresh(context, resource, withLookup({ by }, [parent], { fields }))).filter(isAddressable));
}

/** A position that another version wrote is of no use: the sweep starts anew, under the same time. */
function parsePosition(text: string): Position | undefined {
  try {
    const { after, asOf, fields } = JSON.parse(text) as Position;
    if (!Number.isFinite(asOf) || !Array.isArray(fields.members)) return undefined;
    return { ...(typeof after === "string" && { after }), asOf, fields };
  } catch {
    return undefined;
  }
}
