import { randomUUID } from "node:crypto";
import type { Upstream } from "../../engine/vendor/upstream.ts";
import type { VendorName } from "../../errors.ts";
import type { Clock } from "../../transport/clock.ts";
import type { CallNote } from "../../transport/send.ts";
import type { Bounds, ReplicaStore } from "../store.ts";
import { describeFailure, isWorthRetrying, waitAfter } from "./failure.ts";
import { leaseMs } from "./lease.ts";
import { type Outcome, type RunOptions, runSource } from "./run.ts";
import { Runs } from "./runs.ts";
import { type Due, dueOf, type Mode, msPerCall, type SyncSettings, slowReserve, sweepCalls, timeOf } from "./schedule.ts";
import { type Source, type Sources, streamsOf } from "./source.ts";
import type { StreamStatus, Streams } from "./status.ts";

export interface SyncerOptions extends Sources {
  store: ReplicaStore;
  upstreams: ReadonlyMap<VendorName, Upstream>;
  clock: Clock;
  settings: SyncSettings;
  bounds?: Bounds;
  /** From 0 to 1, for the time until the next attempt. */
  random?: () => number;
  /** Names this process among those that share the store. */
  holder?: string;
  /** Hears of the calls. */
  noted?(vendor: VendorName, note: CallNote): void;
  /** Hears of what failed, once for each kind of failure in a row. */
  failed?(type: string, error: unknown): void;
}

/** Which sources, and whether lists are read whole although changes could be asked for. */
export interface Choice {
  vendors?: readonly string[];
  types?: readonly string[];
  full?: boolean;
}

/** When and how often a source failed, and when it is tried again. */
interface Pause {
  failures: number;
  until: number;
}

/** How long to rest when there is nothing to do, at most: another process may have ended, or a stream be purged. */
const longestRestMs = 60_000;
const trimEveryMs = 15 * 60_000;
/** Attempts at a source that must be complete before `once` ends. */
const mostAttempts = 5;

/** Keeps the streams up to date with spare quota: one call of a vendor at a time, each source by one process. */
export class Syncer implements Streams {
  readonly #options: SyncerOptions;
  readonly #sources: readonly Source[];
  readonly #holder: string;
  readonly #runs: Runs;
  readonly #pauses = new Map<string, Pause>();
  /** Sources that are read whole next, whatever is due. */
  readonly #unswept = new Set<string>();
  /** Types that somebody chose by name: they are read, however many calls that takes. */
  readonly #named = new Set<string>();
  #over = new AbortController();
  #running: Promise<unknown> = Promise.resolve();

  constructor(options: SyncerOptions) {
    this.#options = options;
    this.#holder = options.holder ?? randomUUID();
    this.#sources = options.sources.filter(({ vendor }) => options.upstreams.get(vendor)?.configured);
    this.#runs = new Runs(options.store, options.clock, options.sources);
  }

  get version(): number {
    return this.#runs.version;
  }

  streams(): StreamStatus[] {
    const own = this.#options.sources.flatMap((source) => this.#statusesOf(source));
    const unreadable = this.#options.unreadable.map(({ type, vendor, reason }) => this.#runs.unreadable(type, vendor, reason));
    return [...own, ...unreadable];
  }

  /**
   * What takes too many calls to be read at once is no stream that anybody waits for: it is shown from when on it is complete. One that
   * would take too long by now says why it ages.
   */
  #statusesOf(source: Source): StreamStatus[] {
    const statuses = this.#runs.streamsOf(source);
    if (this.#isWithinCalls(source)) return statuses;
    const complete = statuses.filter((status) => status.complete);
    if (this.#isWithinTime(source)) return complete;
    const { type, parent } = source;
    const message = `A sweep takes a call for each ${parent}: longer than sync.belowMinutes allows. Name ${type} under sync.add to have it swept.`;
    const error = { code: "QUERY_TOO_EXPENSIVE", message, at: this.#options.clock.now() };
    return complete.map((status) => ({ ...status, error }));
  }

  /** Reads how far the streams are, as an earlier process left them. */
  load(): Promise<void> {
    return this.#runs.load();
  }

  /** Syncs the chosen sources in the background until it is stopped. With `full` each list is read whole first. */
  start(choice: Choice = {}): void {
    const { signal } = this.#over;
    const chosen = this.#choose(choice);
    if (choice.full) for (const { type } of chosen) this.#unswept.add(type);
    const loops = [...this.#byVendor(chosen)].map((sources) => this.#loop(sources, signal));
    this.#running = Promise.all([this.#runs.load(), ...loops, this.#trim(signal)]).catch(() => undefined);
  }

  /** Ends the runs. What they read is kept, and the next start goes on from there. */
  async stop(): Promise<void> {
    this.#over.abort(new Error("The sync was stopped."));
    await this.#running;
    this.#over = new AbortController();
  }

  /** Brings the chosen sources up to date once. Resolves when each is complete, or has failed for good. */
  async once(choice: Choice = {}, signal: AbortSignal = this.#over.signal): Promise<StreamStatus[]> {
    await this.#runs.load();
    const chosen = this.#choose(choice);
    const ended = [...this.#byVendor(chosen)].map(async (sources) => {
      for (const source of sources) await this.#complete(source, choice, signal);
    });
    await Promise.all(ended);
    const types = new Set(chosen.flatMap((source) => streamsOf(source).map(({ stream }) => stream.resource.type)));
    return this.streams().filter(({ type }) => types.has(type));
  }

  #choose(choice: Choice): Source[] {
    for (const type of choice.types ?? []) this.#named.add(type);
    return this.#sources.filter((source) => isChosen(source, choice));
  }

  *#byVendor(sources: readonly Source[]): Generator<Source[]> {
    for (const vendor of new Set(sources.map((source) => source.vendor))) yield sources.filter((source) => source.vendor === vendor);
  }

