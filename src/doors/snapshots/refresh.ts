import type { Replica } from "../../engine/model/replica.ts";
import { TielineError } from "../../errors.ts";
import type { ReplicaStore } from "../../replica/store.ts";
import type { Clock } from "../../transport/clock.ts";
import type { View } from "../views/view.ts";
import { Converter, type Reporting, readRates } from "./reporting.ts";
import { type Gap, type Snapshot, type SnapshotSource, type SnapshotView, snapshotIdOf } from "./snapshot.ts";
import type { SnapshotStore } from "./store.ts";
import { type Ask, takeView } from "./take-view.ts";

/** Links that are decided ahead, as far as they are kept. */
export interface DecidedLinks {
  /** Are all of them decided? */
  areComplete(): boolean;
  /** Another text whenever they say something else. */
  edition(): Promise<string>;
}

export interface RefreshOptions {
  views: ReadonlyMap<string, View>;
  ask: Ask;
  /** The replica that the graph answers from. */
  replica: Pick<ReplicaStore, "flush" | "lastChange" | "changes" | "streams"> & Pick<Replica, "state">;
  snapshots: SnapshotStore;
  clock: Clock;
  /** Absent: what gathers records is not there. */
  links?: DecidedLinks | undefined;
  /** Absent: amounts stand in their own currencies alone. */
  reporting?: Reporting | undefined;
  /** Hears how far it is: views that are taken, of how many. */
  progress?: (taken: number, all: number) => void;
}

interface Draft extends SnapshotView {
  /** The last change of the replica before the view was read. */
  since: number;
  /** What links were decided before. */
  edition: string | undefined;
}

/** Rounds in which views are read again whose records changed meanwhile. */
const mostRounds = 8;
const changesAtOnce = 1000;

/**
 * Takes all views out of the replica as of one moment, and keeps them as a snapshot. A view is read in pages while the replica goes on
 * changing: one of whose records or links any changed is read again, until none did between the reading of each view and the last look.
 * What links gather is left out while they are not decided. Throws where a list cannot be read, or the replica changes faster than views are read; then there is no new snapshot.
 */
export async function refresh({
  views,
  ask,
  replica,
  snapshots,
  clock,
  links,
  reporting,
  progress = () => undefined,
}: RefreshOptions): Promise<Snapshot> {
  const drafts = new Map<string, Draft>();
  const rates = reporting ? readRates(reporting) : new Map<string, string>();
  let vendorCalls = 0;
  const isLeft = ({ isOfEntities = false }: View) => isOfEntities && !links?.areComplete();
  const all = [...views.values()].filter((view) => !isLeft(view));
  let open = all;
  for (let round = 0; open.length > 0; round++) {
    if (round === mostRounds) throw new TielineError("CACHE_MISS", tooFast, { advice: "It is tried again with the next refresh." });
    await replica.flush();
    for (const view of open) {
      const [since, edition] = [await replica.lastChange(), await links?.edition()];
      const { calls, ...taken } = await take(view);
      drafts.set(view.name, { ...taken, since, edition });
      vendorCalls += calls;
      progress(drafts.size, views.size);
    }
    const edition = await links?.edition();
    const others = await changed(drafts, replica);
    open = all.filter((view) => others.has(view.name) || (isLinked(view) && drafts.get(view.name)!.edition !== edition));
  }
  // Nothing changed until the last look: this is the moment.
  const at = Math.max(clock.now(), lastTaken(snapshots) + 1);
  const taken = Object.fromEntries([...drafts].map(([name, { since: _since, edition: _edition, ...view }]) => [name, view]));
  const snapshot: Snapshot = {
    id: snapshotIdOf(at),
    asOf: new Date(at).toISOString(),
    vendorCalls,
    sources: sourcesOf(replica),
    views: taken,
    ...(all.length < views.size && {
      left: Object.fromEntries([...views.keys()].filter((name) => !drafts.has(name)).map((name) => [name, notDecided])),
    }),
  };
  await snapshots.add(snapshot);
  return snapshot;

  async function take(view: View): Promise<SnapshotView & { calls: number }> {
    const { branches: _branches, recordType: _type, isOfEntities: _isOfEntities, ...shape } = view;
    const { types } = shape;
    const writer = await snapshots.writeRows(shape);
    try {
      const converter = new Converter(view, rates);
      const { gaps: unread, calls } = await takeView(view, ask, (rows) => writer.write(rows.map((row) => converter.convert(row))));
      const gaps = [...unread, ...converter.gaps()];
      const isWhole = types.every((type) => !replica.streams.has(type) || replica.state(type)?.completeSince !== undefined);
      return { ...shape, ...(await writer.close()), complete: gaps.every(isAbsent) && isWhole, gaps, calls };
    } catch (error) {
      await writer.discard();
      throw error;
    }
  }
}

const tooFast = "The records of some view changed each time while it was read, so that no snapshot is of one moment.";

function lastTaken(snapshots: SnapshotStore): number {
  const last = snapshots.latest();
  return last === undefined ? 0 : Date.parse(last.asOf);
}

/** What a vendor that is not configured would have is not missing. */
function isAbsent({ code }: Gap): boolean {
  return code === "NOT_CONFIGURED";
}

const notDecided = "This is made of links, which are not decided yet. It comes with the first snapshot after they are.";

/** Some column takes records of several vendors, which links have joined. */
function isLinked({ columns }: View): boolean {
  return columns.some(({ vendors }) => vendors.length > 1);
}

/** The views of whose records some changed after the view was read. */
async function changed(drafts: ReadonlyMap<string, Draft>, replica: RefreshOptions["replica"]): Promise<Set<string>> {
  const types = [...replica.streams.keys()];
  const last = new Map<string, number>();
  let after = Math.min(...[...drafts.values()].map(({ since }) => since));
  for (;;) {
    const changes = await replica.changes(after, types, changesAtOnce);
    for (const { type, seq } of changes) last.set(type, seq);
    if (changes.length < changesAtOnce) break;
    after = changes.at(-1)!.seq;
  }
  const isOld = ({ types: own = [], since }: Draft) => own.some((type) => (last.get(type) ?? 0) > since);
  return new Set([...drafts.values()].filter(isOld).map(({ name }) => name));
}

function sourcesOf(replica: RefreshOptions["replica"]): SnapshotSource[] {
  return [...replica.streams.values()].map(({ resource: { type, vendor } }) => {
    const state = replica.state(type);
    return {
      type,
      vendor,
      rows: state?.rows ?? 0,
      complete: state?.completeSince !== undefined,
      syncedAt: state?.syncedAt === undefined ? null : new Date(state.syncedAt).toISOString(),
    };
  });
}
