import type { VendorName } from "../../errors.ts";
import type { Clock } from "../../transport/clock.ts";
import type { ReplicaStore, SyncState } from "../store.ts";
import type { Progress } from "./job.ts";
import type { Mode } from "./schedule.ts";
import { type Source, streamsOf } from "./source.ts";
import type { StreamStatus } from "./status.ts";

/** A run of a source: the one under way, or the last one. */
interface Run {
  mode: Mode | undefined;
  isRunning: boolean;
  startedAt: number;
  endedAt: number;
  calls: number;
  /** Rows when it started, so that its pace can be told. */
  rowsBefore: number | undefined;
  progress: Progress | undefined;
  /** Calls of the last sweep that ended. */
  sweepCalls: number | undefined;
}

/** Told by a run how far it is. */
export interface Reporter {
  started(mode: Mode): void;
  advanced(progress: Progress & { calls: number }): void;
  succeeded(): void;
  end(): void;
}

/** What the streams are like and what is done for them: what people are shown. */
export class Runs {
  readonly #store: ReplicaStore;
  readonly #clock: Clock;
  readonly #sources: readonly Source[];
  readonly #runs = new Map<string, Run>();
  readonly #states = new Map<string, SyncState>();
  version = 0;

  constructor(store: ReplicaStore, clock: Clock, sources: readonly Source[]) {
    this.#store = store;
    this.#clock = clock;
    this.#sources = sources;
  }

  /** Reads the states of all streams, as an earlier process left them. */
  async load(): Promise<void> {
    for (const source of this.#sources) await this.refresh(source);
  }

  async refresh(source: Source): Promise<void> {
    for (const { stream } of streamsOf(source)) {
      const { type } = stream.resource;
      this.#states.set(type, await this.#store.syncState(type));
    }
    this.version += 1;
  }

  begin({ type }: Source): Reporter {
    const before = this.#runs.get(type);
    const now = this.#clock.now();
    const run: Run = {
      mode: undefined,
      isRunning: false,
      startedAt: now,
      endedAt: now,
      calls: 0,
      rowsBefore: undefined,
      progress: undefined,
      sweepCalls: before?.sweepCalls,
    };
    return {
      started: (mode) => {
        run.mode = mode;
        run.isRunning = true;
        this.#runs.set(type, run);
        this.version += 1;
      },
      advanced: ({ calls, ...progress }) => {
        run.calls = calls;
        run.rowsBefore ??= progress.rows;
        run.progress = { rows: progress.rows, total: progress.total ?? run.progress?.total };
        this.version += 1;
      },
      succeeded: () => {
        if (run.mode === "sweep") run.sweepCalls = run.calls;
      },
      end: () => {
        run.isRunning = false;
        run.endedAt = this.#clock.now();
        this.version += 1;
      },
    };
  }

  lastSweepCalls({ type }: Source): number | undefined {
    return this.#runs.get(type)?.sweepCalls;
  }

  streamsOf(source: Source): StreamStatus[] {
    return streamsOf(source).map(({ stream }) => this.#statusOf(stream.resource.type, source.vendor, source));
  }

  /** A stream that the vendor gives no list of. */
  unreadable(type: string, vendor: VendorName, message: string): StreamStatus {
    return { ...this.#statusOf(type, vendor), error: { code: "UNSUPPORTED_FILTER", message, at: this.#clock.now() } };
  }

  #statusOf(type: string, vendor: VendorName, source?: Source): StreamStatus {
    const now = this.#clock.now();
    const run = source && this.#runs.get(source.type);
    const known = this.#store.state(type);
    const state = this.#states.get(type);
    const syncedAt = known?.syncedAt ?? state?.syncedAt;
    const isRunning = run?.isRunning ?? false;
    return {
      type,
      vendor,
      rows: known?.rows ?? 0,
      complete: (known?.completeSince ?? state?.completeSince) !== undefined,
      syncedAt,
      ageMs: syncedAt === undefined ? undefined : Math.max(0, now - syncedAt),
      running: isRunning,
      progress: isRunning ? portion(run?.progress) : undefined,
      leftMs: isRunning ? this.#leftMs(run!) : undefined,
      calls: run?.calls ?? 0,
      durationMs: run ? (isRunning ? now : run.endedAt) - run.startedAt : 0,
      error: state?.error,
    };
  }

  /** At the pace since the first page; waiting for quota counts. */
  #leftMs({ progress, rowsBefore = 0, startedAt }: Run): number | undefined {
    const done = (progress?.rows ?? 0) - rowsBefore;
    if (!progress?.total || done <= 0) return undefined;
    return ((this.#clock.now() - startedAt) * Math.max(0, progress.total - progress.rows)) / done;
  }
}

function portion(progress: Progress | undefined): number | undefined {
  return progress?.total ? Math.min(1, progress.rows / progress.total) : undefined;
}