  /** One vendor's sources, whichever is due first; of those that are due, the one with the fewest calls. */
  async #loop(sources: readonly Source[], signal: AbortSignal): Promise<void> {
    const { clock } = this.#options;
    while (!signal.aborted) {
      try {
        const dues = await Promise.all(sources.map(async (source) => ({ source, ...(await this.#due(source)) })));
        const now = clock.now();
        const [next] = dues.filter(({ at }) => at <= now).sort((a, b) => a.calls - b.calls);
        if (next) {
          const { source } = next;
          const others = sources.filter((other) => other !== source);
          const outcome = await this.#run(source, signal, {
            choose: () => this.#chooseDue(source),
            // A long sweep does not let short ones grow old.
            isInTheWay: () => this.#isAnyDue(others, next.calls),
          });
          if (outcome === "elsewhere") this.#pause(next.source, { failures: 0, until: clock.now() + leaseMs / 2 });
        } else {
          const at = Math.min(now + longestRestMs, ...dues.map(({ at }) => at));
          await clock.sleep(at - now, signal);
        }
      } catch (error) {
        // The store failed: nothing of a vendor is lost.
        if (signal.aborted) return;
        this.#options.failed?.(sources[0]!.type, error);
        await clock.sleep(longestRestMs, signal).catch(() => undefined);
      }
    }
  }

  /** Is one of these due that takes fewer calls than so many? */
  async #isAnyDue(sources: readonly Source[], fewerThan: number): Promise<boolean> {
    const now = this.#options.clock.now();
    const dues = await Promise.all(sources.map((source) => this.#due(source)));
    return dues.some(({ at, calls }) => at <= now && calls < fewerThan);
  }

  async #chooseDue(source: Source): Promise<Mode | undefined> {
    const { mode, at } = await this.#due(source);
    return at <= this.#options.clock.now() ? mode : undefined;
  }

  async #due(source: Source): Promise<Due & { calls: number }> {
    const { store, upstreams, settings } = this.#options;
    const upstream = upstreams.get(source.vendor)!;
    const { type } = streamsOf(source)[0]!.stream.resource;
    const state = await store.syncState(type);
    const rows = store.state(source.parent ?? type)?.rows ?? 0;
    // A sweep below parents may take many runs: the last one does not tell its calls.
    const last = source.parent === undefined ? this.#runs.lastSweepCalls(source) : undefined;
    const calls = last ?? sweepCalls(upstream, source, rows);
    const due: Due = this.#unswept.has(source.type)
      ? { mode: "sweep", at: 0 }
      : dueOf(source, state, settings, { calls, msPerCall: msPerCall(upstream) });
    const isReadable = this.#hasParents(source) && (this.#isWithinCalls(source) || this.#isWithinTime(source));
    const at = isReadable ? Math.max(due.at, this.#pauses.get(source.type)?.until ?? 0) : Number.POSITIVE_INFINITY;
    return { ...due, calls, at };
  }

  /** What is read below others waits until all of those are known. */
  #hasParents({ parent }: Source): boolean {
    return parent === undefined || this.#options.store.state(parent)?.completeSince !== undefined;
  }

  /** Is it read at once: are its calls few, or did somebody choose it? */
  #isWithinCalls(source: Source): boolean {
    const { type, parent, mostCalls } = source;
    if (parent === undefined || mostCalls === undefined || this.#named.has(type)) return true;
    return this.#hasParents(source) && this.#options.store.state(parent)!.rows <= mostCalls;
  }

  /** Can it be read over time, in the background? */
  #isWithinTime({ vendor, parent }: Source): boolean {
    const { settings, store, upstreams } = this.#options;
    const calls = store.state(parent!)?.rows ?? 0;
    return settings.belowMs > 0 && timeOf(upstreams.get(vendor)!, calls, slowReserve(settings)) <= settings.belowMs;
  }

