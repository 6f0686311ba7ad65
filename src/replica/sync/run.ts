import { setMaxListeners } from "node:events";
import { Cache } from "../../engine/memory/cache.ts";
import { makeReadContext, type Upstream } from "../../engine/vendor/upstream.ts";
import type { VendorName } from "../../errors.ts";
import type { Clock } from "../../transport/clock.ts";
import { backgroundPriority, type CallNote, type Scope } from "../../transport/send.ts";
import type { ReplicaStore } from "../store.ts";
import { sweepBelow } from "./below.ts";
import { increment } from "./increment.ts";
import type { Job, Progress } from "./job.ts";
import { type Lease, takeLease } from "./lease.ts";
import type { Mode } from "./schedule.ts";
import type { Source } from "./source.ts";
import { sweep } from "./sweep.ts";

export interface RunOptions {
  source: Source;
  store: ReplicaStore;
  upstream: Upstream;
  clock: Clock;
  /** Names this process among those that share the store. */
  holder: string;
  /** The part of each window that is left to people. */
  reserve: number;
  /** Ends the run. */
  signal: AbortSignal;
  /** Chooses what to do when the source is ours: another process may have done it meanwhile. Undefined: nothing. */
  choose(): Promise<Mode | undefined>;
  noted(vendor: VendorName, note: CallNote): void;
  advanced(progress: Progress & { calls: number }): void;
  /** Is another source of the vendor to be read first? Asked by what can go on later. */
  isInTheWay(): Promise<boolean>;
}

/** What became of a run: it was done, it stopped for another source, nothing was to be done, or another process has the source. */
export type Outcome = "done" | "unfinished" | "idle" | "elsewhere";

/** Brings one source up to date, as the only process that does. Throws what the vendor or the store failed with. */
export async function runSource(options: RunOptions): Promise<Outcome> {
  const { source, store, clock, holder, choose } = options;
  const lease = await takeLease({ store, clock, name: `sync ${source.type}`, holder });
  if (!lease) return "elsewhere";
  try {
    const mode = await choose();
    if (!mode) return "idle";
    const job = makeJob(options, lease);
    const isDone = mode === "increment" && (await increment(job));
    if (isDone) return "done";
    if (source.parent !== undefined) return (await sweepBelow(job)) ? "done" : "unfinished";
    await sweep(job);
    return "done";
  } catch (error) {
    if (lease.signal.aborted) return "elsewhere";
    throw error;
  } finally {
    await lease.end();
  }
}

function makeJob({ source, store, upstream, clock, reserve, signal, noted, advanced, isInTheWay }: RunOptions, lease: Lease): Job {
  const either = AbortSignal.any([signal, lease.signal]);
  setMaxListeners(0, either);
  let calls = 0;
  const scope: Scope = {
    signal: either,
    // It waits for spare quota as long as that takes.
    deadline: Number.POSITIVE_INFINITY,
    priority: backgroundPriority,
    maxAgeMs: 0,
    reserve,
    note(vendor, note) {
      calls += note.calls ?? 0;
      noted(vendor, note);
    },
  };
  // A sweep must not push out of memory what people asked for.
  const uncached: Upstream = { ...upstream, cache: new Cache({ clock, maxBytes: 0, maxAgeMs: 0 }) };
  return {
    source,
    store: guarded(store, either),
    context: makeReadContext({ upstream: uncached, scope, fieldPlan: new Map(), replica: undefined }),
    clock,
    calls: () => calls,
    isInTheWay,
    advance: async (progress) => {
      either.throwIfAborted();
      advanced({ ...progress, calls });
    },
  };
}

/** Nothing is written any more when the source is somebody else's. */
function guarded(store: ReplicaStore, signal: AbortSignal): Job["store"] {
  return {
    get: (type, ids) => store.get(type, ids),
    select: (query) => store.select(query),
    syncState: (type) => store.syncState(type),
    write: (batch) => {
      signal.throwIfAborted();
      return store.write(batch);
    },
  };
}