  /** Until the source is complete, it was tried often enough, or nobody can do anything. */
  async #complete(source: Source, { full }: Choice, signal: AbortSignal): Promise<void> {
    const { clock, store } = this.#options;
    const begun = clock.now();
    const { type } = streamsOf(source)[0]!.stream.resource;
    const choose = async (): Promise<Mode | undefined> => {
      if (!this.#hasParents(source) || !this.#isWithinCalls(source)) return undefined;
      const state = await store.syncState(type);
      const isComplete = state.completeSince !== undefined && !state.sweep;
      return isComplete && !full && source.resource.changed && state.cursor !== undefined ? "increment" : "sweep";
    };
    for (let attempt = 1; attempt <= mostAttempts && !signal.aborted; ) {
      const outcome = await this.#run(source, signal, { choose, isInTheWay: async () => false });
      if (outcome === "done" || outcome === "idle" || outcome === "failed-for-good") return;
      if (outcome === "elsewhere") {
        // Another process syncs it: what it brings is as good.
        await clock.sleep(leaseMs / 12, signal).catch(() => undefined);
        const { syncedAt = 0, completeSince } = await store.syncState(type);
        if (completeSince !== undefined && syncedAt >= begun) return;
        continue;
      }
      attempt += 1;
      if (attempt > mostAttempts) return;
      await clock.sleep(Math.max(0, (this.#pauses.get(source.type)?.until ?? 0) - clock.now()), signal).catch(() => undefined);
    }
  }

  async #run(
    source: Source,
    signal: AbortSignal,
    { choose, isInTheWay }: Pick<RunOptions, "choose" | "isInTheWay">,
  ): Promise<Outcome | "failed" | "failed-for-good" | "stopped"> {
    const { store, upstreams, clock, settings, noted = () => undefined, failed } = this.#options;
    const run = this.#runs.begin(source);
    const reserve = this.#isWithinCalls(source) ? settings.reserve : slowReserve(settings);
    const options = { source, store, upstream: upstreams.get(source.vendor)!, clock, holder: this.#holder, reserve };
    try {
      const outcome = await runSource({
        ...options,
        signal,
        noted,
        isInTheWay,
        choose: async () => {
          const mode = await choose();
          if (mode) run.started(mode);
          return mode;
        },
        advanced: (progress) => run.advanced(progress),
      });
      this.#pauses.delete(source.type);
      if (outcome === "done") {
        run.succeeded();
        this.#unswept.delete(source.type);
      }
      return outcome;
    } catch (error) {
      if (signal.aborted) return "stopped";
      const failures = (this.#pauses.get(source.type)?.failures ?? 0) + 1;
      if (failures === 1) failed?.(source.type, error);
      this.#pause(source, { failures, until: clock.now() + waitAfter(error, failures, (this.#options.random ?? Math.random)()) });
      await this.#keepError(source, error);
      return isWorthRetrying(error) ? "failed" : "failed-for-good";
    } finally {
      run.end();
      await this.#runs.refresh(source);
    }
  }

  #pause(source: Source, pause: Pause): void {
    this.#pauses.set(source.type, pause);
  }

  /** The error stands with the stream until the next success. */
  async #keepError(source: Source, error: unknown): Promise<void> {
    const { store, clock } = this.#options;
    for (const { stream } of streamsOf(source)) {
      const { type } = stream.resource;
      await store.write({ type, state: { ...(await store.syncState(type)), error: describeFailure(error, clock.now()) } });
    }
  }

  async #trim(signal: AbortSignal): Promise<void> {
    const { store, clock, bounds } = this.#options;
    while (bounds && !signal.aborted) {
      await clock.sleep(trimEveryMs, signal);
      await store.trim(bounds).catch((error) => this.#options.failed?.("trim", error));
    }
  }
}

function isChosen(source: Source, { vendors, types }: Choice): boolean {
  const own = streamsOf(source).map(({ stream }) => stream.resource.type);
  return (!vendors?.length || vendors.includes(source.vendor)) && (!types?.length || own.some((type) => types.includes(type)));
}
